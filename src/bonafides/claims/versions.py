"""Two versions of one document in a packet: which is the older, so that it does not decide."""

import re
from collections.abc import Sequence

from bonafides.model import BlockKind, Claim, Document, Read, fold

SUCCEEDED = frozenset(
    {
        "terms-of-service",
        "commercial-terms",
        "developer-terms",
        "data-processing-agreement",
        "privacy-policy",
        "service-level-agreement",
        "subprocessor-list",
        "security-overview",
        "model-card",
        "system-card",
    }
)
"""Kinds of which a later version takes the place of the earlier; two years' reports stand side by side."""
_SHARED = 0.4
"""Share of the shorter text's sentences that has to stand in the other: the same document, not a namesake."""
_VARIES = re.compile(
    r"\b(?:v(?:ersion)?\.?\s*)?\d+(?:[.\-/]\d+)*\b|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:old|new|current|previous|former|latest|draft|final|copy|archived?|updated?|effective|version|of)\b",
    re.IGNORECASE,
)


def superseded(documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, str]:
    """Path of each older version to the path of the newest one.

    Both have to be of one kind and title, dated by high or medium confidence on different days, the newer one read in
    full, and share text. In doubt both stand, and the more permissive one decides.
    """
    dates = {c.path: str(c.value) for c in claims if c.topic == "document.date" and c.confidence != "low"}
    found: dict[str, str] = {}
    for older in documents:
        day = dates.get(older.evidence.path)
        later = [d for d in documents if day and dates.get(d.evidence.path, "") > day and _is_newer(d, older)]
        if later:
            newest = max(later, key=lambda d: (dates[d.evidence.path], d.evidence.path))
            found[older.evidence.path] = newest.evidence.path
    return found


def _is_newer(newer: Document, older: Document) -> bool:
    return (
        newer.kind == older.kind
        and newer.kind in SUCCEEDED
        and newer.read is Read.FULL
        and bool(_title(newer))
        and _title(newer) == _title(older)
        and _share(newer, older) >= _SHARED
    )


def _title(document: Document) -> str:
    heading = next((b for b in document.blocks[:8] if b.kind is BlockKind.HEADING), None)
    first = heading or next((b for b in document.blocks if b.view.text.strip()), None)
    text = _VARIES.sub(" ", first.view.text[:200]) if first else ""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _share(one: Document, other: Document) -> float:
    a, b = _sentences(one), _sentences(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _sentences(document: Document) -> set[str]:
    parts = re.split(r"(?<=[.!?;:])\s+|\n+", document.text)
    return {text for part in parts if len(text := fold(part).casefold()) >= 25}
