"""Ruled tables: every row of every style of drawing, cell by cell, held against what was drawn and against pdfplumber."""

import io
from collections.abc import Callable

import pdfplumber
import pypdfium2
import pytest
from reportlab.lib import colors, pagesizes
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from bonafides.documents.pdf_rules import merged
from bonafides.documents.reading import read
from bonafides.model import Block, BlockKind, Document, fold

Holds = Callable[[Document], None]
Rows = list[list[str]]

BODY = getSampleStyleSheet()["BodyText"]
HEADS = ["Ref", "Control activity", "Test of the auditor", "Result"]
STYLES = {
    "grid": [("GRID", (0, 0), (-1, -1), 0.5, colors.black)],
    "box and inner grid": [
        ("BOX", (0, 0), (-1, -1), 1.5, colors.grey),
        ("INNERGRID", (0, 0), (-1, -1), 0.25, colors.grey),
    ],
    "shaded heads": [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)],
    "double lines": [("GRID", (0, 0), (-1, -1), 0.3, colors.black, 0, None, None, 2, 1)],
    "dashed": [("GRID", (0, 0), (-1, -1), 0.5, colors.black, 0, (2, 2))],
    "boxes per row": [("BOX", (0, n), (-1, n), 0.5, colors.black) for n in range(121)]
    + [("LINEBEFORE", (1, 0), (-1, -1), 0.5, colors.black)],
}


def _rows(count: int) -> Rows:
    return [
        [
            f"CC{n // 9 + 1}.{n % 9 + 1}",
            f"Access of group {n} is reviewed by its owner each quarter, and removed within {n % 7 + 1} days of a leaver's last day.",
            f"Inspected {n % 25 + 1} of the reviews, and asked the owner of group {n} about them.",
            "No exceptions noted." if n % 5 else f"Deviation {n}: one review was late.",
        ]
        for n in range(count)
    ]


def _drawn(rows: Rows, style: list[tuple[object, ...]], **options: object) -> bytes:
    stream = io.BytesIO()
    table = [[cell if column == 0 else Paragraph(cell, BODY) for column, cell in enumerate(row)] for row in rows]
    story = [Table([HEADS, *table], style=TableStyle(style), colWidths=[45, 180, 160, 110], repeatRows=1)]
    SimpleDocTemplate(stream, **{"pagesize": pagesizes.A4, **options}).build(story)
    return stream.getvalue()


def _found(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.ROW]


def _cells(blocks: list[Block]) -> Rows:
    return [[cell.text for cell in block.cells] for block in blocks if block.cells[0].text != HEADS[0]]


@pytest.mark.parametrize("name", STYLES)
def test_every_row_of_every_style_of_drawing(name: str, holds: Holds) -> None:
    rows = _rows(120)
    document = read("a.pdf", _drawn(rows, STYLES[name]))
    found = _found(document)
    assert _cells(found) == rows
    assert all([cell.header for cell in block.cells] == HEADS for block in found if block.cells[0].text != HEADS[0])
    assert all(fold(document.text[c.start : c.end]) == c.text for block in found for c in block.cells)
    holds(document)


