"""Rows of a Markdown table, with the exact place of every cell."""

from collections.abc import Mapping

from bonafides.documents.markdown_inline import Span, inline
from bonafides.documents.readable import joined
from bonafides.documents.text_lines import Line
from bonafides.model import Block, BlockKind, Cell, Link, View


class Table:
    """A table whose first row heads the columns."""

    def __init__(self, text: str, names: Mapping[str, str]) -> None:
        self.text = text
        self.names = names
        self.heads: list[str] | None = None

    def row(self, line: Line, links: list[Link]) -> list[Block]:
        """The row on `line` as a block, none when all its cells are empty; its links go to `links`."""
        cells: list[Cell] = []
        views: list[View] = []
        texts: list[str] = []
        for index, span in enumerate(cell_spans(self.text, line.start, line.end)):
            view, found = inline(self.text, [span], self.names)
            links += found
            texts.append(view.text)
            if view.text:
                head = self.heads[index] if self.heads and index < len(self.heads) else ""
                cells.append(Cell(span[0], span[1], view.text, head))
                views.append(view)
        self.heads = texts if self.heads is None else self.heads
        if not cells:
            return []
        start, end = cells[0].start, cells[-1].end
        return [Block(BlockKind.ROW, start, end, joined(views), line=line.number, cells=tuple(cells))]


def cell_spans(text: str, start: int, end: int) -> list[Span]:
    """Spans of the cells between unescaped bars, white space outside."""
    bars = [at for at in range(start, end) if text[at] == "|" and (at == start or text[at - 1] != "\\")]
    edges = [start - 1, *bars, end]
    spans = [_trim(text, low + 1, high) for low, high in zip(edges, edges[1:], strict=False)]
    if bars and not text[start : bars[0]].strip(" \t>"):
        spans = spans[1:]
    if bars and not text[bars[-1] + 1 : end].strip():
        spans = spans[:-1]
    return spans


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
