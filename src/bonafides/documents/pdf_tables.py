"""Ruled tables of a PDF as rows whose cells stand under the heads of their columns."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bonafides.documents.columns import heads_columns
from bonafides.documents.pdf_cells import Span
from bonafides.documents.pdf_pages import Page
from bonafides.documents.readable import joined, readable
from bonafides.model import Block, BlockKind, Cell, View, fold

_CAPTIONS = 3
"""Rows of one filled cell that may stand above the heads."""


@dataclass(slots=True)
class Heads:
    """Heads of the columns of the last table, for tables that go on over the page."""

    texts: list[str] = field(default_factory=list)
    page: int = 0


def located_rows(text: str, page: Page, heads: Heads) -> list[Block]:
    """Rows of the page's tables in reading order; one with other words between its own stays running text."""
    rows: list[Block] = []
    for table in page.tables:
        texts = [[_said(page.text, cell) for cell in row] for row in table]
        filled = [index for index, row in enumerate(texts) if any(row)]
        if not filled or (len(filled) == 1 and not _goes_on(texts[filled[0]], heads, page.number)):
            continue
        named = _named(texts, filled, heads, page.number)
        heads.page = page.number
        for index in filled:
            block = _row(text, page, table[index], [] if index <= named else heads.texts)
            if block:
                rows.append(block)
    return _in_order(rows)


def _in_order(rows: list[Block]) -> list[Block]:
    """The rows sorted by place; one that reaches into the one before it is left to the running text."""
    kept: list[Block] = []
    for row in sorted(rows, key=lambda row: row.start):
        if not kept or kept[-1].end <= row.start:
            kept.append(row)
    return kept


def _named(texts: list[list[str]], filled: list[int], heads: Heads, page: int) -> int:
    """Index of the row that heads the columns, -1 if none does: then the table may go on from the page before."""
    goes_on = _goes_on(texts[filled[0]], heads, page)
    for index in filled[:_CAPTIONS]:
        row = texts[index]
        if heads_columns(row) and (all(row) or index > filled[0]):
            heads.texts = row
            return index
        if sum(map(bool, row)) > 1:
            break
    if not goes_on:
        heads.texts = []
    return -1


def _goes_on(first: Sequence[str], heads: Heads, page: int) -> bool:
    """Whether a table with this first row may be the rest of the one before."""
    return len(first) == len(heads.texts) and page - heads.page <= 1


def _row(text: str, page: Page, row: list[list[Span]], heads: list[str]) -> Block | None:
    """The row as a block; None where words that are not its own stand between its cells."""
    cells = [
        Cell(
            words[0][0] + page.start,
            words[-1][1] + page.start,
            _said(page.text, words),
            heads[column] if column < len(heads) else "",
        )
        for column, words in enumerate(row)
        if words
    ]
    words = sorted(word for cell in row for word in cell)
    if any(page.text[low:high].strip() for (_, low), (high, _) in zip(words, words[1:], strict=False)):
        return None
    start, end = words[0][0] + page.start, words[-1][1] + page.start
    return Block(BlockKind.ROW, start, end, _view(text, start, end, cells), page=page.number, cells=tuple(cells))


def _view(text: str, start: int, end: int, cells: list[Cell]) -> View:
    """Cells with bars between them where each stands for itself in the text, else the text as it goes."""
    ordered = sorted(cells, key=lambda cell: cell.start)
    if any(before.end > after.start for before, after in zip(ordered, ordered[1:], strict=False)):
        return readable(text, start, end)
    return joined([readable(text, cell.start, cell.end) for cell in ordered])


def _said(text: str, words: list[Span]) -> str:
    return fold(" ".join(text[start:end] for start, end in words))
