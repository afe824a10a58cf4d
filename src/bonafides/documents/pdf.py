"""PDF: the text layer page by page, ruled tables as rows; pages without a text layer are named."""

import re
from types import MappingProxyType
from typing import Any

import pypdfium2 as pdfium

from bonafides.documents.looks import looks_of
from bonafides.documents.outline import nest
from bonafides.documents.pdf_flow import page_blocks, rejoin, usual_width
from bonafides.documents.pdf_pages import PAGE_BREAK, Page, pages_of
from bonafides.documents.pdf_tables import Heads, located_rows
from bonafides.documents.running_lines import running_starts
from bonafides.errors import NotRead
from bonafides.model import Block, Document, Evidence, Read, Unread

READS = ("application/pdf",)

MAX_PAGES = 5_000
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
        pages = pages_of(pdf, min(count, MAX_PAGES))
        metadata = _metadata(pdf)
    finally:
        pdf.close()
    unread = [Unread(f"page {page.number}", page.missing) for page in pages if page.missing]
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
    )


def _reason(unread: list[Unread], count: int) -> str:
    if not unread:
        return ""
    places = ", ".join(part.where for part in unread[:5]) + (", ..." if len(unread) > 5 else "")
    return f"{len(unread)} of {count} pages not read ({places}): {unread[0].reason}"


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
