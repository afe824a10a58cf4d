"""The lines of a document as they were set: signatures, letterheads and labels stand on lines of their own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.model import Block, BlockKind, Document, fold

_BREAK = re.compile(r"\r\n?|\n|\\\n|<br ?/?>")
_MARKS = "*_#>|\\ \t"
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2019": "'"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text` folded, marks stripped and dashes made plain; `[start, end)` in the document's text."""

    text: str
    start: int
    end: int
    block: Block


def lines_of(document: Document, blocks: Iterable[Block]) -> tuple[Line, ...]:
    """Lines of `blocks` in order; each cell of a row is a line; blank ones are left out."""
    found: list[Line] = []
    for block in blocks:
        if block.kind is BlockKind.ROW and block.cells:
            for cell in block.cells:
                found += _split(document, block, cell.start, cell.end)
        else:
            found += _split(document, block, block.start, block.end)
    return tuple(found)


def _split(document: Document, block: Block, low: int, high: int) -> list[Line]:
    found: list[Line] = []
    at = low
    for stop, following in [*((m.start(), m.end()) for m in _BREAK.finditer(document.text, low, high)), (high, high)]:
        raw = document.text[at:stop]
        inner = raw.strip(_MARKS)
        text = fold(inner).translate(_PLAIN)
        if text:
            start = at + raw.index(inner)
            found.append(Line(text, start, start + len(inner), block))
        at = following
    return found
