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
_OLD = r"(?:previous|prior|former|older|old|existing|current|earlier|deprecated|pinned|superseded|outgoing|replaced|retired|specific|particular|fixed|given|selected|chosen)"
_THING = r"(?:model versions?|versions? of (?:the |a |each |any |its |our )?(?:\w+ ){0,2}?models?|(?:model )?(?:snapshots?|checkpoints?)|models?(?: versions?)?)"
_KEPT = re.compile(
    rf"\b{_OLD} (?:\w+ ){{0,2}}?{_THING}\b[^.;]{{0,60}}\b(?:remains?|continues?|stays?|(?:is|are|be) (?:kept|maintained|supported|retained|available|accessible)|keeps? running)\b"
    rf"|\b(?:keeps?|maintains?|supports?|offers?|retains?|leaves?|makes? available|make)\b[^.;]{{0,30}}\b{_OLD} (?:\w+ ){{0,2}}?{_THING}\b"
    rf"|\b(?:pin|pinned|pinning|lock(?:ed)?|stay|remain)\b (?:\w+ ){{0,3}}?(?:to |on )?(?:an? |the |its |one )?(?:{_OLD} |dated |tested )?{_THING}\b",
    re.IGNORECASE,
)
_KEPT_VERSION = re.compile(
    rf"\b{_OLD} versions?\b[^.;]{{0,60}}\b(?:remains?|continues?|stays?|(?:is|are|be) (?:kept|maintained|supported|retained|available))\b"
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
