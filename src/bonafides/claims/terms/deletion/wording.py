"""How contracts speak of deleting and returning at the end; all gaps are bounded."""

import re

STEMS = ("delet", "destroy", "destruct", "eras", "return", "purg", "remov", "dispos", "retain", "retriev", "export", "available", "wipe", " lost", "overwrit", "keep", "stor")  # fmt: skip
ALSO = ("terminat", "deactivat", "expir", "cancel", "cessation", "conclusion", "completion", " end", "clos", "account", "ceas", "stop", "no longer", "leav", "exit", "request", "option", "choice", "direct", "instruct", "elect", "ask")  # fmt: skip
END = re.compile(
    r"\b(?:terminat(?:e|es|ed|ing|ion)|expir(?:y|es?|ed|ation|ing)(?! of (?:the |this |that |such |its |any |an? |applicable )*(?:\w+ )?(?:period|time|limitation|law))|cancel(?:s|led|ed|lation|ling)?|cessation|conclusion|completion of (?:the )?(?:\w+ )?(?:services?|processing|provision)|(?:end|ends|ending|ended) (?:of )?(?:the |this |your |its |our )?(?:\w+ )?(?:provision|services?|agreement|term|contract|subscription|relationship|dpa|retrieval period)|(?:agreement|contract|subscription|services?|relationship|processing) (?:has |have )?(?:ends?|ended|lapses)"
    r"|clos(?:e|es|ed|ure|ing)(?: \w+){0,4} accounts?|accounts? (?:is |are |has been |have been |gets )?(?:\w+ )?(?:deleted|closed|closure|deletion|terminated|deactivated|cancell?ed)|(?:delet|deactivat)\w* (?:of )?(?:your |the |his |their |a |user |an )*(?:\w+ )?(?:accounts?|profile)|access (?:to (?:the |our )?\w+ )?(?:ends|ceases)|ceas(?:es?|ed) (?:to use|using|to provide|providing|all)|stops? using|no longer (?:provid\w+|us(?:e|es|ing)|a customer|subscrib\w+)|leav(?:e|es|ing) the service|exit)\b",
    re.IGNORECASE,
)
ACT = re.compile(
    r"\b(?:(?P<gone>(?:be )?(?:permanently |securely |irreversibly |automatically |promptly )?(?:delet(?:e|es|ed|ing|ion(?: process)?)|destroy(?:s|ed|ing)?|destruction|eras(?:e|es|ed|ing|ure)|purg(?:e|es|ed|ing)|wip(?:e|ed)|remov(?:e|es|ed|ing|al)|dispos(?:e|es|ed|al)|overwritten|lost))|returns?|returned|returning|(?P<kept>retain(?:s|ed)?|keeps?|kept|stor(?:e|es|ed)|available\b|(?:may|can) (?:export|retrieve|download)|to (?:export|retrieve|download)|export))\b",
    re.IGNORECASE,
)
DATA = re.compile(r"\b(?:data|content|contents|information|copies|materials|files|images|photos|documents|notes|inputs|outputs|prompts|conversations|chats|records|profile|workspace|uploads|messages|designs|projects|recordings|PII|everything)\b", re.IGNORECASE)  # fmt: skip
ACCOUNT = re.compile(r"\b(?:terminat\w+|expir\w+|end) of (?:the|this|your) (?:\w+ )*(?:agreement|contract|terms)\b[^.;]{0,60}\bdelete (?:the|your) accounts?\b", re.IGNORECASE)  # fmt: skip
"""An account that goes with the contract takes its content along; one that goes with itself says nothing of it."""
ASK = re.compile(
    r"\b(?:request(?:s|ed)?|choice|option|instruct\w*|election|elects?|chooses?|direct(?:ion|s|ed|ing)|discretion of (?:the )?(?:customer|controller)|(?:asks?|asked) (?:us|it|the processor|for)|preference)\b",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(r"\b(?:choos\w+|decid\w+|elects?) to (?:\w+ )?(?:delete|close|cancel|terminate|deactivate)\b|\b(?:request\w*|ask(?:s|ed)?(?: us)?(?: for)?) (?:the |an? |your )?(?:account )?(?:deletion|closure|cancellation)\b(?! of (?:the |your )?(?:personal |customer )?(?:data|content|information))|\b(?:our|its|company[’']s|provider[’']s|vendor[’']s|processor[’']s|sole) (?:own |sole )?(?:option|discretion|election|choice)\b", re.IGNORECASE)  # fmt: skip
"""The vendor's own option, and a request that is the end itself."""
EITHER_WAY = re.compile(
    r"\b(?:terminat\w+|expir\w+|end|cessation)\b[^.;]{0,60}(?:,|\bor|\band/or)\s+(?:earlier |otherwise |in any case )?(?:upon|on|at|when|if|following)\b[^.;]{0,40}\brequest|\brequest[^.;]{0,40}\bor\b[^.;]{0,40}\b(?:terminat\w+|expir\w+|end of)\b|\(or\b[^)]{0,60}\)"
    r"|\b(?:delet|clos|cancel|terminat)\w* (?:your |the |an? )?account,? or (?:\w+ ){0,3}(?:ask|request)\w*"
    r"|\b(?:terminat\w+|expir\w+)\b[^.;,]{0,30},? or (?:at |the )?(?:customer|controller|client|your|its|a)\b[^.;,]{0,30}\b(?:request|instruction)",
    re.IGNORECASE,
)
"""At the end or on request: what happens at the end waits for nobody's request."""
ASIDE = re.compile(
    r"\bchild(?:ren)?\b|\bminors?\b|\bunder (?:the age|1[368])\b|\bcookies?\b|\bbrowser\b|\bswitching\b|\bstandard contractual clauses\b|\brefunds?\b|\bcopyright\b|\binfring\w+|^\W*(?:\w+ ){0,4}not (?:be )?(?:responsible|liable)|\bsuspen\w+|\bdeny\b|\bnotice(?:s)? of termination\b|\bproducts?\b[^.;]{0,20}\breturn|\breturn(?:s|ed)? (?:an?|multiple|results?|errors?)\b|\bnot be able to\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(r"\bright(?:s)? to (?:\w+ ){0,3}(?:delet|eras|access|request)|\bretains? (?:all|any|its|full|owner\w*|the right)|\bremov\w+ access|\baccess (?:\w+ ){0,3}remov", re.IGNORECASE)  # fmt: skip
HAS_RIGHTS = re.compile(r"\brights?\b[^.]{0,40}:\s*$", re.IGNORECASE)
"""A list of what the law gives persons."""
COPIES = re.compile(r"(?<!and )(?<!including )(?<!including from )\bback-?ups?\b", re.IGNORECASE)
DONE = re.compile(r"\bdeletion (?:is|will be|takes|shall be) (?:\w+ )?(?:complet|perform|carried|execut|place)", re.IGNORECASE)  # fmt: skip
"""A deletion as the subject: that of what the words before it name."""
THEM = re.compile(r"\b(?:delet|eras|destroy|return|purg)\w* (?:it|them)\b", re.IGNORECASE)
PARTIES = re.compile(r"\bconfidential information\b", re.IGNORECASE)
HEADING = re.compile(r"\b(?:deletion|return|destruction|disposal)\b[^.]{0,30}\b(?:data|content|information|return|deletion)\b|\b(?:data|content) (?:deletion|return|disposal)\b|\b(?:upon|after|effects? of|following) (?:termination|cancel\w*|expir\w*)\b", re.IGNORECASE)  # fmt: skip
NOT_THIS = re.compile(
    r"\b(?:notice|notify|notification|respond|inactiv\w+)\b[^.;]{0,40}$|\b(?:in|from|of|on|copies|our|the|encrypted) (?:(?!and\b)\w+ ){0,2}(?:back-?ups?|archiv\w+)\b[^.;]{0,40}$"
    r"|\brequest(?:ed|s)?(?: in writing| made| received| by (?:the )?\w+){1,3} within\W*$",
    re.IGNORECASE,
)
"""Before a period that is one of notice, of answers or of back-ups."""
GOES_ON = re.compile(r"^\W*(?:after|within|in (?:this|that|such|either) case|thereafter|then|following (?:this|that)|at that (?:point|time)|(?:up)?on (?:such )?(?:deletion|closure)(?=,))\b", re.IGNORECASE)  # fmt: skip
"""A sentence that counts from what the one before it told."""
OPENS = re.compile(r"\W*(?:\w{1,4}[.)] )?(?:upon|effects? of|following|after|on) (?:\w+ ){0,2}(?:terminat|cancell?at|expir)\w+ ?[.:]", re.IGNORECASE)  # fmt: skip
"""Words before all sentences of a block, as a heading in the line."""
EXPORT = re.compile(
    r"\b(?:export|retriev|download|available)\w*\b(?:(?!delet|eras|destr|purg|remov|then|after)[^.;]){0,60}$",
    re.IGNORECASE,
)
"""Before a period in which content may still be taken."""
AFTER_END = re.compile(
    r"(?:[^.;,]{0,40}\b)?(?:upon|after|following|once|when|on)\b[^.;,]{0,40}\b(?:terminat\w+|cancel\w+|expir\w+|clos\w+)\b[^.;,]{0,60},[^.;]{0,60}\b(?:data|content|information)\b",
    re.IGNORECASE,
)
"""What is kept once the contract has ended, said first: "After cancellation, your data will be retained"."""
ENDING = re.compile(
    r"\b(?:upon|effects? of|following|after|on) (?:termination|cancell?ation|expiration|expiry)\b", re.IGNORECASE
)
OF_PERSONS = re.compile(r"\byour (?:verified |deletion )?request", re.IGNORECASE)
TAKES = re.compile(r"(?:may|can|to) (?:export|retrieve|download)", re.IGNORECASE)
"""What the customer may still take is what the vendor still keeps."""
BE = re.compile(r"\b(?:be|is|are) (?:\w+ )?$", re.IGNORECASE)
VENDOR_SHALL = re.compile(
    r"\b(?:we|company|provider|vendor|(?!Customer|Client|You|User|Controller|Licensee|Subscriber)[A-Z]\w+) (?:shall|will|may|must)\b[^.;,]{0,40}(?:,[^.;,]{0,60},[^.;,]{0,30})?$"
)
OF_NOTICE = re.compile(
    r"[’']?s?\W{0,3}(?:prior |written |advance )*notice|\W{1,3}of (?:account )?inactiv", re.IGNORECASE
)
