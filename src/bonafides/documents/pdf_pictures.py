"""Pictures on a PDF page: whether the page is one, and which are figures beside its text."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

import pypdfium2.raw

from bonafides.documents.pdf_rules import Box

pdfium_c: Any = pypdfium2.raw

_OBJECTS = 3_000
_SHARE = 0.1
"""Share of the page from which a picture is a figure, not a logo."""
_PIXELS = 120
"""Height and width below which no words can stand in it."""
_MOST = 4
_LOOKED_AT = 400


def is_pictured(page: Any) -> bool:
    """Whether one picture covers most of the page."""
    width, height = page.get_size()
    boxes = (_bounds(item) for item in _of_kind(page, pdfium_c.FPDF_PAGEOBJ_IMAGE))
    return any((b[2] - b[0]) * (b[3] - b[1]) * 2 > width * height for b in boxes if b)


def is_drawn(page: Any) -> bool:
    """Whether more is drawn on the page than a line or two."""
    shapes = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM)
    return sum(1 for _ in _of_kind(page, *shapes)) > 2


def figures(page: Any, pictures: Sequence[Any], textpage: Any, text: str) -> list[Box]:
    """Boxes of those `pictures` that are large enough to hold words and have none of the page's text on them."""
    if not pictures:
        return []
    width, height = page.get_size()
    found: list[Box] = []
    for item in pictures:
        box = _bounds(item)
        if box and (box[2] - box[0]) * (box[3] - box[1]) >= _SHARE * width * height and _fine(item):
            found.append(box)
    return [box for box in found[:_MOST] if not _under_text(box, textpage, text)]


def _fine(item: Any) -> bool:
    """Whether a picture has pixels enough for letters."""
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium_c.FPDFImageObj_GetImagePixelSize(item, wide, high):
        return True
    return min(wide.value, high.value) >= _PIXELS


def _under_text(box: Box, textpage: Any, text: str) -> bool:
    """Whether a fair part of the page's letters stands on the picture: then it is a ground, or already read."""
    sides = tuple(ctypes.c_double() for _ in range(4))
    step = max(1, len(text) // _LOOKED_AT)
    inside = seen = 0
    for index in range(0, len(text), step):
        if text[index].isspace() or not pdfium_c.FPDFText_GetCharBox(textpage.raw, index, *sides):
            continue
        left, right, bottom, top = (side.value for side in sides)
        seen += 1
        inside += box[0] <= (left + right) / 2 <= box[2] and box[1] <= (bottom + top) / 2 <= box[3]
    return inside * 10 > seen


def _of_kind(page: Any, *kinds: int) -> Iterator[Any]:
    for index in range(min(pdfium_c.FPDFPage_CountObjects(page.raw), _OBJECTS)):
        item = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(item) in kinds:
            yield item


def _bounds(item: Any) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return None
    return left.value, bottom.value, right.value, top.value
