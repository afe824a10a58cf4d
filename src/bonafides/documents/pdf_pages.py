"""Pages of a PDF: their text, the words in the cells of their ruled tables, and what could not be read."""

import re
from dataclasses import dataclass
from typing import Any

import pypdfium2 as pdfium

from bonafides.documents.looks import Look
from bonafides.documents.pdf_cells import Table, tables_of
from bonafides.documents.pdf_letters import Letters, grown_before, inserted
from bonafides.documents.pdf_looks import line_looks
from bonafides.documents.pdf_marks import drawn_marks, field_marks
from bonafides.documents.pdf_pictures import figures, is_drawn, is_pictured
from bonafides.documents.pdf_rules import rules_of, upright
from bonafides.documents.pdf_scans import Scans
from bonafides.documents.pdf_written import written

PAGE_BREAK = "\n\f\n"
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FEW = 60
"""Characters: a page that is a picture and has no more than these was scanned and stamped."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page."""

    number: int
    """From 1."""
    start: int
    """Place of its text in the text of the document."""
    text: str
    missing: tuple[str, ...] = ()
    """Why it was not read in full; nothing when it was (or is blank)."""
    tables: tuple[Table, ...] = ()
    """Its ruled tables: spans of the words in each cell, in `text`."""
    looks: tuple[tuple[int, int, Look], ...] = ()
    """(start in `text`, letters, look) of its lines."""
    confidence: float | None = None
    """Of a scanned page whose words were recognised: 0 to 100."""


def pages_of(pdf: Any, count: int, scans: Scans) -> list[Page]:
    """The first `count` pages; one that is damaged is there with its reason."""
    pages: list[Page] = []
    start = 0
    for index in range(count):
        page = _page(pdf, index, start, scans)
        pages.append(page)
        start += len(page.text) + len(PAGE_BREAK)
    return pages


def _page(pdf: Any, index: int, start: int, scans: Scans) -> Page:
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return Page(index + 1, start, "", ("damaged page",))
    try:
        textpage = page.get_textpage()
        text = textpage.get_text_range()
        reason = _unreadable(page, text)
        if reason:
            found, missing, confidence = scans.page(page, reason)
            kept = found or text
            return Page(index + 1, start, kept, (missing,) if missing else (), confidence=confidence if found else None)
        return _lettered(page, textpage, text, Page(index + 1, start, ""), scans)
    except pdfium.PdfiumError:
        return Page(index + 1, start, "", ("damaged page",))
    finally:
        page.close()


def _lettered(page: Any, textpage: Any, text: str, place: Page, scans: Scans) -> Page:
    """A page with a text layer, its check boxes and form fields written into the text."""
    matrix = upright(textpage, len(text))
    rules = rules_of(page, matrix)
    marks = field_marks(page, page.formenv.raw) if page.formenv else []
    drawn, unsure = drawn_marks(page, rules.boxes)
    letters = Letters(textpage, matrix)
    looks = line_looks(textpage, text)
    missing = [f"{unsure} check boxes whose state cannot be told"] if unsure else []
    missing += [said for box in figures(page, rules.pictures, textpage, text) if (said := scans.figure(page, box))]
    if marks or drawn:
        text, inserts = written(text, letters, [*marks, *drawn], matrix)
        text, letters = inserted(text, inserts), Letters(textpage, matrix, inserts)
        looks = tuple((at + grown_before(inserts, at), size, look) for at, size, look in looks)
    tables = tables_of(rules, text, letters)
    return Page(place.number, place.start, text, tuple(dict.fromkeys(missing)), tables, looks)


def _unreadable(page: Any, text: str) -> str:
    """Why the text layer of a page does not say what is on it, '' when it does (or nothing is)."""
    letters = len(text.strip())
    if letters > _FEW:
        odd = len(_GARBLED.findall(text))
        return "text layer is garbled: its characters have no meaning" if odd * 10 > letters * 3 else ""
    if is_pictured(page):
        return "scanned image, no text layer" if not letters else "scanned image, next to no text layer"
    if not letters and is_drawn(page):
        return "drawn shapes only, no text layer"
    return ""
