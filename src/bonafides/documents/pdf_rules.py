"""The straight lines drawn on a PDF page: what rules a table, whatever shapes its producer drew them with."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw

pdfium_c: Any = pypdfium2.raw

THIN = 3.0
"""Points up to which a shape is a line, and lines are one line."""
MAX_OBJECTS = 6_000
"""Drawn objects of a page above which it is a picture, not a table."""
_MAX_SEGMENTS = 2_000
_SHORTEST = 6.0
_SMALLEST_BOX, _LARGEST_BOX = 5.5, 18.0
_DEEPEST = 4

Stretch = tuple[float, float, float]
"""Where a line stands (y of one across, x of one down), where it begins and ends."""
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]

UPRIGHT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_QUARTERS: tuple[Matrix, ...] = (
    UPRIGHT,
    (0.0, -1.0, 1.0, 0.0, 0.0, 0.0),
    (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0),
    (0.0, 1.0, -1.0, 0.0, 0.0, 0.0),
)
_LOOKED_AT = 15


@dataclass(slots=True)
class Rules:
    """Lines across and down a page, in points of the page with its text upright."""

    across: list[Stretch] = field(default_factory=list)
    down: list[Stretch] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    """Small outlined squares and circles, such as check boxes; left, bottom, right, top in the page's own points."""
    pictures: list[Any] = field(default_factory=list)
    """pdfium's handles of pictures that lie on the page itself, good while it is open."""

    def add(self, one: Point, two: Point) -> None:
        """Add the line between two points, if it goes straight across or down."""
        (x, y), (u, v) = one, two
        if abs(y - v) < 1 and abs(x - u) >= 1:
            self.across.append(((y + v) / 2, min(x, u), max(x, u)))
        elif abs(x - u) < 1 and abs(y - v) >= 1:
            self.down.append(((x + u) / 2, min(y, v), max(y, v)))


def rules_of(page: Any, matrix: Matrix = UPRIGHT) -> Rules:
    """Lines of a page after `matrix`, merged where they meet; none where so much is drawn that it is a picture."""
    rules = Rules()
    raw = page.raw
    count = pdfium_c.FPDFPage_CountObjects(raw)
    if count > MAX_OBJECTS:
        return rules
    for index in range(count):
        _object(pdfium_c.FPDFPage_GetObject(raw, index), matrix, rules, 0)
    return Rules(merged(rules.across), merged(rules.down), rules.boxes, rules.pictures)


def upright(textpage: Any, letters: int) -> Matrix:
    """What turns most of the `letters` of a page upright: a wide table may be set sideways on a page."""
    step = max(1, letters // _LOOKED_AT)
    angles = (pdfium_c.FPDFText_GetCharAngle(textpage.raw, index) for index in range(step // 2, letters, step))
    turns = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    return _QUARTERS[-turns.most_common(1)[0][0] % 4] if turns else UPRIGHT


def moved(matrix: Matrix, x: float, y: float) -> Point:
    """The point (x, y) after `matrix`."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def merged(lines: list[Stretch]) -> list[Stretch]:
    """Lines at nearly the same place made one, gaps of a dash closed; those too short to rule anything are dropped."""
    found: list[Stretch] = []
    group: list[Stretch] = []
    for line in sorted(lines):
        if group and line[0] - group[-1][0] > THIN:
            found += _joined(group)
            group = []
        group.append(line)
    return [line for line in [*found, *_joined(group)] if line[2] - line[1] >= _SHORTEST]


def _joined(group: list[Stretch]) -> Iterator[Stretch]:
    if not group:
        return
    place = sum(line[0] for line in group) / len(group)
    (_, low, high), *rest = sorted(group, key=lambda line: line[1:])
    for _, start, end in rest:
        if start > high + THIN:
            yield place, low, high
            low, high = start, end
        else:
            high = max(high, end)
    yield place, low, high


def _object(item: Any, matrix: Matrix, rules: Rules, deep: int) -> None:
    kind = pdfium_c.FPDFPageObj_GetType(item)
    if kind == pdfium_c.FPDF_PAGEOBJ_PATH:
        _path(item, matrix, rules)
    elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE and not deep:
        rules.pictures.append(item)
    elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and deep < _DEEPEST:
        inner = _times(_matrix(item), matrix)
        for index in range(min(pdfium_c.FPDFFormObj_CountObjects(item), MAX_OBJECTS)):
            _object(pdfium_c.FPDFFormObj_GetObject(item, index), inner, rules, deep + 1)


def _path(item: Any, matrix: Matrix, rules: Rules) -> None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return
    wide, high = right.value - left.value, top.value - bottom.value
    if wide < THIN and high < THIN:
        return
    if wide < THIN or high < THIN:
        x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        ends = ((x, bottom.value), (x, top.value)) if wide < THIN else ((left.value, y), (right.value, y))
        rules.add(moved(matrix, *ends[0]), moved(matrix, *ends[1]))
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
        return
    if _SMALLEST_BOX <= wide <= _LARGEST_BOX and _SMALLEST_BOX <= high <= _LARGEST_BOX and abs(wide - high) <= wide / 4:
        rules.boxes.append((left.value, bottom.value, right.value, top.value))
    _segments(item, _times(_matrix(item), matrix), rules)


def _segments(item: Any, matrix: Matrix, rules: Rules) -> None:
    first = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium_c.FPDFPath_CountSegments(item), _MAX_SEGMENTS)):
        segment = pdfium_c.FPDFPath_GetPathSegment(item, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        here = moved(matrix, x.value, y.value)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
            rules.add(last, here)
        if pdfium_c.FPDFPathSegment_GetClose(segment):
            rules.add(here, first)
        last = here


def _matrix(item: Any) -> Matrix:
    held = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(item, held):
        return UPRIGHT
    return held.a, held.b, held.c, held.d, held.e, held.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b = moved(two, one[0], one[1]), moved(two, one[2], one[3])
    e, f = moved(two, one[4], one[5])
    return a[0] - two[4], a[1] - two[5], b[0] - two[4], b[1] - two[5], e, f
