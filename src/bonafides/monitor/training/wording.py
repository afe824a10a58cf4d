"""Patterns of what qualifies a sentence on training, and of what speaks of the training beside it; every gap is bounded."""

import re

OTHERS = re.compile(
    r"\b(?:these|such) (?:entities|providers|partners|companies|third parties)\b|\baffiliates?\b|\bsubsidiar(?:y|ies)\b"
    r"|\b(?:corporate )?group compan(?:y|ies)\b|\b(?:parent|sister|holding) compan(?:y|ies)\b|\b(?:companies|members|entities) (?:of|in|within) (?:the |our |its )?(?:\w+ )?group\b"
    r"|\b(?:companies|others|those|organi[sz]ations) (?:that |whom |which |with whom )?we work with\b|\bthird[- ]part(?:y|ies)\b"
    r"|\b(?:service|model|technology|ai|llm|cloud) (?:providers?|partners?|suppliers?|vendors?)\b|\bproviders? of (?:the |our |its )?(?:\w+ )?models?\b|\bpartners\b|\bvendors\b|\bsub-?(?:processors?|contractors?)\b",
    re.IGNORECASE,
)
ANYONE = re.compile(
    r"\b(?:any|no|some)(?:body|one)(?: else)?(?:[’']s)?\b|\b(?:our|its|their) (?:providers?|suppliers?)\b|\bno one(?: else)?\b|\bothers\b|\bon (?:our|its) behalf\b",
    re.IGNORECASE,
)
"""In a promise these bind whoever stands behind the vendor."""
AND_ITS = re.compile(
    r"\b(?:(?:we|provider|vendor|company|supplier)|(?-i:[A-Z][a-z]+)) (?:and|or|nor) (?:any of )?(?:our|its|their)\b",
    re.IGNORECASE,
)
LIKEWISE = re.compile(
    r"\b(?:may|will|can|shall)\b[^.;]{0,20}\bdo (?:the same|so|likewise)\b|\bthe same (?:applies|goes|is true|holds)\b",
    re.IGNORECASE,
)
NEITHER = re.compile(r"(?:n[’']t|\b(?:not|neither|nor))\b[^.;]{0,30}\b(?:either|do|does|may|will)\b", re.IGNORECASE)
SAFEGUARD = re.compile(
    r"\b(?:de-?identif\w+|aggregat\w+|anonym\w+|pseudonym\w+|non-?(?:personal|identif\w+))\b|\b(?:cannot|can no longer|not|no longer)\b[^.;]{0,30}\bidentif(?:y|ies|iable)\b"
    r"|\b(?:identifiers?|names?|personal (?:details|data))\b[^.;]{0,40}\b(?:stripp|remov|delet|mask|replac)\w*|\b(?:strip|remov|mask)\w*\b[^.;]{0,40}\b(?:identif\w+|names|personal (?:details|data))\b",
    re.IGNORECASE,
)
LASTING = re.compile(
    r"\b(?:perpetual|perpetuity|for ever|forever|indefinitely|irrevocable|irrevocably|unlimited|sublicens\w+)\b",
    re.IGNORECASE,
)
RESTRICTED = re.compile(
    r"\b(?:with|subject to|after|upon|once|where|if)\b[^.;,]{0,40}\b(?:consent|permission|opt(?:s|ed)?[- ]in|approv|authori[sz]|agree|allow)\w*"
    r"|\b(?:only|solely) (?:for|of|from|if|where|when|with|after|once|upon|in accordance|according|as)\b",
    re.IGNORECASE,
)
"""In a permission: it waits for the customer's yes, or holds for some customers only."""
REQUIRES = re.compile(
    r"\brequires? (?:\S+ ){0,5}?(?:consent|permission|approval|agreement|opt-in|authori[sz]ation)", re.IGNORECASE
)
"""A permission that is put as a duty to ask first."""
OFFERED = re.compile(
    r"\b(?:you|customers?|users?|clients?|subscribers?) (?:\w+ ){0,3}?(?:can|may|could|might|have the (?:right|option|choice))\b[^.;]{0,80}\b(?:opt out|object|refuse|decline|withdraw|stop|cease|disable|turn|switch|deselect|exclude|leave)\b"
    r"|\b(?:right|ability|option|choice)\b[^.;]{0,40}\b(?:opt out|object|refuse|decline|withdraw|turn|switch|disable)\b|\b(?:turn|switch) (?:\w+ ){0,4}off\b|\bif you (?:object|do not want|would rather not|refuse)\b"
    r"|^\W*(?:opt out|exclude|turn off|switch off|disable|deselect|decline|refuse|object to)\b|\bto opt out\b|\bopt out (?:here|by|at|via|through|under|in)\b",
    re.IGNORECASE,
)
"""Beside training: a way out in words of its own."""
OF_SOME = re.compile(
    r"\b(?:paid|paying|enterprise|business|premium|team) (?:\w+ )?(?:plans?|customers?|users?|accounts?|subscri\w+|licen[cs]es?|tiers?)\b"
    r"|\bif you (?:are|live|reside|have an?)\b|\b(?:located|resident|residing|established) in\b|\b(?:in|from|for) the (?:eu|eea|uk|european|united kingdom)\b",
    re.IGNORECASE,
)
"""A way out that not everybody has."""
FOR_A_TIME = re.compile(
    r"\b(?:during|throughout|for the duration of) (?:the |your |its |any )?(?:\w+ ){0,2}(?:term|period|trial|subscription|pilot)\b",
    re.IGNORECASE,
)
"""A promise that ends."""
OF_SOMETHING_ELSE = re.compile(
    r"\b(?:marketing|e-?mails?|newsletters?|cookies?|advertis\w+|arbitrat\w+|sale|sell|promotional|notifications?|communications?|class action)\b",
    re.IGNORECASE,
)
OFF_BY_DEFAULT = re.compile(r"\b(?:off|disabled|inactive|deactivated)\b[^.;]{0,12}\bby default\b", re.IGNORECASE)
ON_BY_DEFAULT = re.compile(r"\b(?:on|enabled|active|activated)\b[^.;]{0,12}\bby default\b", re.IGNORECASE)
THIS = re.compile(
    r"\b(?:training|train|trained|do (?:so|this|that)|(?:this|that|these|such) (?:\w+ )?(?:use|purposes?|data))\b",
    re.IGNORECASE,
)
NOT_THIS = re.compile(
    r"\b(?:not|never|no longer)\b[^.;]{0,80}\b(?:for (?:this|that|these|those|such|the same) purposes?|in this way|do (?:so|this|that)|doing (?:so|this|that))\b"
    r"|\b(?:is|are|be|remains?) (?:\w+ )?(?:excluded|exempt(?:ed)?|left out|not included)\b|\btakes? no part\b",
    re.IGNORECASE,
)
OF_OTHER_CUSTOMERS = re.compile(
    r"\bmodels?\b[^.;]{0,30}\b(?:other|another|our) (?:customers?|users?|clients?)\b|\b(?:other (?:customers?|users?|clients?)[’']?|third[- ]party|generally[- ]available|shared) (?:\w+ ){0,2}models?\b",
    re.IGNORECASE,
)
"""Models of one kind, so that a promise on them leaves the others."""
WARRANTS = re.compile(r"\b(?:guarante|warrant|represent(?:s|ation)?\b)", re.IGNORECASE)
PURPOSE = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?(?:(?:to|for)\b|\w+ing\b)", re.IGNORECASE)
"""A purpose in a list, which leans on its heading."""
BARE = re.compile(r"(?!(?:to|for|as|by|in|and|or|that|which|where|we|our)\b)[a-z][a-z-]*(?<!ing)\b")
"""An item that begins with a bare verb: a duty or a ban whose lead-in stands elsewhere."""
NEW_PRODUCTS = re.compile(
    r"\bdevelop(?!ers?\b)\w*\b[^.;]{0,80}\b(?:products?|services?|technolog\w+|features?|offerings?)\b|\bproduct development\b|\bcreat\w+ new\b|\bany other (?:lawful |business )?purposes?\b",
    re.IGNORECASE,
)
EXCEPTIONS = (
    ("feedback", re.compile(r"\bfeedback\b|\bthumbs\b|\breported? (?:the )?(?:materials?|content)\b", re.IGNORECASE)),
    ("content flagged for safety", re.compile(r"\bflag(?:ged|s)?\b|\btrust (?:and|&) safety\b|\bsafety review\b", re.IGNORECASE)),
    ("free or consumer plans", re.compile(r"\b(?:(?<!-)free|consumer|individual|personal) (?:tiers?|plans?|versions?|users?|accounts?)\b|\bindividual licen[cs]es?\b", re.IGNORECASE)),
    ("previews and betas", re.compile(r"\b(?:previews?|betas?|experimental)\b", re.IGNORECASE)),
)  # fmt: skip
KINDS_OF_DATA = (
    ("voice or audio", re.compile(r"\b(?:voice|audio|speech|call recordings?)\b", re.IGNORECASE)),
    ("images or video", re.compile(r"\b(?:images?|photos?|pictures?|videos?|likeness)\b", re.IGNORECASE)),
    ("biometric data", re.compile(r"\bbiometric|\bface ?prints?\b|\bvoice ?prints?\b", re.IGNORECASE)),
    ("files and documents", re.compile(r"\b(?:files|documents|attachments)\b", re.IGNORECASE)),
    ("code", re.compile(r"\b(?:source code|repositor(?:y|ies)|code snippets?)\b", re.IGNORECASE)),
    ("location", re.compile(r"\b(?:geo-?)?location\b", re.IGNORECASE)),
    ("health data", re.compile(r"\b(?:health|medical|patient) (?:data|information|records?)\b", re.IGNORECASE)),
    ("calendars and contacts", re.compile(r"\b(?:calendars?|contacts|address books?)\b", re.IGNORECASE)),
    ("e-mail", re.compile(r"\be-?mails?\b", re.IGNORECASE)),
)  # fmt: skip
