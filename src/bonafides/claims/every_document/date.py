"""When a document was made or took effect."""

import datetime
import re

from bonafides.model import Block, Claim, Confidence, Document, cite_view

TOPIC = "document.date"
HEAD = 8
"""Blocks at the head of a document in which a bare date is its own."""
PERIODS = frozenset({"soc2-report", "soc3-report", "bridge-letter"})
"""Kinds whose first dates are those of a period, not their own."""
MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{m}|{m[:3]}" for m in MONTHS) + "|sept"
_DATE = re.compile(
    rf"(?P<y1>20\d\d)[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>20\d\d)"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m3>{_MONTH})\.?,?\s+(?P<y3>20\d\d)",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"(?P<basis>effective(?:\s+(?:date|as\s+of|on|from))?|last\s+(?:updated?|modified|revised|changed)|updated(?:\s+on)?"
    r"|date\s+of\s+(?:last\s+)?(?:update|issue|revision|report)|report\s+date|dated?|issued(?:\s+on)?|version\s+date"
    r"|published(?:\s+on)?|valid\s+from|revision|as\s+of|answered[^.]{0,60}?\bon|date)\s*[:,\-–(]?\s*",
    re.IGNORECASE,
)


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with an ISO date: the first that the text calls effective, updated, issued or dated."""
    for block in document.blocks[:60]:
        found = _stated(block)
        if found:
            value, basis, start, end = found
            citation = cite_view(document, block, start, end)
            return (Claim(TOPIC, value, Confidence.HIGH, (citation,), {"basis": basis}),)
    return () if document.kind in PERIODS else _at_the_head(document)


def _at_the_head(document: Document) -> tuple[Claim, ...]:
    """The first date of the first blocks, where none is called anything: a title page, a cover line."""
    for block in document.blocks[:HEAD]:
        match = _DATE.search(block.view.text[:800])
        value = iso(match) if match else None
        if match and value:
            citation = cite_view(document, block, *match.span())
            return (Claim(TOPIC, value, Confidence.LOW, (citation,), {"basis": "at the head"}),)
    return ()


def _stated(block: Block) -> tuple[str, str, int, int] | None:
    text = block.view.text[:3000]
    for match in _BASIS.finditer(text):
        dated = _DATE.search(text, match.end(), match.end() + 40)
        value = iso(dated) if dated else None
        if dated and value:
            return value, " ".join(match["basis"].casefold().split()), match.start(), dated.end()
    return None


def iso(match: re.Match[str]) -> str | None:
    """ISO form of a matched date; None where there is no such day."""
    year = match["y1"] or match["y2"] or match["y3"]
    day = match["d1"] or match["d2"] or match["d3"]
    month = int(match["m1"]) if match["m1"] else _month(match["m2"] or match["m3"])
    try:
        return datetime.date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.casefold()[:3]))
