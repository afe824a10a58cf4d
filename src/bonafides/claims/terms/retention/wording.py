"""How contracts speak of keeping and deleting; all gaps are bounded."""

import re

STEMS = ("retain", "retention", "stor", "keep", "kept", "held", "hold", "delet", "eras", "purge", "discard", "remov", "persist", "destroy", "zdr", "preserv", "save", "archiv", "memory", "logged", "anonymi")  # fmt: skip
HEADING = re.compile(r"\bretention|\bretain|\bhow long\b|\bstorage (?:period|limitation|duration)|\bdata lifecycle", re.IGNORECASE)  # fmt: skip
ENDING = re.compile(r"\bterminat|\bcancel|\bexpir|\b(?:clos|delet)\w+ (?:of )?(?:your |an |the )?account|\baccount (?:closure|deletion)", re.IGNORECASE)  # fmt: skip
"""Headings under which a period runs from the end of the contract."""
KEEP = re.compile(
    r"\b(?:retain(?:s|ed|ing)?|retention|stor(?:es?|ed|ing|age)|keep(?:s|ing)?|kept|held|hold(?:s|ing)?|preserv(?:es?|ed|ing)|persist(?:s|ed)?|archiv(?:es?|ed)|save[sd]|saving|save(?! (?:as|for|where|to|that)\b))\b",
    re.IGNORECASE,
)
DELETE = re.compile(
    r"\b(?:delet(?:e|es|ed|ing|ion)|auto-?delet\w+|eras(?:e|es|ed|ure)|purg(?:e|es|ed|ing)|discard(?:s|ed)?|remov(?:e|es|ed|al)|destroy(?:s|ed)?|anonymi[sz]ed|expires?)\b",
    re.IGNORECASE,
)
HELD = ("retain", "keep", "kept", "held", "hold", " store")
"""Words of keeping that may mean rights, trade or secrecy."""
RIGHTS = re.compile(
    r"\bretain(?:s|ed)?\b[^.;]{0,40}\b(?:rights?|title|ownership|control|interests?|responsib\w+|copyright|intellectual property)\b|\b(?:keep|kept|hold|held) (?:\w+ ){0,3}(?:confidential\w*|secure|secret|safe|harmless|up[- ]to[- ]date|accurate|private|informed|logged|liable|responsible)\b"
    r"|\bretain(?:s|ed|ing)? (?:access|counsel|employees|the benefit)|\brecord[- ]?keeping\b|\bkeep (?:in mind|track|using)\b|\bapp stores?\b|\bplay store\b|\bbe held (?:liable|responsible|to)\b",
    re.IGNORECASE,
)
WHILE = re.compile(
    r"\b(?:as long as|so long as|for (?:the|such|a|any|that|whatever) (?:\w+ ){0,2}(?:periods?|time|durations?|length)|(?:no|not|never|any) (?:\w+ ){0,6}longer than|(?:only|solely) (?:until|while)|until (?:it is|they are|it has|they have|we|the purposes?)|for however long)\b"
    r"[^.;]{0,110}\b(?:necess\w+|need(?:ed|s)?|requir\w+|reasonabl\w+|account|fulfil\w*|achiev\w+|accomplish\w*|serv(?:e|ed)|purposes?|you (?:use|have|hold|remain|maintain|continue)|relevant|legitimate|appropriate|permitted|allowed|law|relationship|active|in force|in effect|exists?|servic\w+|provid\w+)\b"
    r"|\buntil (?:the |all |these |those )?(?:\w+ ){0,2}(?:purposes?|reasons?)\b|\bdetermin\w+ (?:the |our )?(?:\w+ )?retention\b|\bto (?:determine|decide|set)\b[^.;]{0,40}\b(?:retention|how long)\b|\b(?:when|once|if|after|as soon as|until)\b[^.;]{0,60}\b(?:no longer|not|cease(?:s)? to be|any ?more|stops? being)\b (?:\w+ ){0,3}?(?:need\w*|necess\w+|requir\w+|relevant|useful|serve)"
    r"|\b(?:for|is|equals?|:) the (?:\w+ )?(?:term|duration|life(?:time)?|course|length) (?:of|set out in|specified in) (?:the|this|our|your|its) (?:[\w’'-]+ ){0,2}(?:agreement|contract|contractual|subscription|services?|terms|relationship|account|engagement|processing|provision)\b"
    r"|\bwhile (?:you|your|the) (?:\w+ ){0,4}(?:active|account|user|customer|using|use|subscri\w+|in force)|\b(?:for|throughout|during) the (?:\w+ )?term\b"
    r"|\bretention (?:periods?|duration|time) (?:\w+ ){0,3}(?:depends?|var(?:y|ies)|differs?|is determined|are determined|will (?:vary|depend|be))|\bhow long we (?:\w+ ){0,2}?(?:keep|retain|store|hold)\b[^.;]{0,60}\b(?:depends?|var(?:y|ies)|based on|a function of|determined)|\b(?:where|while|when|if|as long as) (?:we|there) (?:have|has|is|are) (?:an? )?(?:\w+ ){0,2}(?:legitimate|business|legal|valid) (?:\w+ ){0,2}(?:needs?|reasons?|purposes?|interests?|basis)",
    re.IGNORECASE,
)
"""As long as something lasts or is needed."""
AS_NEEDED = re.compile(
    r"(?<!unless )(?<!except )\b(?:as|to the extent|when|where|if) (?:is |it is |this is |otherwise |reasonably |may be )*(?:necessary|required|needed) (?:to|for|in order)\b|\bfor (?:legal|regulatory|compliance|business|legitimate|archiv\w+)\b|\b(?:in accordance with|according to|consistent with|subject to) (?:[\w-]+ ){0,4}retention (?:polic|schedul|period|requirement)\w*",
    re.IGNORECASE,
)
"""As the vendor needs it; counts only close behind the verb. What a law alone requires is an exception to deletion."""
BE = re.compile(
    r"\b(?:is|are|be|been|being|remains?)\b(?: \w+ly| not| also| been| being| only| then| always| never| still){0,2} $",
    re.IGNORECASE,
)
BEING = re.compile(r"\b(?:is|are|be|been|being)\b", re.IGNORECASE)
UNLESS = re.compile(r"\b(?:unless|except|or earlier|or sooner|or until)\b", re.IGNORECASE)
NEAR = 90
"""Characters between a verb of keeping and the need that governs it."""
NOTHING = ("not", "never", "zero", "no ", "memory", "neither", "nor", "n't", "n’t", "without", "immediat", "instant", "discarded", "deleted")  # fmt: skip
ZERO = re.compile(
    r"\bzero[- ](?:data[- ])?(?:retention|storage|logs)\b|\bno (?:data )?(?:retention|storage|logs) (?:of|policy)\b"
    r"|\b(?:not|never|neither|nor|without|n[’']t)\b (?:\w+ ){0,4}?(?:retain|stor(?:e|ing)|stored|keep|kept|persist|sav(?:e|ed)|log|logged|archive)(?:ed|ing|s)?\b"
    r"|\b(?:immediately|instantly) (?:\w+ ){0,2}(?:deleted|discarded|purged|erased|destroyed)\b|\b(?:deleted|discarded|purged|erased|removed|destroyed)\b[^.;,]{0,30}?\b(?:immediately|instantly|as soon as|once|right) (?:\w+ ){0,3}(?:after|upon|once|when|response|request|process\w*|deliver\w*|session|following|complet\w+|transcri\w+)"
    r"|\b(?:only|solely|exclusively|entirely|done|processed) (?:\w+ ){0,2}in (?:\w+ )?(?:memory|RAM)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"\b(?:deleted|discarded|purged|erased|removed|destroyed|memory|RAM)\b", re.IGNORECASE)
NOT_ZERO = re.compile(
    r"\b(?:under (?:ZDR|zero)|longer than|no longer|for longer|beyond (?!the time|that|(?:\w+ ){0,3}(?:immediate|processing|current|duration|session|request|response))|other than|outside|for any (?:other )?purpose|except|unless|plain ?text|unencrypted|may not|if you|you (?:can|may|choose|agree)|enabl\w+|eligib\w+|upon request|by choosing|opt(?:s|ed|ing)?[- ](?:in|out)|approv\w+|self-hosted|on-premis\w+|in this (?:model|case|configuration)|certain|some|third[- ]part\w+|settings?|mode|temporary|failure to|liab\w+|responsib\w+|guarantee|oblig\w+|models? (?:do|does)|maximum|backups?|password\w*|your account)\b",
    re.IGNORECASE,
)
"""A promise to keep nothing that has a length, a purpose, a switch or a plan in it is not unconditional."""
NOT_KEPT = re.compile(r"\b(?:grants?|granting|licen[cs]es?)\b|\b(?:DPA|agreement|addendum|terms) (?:shall |will )?(?:remains?|continues?|appl(?:y|ies)|takes? effect|is effective|are effective)\b|\b(?:not|never|neither|nor) (?:\w+ ){0,3}(?:collect|retain|store|keep)\w*,? (?:or )?(?:use|sell|disclose|process)\w*", re.IGNORECASE)  # fmt: skip
"""Licences, how long the contract itself lasts, and the formula of privacy statutes on purposes: "shall not retain, use or disclose"."""
EVENT = re.compile(
    r"\b(?:deleted (?:chats?|conversations?|content|data|items?|files?|messages)|terminat\w+|(?:last|most recent|final) (?:\w+ )?(?:interaction|activity|log-?in|use|access|visit|transaction|contact)|(?:subscription|account|contract|agreement|relationship|trial|term|plan) (?:has |is )?(?:\w+ )?(?:ends?|ended|lapses?|deleted|over)|expir(?:y|ation|es|ed)|cancel\w*|cessation|clos(?:e|es|ed|ing|ure)\b|deactivat\w+|inactiv\w+|unsubscrib\w+|(?:upon|within \w+ \w+ of|after) (?:\w+ ){0,3}request|your (?:\w+ )?request|(?:deletion|erasure|removal) (?:requests?|event)|requests? (?:for|to|that)|request(?:s|ed) (?:deletion|erasure)|(?:after|(?:up)?on) (?:\w+ ){0,2}deletion|trash\w*|end of (?:the|your)|(?:after|when|if|once) (?:you|your|the customer) (?:\w+ )?(?:delete|leave|ask)|(?:you|user|customer) deletes?|deletion of|you (?:can|may|(?:also )?are (?:also )?able to|have the option to) (?:\w+ )?(?:delete|remove|restore|recover)|withdraw\w*|no longer (?:provid|us(?:e|ing)|a customer)\w*|ceas\w+|breach|child\w*|minors?|switching)\b",
    re.IGNORECASE,
)
"""Events after which something is deleted: no period of keeping begins with what is entered."""
SOMETIMES = re.compile(r"\b(?:if|where|flagged|violat\w+|feedback|temporary|turned off|is off|review(?:ed|ers)|opted)\b", re.IGNORECASE)  # fmt: skip
"""A period with a condition is that of a part, and says nothing of the rest."""
DELETED_AFTER = re.compile(r"\b(?:auto\w*|after|for|older than)\b[^.;]{0,30}$|^\W*auto", re.IGNORECASE)
"""Before the period of a routine, in a sentence that tells of deleting alone."""
SHALL = re.compile(r"\b(?:will|shall|may|must|can)\b", re.IGNORECASE)
"""What "will be deleted within 30 days" counts from an event told elsewhere; what "is deleted" is a routine."""
MAIN = re.compile(
    r"\b(?:prompts?|inputs?|outputs?|completions?|quer(?:y|ies)|content|(?:customer|client|user|your|submitted) (?:\w+ )?data|chats?|conversations?)\b",
    re.IGNORECASE,
)
"""What is entered and made as a whole, rather than a file or a recording of one feature."""
OPENS = re.compile(r"^\W*(?:\(?\w{1,3}[.)] )?(?:after|within|following|once|by)\W+(?:this |that |the |these |such |a period of )*$", re.IGNORECASE)  # fmt: skip
"""A sentence that opens with its period counts from what stands before it."""
UNTIL_USER = re.compile(
    r"\b(?:until|unless and until)\b[^.;]{0,60}\b(?:you|customers?|users?|controller|they)\b[^.;]{0,30}\b(?:delet|remov|eras)\w*|\buntil\b[^.;]{0,40}\b(?:is|are) (?:deleted|removed|erased) by (?:you|the|customer|user)\w*",
    re.IGNORECASE,
)
USER_CAN = re.compile(
    r"\b(?:you|customers?|users?|controller)\b (?:\w+ ){0,1}(?:can|may|are able to|is able to|shall|will|have the (?:ability|option) to|has the (?:ability|option) to)\b[^.;]{0,60}\b(?:delet|remov|eras)(?:e|ing|ion)\b"
    r"|\bfor (?:the )?deletion\b[^.;]{0,80}\b(?:customer|you)\b[^.;]{0,60}\bfunctionalit\w+|\b(?:enables?|allows?|lets?) (?:you|customers?|users?|the customer) to (?:\w+ ){0,3}(?:delete|remove|erase)\b",
    re.IGNORECASE,
)
ASKS = re.compile(r"\brequest\w*|\bask\b|\bright to\b|\brights\b|\bcookies?\b|\bcontact\b|\b(?:delete|close) your account\b|\bcopyright\b|\btrademark\b|\bnotices\b", re.IGNORECASE)  # fmt: skip
