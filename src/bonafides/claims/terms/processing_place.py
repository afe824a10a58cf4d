"""Is it said in which places content is stored and processed?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "processing.place"
STEMS = ("stor", "process", "host", "locat", "transfer", "server", "data cent", "resid", "kept", "maintain")
UNDER = None
_PLACE = re.compile(
    r"\b(?:United States|U\.?S\.?A?\.?(?=[\s,;)])|European Union|EU\b|EEA|European Economic Area|Europe|United Kingdom|UK\b|Ireland|Germany|Frankfurt|France|Paris|Netherlands|Sweden|Finland|Switzerland"
    r"|Canada|Australia|Japan|Singapore|India|China|People[’']s Republic of China|Brazil|Israel|Korea|Norway|Spain|Italy|Poland|Austria|Belgium|Denmark|Virginia|Oregon|Ohio|California|Dublin|London)\b"
)
_KEEP = re.compile(
    r"\b(?:stor(?:e|es|ed|age|ing)|process(?:es|ed|ing)?|host(?:s|ed|ing)?|located|locations?|resid(?:e|es|ency)|kept|transfer(?:s|red|ring)?|servers?|data cent(?:er|re)s?|maintain(?:s|ed)?)\b",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"\b(?:any|other|various|such|all) (?:other )?(?:countr(?:y|ies)|locations?|places?|jurisdictions?)\b|\banywhere\b|\bworld ?wide\b|\bglobally\b|\boutside (?:of )?(?:your|the) (?:country|jurisdiction|state|province|EEA|European)|\bwherever\b|\bnot (?:limited|restricted) to\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(r"\b(?:data|content|information|inputs?|outputs?|prompts?)\b", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:govern(?:ed|ing)|laws? of|licen[cs]es?|courts?|jurisdiction of|incorporated|arbitrat\w+|export|sanction\w*|embargo\w*|standard contractual clauses|authorit(?:y|ies)|resident of|residents|representative|privacy framework|adequa\w+|GDPR|principal (?:office|place)|children|headquarter\w*)\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`anywhere` before `named`: a sentence that opens the world takes back one that names a place; both are shown."""
    about = [s for s in found if _KEEP.search(s.text) and _CONTENT.search(s.whole) and not _LAW.search(s.text)]
    free = [s for s in about if _ANYWHERE.search(s.text) and not re.search(r"\b(?:not|never|no)\b", s.text)]
    named = [s for s in about if _PLACE.search(s.text)]
    places = tuple(dict.fromkeys(m.group() for s in named for m in _PLACE.finditer(s.text)))
    if free:
        beside = [s for s in named if s not in free]
        return said(TOPIC, "anywhere", document, [*free[:2], *beside[:2]], places=places)
    return said(TOPIC, "named" if named else "silent", document, named, places=places)
