"""Attempts and successes counted from the rows of a report's table of results."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bonafides.claims.red_team.categories import PHRASES
from bonafides.claims.red_team.recount import success_rate
from bonafides.claims.soc2.flow import patterns
from bonafides.model import MAX_CITATIONS, Block, Cell, Citation, Claim, Confidence, Document, cite

_TOTAL = re.compile(r"\s*(?:grand |over)?(?:total|all|sum)\b", re.IGNORECASE)
_COUNT = re.compile(r"\d[\d,]{0,8}")


@dataclass(frozen=True, slots=True)
class Counted:
    """Sums over the rows of one table."""

    attempts: int
    successes: int
    unit: str
    smallest: int
    """Attempts of the row with the fewest."""
    adds_up: bool
    """Whether the table's own total, where it has one, is the sum of its rows."""
    rows: tuple[Block, ...]


def counted_table(blocks: Sequence[Block]) -> Counted | None:
    """The table with the most attempts among those that have a column of attempts and one of successes."""
    tables: dict[tuple[str, ...], list[tuple[Block, Cell, Cell]]] = {}
    for block in blocks:
        found = _counts(block)
        if found:
            tables.setdefault((block.table, found[0].header, found[1].header), []).append((block, *found))
    counted = [c for rows in tables.values() if (c := _sums(rows))]
    return max(counted, key=lambda c: c.attempts, default=None)


def attempts_of(document: Document, counted: Counted | None) -> Claim | None:
    """`red-team.attempts` summed over the rows."""
    if counted is None:
        return None
    details = {"unit": counted.unit, "recounted": True}
    return Claim("red-team.attempts", counted.attempts, Confidence.MEDIUM, _shown(document, counted), details)


def success_rate_of(document: Document, counted: Counted | None) -> Claim | None:
    """`red-team.success-rate` from the sums, with its interval."""
    if counted is None:
        return None
    return success_rate(counted.successes, counted.attempts, _shown(document, counted))


def _counts(block: Block) -> tuple[Cell, Cell] | None:
    """Cells of attempts and of successes, both plain numbers."""
    numbers = [c for c in block.cells if _COUNT.fullmatch(c.text)]
    hits = next((c for c in numbers if patterns(PHRASES, "success_column").fullmatch(c.header)), None)
    tries = next(
        (c for c in numbers if c is not hits and patterns(PHRASES, "attempt_column").fullmatch(c.header)), None
    )
    return (tries, hits) if tries and hits else None


def _sums(rows: list[tuple[Block, Cell, Cell]]) -> Counted | None:
    parts = [r for r in rows if not _TOTAL.match(r[0].cells[0].text)]
    totals = [r for r in rows if r not in parts]
    tries, hits = [_number(r[1]) for r in parts], [_number(r[2]) for r in parts]
    if not parts or not sum(tries) or sum(hits) > sum(tries):
        return None
    adds_up = all((_number(t[1]), _number(t[2])) == (sum(tries), sum(hits)) for t in totals[:1])
    unit = rows[0][1].header.lower()
    return Counted(sum(tries), sum(hits), unit, min(tries), adds_up, tuple(r[0] for r in rows))


def _number(cell: Cell) -> int:
    return int(cell.text.replace(",", ""))


def _shown(document: Document, counted: Counted) -> tuple[Citation, ...]:
    return tuple(cite(document, b.start, b.end, b) for b in counted.rows[-MAX_CITATIONS:])
