"""Valid files of every format, damaged at random: nothing is raised, what is read leads back into its text."""

import io
from collections.abc import Callable
from functools import cache

import docx
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from bonafides.documents.reading import read
from bonafides.model import Document, Read

Holds = Callable[[Document], None]


def _pdf() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=0)
    for y in (700, 670, 640):
        canvas.line(60, y, 300, y)
    for x in (60, 180, 300):
        canvas.line(x, 700, x, 640)
    for x, y, word in ((65, 680, "Control"), (185, 680, "Result"), (65, 650, "CC1.1"), (185, 650, "No exceptions")):
        canvas.drawString(x, y, word)
    canvas.acroForm.checkbox(name="a", x=60, y=600, size=12, checked=True)
    canvas.drawString(80, 600, "Yes")
    canvas.rect(120, 600, 10, 10)
    canvas.save()
    return stream.getvalue()


def _docx() -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    document.add_heading("Terms", 1)
    document.add_paragraph("We never train on your content.", style="List Bullet")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(1, 1).text = "Name", "Purpose"
    document.save(stream)
    return stream.getvalue()


def _xlsx() -> bytes:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Answers")
    for row, values in enumerate(
        (("Id", "Question", "Answer"), ("A-1", "Do you train?", "No"), ("A-2", "Since?", "=1+1"))
    ):
        sheet.write_row(row, 0, values)
    book.close()
    return stream.getvalue()


TEXTS = {
    "a.md": b"---\nlicense: mit\n---\n# Card\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n<details><p>x</p></details>\n",
    "a.html": b"<html><body><h1>T</h1><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><p>We <b>never</b> do.</p>",
    "a.csv": b'id,question,answer\r\n1,"Do you, ""really""?",Yes\r\n2,Why,No\r\n',
    "a.json": b'{"modelCard": {"name": "x", "limits": ["a", {"b": 1}]}, "n": [1, 2.5e3, null, true]}',
    "a.xml": b'<?xml version="1.0"?><bom a="1"><c>x &amp; y</c><![CDATA[z]]><!-- n --></bom>',
    "a.txt": b"1. Scope\n\nThe vendor shall not train.\n\n(a) one; and\n(b) two.\n",
}
BINARIES = {"a.pdf": _pdf, "a.docx": _docx, "a.xlsx": _xlsx}


@cache
def _valid(name: str) -> bytes:
    return TEXTS[name] if name in TEXTS else BINARIES[name]()


CHANGES = st.lists(
    st.tuples(st.integers(0, 1 << 30), st.integers(0, 4), st.binary(min_size=1, max_size=12)), max_size=6
)


def _damaged(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    held = bytearray(data)
    for place, kind, new in changes:
        at = place % (len(held) + 1)
        if kind == 0:
            held[at : at + len(new)] = new
        elif kind == 1:
            held[at:at] = new
        elif kind == 2:
            del held[at : at + len(new) * 8]
        elif kind == 3:
            held[at:at] = held[max(0, at - 60) : at] * 3
        else:
            del held[at:]
    return bytes(held)


@pytest.mark.parametrize("name", [*TEXTS, *BINARIES])
@settings(max_examples=120, deadline=None)
@given(changes=CHANGES)
def test_damaged_files(name: str, changes: list[tuple[int, int, bytes]]) -> None:
    document = read(name, _damaged(_valid(name), changes))
    assert document.blocks or document.read is Read.NOT_READ
    assert document.read is Read.FULL or document.reason
    last = 0
    for block in document.blocks:
        assert last <= block.start < block.end <= len(document.text)
        last = block.start
        low, high = block.view.span(0, len(block.view.text))
        assert block.start <= low <= high <= block.end
        assert all(block.start <= cell.start < cell.end <= block.end for cell in block.cells)


@pytest.mark.parametrize("name", [*TEXTS, *BINARIES])
def test_they_are_read_when_whole(name: str, holds: Holds) -> None:
    document = read(name, _valid(name))
    assert document.read is Read.FULL
    holds(document)
