"""Is it said in which places content is stored and processed?"""

import re

from bonafides.claims.terms.speech import licenses
from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind, Claim, Document

TOPIC = "processing.place"
STEMS = ("stor", "process", "host", "locat", "transfer", "server", "data cent", "resid", "kept", "maintain", "region", "leave")  # fmt: skip
UNDER = None
_NAMES = (
    r"(?:United States(?: of America)?|U\.S\.A?\.?(?=[\s,;).]|$)|USA?\b|European Union|EU\b|EEA\b|European Economic Area|Europe\b|United Kingdom|UK\b|Great Britain|Ireland|Germany|Frankfurt|France|Paris|Netherlands|Amsterdam|Sweden|Stockholm|Finland|Switzerland|Zurich|Geneva"
    r"|Canada|Montreal|Australia|Sydney|Japan|Tokyo|Singapore|India|Mumbai|China|People[’']s Republic of China|Hong Kong|Brazil|Israel|South Korea|Korea|Norway|Spain|Italy|Milan|Poland|Warsaw|Austria|Belgium|Denmark|Virginia|Oregon|Ohio|California|Dublin|London)"
)
_OF_LAW = r"(?![’']?s? ?-?(?:U\.S\.|based|GDPR|Regulation|Directive|laws?\b|Addendum|Privacy|Data Protection|Commission|Parliament|Court|Standard|SCC|authorit|residents?|citizens?|users?|customers?|consumers?|individuals|Clauses|adequacy|Member State law))"
_PLACE = re.compile(rf"\b{_NAMES}{_OF_LAW}")
_AT = r"(?:in|within|inside|to|on|at|from within)"
_BEFORE_A_NAME = r"(?:(?:[a-z]{2}-[a-z]+-\d|the|our|its|servers?|data cent(?:er|re)s?|facilities|computers|machines|infrastructure|regions?|cloud|located|hosted|situated|based|in|within|of|AWS|Azure|Google Cloud|secure|dedicated|member states|both|either|each|countries|territory|boundaries|Amazon Web Services|GCP|region|availability zones?|state|mainland|the territory)[\s,(]+){0,8}"
_NAMED = re.compile(
    r"\b(?i:stor(?:e|es|ed|age|ing)|process(?:es|ed|ing)?|host(?:s|ed|ing)?|kept|keeps?|maintain(?:s|ed)?|transfer(?:s|red|ring)?|transmit\w*|resid(?:e|es|ency)|remain|saved?)\b"
    rf"[^.;:]{{0,110}}?\b(?i:{_AT})\b\s+(?i:{_BEFORE_A_NAME}){_NAMES}{_OF_LAW}"
    r"|\b(?i:servers?|data cent(?:er|re)s?|(?:hosting|cloud) (?:provider|infrastructure|regions?)|infrastructure|storage|databases?|data residency|hosting)\b(?i:[^.;]{0,50}?\b(?:is|are|located|situated|based|region|in)\b)[^.;]{0,30}?"
    rf"\b(?i:in|within|:)\s+(?i:{_BEFORE_A_NAME}){_NAMES}{_OF_LAW}"
)
_STAYS = re.compile(
    r"\b(?:not|never)\b[^.;]{0,60}\b(?:leave|(?:transferred|transfer|stored?|processed?|moved?|hosted)\b[^.;]{0,40}\b(?:outside|out of))\b",
    re.IGNORECASE,
)
_WAY_ROUND = re.compile(
    r"\b(?:unless|except|without|only (?:if|where|when)|subject to|other than|provided that)\b", re.IGNORECASE
)
_COLUMN = re.compile(
    r"\b(?:(?:storage|hosting|processing|data|server) )?(?:locations?|regions?|country|residency)\b|\bplaces? of processing\b",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"\W*(?i:(?:storage |hosting |data |processing )?(?:locations?|regions?|residency|country))\W*:\s*(?i:{_BEFORE_A_NAME}){_NAMES}\W*$"
)
_OF_DATA = re.compile(r"processor|hosting|storage|stored|where", re.IGNORECASE)
_ANYWHERE = re.compile(
    r"\banywhere\b|\bworld ?wide\b|\baround the world\b|\bglobally\b|\bwherever\b|\belsewhere\b"
    r"|\b(?:any|other|various|all|multiple|different) (?:other )?(?:countr(?:y|ies)|locations?|places?|regions?|jurisdictions?|territor(?:y|ies))\b"
    r"|\boutside (?:of )?(?:your|the) (?:\w+ ){0,2}?(?:country|jurisdiction|state|province|EEA|European|UK\b)",
    re.IGNORECASE,
)
_WORLD = re.compile(r"\b(?:global\w*|world ?wide|various|varies|multiple|anywhere|any)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:stor(?:e|es|ed|age|ing)|process(?:es|ed|ing)?|host(?:s|ed)?|located|kept|transfer(?:s|red|ring)?|maintain(?:s|ed)?|servers?)\b",
    re.IGNORECASE,
)
_KEPT_BACK = re.compile(r"\b(?:not|never|no)\b[^.;,]{0,40}\b(?:stor|process|host|transfer|mov|leav|kept)\w*", re.IGNORECASE)  # fmt: skip
_CONTENT = re.compile(
    r"\b(?:data|content|information|inputs?|outputs?|prompts?|conversations?|files|documents|messages|uploads|it|they)\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\b(?:govern(?:ed|ing) (?:by|law)|laws? of the (?:state|republic)|licen[cs]es?|courts?|jurisdiction of|incorporated|registered in|arbitrat\w+|export control|sanction\w*|embargo\w*|standard contractual clauses|supervisory authorit\w+|representative|privacy framework|principal (?:office|place)|children|headquarter\w*"
    r"|(?:does|do|doing|conducts?|transacts?) business in|billing address|where a (?:country|region))\b",
    re.IGNORECASE,
)
_UNDER_LAW = re.compile(
    r"\b(?:GDPR|adequa\w+|Data Protection Acts?|only (?:if|where))\b|\baccessible from\b", re.IGNORECASE
)
"""What the law says of transfers opens nothing by itself."""
_OTHERS_PLACE = re.compile(
    r"\b(?:you|users?|customers?|individuals?|(?:data )?subjects?|residents?|they|persons?|people|visitors?|consumers?|others|who)\b(?:,? who)? (?:are|is|reside|live|located|being)\b[^.;]{0,12}|\b(?:if|when|where) you (?:access|use|are|live|reside)\b",
    re.IGNORECASE,
)
"""The place where a person is, not where data are kept."""
_PAYING = re.compile(
    r"\b(?:payments?|billing|card|invoic\w+|newsletter|cookies?|analytics|job|applicants?)\b", re.IGNORECASE
)

