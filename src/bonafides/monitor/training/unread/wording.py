"""Patterns by which a sentence that the clause engine leaves unread shows who may train on what; every gap is bounded."""

import re

CONTENT = re.compile(
    r"\b(?:customer|client|user|end[- ]user|your|subscriber|member|licensee|tenant)(?:[’'ʼ]s|s[’'ʼ])?\s+(?:own\s+|personal\s+|private\s+)?(?:\w+\s+)?(?:data|content|inputs?|outputs?|prompts?|information|materials?|property|submissions?|queries|files|documents|uploads?|conversations?|chats?|messages|code|interactions?|recordings?|contributions?)\b"
    r"|\b(?:inputs?|outputs?|prompts?|completions?|conversations?|chats?|chat histor(?:y|ies)|uploads?|transcripts?|materials|user[- ]generated content|personal (?:data|information)|(?:the )?(?:content|data|information) (?:that )?(?:you|customers?|users?|we collect|collected|submitted|provided|processed))\b"
    r"|\bwhat(?:ever)? (?:you|customers?|users?) (?:type|enter|say|write|upload|share|submit|provide|dictate)\b"
    r"|\b(?:these|this|that|the|such|collected) (?:data|information|content)\b|(?-i:\b(?:Submissions?|Contributions?|Content|Uploads|Recordings|Data|Communications)\b)",
    re.IGNORECASE,
)
USAGE = re.compile(
    r"\b(?:usage|telemetry|interaction|service|log|performance|diagnostic) (?:data|information|statistics)\b"
    r"|\bdata (?:relating|related) to (?:your|customer\S*|the) use\b|\b(?:monitor|analy[sz]|track|record)\w*\b[^.;]{0,30}\b(?:your|customer\S*) use\b",
    re.IGNORECASE,
)
TRAINS = re.compile(
    r"\b(?:re|pre)?-?train(?:s|ed|ing)?\b(?! (?:data|materials?|sets?|datasets?|corpus|process|methods?)\b)|\b(?:as|into) (?:our |the |its )?training (?:data|materials?|sets?|datasets?)\b|\bfine[- ]?tun(?:e|es|ed|ing)\b"
    r"|\b(?:improv|develop|enhanc|build|refin|optimi[sz]|creat|teach|advanc|design|modif|offer)\w*\b[^.;]{0,80}?\b(?:models?|artificial intelligence|AI|algorithms?|LLMs?|neural networks?|machine[- ]learning)\b"
    r"|(?<!machine )(?<!machine-)\blearn(?:s|ing)?\b(?! (?:more|about|how|why|what)\b)"
    r"|\bmak(?:e|es|ing)\b[^.;]{0,40}\b(?:models?|AI|assistants?|algorithms?)\b[^.;]{0,20}\b(?:smarter|better|clever(?:er)?|more (?:accurate|capable|helpful|useful|intelligent))\b"
    r"|\b(?:advanc|refin|evolv|strengthen)\w*\b[^.;]{0,60}\b(?:models?|AI|algorithms?)\b"
    r"|\b(?:feed|fed|put|enter(?:ed)?|incorporat\w+)\b[^.;]{0,60}\b(?:in)?to\b[^.;]{0,30}\b(?:models?|neural networks?|algorithms?|training)\b",
    re.IGNORECASE,
)
MODELS = re.compile(
    r"\b(?:models?|AI|artificial intelligence|machine[- ]learning|algorithms?|LLMs?|neural|technolog\w+|services?|products?|systems?)\b",
    re.IGNORECASE,
)
OF_PEOPLE = re.compile(
    r"\b(?:employees?|personnel|staff|workforce|security|awareness|privacy|confidentiality|compliance|onboarding|annual)\b[^.;]{0,40}\btrain(?:ing|ed)\b"
    r"|(?<!as )\btraining[, ]+(?:\w+[, ]+){0,2}(?:or|and)?\s*(?:sessions?|courses?|materials?|programs?|programmes?|webinars?|consulting|migration|implementation|support|professional services|employees|personnel|staff|videos?|needs)\b"
    r"|\b(?:deliver(?:s|ed|ing)?|provid(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|undergo\w*|attend\w*|sign up for|instructional)\b[^.;]{0,40}\btraining\b",
    re.IGNORECASE,
)
USE_HEADING = re.compile(
    r"\b(?:how|why|what) we (?:may )?(?:use|process|collect)|\buses? of (?:\w+ ){0,2}(?:data|information|content|materials)|\bpurposes?\b|\blicen[cs]e|\b(?:your|customer|user) (?:data|content)\b",
    re.IGNORECASE,
)
VENDOR = re.compile(
    r"\b(?:we|us|our|ours|company|provider|licensor|affiliates?)\b|\b[A-Z]\w+(?:[’']s)? (?:may|will|can|shall|uses|has the right|reserves|processes|collects|and (?:our|its))\b|\bto [A-Z]\w+ an?\b"
)
LINKS = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|process\w*|collect\w*|analy[sz]\w+|access\w*|shar(?:e|ed|ing)|utili[sz]\w+|leverag\w+|incorporat\w+|employ(?:s|ed)?|appl(?:y|ied)|includ\w+|review\w*|retain\w*|stor(?:e|es|ed|ing)|ke(?:ep|eps|pt)|help(?:s|ed)? us|licen[cs]\w+|disclos\w+|transfer\w*|purposes?|right to|grants?)\b[^.]{0,450}$",
    re.IGNORECASE,
)
"""What is done with data stands before the training it is done for."""
TRAINS_ON = re.compile(
    r"\btrain(?:s|ed|ing)?\b[^.;]{0,60}\b(?:on|with|using|from)\b|\b(?:we|us) (?:\w+ ){0,3}(?:train|fine-?tune)\b|\bus(?:e|ed|ing)\b[^.;]{0,40}\b(?:for|in) (?:\w+ ){0,2}training\b|\b(?:feed|fed)\b[^.;]{0,60}\binto\b|\bas (?:our |the |its )?training (?:data|materials?)\b|\blearns?\b[^.;]{0,15}\bfrom\b",
    re.IGNORECASE,
)
DESCRIBES = re.compile(
    r"\b(?:[\w-]+,? (?:and |or )?){0,6}train(?:s|ing)?\b[^.;()]{0,60}\(\s*(?:the|collectively|each|together)[^)]{0,20}[“\"‘']|\b(?:excluding|except(?:ing)?|other than|not including) (?:\w+ ){0,3}(?:training|machine learning)\b",
    re.IGNORECASE,
)
"""The service itself, or training set apart from what is said."""
CONDITION = re.compile(
    r"\s*(?:[(\w]{1,4}[.)]\s*)?(?:if|when|where|in (?:such|that|this) case|under|upon|by choosing)\b", re.IGNORECASE
)
EXCEPT = re.compile(r"\b(?:except|unless|other than|circumstances|cases|with the exception)\b", re.IGNORECASE)
BAN = re.compile(
    r"\b(?:you|customers?|users?|end users|licensees?|developers?|subscribers?)\b(?![’'ʼ]?s?[’'ʼ]?\s+(?:\w+\s+)?(?:data|content|inputs?|outputs?|prompts?|information|materials?|property|submissions?|files|documents|chats?|conversations?|messages)\b)(?:(?!, (?:and|but) (?:it|they|we|our)\b)[^.;]){0,80}\b(?:may not|shall not|must not|will not|agree not|cannot|not to|are not (?:allowed|permitted)|are prohibited|waive)\b"
    r"|\b(?:prohibited|forbidden|not permitted|not allowed|unacceptable)\b|\brestrictions?\b[^.;]{0,40}:|\bcompet(?:e|es|ing|itive|itors?)\b|\bby using automated means\b|\bcrawl|\bscrap(?:e|ing)\b",
    re.IGNORECASE,
)
BAN_HEADING = re.compile(
    r"\b(?:restrict\w+|prohibit\w+|acceptable use|forbidden|conduct|don[’']ts?|what you can[’']?t|your responsibilit\w+)\b",
    re.IGNORECASE,
)
BY_CUSTOMER = re.compile(
    r"\s*(?:\(?\w{1,3}[.)]\s*)*(?:you|customers?|users?|developers?|licensees?)\s+(?:may|can|could|will be able|are (?:free|permitted|allowed|responsible|solely)|own|retain|represent|warrant)\b(?![^.;]{0,80}\b(?:opt|object|choose|refuse|disable|turn|control|request|ask|withdraw|instruct|stop|forbid|prohibit)\w*\b)(?![^.;]{0,40}\bright to\b)",
    re.IGNORECASE,
)
GRANTS = re.compile(r"\b(?:grants?|licen[cs]es?|acknowledges?|agrees? that|consents?|authori[sz]es?)\b", re.IGNORECASE)
POINTS = re.compile(
    r"\s*(?:\(?[\d.]{1,6}[.)]?\s+)?(?:please )?(?:(?:see|refer to|visit|read|click|learn more|for (?:more |further )?(?:information|details)|if you (?:would like|want|wish) to (?:learn|know|read)|to learn)\b|we(?:[’']ve| have) (?:published|prepared)\b)",
    re.IGNORECASE,
)
DEFINES = re.compile(
    r"[“\"”’'*]*\s*\b(?:(?<!which )(?<!that )means|shall mean|refers? to|has the meaning)\b", re.IGNORECASE
)
PUBLIC = re.compile(
    r"\bpublicly[- ](?:available|accessible)\b|\bpublic (?:web|internet|sources|databases)\b|\b(?:on|via|from) (?:the )?(?:web|internet|online sources)\b|\bthird[- ]party sources\b|\bnon-?users?\b|\b(?:licen[cs]ed|synthetic|purchased|open) (?:data|content|data ?sets?|sources|corpora)\b",
    re.IGNORECASE,
)
ENTERED = re.compile(
    r"\b(?:inputs?|prompts?|outputs?|chats?|conversations?|uploads?|customer (?:data|content|property)|user content|your (?:content|data|materials|information|personal)|materials|you (?:provide|submit|upload))\b",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"\b(?:do(?:es)? not|don[’']t|doesn[’']t|will not|won[’']t|shall not|must not|may not|cannot|never|(?:is|are|be) not|isn[’']t|aren[’']t|not be|no longer|cease|neither|nor|not|prohibit\w*|refrain\w*|without(?! limit)|no (?:[\w-]+ ){1,4}(?:shall|will|may|can|is|are|has|have))\b(?! (?:only|limited)\b)"
    r"(?=,?\s+(?:[\w-]+,?\s+){0,5}?(?:us(?:e|ed|ing)|utili[sz]\w+|process\w*|(?:re)?train\w*|fine-?tun\w*|shar\w+|permit\w*|allow\w*|improv\w+|develop\w*|leverag\w*|stored?|retain\w*|access\w*|licen[cs]\w+|feed|fed|employ\w*|learn\w*)\b)[^.;]{0,200}$",
    re.IGNORECASE,
)
"""A refusal whose verb is one of using or training; what follows it up to the end of the searched text is in its scope."""
ASKS = re.compile(
    r"\bopt(?:s|ed|ing)?[- ]?in\b|\bopted into\b|\bif you (?:\w+ ){0,3}(?:allow|consent|agree|permit|give (?:us )?(?:\w+ ){0,3}(?:permission|consent)|choose to (?:allow|share|participate)|opt in)|\bwith (?:your|the customer[’']s?) (?:\w+ ){0,3}(?:consent|permission|agreement)"
    r"|\bunless (?:you|customer|the customer|we (?:have|obtain|receive))[^.;]{0,40}(?:consent|permi|agree|instruct|authori[sz]|request|allow|opt[- ]in)\w*|\bwithout (?:your|customer\S*|the customer\S*|its|prior|express|explicit)[^.;]{0,40}(?:consent|permission|instruction|authori[sz]ation|approval|opt-in)"
    r"|\b(?:only|solely)[^.;]{0,40}(?:if|when|where|with|after|once)[^.;]{0,40}(?:consent|permission|opt[- ]in|agree|instruct|allow|approv)\w*",
    re.IGNORECASE,
)
WAY_OUT = re.compile(
    r"\bopt(?:s|ed|ing)?[- ]?out\b|\b(?:turn(?:ing|ed)? (?:it |this )?off|disabl\w+|switch\w* (?:it |this |them |that )?off|toggl\w+)\b|\b(?:object(?:ing)?|objection) to\b|\bunless you (?:\w+ ){0,2}(?:object|disable|turn|refuse)\b"
    r"|\bability to (?:control|choose|decide|refuse)\b|\bchoosing [“\"'‘]?no\b|\b(?:cease|stop) (?:using|processing)\b|\bright to (?:refuse|restrict)\b",
    re.IGNORECASE,
)
OFFERS = re.compile(
    r"\b(?:you|customers?|users?) (?:also )?(?:can|may|could|have the (?:right|ability|option)|may have the right|are able)\b|\bright to (?:opt|object|refuse)|\bif you (?:refuse|do not (?:want|wish)|don[’']t want|would (?:prefer|like) not)|\bability to\b|\byour (?:right|ability) to\b|\b(?:cease|stop) (?:using|processing)\b",
    re.IGNORECASE,
)
"""What stands behind an offer is what the customer can refuse; the sentence itself permits nothing."""
FOR_THE_CUSTOMER = re.compile(
    r"\b(?:lets?|allow(?:s|ing)?|enabl\w+|help(?:s|ing)?|permit(?:s|ting)?) (?:you|customers?|users?|your \w+) (?:to )?(?:\w+,? ){0,4}$|\byou (?:can |may |to )?$",
    re.IGNORECASE,
)
"""Before the word of training: it is the customer who trains."""
POINTS_BACK = re.compile(
    r"\b(?:on|with|from|using|use|uses) (?:it|them|this|these|those|any of (?:it|them|this))\b", re.IGNORECASE
)
BY_OTHERS = re.compile(
    r"\b(?:providers?|processors?|partners?|vendors?|suppliers?|third part(?:y|ies)|compan(?:y|ies)|they)\b[^.;]{0,60}\b(?:may|can|will|might)\b[^.;]{0,80}"
    r"\b(?:train|improve|develop|fine-?tune|enhance)\w*\b[^.;]{0,20}\b(?:its|their) (?:own )?(?:\w+ ){0,3}(?:models?|AI|algorithms?|LLMs?)\b",
    re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|had been) (?:\w+ )?(?:us|collect|process)ed\b[^.;]{0,40}$", re.IGNORECASE)
"""What was done before the terms hold permits nothing."""
