"""Find the cells of ruled tables in the extracted text of their page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bonafides.documents.columns import heads_columns
from bonafides.documents.pdf_pages import Page
from bonafides.documents.readable import joined, readable
from bonafides.documents.ruled_tables import Table
from bonafides.model import Block, BlockKind, Cell

_LOOSE = re.compile("[\\s\u00ad\ufffe\u200b-\u200f\ufeff-]+")

_TRIES = 12

Span = tuple[int, int]


@dataclass(slots=True)
class Heads:
    """Heads of the columns of the last table, for tables that go on over the page."""

    texts: list[str] = field(default_factory=list)
    page: int = 0


@dataclass(slots=True)
class _Squeezed:
    """Text of a page without white space and hyphens, and the place of each character."""

    text: str
    places: list[int]
    at: int = 0


def located_rows(text: str, page: Page, tables: Sequence[Table], heads: Heads) -> list[Block]:
    """Rows whose every cell stands in the page's text, in reading order; the others stay running text."""
    if not tables:
        return []
    squeezed = _squeeze(page)
    rows: list[Block] = []
    for table in tables:
        if len(table) == 1 and not _goes_on(table[0], heads, page.number):
            continue
        texts = [[" ".join((cell or "").split()) for cell in row] for row in table]
        named = _named(texts[0], heads, page.number)
        heads.page = page.number
        for index, row in enumerate(texts):
            block = _row(text, page, row, squeezed, [] if index == 0 and named else heads.texts)
            if block and (not rows or rows[-1].end <= block.start):
                rows.append(block)
    return rows


def _named(first: list[str], heads: Heads, page: int) -> bool:
    """Whether the first row heads the columns; if not, the table may go on from the page before."""
    goes_on = _goes_on(first, heads, page)
    if heads_columns(first) and all(first):
        heads.texts = first
        return True
    if not goes_on:
        heads.texts = []
    return False


def _goes_on(first: Sequence[str | None], heads: Heads, page: int) -> bool:
    """Whether a table with this first row may be the rest of the one before."""
    return len(first) == len(heads.texts) and page - heads.page <= 1


def _row(text: str, page: Page, row: list[str], squeezed: _Squeezed, heads: list[str]) -> Block | None:
    """The row, found at the first place where its cells follow each other with nothing between them."""
    filled = [(index, cell) for index, cell in enumerate(row) if cell]
    start = at = squeezed.at
    for _ in range(_TRIES):
        squeezed.at = at
        spans = [_find(cell, squeezed) for _, cell in filled]
        found = [(span[0] + page.start, span[1] + page.start) for span in spans if span]
        if not found or len(found) < len(filled):
            break
        if _whole(text, found):
            return _made(text, page, [index for index, _ in filled], found, heads)
        at = squeezed.text.find(_LOOSE.sub("", filled[0][1]), at) + 1
    squeezed.at = start
    return None


def _made(text: str, page: Page, columns: list[int], spans: list[Span], heads: list[str]) -> Block:
    views = [readable(text, *span) for span in spans]
    cells = tuple(
        Cell(span[0], span[1], view.text, heads[index] if index < len(heads) else "")
        for index, span, view in zip(columns, spans, views, strict=True)
    )
    return Block(BlockKind.ROW, cells[0].start, cells[-1].end, joined(views), page=page.number, cells=cells)


def _whole(text: str, spans: list[Span]) -> bool:
    """Whether nothing but white space stands between the cells: no word may get lost in a row."""
    return all(not text[low:high].strip() for (_, low), (high, _) in zip(spans, spans[1:], strict=False))


def _find(cell: str, squeezed: _Squeezed) -> Span | None:
    wanted = _LOOSE.sub("", cell)
    at = squeezed.text.find(wanted, squeezed.at) if wanted else -1
    if at < 0:
        return None
    squeezed.at = at + len(wanted)
    return squeezed.places[at], squeezed.places[squeezed.at - 1] + 1


def _squeeze(page: Page) -> _Squeezed:
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for found in _LOOSE.finditer(page.text):
        parts.append(page.text[at : found.start()])
        places += range(at, found.start())
        at = found.end()
    parts.append(page.text[at:])
    places += range(at, len(page.text))
    return _Squeezed("".join(parts), places)