BEFORE = 20
"""Characters before a verb in which stands who is in the place."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`anywhere` before `named`: a sentence that opens the world takes back one that names a place; both are shown."""
    free = [s for s in found if _opens(s) and not _elsewhere(s.text)]
    named = [s for s in found if _PLACE.search(s.text) and s not in free and _names(s) and not _elsewhere(s.text)]
    places = tuple(dict.fromkeys(m.group() for s in [*free, *named] for m in _PLACE.finditer(s.text)))
    if free:
        return said(TOPIC, "anywhere", document, [*free[:2], *named[:2]], places=places)
    return said(TOPIC, "named" if named else "silent", document, named, places=places)


def _elsewhere(text: str) -> bool:
    """Whether it is on law, defines a term or grants a licence."""
    return bool(_LAW.search(text) or defines(text) or licenses(text))


def _opens(sentence: Sentence) -> bool:
    """Whether data may be kept in whatever country, or in one outside the reader's."""
    text = sentence.text
    if sentence.block.kind is BlockKind.ROW:
        return any(_COLUMN.search(c.header) and _WORLD.search(c.text) for c in sentence.block.cells)
    spoken = _ANYWHERE.search(text) and _DONE.search(text) and _CONTENT.search(sentence.whole)
    return bool(spoken) and not _KEPT_BACK.search(text) and not _UNDER_LAW.search(text)


def _names(sentence: Sentence) -> bool:
    """Whether it says that data or machines are in a place by name, or stay in it."""
    text = sentence.text
    if sentence.block.kind is BlockKind.ROW:
        placed = any(_COLUMN.search(c.header) and _PLACE.search(c.text) for c in sentence.block.cells)
        return (placed or bool(_NAMED.search(text))) and not _PAYING.search(text)
    if _LISTED.match(text):
        return any(_OF_DATA.search(title) for title in sentence.block.path)
    if not _CONTENT.search(f"{sentence.whole} {sentence.heading}") and not re.search(
        r"\bservers?|data cent|storage\b", text
    ):
        return False
    stays = _STAYS.search(text)
    if stays or _KEPT_BACK.search(text):
        return bool(stays and _PLACE.search(text, stays.end())) and not _WAY_ROUND.search(text)
    match = _NAMED.search(text)
    return (
        match is not None
        and not _OTHERS_PLACE.search(text, max(0, match.start() - BEFORE), match.end())
        and not _PAYING.search(text)
    )
