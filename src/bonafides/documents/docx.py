"""DOCX: paragraphs, lists and tables in the order of the body; deletions, hidden text and comments left out."""

import io
import zipfile
from types import MappingProxyType
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml

from bonafides.documents.building import Builder
from bonafides.documents.columns import heads_columns
from bonafides.documents.docx_marks import pictures
from bonafides.documents.docx_names import W
from bonafides.documents.docx_styles import heading_levels
from bonafides.documents.docx_text import Paragraph, paragraph_of, visible
from bonafides.documents.headings import looks_like_heading, pseudo_level
from bonafides.documents.media_type import DOCX
from bonafides.documents.outline import nest
from bonafides.errors import NotRead
from bonafides.model import BlockKind, Document, Evidence, Link, Read, Unread

READS = (DOCX,)

MAX_UNPACKED = 500_000_000
_BROKEN = (zipfile.BadZipFile, PackageNotFoundError, SyntaxError, LookupError, ValueError, OSError, AttributeError)
_TOGETHER = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the paragraphs joined by line ends, cells by tabs. Raises NotRead on broken files and bombs."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > MAX_UNPACKED:
                raise NotRead(f"refused: unpacks to more than {MAX_UNPACKED // 1_000_000} MB")
        package = docx.Document(io.BytesIO(data))
        levels = heading_levels(package)
    except _BROKEN as error:
        raise NotRead("a broken Word file; ask for a fresh copy or a PDF") from error
    writer = _Writer(levels, {key: rel.target_ref for key, rel in package.part.rels.items() if rel.is_external})
    for element in package.element.body:
        writer.element(element)
    for element in _notes(package):
        writer.element(element)
    shown = pictures(package.element.body)
    reason = f"{shown} picture{'s' if shown > 1 else ''} not looked at; they may hold words or numbers" if shown else ""
    return Document(
        evidence,
        writer.builder.text(),
        nest(writer.builder.blocks),
        Read.PARTIAL if shown else Read.FULL,
        reason,
        unread=(Unread("pictures", reason),) if shown else (),
        links=tuple(writer.links),
        metadata=MappingProxyType(_metadata(package)),
    )


def _notes(package: Any) -> list[Any]:
    """Paragraphs of foot- and endnotes: a contract's exceptions like to stand there."""
    found: list[Any] = []
    for rel in package.part.rels.values():
        if not rel.is_external and rel.reltype.endswith(("/footnotes", "/endnotes")):
            root = parse_xml(rel.target_part.blob)
            found += [p for note in root if note.get(W + "type") is None for p in note.iter(W + "p")]
    return found


def _metadata(package: Any) -> dict[str, str]:
    core = package.core_properties
    created = core.created.isoformat() if core.created else ""
    said = {"title": core.title, "author": core.author, "created": created}
    return {key: value.strip() for key, value in said.items() if value and value.strip()}


class _Writer:
    """Goes through the body and collects text, blocks and links."""

    def __init__(self, levels: dict[str, int], targets: dict[str, str]) -> None:
        self.builder = Builder()
        self.links: list[Link] = []
        self.levels = levels
        self.targets = targets

    def element(self, element: Any) -> None:
        """A paragraph, a table, or something that holds them."""
        if element.tag == W + "p":
            self.paragraph(paragraph_of(element))
        elif element.tag == W + "tbl":
            self.table(element)
        elif element.tag in _TOGETHER:
            for child in element:
                self.element(child)

    def paragraph(self, paragraph: Paragraph) -> None:
        """A block of the paragraph, and blocks of the text boxes that hang on it."""
        text = paragraph.text
        if text.strip():
            kind, level = self._kind(paragraph)
            lead = len(text) - len(text.lstrip())
            start = self.builder.add(kind, text.strip(), level) - lead
            for low, high, key, anchor in paragraph.links:
                target = self.targets.get(key) or (f"#{anchor}" if anchor else "")
                first, last = max(low, lead), min(high, len(text.rstrip()))
                if target and first < last:
                    self.links.append(Link(text[first:last].strip(), target, start + first, start + last))
        for box in paragraph.boxes:
            for element in box:
                self.element(element)

    def _kind(self, paragraph: Paragraph) -> tuple[BlockKind, int]:
        shown = " ".join(paragraph.text.split())
        level = paragraph.outline or self.levels.get(paragraph.style, 0)
        if level and len(shown) <= 160:
            return BlockKind.HEADING, level
        if looks_like_heading(shown, marked=paragraph.bold) and (paragraph.bold or not paragraph.listed):
            return BlockKind.HEADING, pseudo_level(shown)
        return (BlockKind.LIST_ITEM, paragraph.listed) if paragraph.listed else (BlockKind.PARAGRAPH, 0)

    def table(self, table: Any) -> None:
        """Rows of cells; a table of one column only lays out the page."""
        rows = [row for row in visible(table, "tr") if row.find(f"{W}trPr/{W}del") is None]
        cells = [list(visible(row, "tc")) for row in rows]
        if max((len(row) for row in cells), default=0) < 2:
            for row in cells:
                for cell in row:
                    for element in cell:
                        self.element(element)
            return
        heads: list[str] = []
        for index, row in enumerate(cells):
            texts = _texts(row)
            if any(texts):
                self.builder.add_row(texts, heads)
            if not index and (heads_columns(texts) or rows[0].find(f"{W}trPr/{W}tblHeader") is not None):
                heads = texts


def _texts(row: list[Any]) -> list[str]:
    """Texts of the cells; one that spans columns is followed by empty ones, so that heads stay above their cells."""
    texts: list[str] = []
    for cell in row:
        paragraphs = [paragraph_of(p).text for p in cell.iter(W + "p")]
        texts.append(" ".join(" ".join(paragraphs).split()))
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        wide = span.get(W + "val", "1") if span is not None else "1"
        texts += [""] * (min(int(wide), 60) - 1 if wide.isdigit() else 0)
    return texts
