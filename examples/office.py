"""Write an example source as a Word document or an Excel workbook with fixed dates."""

import datetime
import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import xlsxwriter
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.text.paragraph import Paragraph

from examples.markup import Piece, Source

ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def to_docx(source: Source) -> bytes:
    """The document's bytes; heading styles, paragraphs, bullets and tables."""
    document, out = docx.Document(), BytesIO()
    _date(document, source.head)
    document.sections[0].footer.paragraphs[0].text = source.head["footer"]
    for piece in source.pieces:
        _add(document, piece)
    document.save(out)
    return _still(out.getvalue())


def to_xlsx(source: Source) -> bytes:
    """The workbook's bytes; each heading opens a sheet, each table goes to the sheet above it."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    created = _moment(source.head["date"])
    book.set_properties({"title": source.head["title"], "author": source.head["author"], "created": created})
    bold = book.add_format({"bold": True, "text_wrap": True, "bg_color": "#D9E2EF", "border": 1})
    plain = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    sheet, at = book.add_worksheet(source.pieces[0].text), 0
    for piece in source.pieces[1:]:
        if piece.kind == "heading":
            sheet, at = book.add_worksheet(piece.text), 0
        elif piece.kind == "table":
            for column, width in enumerate(piece.widths):
                sheet.set_column(column, column, width)
            for index, row in enumerate(piece.rows):
                for column, cell in enumerate(row):
                    sheet.write_string(at + index, column, cell, plain if index else bold)
            at += len(piece.rows) + 1
        else:
            sheet.write_string(at, 0, piece.text)
            at += 1
    book.close()
    return out.getvalue()


def _add(document: Document, piece: Piece) -> None:
    if piece.kind == "heading":
        document.add_heading(piece.text, piece.level)
    elif piece.kind == "break":
        document.add_page_break()
    elif piece.kind == "table":
        table = document.add_table(0, len(piece.rows[0]), style="Table Grid")
        for row in piece.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                _runs(cell.paragraphs[0], text)
    elif piece.kind == "cover":
        paragraph = document.add_paragraph(piece.text, style="Title")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        _runs(document.add_paragraph(style="List Bullet" if piece.kind == "item" else None), piece.text)


def _runs(paragraph: Paragraph, text: str) -> None:
    for index, part in enumerate(re.split(r"\*\*([^*]+)\*\*", text)):
        if part:
            paragraph.add_run(part).bold = index % 2 == 1 or None


def _date(document: Document, head: dict[str, str]) -> None:
    properties, moment = document.core_properties, _moment(head["date"])
    properties.created = properties.modified = moment
    properties.title, properties.author = head["title"], head["author"]
    properties.last_modified_by, properties.comments, properties.revision = head["author"], "", 3


def _moment(date: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(f"{date}T09:00:00")


def _still(archive: bytes) -> bytes:
    """The same zip with every member's time set to the earliest a zip can hold."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            member = ZipInfo(name, ZIP_DATE)
            member.compress_type = ZIP_DEFLATED
            new.writestr(member, old.read(name), compresslevel=9)
    return out.getvalue()
