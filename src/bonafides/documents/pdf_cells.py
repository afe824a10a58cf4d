"""Which words of a PDF page stand in which cell of its ruled tables."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw

from bonafides.documents.pdf_rules import Matrix, Point, moved, rules_of, upright
from bonafides.documents.ruled_tables import Grid, Place, grids

pdfium_c: Any = pypdfium2.raw

Span = tuple[int, int]
Table = list[list[list[Span]]]
"""Rows, top first, of cells, left first: spans of the words in the text of the page, in its order."""

_WORD = re.compile(r"\S+")
_TOUCHING = 1.0
"""Points: letters no further apart belong to one word even where it runs over a line."""


def tables_of(page: Any, textpage: Any, text: str) -> tuple[Table, ...]:
    """The ruled tables of a page with words in them, highest first; `text` is the text of `textpage`."""
    matrix = upright(textpage, len(text))
    found = grids(rules_of(page, matrix))
    if not found:
        return ()
    held: list[dict[Place, list[Span]]] = [{} for _ in found]
    letters = _Letters(textpage.raw, matrix)
    for word in _WORD.finditer(text):
        for index, place, span in _placed(found, letters, word.span()):
            held[index].setdefault(place, []).append(span)
    return tuple(_table(grid, words) for grid, words in zip(found, held, strict=True) if words)


class _Letters:
    """Where the letters of a page stand."""

    def __init__(self, raw: Any, matrix: Matrix) -> None:
        self._raw = raw
        self._matrix = matrix
        self._sides = tuple(ctypes.c_double() for _ in range(4))

    def box(self, index: int) -> tuple[float, float, float, float] | None:
        """Left, right, bottom and top of the letter at `index` of the text, with the text upright."""
        at = pdfium_c.FPDFText_GetCharIndexFromTextIndex(self._raw, index)
        left, right, bottom, top = self._sides
        if at < 0 or not pdfium_c.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top):
            return None
        (x, y), (u, v) = moved(self._matrix, left.value, bottom.value), moved(self._matrix, right.value, top.value)
        return min(x, u), max(x, u), min(y, v), max(y, v)

    def middle(self, index: int) -> Point | None:
        """Middle of the letter."""
        box = self.box(index)
        return ((box[0] + box[1]) / 2, (box[2] + box[3]) / 2) if box else None


def _placed(found: Sequence[Grid], letters: _Letters, span: Span) -> Iterator[tuple[int, Place, Span]]:
    """Table, cell and span of a word; of its parts where it runs through several cells."""
    start, end = span
    middle = letters.middle(start)
    for index, grid in enumerate(found if middle else ()):
        first = grid.at(*middle) if middle else None
        if first is None:
            continue
        last = letters.middle(end - 1)
        if end - start == 1 or last is None or grid.at(*last) in (first, None):
            yield index, first, span
        else:
            yield from ((index, place, part) for place, part in _parts(grid, letters, span, first))
        return


def _parts(grid: Grid, letters: _Letters, span: Span, place: Place) -> Iterator[tuple[Place, Span]]:
    """A word cut where it enters another cell, unless its letters touch there: then it only runs over the line."""
    start, end = span
    before = letters.box(start)
    for index in range(start + 1, end):
        box = letters.box(index)
        if box is None:
            continue
        here = grid.at((box[0] + box[1]) / 2, (box[2] + box[3]) / 2)
        if here not in (place, None) and (before is None or not _touch(before, box)):
            yield place, (start, index)
            start, place = index, here or place
        before = box
    yield place, (start, end)


def _touch(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    across = max(one[0], two[0]) - min(one[1], two[1])
    return across <= _TOUCHING and min(one[3], two[3]) > max(one[2], two[2])


def _table(grid: Grid, words: dict[Place, list[Span]]) -> Table:
    begun = sorted({place[0] for place in grid.cells.values()})
    columns = len(grid.xs) - 1
    return [[words.get((row, column), []) for column in range(columns)] for row in begun]
