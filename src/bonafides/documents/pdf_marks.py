"""What a PDF page says without letters: fields of its form and check boxes that are drawn."""

import ctypes
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw

from bonafides.documents.pdf_rules import Box

pdfium_c: Any = pypdfium2.raw

CHECKED, UNCHECKED = "☒", "☐"
_MOST = 150
"""Small boxes on one page above which they are the marks of a chart."""
_SCALE = 3
_EDGE = 0.24
"""Share of a box on each side that is its own outline, not what is in it."""
_EMPTY, _FULL, _INK = 0.03, 0.9, 50
_TINT = 45
"""Difference of the ground in a shape from the paper beside it above which it is a coloured mark, not a box."""
_LARGEST_VALUE = 20_000
_TOGGLES = (2, 3)
"""pdfium's numbers for check boxes and radio buttons."""
_VALUES = (4, 5, 6)
"""Those for choices and text fields."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Text for one thing drawn, and its box in the page's own points."""

    text: str
    box: Box


def field_marks(page: Any, form: Any) -> list[Mark]:
    """Ticked and empty boxes and filled-in values of the form fields on a page."""
    found: list[Mark] = []
    for index in range(pdfium_c.FPDFPage_GetAnnotCount(page.raw)):
        note = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        try:
            found += _field(note, form)
        finally:
            pdfium_c.FPDFPage_CloseAnnot(note)
    return found


def _field(note: Any, form: Any) -> list[Mark]:
    if pdfium_c.FPDFAnnot_GetSubtype(note) != pdfium_c.FPDF_ANNOT_WIDGET:
        return []
    kind = pdfium_c.FPDFAnnot_GetFormFieldType(form, note)
    rectangle = pdfium_c.FS_RECTF()
    if kind not in _TOGGLES + _VALUES or not pdfium_c.FPDFAnnot_GetRect(note, rectangle):
        return []
    box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    if kind in _TOGGLES:
        return [Mark(CHECKED if pdfium_c.FPDFAnnot_IsChecked(form, note) else UNCHECKED, box)]
    value = " ".join(_value(note, form).split())
    return [Mark(value, box)] if value else []


def _value(note: Any, form: Any) -> str:
    size = min(pdfium_c.FPDFAnnot_GetFormFieldValue(form, note, None, 0), _LARGEST_VALUE)
    if size <= 2:
        return ""
    held = ctypes.create_string_buffer(size)
    pdfium_c.FPDFAnnot_GetFormFieldValue(form, note, ctypes.cast(held, ctypes.POINTER(pdfium_c.FPDF_WCHAR)), size)
    return held.raw[: size - 2].decode("utf-16-le", "replace")


def drawn_marks(page: Any, boxes: Sequence[Box]) -> tuple[list[Mark], int]:
    """Check boxes among small drawn boxes, told by looking at the page, and how many could not be told."""
    outer = _outermost(boxes)
    if not outer or len(outer) > _MOST:
        return [], 0
    picture = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False)
    left, bottom, _, _ = page.get_bbox()
    looks = [_ink(picture, (b[0] - left, b[1] - bottom, b[2] - left, b[3] - bottom)) for b in outer]
    picture.close()
    marks: list[Mark] = []
    unsure = 0
    empty = sum(1 for ink in looks if ink is not None and ink <= _EMPTY)
    for box, ink in zip(outer, looks, strict=True):
        if ink is None or (ink >= _FULL and not empty):
            continue  # A filled square beside no empty one is the mark of a list or of a chart.
        if ink <= _EMPTY or ink >= 2 * _EMPTY:
            marks.append(Mark(UNCHECKED if ink <= _EMPTY else CHECKED, box))
        else:
            unsure += 1
    return marks, unsure


def _outermost(boxes: Sequence[Box]) -> list[Box]:
    kept: list[Box] = []
    for box in sorted(set(boxes), key=lambda box: -(box[2] - box[0]) * (box[3] - box[1])):
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        if not any(o[0] <= x <= o[2] and o[1] <= y <= o[3] for o in kept):
            kept.append(box)
    return kept


def _ink(picture: Any, box: Box) -> float | None:
    """Share of the inside of a box that differs from its ground, 1.0 where that is dark, None where it is coloured."""
    wide, high = (box[2] - box[0]) * _SCALE, (box[3] - box[1]) * _SCALE
    x, y = box[0] * _SCALE, picture.height - box[3] * _SCALE
    columns = range(round(x + wide * _EDGE), round(x + wide * (1 - _EDGE)))
    rows = range(round(y + high * _EDGE), round(y + high * (1 - _EDGE)))
    if (
        not columns
        or not rows
        or columns[0] < 0
        or rows[0] < 0
        or columns[-1] >= picture.width
        or rows[-1] >= picture.height
    ):
        return None
    inside = [picture.buffer[row * picture.stride + column] for row in rows for column in columns]
    ground = Counter(value // 16 for value in inside).most_common(1)[0][0] * 16 + 8
    if ground < 120:
        return 1.0
    if abs(ground - _beside(picture, columns[0] - round(wide * _EDGE), rows)) > _TINT:
        return None
    return sum(1 for value in inside if abs(value - ground) > _INK) / len(inside)


def _beside(picture: Any, left: int, rows: range) -> int:
    """How light the paper is a little left of a box."""
    column = max(0, left - _SCALE * 2)
    return int(picture.buffer[rows[len(rows) // 2] * picture.stride + column])
