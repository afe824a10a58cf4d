"""Tables drawn with lines: the cells that the lines of a page shut in, rows top first."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from bonafides.documents.pdf_rules import THIN, Rules, Stretch

_MOST = 200_000
"""Pairs of crossing lines above which a page is a drawing, not a table."""
_OPEN = 10.0
"""Points by which rules across go on beyond the outermost one down where a table is open at its side."""

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: lines across and down, and the cell that each field between them belongs to."""

    ys: tuple[float, ...]
    """Lines across, lowest first."""
    xs: tuple[float, ...]
    """Lines down, leftmost first."""
    cells: dict[Place, Place]
    """Of the field between lines, (row from the top, column): the row and column where its cell begins."""

    def at(self, x: float, y: float) -> Place | None:
        """The cell at a point of the page, as (row, column) where it begins."""
        if not self.xs[0] <= x <= self.xs[-1] or not self.ys[0] <= y <= self.ys[-1]:
            return None
        row = len(self.ys) - 1 - bisect_right(self.ys, y)
        column = bisect_right(self.xs, x) - 1
        return self.cells.get((max(row, 0), min(column, len(self.xs) - 2)))


def grids(rules: Rules) -> list[Grid]:
    """The tables of a page, highest first: lines that hang together and shut in two cells or more."""
    if len(rules.across) < 2 or len(rules.down) < 1 or len(rules.across) * len(rules.down) > _MOST:
        return []
    found = [_grid(across, down) for across, down in _together(rules)]
    return sorted((grid for grid in found if grid), key=lambda grid: -grid.ys[-1])


def _together(rules: Rules) -> list[tuple[list[Stretch], list[Stretch]]]:
    """Lines that touch each other, directly or through others."""
    root = list(range(len(rules.across) + len(rules.down)))
    for index, across in enumerate(rules.across):
        for other, down in enumerate(rules.down, len(rules.across)):
            if _meets(across, down):
                root[_find(root, other)] = _find(root, index)
    groups: dict[int, tuple[list[Stretch], list[Stretch]]] = {}
    for index, line in enumerate([*rules.across, *rules.down]):
        pair = groups.setdefault(_find(root, index), ([], []))
        pair[index >= len(rules.across)].append(line)
    return [(across, down) for across, down in groups.values() if len(across) > 1 and down]


def _meets(across: Stretch, down: Stretch) -> bool:
    y, left, right = across
    x, low, high = down
    return left - THIN <= x <= right + THIN and low - THIN <= y <= high + THIN


def _find(root: list[int], index: int) -> int:
    while root[index] != index:
        root[index] = root[root[index]]
        index = root[index]
    return index


def _grid(across: list[Stretch], down: list[Stretch]) -> Grid | None:
    down = _closed(across, down)
    ys, xs = _apart(line[0] for line in across), _apart(line[0] for line in down)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns < 2:
        return None
    root = list(range(rows * columns + 1))
    _join_beside(root, ys, [_near(down, x) for x in xs])
    _join_below(root, xs, [_near(across, y) for y in reversed(ys)])
    cells = _cells(root, rows, columns)
    return Grid(ys, xs, cells) if len(set(cells.values())) > 1 else None


def _join_beside(root: list[int], ys: tuple[float, ...], walls: list[list[Stretch]]) -> None:
    """Join fields side by side that no line parts; one behind the last field is the open page."""
    rows, columns = len(ys) - 1, len(walls) - 1
    for row in range(rows):
        middle = (ys[rows - row] + ys[rows - row - 1]) / 2
        for column, lines in enumerate(walls):
            if not _covered(lines, middle):
                left, right = (_field(row, at, columns, rows * columns) for at in (column - 1, column))
                root[_find(root, right)] = _find(root, left)


def _join_below(root: list[int], xs: tuple[float, ...], walls: list[list[Stretch]]) -> None:
    rows, columns = len(walls) - 1, len(xs) - 1
    for column in range(columns):
        middle = (xs[column] + xs[column + 1]) / 2
        for row, lines in enumerate(walls):
            if not _covered(lines, middle):
                above = (row - 1) * columns + column if row else rows * columns
                below = row * columns + column if row < rows else rows * columns
                root[_find(root, below)] = _find(root, above)


def _field(row: int, column: int, columns: int, outside: int) -> int:
    return row * columns + column if 0 <= column < columns else outside


def _cells(root: list[int], rows: int, columns: int) -> dict[Place, Place]:
    """Of each field the place where its cell begins; fields that are open to the page are no cells."""
    begins: dict[int, Place] = {}
    cells: dict[Place, Place] = {}
    outside = _find(root, rows * columns)
    for row in range(rows):
        for column in range(columns):
            owner = _find(root, row * columns + column)
            if owner != outside:
                top, left = begins.get(owner, (row, column))
                begins[owner] = (top, min(left, column))
                cells[row, column] = (owner, 0)
    return {place: begins[owner] for place, (owner, _) in cells.items()}


def _closed(across: list[Stretch], down: list[Stretch]) -> list[Stretch]:
    """The lines down, with one more on each side where rules across go on without an outer line."""
    low, high = min(line[0] for line in across), max(line[0] for line in across)
    closed = list(down)
    for side, sign in ((1, -1), (2, 1)):
        outer = max(sign * line[0] for line in down)
        ends = sorted(sign * line[side] for line in across)
        beyond = [end for end in ends if end > outer + _OPEN]
        if len(beyond) > 1 and beyond[-1] - beyond[0] < THIN:
            closed.append((sign * beyond[0], low, high))
    return closed


def _apart(places: Iterable[float]) -> tuple[float, ...]:
    ordered = sorted(places)
    kept = ordered[:1]
    kept += [after for before, after in pairwise(ordered) if after - before > THIN]
    return tuple(kept)


def _near(lines: list[Stretch], place: float) -> list[Stretch]:
    return [line for line in lines if abs(line[0] - place) <= THIN]


def _covered(lines: list[Stretch], middle: float) -> bool:
    return any(line[1] - THIN <= middle <= line[2] + THIN for line in lines)
