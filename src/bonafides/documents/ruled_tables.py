"""Tables drawn with lines in a PDF, as rows of cell texts."""

import io
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

Table = list[list[str | None]]

MAX_PAGES = 300
"""Pages looked at; the text of the others is read all the same, without cells."""
_BROKEN = (PdfminerException, PDFException, ValueError, TypeError, LookupError, AssertionError, RuntimeError, OSError)
_LARGEST = 5_000


def ruled_tables(data: bytes, pages: list[int]) -> dict[int, list[Table]]:
    """Tables by page number (from 1), top first; a page whose drawing cannot be understood has none."""
    found: dict[int, list[Table]] = {}
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for number in pages[:MAX_PAGES]:
                found[number] = _on_page(pdf, number)
    except _BROKEN:
        return found
    return found


def _on_page(pdf: Any, number: int) -> list[Table]:
    try:
        page = pdf.pages[number - 1]
        if len(page.lines) + len(page.rects) + len(page.curves) > _LARGEST:
            return []
        tables = page.extract_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"})
        return [table for table in tables if table and max(len(row) for row in table) > 1]
    except _BROKEN:
        return []
    finally:
        pdf.pages[number - 1].close()
