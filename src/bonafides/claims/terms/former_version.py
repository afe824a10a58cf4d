"""Does the version that was tested stay available after a change?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.definitions import defines
from bonafides.language.periods import periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "change.former-version"
STEMS = ("model", "snapshot", "checkpoint", "version")
UNDER = None
_OLD = r"(?:previous|prior|former|older|old|earlier|deprecated|pinned|superseded|outgoing|replaced|retired)"
_FIXED = r"(?:dated|tested|fixed|frozen|specific|particular|given|pinned|stable)"
_NAMED = r"(?:(?:AI|language|foundation|large|base|generative|tested) ){0,2}"
_VERSION = rf"(?:{_NAMED}model versions?|versions? of (?:the |a |each |any |its |our )?{_NAMED}models?|{_NAMED}(?:model )?(?:snapshots?|checkpoints?))"
_THING = rf"(?:{_VERSION}|{_NAMED}models?(?= (?:shall|will|remain|stay|continue|is|are|available|for|until|after|beside|alongside|in)))"
_ON = r"(?:remains?|stays?|continues? (?:to be|to run|to operate|available|running|in)|(?:is|are|be) (?:kept|maintained|supported|retained|available|accessible)|keeps? running|running)"
_KEPT = re.compile(
    rf"\b{_OLD} {_THING}\b[^.;]{{0,60}}\b{_ON}\b"
    rf"|\b(?:each|every|any|all) {_VERSION}\b[^.;]{{0,60}}\b(?:offered|available|supported|maintained|kept)\b[^.;]{{0,40}}\b(?:after|until|at least)\b"
    rf"|\b(?:keeps?|maintains?|supports?|offers?|retains?|leaves?|makes? available|make)\b[^.;]{{0,30}}\b(?:{_OLD}|existing|current) {_VERSION}\b"
    rf"|\b(?:pin|pinned|pinning|lock(?:ed)?|stay|remain|select|choose)\b (?:\w+ ){{0,2}}?(?:to |on )?(?:an? |the |its |one )?(?:{_OLD}|{_FIXED}) {_VERSION}\b"
    rf"|\b(?:pin|pinned|pinning|lock(?:ed)?)\b (?:to )?(?:an? |the |its |one )?{_VERSION}\b",
    re.IGNORECASE,
)
_KEPT_VERSION = re.compile(
    rf"\b{_OLD} versions?\b[^.;]{{0,60}}\b{_ON}\b"
    rf"|\b(?:continue to use|continue using|keep using|go on using|stay on|remain on|fall back (?:on|to)|keeps?|maintains?|supports?|offers?)\b[^.;]{{0,30}}\b{_OLD} versions?\b",
    re.IGNORECASE,
)
"""The same of a "version", where what stands around it speaks of models."""
_MODEL = re.compile(r"\bmodels?\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|no longer|cannot|without|never|no obligation|(?:models?|versions?|snapshots?|releases?|we|vendor|provider|company) may (?:remain|continue|be|keep|stay|offer|retain)|might|could|where possible|when possible|endeavou?r|attempt|try|reasonable efforts|discretion|trained|training|responsib\w+|should)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:your|customers?[’']|user[’']s|fine-?tuned|custom) (?:\w+ )?models?\b|\b(?:terms|agreement|polic(?:y|ies)|notice|statement|addendum|document|page|dpa|browser|business|operating|revenue|pricing|data) (?:versions?|models?)\b|\bversions? of (?:these|this|the|our|such) (?:\w+ )?(?:terms|agreement|polic\w+|notice|statement|dpa|addendum|document|page)\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`kept`, with `details.days` where a time is named, or nothing; a version of a document is no version of the model."""
    kept = [s for s in found if _keeps(s)]
    length = next((span[0].days for s in kept if (span := periods(s.text))), None)
    return said(TOPIC, "kept" if kept else "silent", document, kept, days=length)


def _keeps(sentence: Sentence) -> bool:
    text = sentence.text
    around = f"{' '.join(sentence.block.path)} {sentence.lead} {sentence.block.view.text[: sentence.end]}"
    kept = _KEPT.search(text) or (_KEPT_VERSION.search(text) and _MODEL.search(around))
    return bool(kept) and not (_NOT.search(text) or _OTHER.search(text) or defines(text))
