"""How contracts speak of looking at content; all gaps are bounded."""

import re

STEMS = ("review", "monitor", "screen", "moderat", "inspect", "read", "view", "access", "examin", "look at", "looks", "listen", "annotat", "label", "edit", "decrypt", "human", "manual", "do so", "see ", "check", "assess", "sampl")  # fmt: skip
ALSO = ("content", "contribution", "what you", "generation", "creation", "input", "output", "prompt", "conversation", "interaction", "chat", "transcript", "data", "information", "submission", "communication", "message", "material", "upload", "file", "document", "image", "code", "post", "recording", "audio", "voice", "repositor", "entries", "notes", "journal", "mail", "inbox", "project", "draft", "quer", "do so", "such ")  # fmt: skip
LOOK = re.compile(
    r"(?<![\w-])(?:(?P<look>review|pre-?screen|screen|moderate|inspect|read|view|examine|looks? (?:at|into)|listens? to|annotate|label|edit|monitor|evaluate manually)|(?P<enter>access|ha(?:ve|s) (?:\w+ )?access to|see|decrypt))(?P<done>s|ed|d|ing|es)?\b",
    re.IGNORECASE,
)
CONTENT = re.compile(
    r"\b(?:content|contents|generations|creations|inputs|outputs|prompts|(?:your|user|customer|each) (?:input|output|prompt)|conversations?|interactions|chats?|transcripts?|(?:customer|user|users[’']|personal|private|controller|client|your|subscriber|profile|workspace|repository) (?:personal )?(?:\w+ )?(?:data|information|content)|submissions?|contributions?|posts|communications?|messages?|materials|uploads?|uploaded|(?:your|customer) (?:\w+ )?(?:files|documents|images|code|repositories|posts|entries|notes|journal|e-?mails?|inbox|projects|drafts|queries)"
    r"|recordings?|(?:voice|audio)(?: \w+)?|what you (?:type|enter|write|say|submit|upload)|some of (?:the|your) data|(?:the )?(?:data|information|files|documents|code) (?:that |which )?you\b|private repositor\w+|(?:such|this|that|the) data)\b",
    re.IGNORECASE,
)
MAY = re.compile(
    r"\b(?:may|can|could|might|will|shall|do|does|reserves? the right|(?:has|have|with|retains?) the (?:\w+ )?(?:right|ability|discretion)|(?:is|are|be) (?:\w+ )?(?:entitled|permitted|allowed|authori[sz]ed|able|free)|sometimes|occasionally|regularly|routinely|from time to time|discretion to|agree(?:s)? (?:that|to)|consents? (?:that|to)|allow\w*|permit\w*)\b",
    re.IGNORECASE,
)
HUMAN = re.compile(
    r"\bhuman(?:s)? (?:\w+ ){0,2}?(?:review\w*|moderat\w+|annotat\w+|label\w+|raters?|evaluat\w+|access|read|look|see)\b|\bmanual(?:ly)? (?:\w+ ){0,1}?(?:review\w*|moderat\w+|inspect\w*|annotat\w+|label\w+|check\w*)\b|\b(?:review|moderat|annotat|label|check|assess|evaluat|sampl)\w* by (?:\w+ ){0,3}(?:humans?|people|persons?|staff|employees|personnel|reviewers|team|contractors)\b|\b(?:trained|human|authori[sz]ed|contract) (?:reviewers|annotators|raters|moderators)\b|\b(?:moderators|annotators|reviewers)\b(?=[^.;]{0,40}\b(?:may|can|will|access|see|read|review))",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\b(?:cannot|can ?not|not|never|n[’']t|no|nobody|neither|nor|unable to|without|prohibited|prevent\w* \w+ from|nor (?:can|will|do))\b",
    re.IGNORECASE,
)
MEMBERS = re.compile(r"\b(team|staff|crew) members?\b", re.IGNORECASE)
NOT_ONLY = re.compile(r"\bnot (?:limited to|only)\b", re.IGNORECASE)
NOBODY = re.compile(r"\b(?:nobody|no[ -]one|none|neither|nor|no)(?: [\w’'-]+){0,3}\s*$", re.IGNORECASE)
"""Before the one who looks, or as that one: "no employee", "neither we nor our staff"."""
NO_DUTY = re.compile(
    r"\b(?:no|not|any|without|under no|nor) (?:\w+ ){0,3}(?:obligation|duty|obligat\w+|obliged|required|responsib\w+|responsible)\b|\bnot undertake\b|\bdo(?:es)? not (?:\w+ly )?(?:pre-?screen|screen|monitor|endorse|review)\b",
    re.IGNORECASE,
)
CASE = re.compile(
    r"\b(?:issue|problem|ticket|request|case)s? (?:that |which )?you (?:have )?(?:\w+ )?(?:rais|report|submit|open|fil)\w*",
    re.IGNORECASE,
)
"""What the customer asked for; an exception for it leaves a denial standing."""
CONSENT = re.compile(r"\bwith(?:out)? (?:the |your )(?:[\w’']+ ){0,4}(?:consent|permission)", re.IGNORECASE)
FOR_THESE = re.compile(r"\bfor (?:this|that|these|those|such) (?:purposes?|reasons?)\b", re.IGNORECASE)
"""A denial that holds for some purposes leaves the others open."""
DO_NOT = re.compile(r"do(?:es)? not\b", re.IGNORECASE)
"""What the vendor does not do, rather than need not do."""
DO_SO = (" do so", "such review", "such monitoring")
MAY_DO_SO = re.compile(
    r"\b(?:right|rights|may|entitled|discretion|permitted)\b[^.;]{0,20}\b(?:do so|such (?:review|monitoring))\b",
    re.IGNORECASE,
)
BUT = re.compile(r"\b(?:but|however|although|though|while|nevertheless|yet|and)\b[^.;]{0,60}\b(?:right|may|entitled|discretion)\b|\breserves? the right\b", re.IGNORECASE)  # fmt: skip
MAY_BUT = re.compile(r"\b(?:may|rights?|can)\b,?\W{1,3}(?:but|though|without)\b", re.IGNORECASE)
AT_LARGE = re.compile(r"\b(?:personal|private|information|such data|that data|this data|the data)\b", re.IGNORECASE)
"""That a company has access to personal data at large says nothing of people who look at content."""
ELSE = re.compile(
    r"\b(?:(?:limit|control|restrict)\w* who|(?:limit|restrict)\w* (?:\w+ )?access|access(?:es)? (?:\w+ ){0,3}(?:is|are|be) (?:restricted)|automatically|(?:by|using|through|use|uses|via|with) (?:\w+ ){0,2}(?:automated|machines?)|automated (?:\w+ ){0,2}(?:may|to|that|which|can|will|review\w*|scan\w*)|technical means|(?:third[- ]part(?:y|ies)|other) (?:\w+ )?(?:services?|accounts?|apps?|applications?|platforms?|sites?|websites?|users?)|integrations?|(?:grant|authori[sz])\w* (?:us|\w+) access|connect(?:ed|ing)? (?:\w+ )?(?:accounts?|apps?)|your (?:\w+ )?(?:devices?|contacts|camera|location|browser|organi[sz]ation|employer|administrators?)|cookies?|changes to|unauthori[sz]ed|data subject|publicly|(?:usage|use|performance|availability|security) of (?:the|our|your))\b",
    re.IGNORECASE,
)
"""Machines, other people's accounts, the customer's own devices, need-to-know rules: no word on who reads."""
NO_STAFF = re.compile(
    r"\b(?:AI|models?|assistant|bots?|systems?|software|algorithms?) (?:\w+ )?(?:can|may|will|could|to) (?:\w+ )?$|\b(?:any|every)one\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
"""Before a verb of looking: a machine, or whoever the customer lets in."""
VERB = re.compile(r"(?:\b(?:may|can|could|might|will|shall|must|to|not|never|and|or|cannot|sometimes|also|we|they|who|do|does|only|even|ever|\w+ly|us|n[’']t)\b|(?-i:[A-Z])[\w&-]+|[’']ll|,|\))\W{1,2}$", re.IGNORECASE)  # fmt: skip
"""What stands before a verb; the same words behind an article or an adjective are nouns: "from public view", "a review"."""
BE = re.compile(r"\b(?:be|been|is|are|being)\b(?: not| never| \w+ly| sometimes| also){0,2} $", re.IGNORECASE)
PERSONS = re.compile(r"\b(?:persons|people|employees|personnel|staff|contractors|engineers|reviewers)\b", re.IGNORECASE)
OTHER_OBJECT = re.compile(r"\b(?:polic(?:y|ies)|notice|statement|terms|services|request|account settings)\b|\bthird[- ]part", re.IGNORECASE)  # fmt: skip
BY = re.compile(
    r"\bby (?:us\b|the company\b|(?:\w+ ){0,4}(?:employees|personnel|staff|team|contractors|reviewers|humans?|people|moderators))\b",
    re.IGNORECASE,
)
IF_ASKED = re.compile(
    r"\b(?:with|at|upon|on|after|if|when|where|unless)\b (?:(?:you|your|the|a|customer|user|explicit|express|prior|written|and|or|have|has|first|specifically)[’']?s? ){0,4}(?:consent|permission|request\w*|instruct\w*|authori[sz](?:e|ation)\w*|invit\w+|asks?|agree\w*|grant\w*|choose\w*|contact\w*)\b",
    re.IGNORECASE,
)
"""At the customer's wish: a permission that the customer gives, not one that the vendor has."""
OR_WHERE = re.compile(
    r"\bor (?:if|where|when|as|to|for|in)\b(?! (?:\w+ ){0,3}(?:comply|complian\w+|law|legal\w*)\b)", re.IGNORECASE
)
ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
THEM = re.compile(r"\s*(?:it|them|these|those)\b", re.IGNORECASE)
MADE = re.compile(r"\b(?:files|documents|photos|images|notes|entries|e-?mails|records|lists?)\b", re.IGNORECASE)
ASKED = re.compile(
    r"\b(?:without|unless|except|only|absent|save|other than)\b[^.;]{0,90}\b(?:you (?:\w+ ){0,2}(?:raise|report|submit|open)\w*|support (?:tickets?|requests?|issues?)|consent|permission|request\w*|instruct\w*|authori[sz]\w*|agree\w*|ask\w*|invit\w*|grant\w*|direct\w*|approv\w*|law|legal\w*|court)\b",
    re.IGNORECASE,
)
EXCEPT = re.compile(r"\b(?:except|unless|other than|only (?:as|to|where|when|if|for)|save)\b", re.IGNORECASE)
FOLLOWING = re.compile(r"\bexcept (?:\w+ ){0,3}(?:following|below|circumstances|cases)|\bexcept[^.;]{0,40}:\s*$|\b(?:to|for|in order to) (?:the extent |the purpose of )?(?:\w+ ){0,3}(?:provid|maint|improv|support|secur|troubleshoot|prevent|investigat|enforc|operat|necessary)\w*", re.IGNORECASE)  # fmt: skip
DUTY = re.compile(r"[^.]{0,80}\b(?:must|should|responsib\w+|shall|are|is|will|agree)\b", re.IGNORECASE)
OWN_JUDGEMENT = re.compile(r"\bresponsib|\bappropriate\b|\bdecisions?\b", re.IGNORECASE)
"""The customer's review of outputs, and a person's right against automated decisions."""
