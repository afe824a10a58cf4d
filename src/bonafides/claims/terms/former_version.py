"""Does the version that was tested stay available after a change?"""

import re

from bonafides.claims.terms.wording import said
from bonafides.language.periods import periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "change.former-version"
STEMS = ("version", "model", "snapshot", "release")
UNDER = None
_OLD = r"(?:previous|prior|former|older|old|existing|current|earlier|deprecated|pinned|superseded|outgoing|replaced|retired)"
_KEPT = re.compile(
    rf"\b{_OLD}\b[^.;]{{0,40}}\b(?:versions?|models?|snapshots?|releases?)\b[^.;]{{0,90}}\b(?:remain|continue|stay|kept|keep|available|supported|maintain\w*|accessible|operat\w+|run)\b"
    rf"|\b(?:keep|maintain|support|offer|provide|retain|leave|make available)\w*\b[^.;]{{0,50}}\b{_OLD}\b[^.;]{{0,30}}\b(?:versions?|models?|snapshots?|releases?)\b"
    r"|\b(?:pin|pinned|pinning|lock(?:ed)? to|stay on|remain on|select)\b[^.;]{0,40}\b(?:specific |fixed |particular |given |its )?(?:model )?(?:versions?|snapshots?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no longer|cannot|without|never|no obligation)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:terms|agreement|polic(?:y|ies)|document|browser|operating system|API documentation|data|backups?)\b(?= (?:version|will))|\bversions? of (?:these|this|the|our) (?:terms|agreement|polic\w+|dpa)\b",
    re.IGNORECASE,
)


def claim(document: Document, found: list[Sentence]) -> Claim:
    """`kept`, with `details.days` where a time is named, or nothing."""
    kept = [s for s in found if _KEPT.search(s.text) and not _NOT.search(s.text) and not _OTHER.search(s.text)]
    length = next((span[0].days for s in kept if (span := periods(s.text))), None)
    return said(TOPIC, "kept" if kept else "silent", document, kept, days=length)
