"""When a document was made or took effect."""

import datetime
import re
from dataclasses import replace

from bonafides.claims.every_document.edition import edition
from bonafides.model import Block, Claim, Confidence, Document, cite_view

TOPIC = "document.date"
HEAD = 8
"""Blocks at the head of a document in which a bare date is its own."""
PERIODS = frozenset({"soc2-report", "soc3-report", "bridge-letter"})
"""Kinds whose first dates are those of a period, not their own."""
ALONE = 60
"""Characters of a line that holds a place and a date, and nothing else."""
BESIDE = 3
"""Words that may stand beside the date in such a line."""
LABELLED = 2
"""Cells of a row that labels a value; wider rows are the content of a table, with dates of their own."""
_SPAN = re.compile(r"\b(?:period|throughout|through|from|to|until|ended|ending|as of|since)\b", re.IGNORECASE)
MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{m}|{m[:3]}" for m in MONTHS) + "|sept"
_DATE = re.compile(
    rf"(?P<y1>20\d\d)[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>20\d\d)"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?(?P<m3>{_MONTH})[.,]?[\s.-]+(?P<y3>20\d\d)",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"(?P<basis>effective(?:\s+(?:date|as\s+of|on|from))?|last\s+(?:updated?|modified|revised|changed)|updated(?:\s+on)?"
    r"|date\s+of\s+(?:last\s+)?(?:update|issue|revision|report)|report\s+date|dated?|issued(?:\s+on)?|version\s+date"
    r"|published(?:\s+on)?|valid\s+from|revision|as\s+of|answered[^.]{0,60}?\bon|date)\s*[:,\-–(]?\s*",
    re.IGNORECASE,
)

_BASIS_OF_REPORT = re.compile(
    r"(?P<basis>report\s+date|date\s+of\s+(?:this\s+)?(?:issue|report|letter)|dated|issued(?:\s+on)?)\s*[:,\-–(]?\s*",
    re.IGNORECASE,
)
"""Of a report on a period: what is effective, or holds as of a day, is the system, not the report."""


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with an ISO date: the first that the text calls effective, updated, issued or dated.

    `details` has its `basis`, and where the document says so its `version`, the words in which it `replaces` an earlier
    one, and those in which it is itself `superseded`.
    """
    told = _dated(document)
    return tuple(replace(claim, details={**claim.details, **edition(document)}) for claim in told)


def _dated(document: Document) -> tuple[Claim, ...]:
    for block in document.blocks[:60]:
        if len(block.cells) > LABELLED:
            continue
        found = _stated(block, _BASIS_OF_REPORT if document.kind in PERIODS else _BASIS)
        if found:
            value, basis, start, end = found
            citation = cite_view(document, block, start, end)
            return (Claim(TOPIC, value, Confidence.HIGH, (citation,), {"basis": basis}),)
    return _alone(document) if document.kind in PERIODS else _at_the_head(document)


def _at_the_head(document: Document) -> tuple[Claim, ...]:
    """The first date of the first blocks, where none is called anything: a title page, a cover line."""
    for block in document.blocks[:HEAD]:
        match = _DATE.search(block.view.text[:800])
        value = iso(match) if match else None
        if match and value:
            citation = cite_view(document, block, *match.span())
            return (Claim(TOPIC, value, Confidence.LOW, (citation,), {"basis": "at the head"}),)
    return ()


def _alone(document: Document) -> tuple[Claim, ...]:
    """The first date that stands in a line of its own, as below a signature; a period is two dates or says so."""
    for block in document.blocks:
        text = block.view.text
        found = list(_DATE.finditer(text)) if len(text) <= ALONE else []
        if len(found) != 1:
            continue
        beside = len(_DATE.sub(" ", text).split())
        value = iso(found[0]) if beside <= BESIDE and not _SPAN.search(text) else None
        if value:
            return (
                Claim(
                    TOPIC,
                    value,
                    Confidence.LOW,
                    (cite_view(document, block, *found[0].span()),),
                    {"basis": "in a line of its own"},
                ),
            )
    return ()


def _stated(block: Block, basis: re.Pattern[str] = _BASIS) -> tuple[str, str, int, int] | None:
    text = block.view.text[:3000]
    for match in basis.finditer(text):
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
