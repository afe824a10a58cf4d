"""Build the extracted text of formats that have none of their own, and the blocks that point into it."""

from dataclasses import dataclass, field

from bonafides.documents.readable import readable
from bonafides.model import Block, BlockKind, Cell, View


@dataclass(slots=True)
class Builder:
    """Text that grows line by line; every block begins on a new line."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str, level: int = 0, *, line: int | None = None) -> int:
        """Append a block of `text` (not blank); returns where it starts."""
        start = self._put(text)
        view = _view(text, start)
        self.blocks.append(Block(kind, start, start + len(text), view, (), level, None, line))
        return start

    def add_row(self, texts: list[str], heads: list[str], *, line: int | None = None, table: str = "") -> int:
        """Append a row of cells joined by tabs (not all blank), each under its head; returns where it starts."""
        start = self._put("\t".join(texts))
        cells: list[Cell] = []
        at = start
        for index, text in enumerate(texts):
            if text.strip():
                head = heads[index] if index < len(heads) else ""
                cells.append(Cell(at, at + len(text), " ".join(text.split()), head))
            at += len(text) + 1
        low, high = cells[0].start, cells[-1].end
        row = _row_view(cells)
        self.blocks.append(Block(BlockKind.ROW, low, high, row, line=line, cells=tuple(cells), table=table))
        return start

    def text(self) -> str:
        """All that was added."""
        return "\n".join(self.parts)

    def _put(self, text: str) -> int:
        start = self.length
        self.parts.append(text)
        self.length += len(text) + 1
        return start


def _view(text: str, start: int) -> View:
    view = readable(text, 0, len(text))
    return View(view.text, tuple((here, raw + start) for here, raw in view.steps), view.end + start)


def _row_view(cells: list[Cell]) -> View:
    """Cells with a bar between them; the cells' texts must stand in the raw text as they are, white space apart."""
    text: list[str] = []
    steps: list[tuple[int, int]] = []
    position = 0
    for index, cell in enumerate(cells):
        if index:
            steps.append((position, cells[index - 1].end))
            text.append(" | ")
            position += 3
        steps.append((position, cell.start))
        text.append(cell.text)
        position += len(cell.text)
    return View("".join(text), tuple(steps), cells[-1].end)
