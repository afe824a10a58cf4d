"""Pages of a PDF: their text, the words in the cells of their ruled tables, and what could not be read."""

import ctypes
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw

from bonafides.documents.looks import Look
from bonafides.documents.pdf_cells import Table, tables_of
from bonafides.documents.pdf_looks import line_looks

pdfium_c: Any = pypdfium2.raw

PAGE_BREAK = "\n\f\n"
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEW = 60
"""Characters: a page that is a picture and has no more than these was scanned and stamped."""
_OBJECTS = 3_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    number: int
    """From 1."""
    start: int
    """Place of its text in the text of the document."""
    text: str
    missing: str
    """Why it could not be read, '' when it could (or is blank)."""
    tables: tuple[Table, ...] = ()
    """Its ruled tables: spans of the words in each cell, in `text`."""
    looks: tuple[tuple[int, int, Look], ...] = ()
    """(start in `text`, letters, look) of its lines."""


def pages_of(pdf: Any, count: int) -> list[Page]:
    """The first `count` pages; one that is damaged is there with its reason."""
    pages: list[Page] = []
    start = 0
    for index in range(count):
        page = _page(pdf, index, start)
        pages.append(page)
        start += len(page.text) + len(PAGE_BREAK)
    return pages


def _page(pdf: Any, index: int, start: int) -> Page:
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return Page(index + 1, start, "", "damaged page")
    try:
        textpage = page.get_textpage()
        text = textpage.get_text_range()
        looks = line_looks(textpage, text)
        tables = tables_of(page, textpage, text) if text.strip() else ()
        textpage.close()
        return Page(index + 1, start, text, _missing(page, text), tables, looks)
    except pdfium.PdfiumError:
        return Page(index + 1, start, "", "damaged page")
    finally:
        page.close()


def _missing(page: Any, text: str) -> str:
    letters = len(text.strip())
    if letters > _FEW:
        odd = len(_GARBLED.findall(text))
        return "text layer is garbled: its characters have no meaning" if odd * 10 > letters * 3 else ""
    if _pictured(page):
        return "scanned image, no text layer" if not letters else "scanned image, next to no text layer"
    if not letters and _drawn(page):
        return "drawn shapes only, no text layer"
    return ""


def _pictured(page: Any) -> bool:
    """Whether one image covers most of the page, or images are all it has."""
    width, height = page.get_size()
    images = [_bounds(item) for item, kind in _objects(page) if kind == pdfium_c.FPDF_PAGEOBJ_IMAGE]
    return any(w * h * 2 > width * height for w, h in images)


def _drawn(page: Any) -> bool:
    shapes = (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM)
    return sum(1 for _, kind in _objects(page) if kind in shapes) > 2


def _objects(page: Any) -> list[tuple[Any, int]]:
    count = min(pdfium_c.FPDFPage_CountObjects(page.raw), _OBJECTS)
    items = [pdfium_c.FPDFPage_GetObject(page.raw, index) for index in range(count)]
    return [(item, pdfium_c.FPDFPageObj_GetType(item)) for item in items]


def _bounds(item: Any) -> tuple[float, float]:
    """Width and height in points."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium_c.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0, 0.0
    return right.value - left.value, top.value - bottom.value
