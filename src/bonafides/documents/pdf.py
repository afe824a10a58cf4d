"""PDF: the text layer page by page, ruled tables as rows, form fields and check boxes; scanned pages by tesseract."""

import re
from types import MappingProxyType
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw

from bonafides.documents.looks import looks_of
from bonafides.documents.outline import nest
from bonafides.documents.pdf_flow import page_blocks, rejoin, usual_width
from bonafides.documents.pdf_pages import PAGE_BREAK, Page, pages_of
from bonafides.documents.pdf_scans import Scans
from bonafides.documents.pdf_tables import Heads, located_rows
from bonafides.documents.running_lines import running_starts
from bonafides.errors import NotRead
from bonafides.model import Block, Document, Evidence, Read, Scan, Unread

pdfium_c: Any = pypdfium2.raw

READS = ("application/pdf",)

MAX_PAGES = 5_000
_PLAIN_FORM = 1
_END, _TAIL = b"%%EOF", 4_096
"""What every PDF ends with, and how many bytes may follow it."""
_KEPT = {"Title": "title", "Author": "author", "Producer": "producer", "CreationDate": "created"}
_DATE = re.compile(r"(?:D:)?(\d{4})(\d{2})(\d{2})")


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the texts of the pages joined by `PAGE_BREAK`. Raises NotRead on encrypted or broken files."""
    try:
        pdf: Any = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise NotRead("an encrypted PDF; ask for it without a password") from error
        raise NotRead("a broken PDF; ask for a fresh copy") from error
    try:
        count = len(pdf)
        form = _open_form(pdf)
        pages = pages_of(pdf, min(count, MAX_PAGES), Scans())
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    unread = [Unread(f"page {page.number}", reason) for page in pages for reason in page.missing]
    if form:
        unread.append(Unread("form", form))
    if _END not in data[-_TAIL:]:
        unread.append(Unread("end of the file", "the file is cut off; ask for a fresh copy"))
    if count > MAX_PAGES:
        unread.append(Unread(f"pages {MAX_PAGES + 1} to {count}", f"only the first {MAX_PAGES:,} pages are read"))
    text = PAGE_BREAK.join(page.text for page in pages)
    blocks = _blocks(text, pages)
    if not blocks:
        reason = unread[0].reason if unread else "no text in this file"
        raise NotRead(f"{reason}; ask for a PDF with text, or the original document")
    state = Read.PARTIAL if unread else Read.FULL
    return Document(
        evidence,
        text,
        blocks,
        state,
        _reason(unread, count),
        count,
        metadata=MappingProxyType(metadata),
        unread=tuple(unread),
        scans=tuple(Scan(page.number, round(page.confidence)) for page in pages if page.confidence is not None),
    )


def _open_form(pdf: Any) -> str:
    """Make the form's fields readable; returns why not all of it is, '' when it is or there is none."""
    kind = pdf.get_formtype()
    if kind != pdfium_c.FORMTYPE_NONE:
        pdf.init_forms()
    return "an XFA form; what it shows in a viewer may not be in the file's pages" if kind > _PLAIN_FORM else ""


def _reason(unread: list[Unread], count: int) -> str:
    """One line for all: how many pages, the first few of them, and the first reason."""
    if not unread:
        return ""
    pages = list(dict.fromkeys(part.where for part in unread if part.where.startswith("page ")))
    if not pages:
        return f"{unread[0].where}: {unread[0].reason}"
    named = ", ".join(pages[:5]) + (", ..." if len(pages) > 5 else "")
    return f"{len(pages)} of {count} pages not read in full ({named}): {unread[0].reason}"


def _metadata(pdf: Any) -> dict[str, str]:
    said = {name: value.strip() for name, value in pdf.get_metadata_dict(skip_empty=True).items()}
    found = {ours: said[name] for name, ours in _KEPT.items() if said.get(name)}
    date = _DATE.match(found.get("created", ""))
    if date:
        found["created"] = "-".join(date.groups())
    return found


def _blocks(text: str, pages: list[Page]) -> tuple[Block, ...]:
    running = running_starts(pages)
    width = usual_width(pages)
    looks = looks_of((start + page.start, size, look) for page in pages for start, size, look in page.looks)
    heads = Heads()
    blocks: list[Block] = []
    for page in pages:
        rows = located_rows(text, page, heads)
        prose = page_blocks(text, page, rows, running.get(page.number, ()), width, looks)
        made = sorted([*prose, *rows], key=lambda block: (block.start, block.end))
        rejoin(blocks, made)
        blocks += made
    return nest(blocks)