def test_all_840_rows_and_the_same_as_pdfplumber() -> None:
    data = _drawn(_rows(840), STYLES["grid"])
    assert _cells(_found(read("a.pdf", data))) == _rows(840)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        others = [
            [" ".join((cell or "").split()) for cell in row]
            for page in pdf.pages[:6]
            for row in page.extract_tables()[0]
        ]
    assert _cells(_found(read("a.pdf", data)))[: len(others) - 6] == [row for row in others if row[0] != HEADS[0]]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_table_set_sideways(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(turn)
        canvas.translate(-240, -650)
        for row in range(4):
            canvas.line(60, 700 - row * 30, 420, 700 - row * 30)
        for column in range(4):
            canvas.line(60 + column * 120, 700, 60 + column * 120, 610)
        _words(canvas, SMALL)

    assert _is_small(_canvas(draw))
    assert _is_small(_canvas(draw, turn))


def _canvas(draw: Callable[[Canvas], None], turn: int = 0) -> Document:
    """What is read from one page, shown turned by `turn` degrees."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    draw(canvas)
    canvas.save()
    if turn:
        pdf = pypdfium2.PdfDocument(stream.getvalue())
        pdf[0].set_rotation(turn)
        stream = io.BytesIO()
        pdf.save(stream)
        pdf.close()
    return read("a.pdf", stream.getvalue())


def _words(canvas: Canvas, rows: Rows, *, by_column: bool = False, left: int = 60, top: int = 700) -> None:
    places = [(row, column) for row in range(len(rows)) for column in range(len(rows[0]))]
    for row, column in sorted(places, key=lambda place: place[::-1]) if by_column else places:
        canvas.drawString(left + 5 + column * 120, top - 20 - row * 30, rows[row][column])


SMALL = [["Control", "Owner", "Result"], ["Backups", "Operations", "Tested"], ["Reviews", "Security", "One late"]]


def _is_small(document: Document) -> bool:
    found = _found(document)
    headed = all([cell.header for cell in row.cells] == SMALL[0] for row in found[1:])
    return [[cell.text for cell in row.cells] for row in found] == SMALL and headed


def test_one_path_may_draw_the_whole_table() -> None:
    def draw(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for row in range(4):
            path.moveTo(60, 700 - row * 30)
            path.lineTo(420, 700 - row * 30)
        for column in range(4):
            path.moveTo(60 + column * 120, 700)
            path.lineTo(60 + column * 120, 610)
        canvas.drawPath(path)
        _words(canvas, SMALL)

    assert _is_small(_canvas(draw))


def test_thin_filled_boxes_are_lines_and_cells_may_be_boxes() -> None:
    def thin(canvas: Canvas) -> None:
        for row in range(4):
            canvas.rect(60, 700 - row * 30, 360, 0.7, stroke=0, fill=1)
        for column in range(4):
            canvas.rect(60 + column * 120, 610, 0.7, 90, stroke=0, fill=1)
        _words(canvas, SMALL)

    def boxes(canvas: Canvas) -> None:
        for row in range(3):
            for column in range(3):
                canvas.rect(60 + column * 120, 670 - row * 30, 120, 30)
        _words(canvas, SMALL)

    assert _is_small(_canvas(thin))
    assert _is_small(_canvas(boxes))


def test_a_table_open_at_its_sides_and_one_inside_a_form() -> None:
    def lines(canvas: Canvas, columns: tuple[int, ...]) -> None:
        for row in range(4):
            canvas.line(60, 700 - row * 30, 420, 700 - row * 30)
        for column in columns:
            canvas.line(60 + column * 120, 700, 60 + column * 120, 610)

    def open_sides(canvas: Canvas) -> None:
        lines(canvas, (1, 2))
        _words(canvas, SMALL)

    def form(canvas: Canvas) -> None:
        canvas.beginForm("table")
        lines(canvas, (0, 1, 2, 3))
        canvas.endForm()
        canvas.translate(20, -50)
        canvas.doForm("table")
        _words(canvas, SMALL)

    assert _is_small(_canvas(open_sides))
    assert _is_small(_canvas(form))


def test_a_cell_over_several_rows_belongs_to_the_first() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(4):
            canvas.line(60 if row != 2 else 180, 700 - row * 30, 420, 700 - row * 30)
        for column in range(4):
            canvas.line(60 + column * 120, 700, 60 + column * 120, 610)
        _words(canvas, [SMALL[0], SMALL[1], ["", *SMALL[2][1:]]])

    found = _found(_canvas(draw))
    assert [[(cell.header, cell.text) for cell in row.cells] for row in found[1:]] == [
        [("Control", "Backups"), ("Owner", "Operations"), ("Result", "Tested")],
        [("Owner", "Security"), ("Result", "One late")],
    ]


def test_a_caption_inside_the_table_does_not_hide_the_heads() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(-1, 4):
            canvas.line(60, 700 - row * 30, 420, 700 - row * 30)
        for column in range(4):
            canvas.line(60 + column * 120, 700 if 0 < column < 3 else 730, 60 + column * 120, 610)
        canvas.drawString(65, 710, "Logical access")
        _words(canvas, SMALL)

    found = _found(_canvas(draw))
    assert [cell.text for cell in found[0].cells] == ["Logical access"]
    assert [cell.header for cell in found[2].cells] == SMALL[0]


def test_words_in_another_order_are_not_lost(holds: Holds) -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(4):
            canvas.line(60, 700 - row * 30, 420, 700 - row * 30)
        for column in range(4):
            canvas.line(60 + column * 120, 700, 60 + column * 120, 610)
        _words(canvas, SMALL, by_column=True)

    document = _canvas(draw)
    shown = " ".join(block.view.text for block in document.blocks)
    assert all(word in shown for row in SMALL for cell in row for word in cell.split())
    holds(document)


def test_a_drawing_or_an_underline_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Heading with a line below it")
        canvas.line(60, 695, 420, 695)
        canvas.rect(60, 500, 300, 100)
        canvas.drawString(70, 550, "A box around a note")
        canvas.circle(300, 300, 40)

    document = _canvas(draw)
    assert not _found(document)
    assert "A box around a note" in document.text


def test_dashes_and_double_lines_become_one_line() -> None:
    dashes = [(100.0, float(x), x + 2.0) for x in range(0, 60, 4)]
    assert merged([*dashes, (101.5, 0.0, 58.0)]) == [(pytest.approx(100.1, abs=0.2), 0.0, 58.0)]
    assert merged([(5.0, 0.0, 2.0)]) == []
