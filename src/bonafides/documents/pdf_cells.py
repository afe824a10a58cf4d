"""Which words of a PDF page stand in which cell of its ruled tables."""

from collections.abc import Iterator, Sequence

from bonafides.documents.pdf_letters import WORD, Letters
from bonafides.documents.pdf_rules import Box, Rules
from bonafides.documents.ruled_tables import Grid, Place, grids

Span = tuple[int, int]
Table = list[list[list[Span]]]
"""Rows, top first, of cells, left first: spans of the words in the text of the page, in its order."""

_TOUCHING = 1.0
"""Points: letters no further apart belong to one word even where it runs over a line."""


def tables_of(rules: Rules, text: str, letters: Letters) -> tuple[Table, ...]:
    """The tables that `rules` shut in, with the words of `text` in their cells, highest first."""
    found = grids(rules)
    if not found:
        return ()
    held: list[dict[Place, list[Span]]] = [{} for _ in found]
    for word in WORD.finditer(text):
        for index, place, span in _placed(found, letters, word.span()):
            held[index].setdefault(place, []).append(span)
    return tuple(_table(grid, words) for grid, words in zip(found, held, strict=True) if words)


def _placed(found: Sequence[Grid], letters: Letters, span: Span) -> Iterator[tuple[int, Place, Span]]:
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


def _parts(grid: Grid, letters: Letters, span: Span, place: Place) -> Iterator[tuple[Place, Span]]:
    """A word cut where it enters another cell, unless its letters touch there: then it only runs over the line."""
    start, end = span
    before = letters.box(start)
    for index in range(start + 1, end):
        box = letters.box(index)
        if box is None:
            continue
        here = grid.at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        if here not in (place, None) and (before is None or not _touch(before, box)):
            yield place, (start, index)
            start, place = index, here or place
        before = box
    yield place, (start, end)


def _touch(one: Box, two: Box) -> bool:
    across = max(one[0], two[0]) - min(one[2], two[2])
    return across <= _TOUCHING and min(one[3], two[3]) > max(one[1], two[1])


def _table(grid: Grid, words: dict[Place, list[Span]]) -> Table:
    begun = sorted({place[0] for place in grid.cells.values()})
    columns = len(grid.xs) - 1
    return [[words.get((row, column), []) for column in range(columns)] for row in begun]
