"""Check boxes, fields and pictures of Word files, web pages and workbooks; zips that list too much."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm
from PIL import Image

from bonafides.documents.packet import unpack
from bonafides.documents.reading import read
from bonafides.documents.zip_directory import MAX_DIRECTORY, directory_size
from bonafides.model import BlockKind, Document, Read

Holds = Callable[[Document], None]


def _word(*runs: str) -> Document:
    document, stream = docx.Document(), io.BytesIO()
    paragraph = document.add_paragraph("Do you train? ")
    for run in runs:
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>"))
    document.save(stream)
    return read("a.docx", stream.getvalue())


def _old_form(inside: str) -> str:
    return f'<w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/><w:checkBox>{inside}</w:checkBox></w:ffData></w:fldChar>'


@pytest.mark.parametrize(
    "inside,shown",
    [
        ('<w:default w:val="1"/>', "☒"),
        ('<w:default w:val="0"/>', "☐"),
        ('<w:default w:val="0"/><w:checked/>', "☒"),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', "☐"),
        ("", "☐"),
    ],
)
def test_boxes_of_old_word_forms(inside: str, shown: str, holds: Holds) -> None:
    document = _word(_old_form(inside), "<w:t>Yes</w:t>")
    assert document.text == f"Do you train? {shown} Yes"
    holds(document)


@pytest.mark.parametrize(
    "font,code,shown",
    [
        ("Wingdings", "F0FE", "☒"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings 2", "F052", "☒"),
        ("MS Gothic", "2610", "☐"),
        ("Webdings", "F061", "\ufffd"),
        ("Wingdings", "no", "\ufffd"),
    ],
)
def test_symbols_of_picture_fonts(font: str, code: str, shown: str) -> None:
    assert _word(f'<w:sym w:font="{font}" w:char="{code}"/>', "<w:t> Yes</w:t>").text == f"Do you train? {shown} Yes"


@pytest.mark.parametrize("width,state", [(12, Read.PARTIAL), (3, Read.FULL)])
def test_large_pictures_in_word_are_said(width: int, state: Read) -> None:
    picture, stream = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (120, 80), "white").save(picture, "PNG")
    document = docx.Document()
    document.add_paragraph("The results are shown below.")
    document.add_picture(picture, width=Cm(width))
    document.save(stream)
    found = read("a.docx", stream.getvalue())
    assert found.read is state
    assert ("picture" in found.reason) is (state is Read.PARTIAL)


def test_fields_of_web_pages(holds: Holds) -> None:
    page = (
        b"<p>Train? <input type=checkbox checked>Yes <input type='checkbox'>No <input type=hidden value=secret></p>"
        b"<table><tr><th>Q</th><th>A</th></tr><tr><td>Logs?</td><td><input type=radio checked> Yes <input type=radio> No</td></tr></table>"
        b"<p>Kept for <input value='30 days'> after the end. <button>Send</button></p>"
    )
    document = read("a.html", page)
    assert document.blocks[0].view.text == "Train? ☒ Yes ☐ No"
    row = [block for block in document.blocks if block.kind is BlockKind.ROW][1]
    assert [cell.text for cell in row.cells] == ["Logs?", "☒ Yes ☐ No"]
    assert document.blocks[-1].view.text == "Kept for 30 days after the end."
    assert "secret" not in document.text
    holds(document)


def test_controls_over_a_sheet_are_said() -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.add_worksheet().write_row(0, 0, ["Question", "Answer"])
    book.close()
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/ctrlProps/ctrlProp1.xml", '<formControlPr objectType="CheckBox" checked="Checked"/>')
    document = read("a.xlsx", stream.getvalue())
    assert document.read is Read.PARTIAL
    assert "check boxes" in document.reason


def test_nesting_beyond_all_measure_is_said() -> None:
    deep = read("a.md", b"# Card\n\nSome words.\n\n" + b">" * 200 + b" hidden words\n")
    assert deep.read is Read.PARTIAL
    assert deep.unread[0].where == "from line 5"
    assert read("a.md", b"# Card\n\n" + b">" * 40 + b" shown words\n").read is Read.FULL


def _listing(size: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.md", "words")
    data = bytearray(stream.getvalue())
    struct.pack_into("<I", data, data.rindex(b"PK\x05\x06") + 12, size)
    return bytes(data)


def test_a_zip_that_lists_too_much_is_not_opened(tmp_path: Path) -> None:
    assert directory_size(_listing(77)) == 77
    assert directory_size(b"no zip") == 0
    (tmp_path / "huge.zip").write_bytes(_listing(MAX_DIRECTORY + 1))
    (found,) = unpack([tmp_path])
    assert found.data is None
    assert "far more files" in found.reason
