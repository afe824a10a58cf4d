"""Check boxes and form fields of PDFs: read where their state can be seen, said where it cannot."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from bonafides.documents.reading import read
from bonafides.model import BlockKind, Document, Read

Holds = Callable[[Document], None]
Draw = Callable[[Canvas], None]


def _page(draw: Draw) -> Document:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    draw(canvas)
    canvas.save()
    return read("a.pdf", stream.getvalue())


def _cross(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.line(x, y, x + size, y + size)
    canvas.line(x, y + size, x + size, y)


def _tick(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.line(x + size * 0.2, y + size * 0.5, x + size * 0.45, y + size * 0.2)
    canvas.line(x + size * 0.45, y + size * 0.2, x + size * 0.85, y + size * 0.85)


def _letter(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.drawString(x + size * 0.2, y + size * 0.15, "X")


def _filled(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.rect(x + size * 0.15, y + size * 0.15, size * 0.7, size * 0.7, fill=1)


def _one_path(canvas: Canvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    path.rect(x, y, size, size)
    path.moveTo(x, y)
    path.lineTo(x + size, y + size)
    path.moveTo(x, y + size)
    path.lineTo(x + size, y)
    canvas.drawPath(path)


@pytest.mark.parametrize("size", [8, 10, 14])
@pytest.mark.parametrize("tick", [_cross, _tick, _letter, _filled, _one_path])
def test_drawn_boxes_stand_before_their_words(
    tick: Callable[[Canvas, float, float, float], None], size: int, holds: Holds
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Is customer content used for training?")
        for x, word, on in ((280, "Yes", False), (330, "No", True)):
            canvas.rect(x, 698, size, size)
            if on:
                tick(canvas, x, 698, size)
            canvas.drawString(x + size + 4, 700, word)
        canvas.drawString(60, 650, "The answers above are final.")

    document = _page(draw)
    assert document.text == "Is customer content used for training? ☐ Yes ☒ No\r\nThe answers above are final."
    assert next(block.view.text for block in document.blocks) == "Is customer content used for training? ☐ Yes ☒ No"
    assert document.read is Read.FULL
    holds(document)


def test_boxes_behind_their_words_and_round_ones() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Yes")
        canvas.rect(84, 698, 10, 10)
        _cross(canvas, 84, 698, 10)
        canvas.drawString(150, 700, "No")
        canvas.circle(173, 703, 5)

    assert _page(draw).text == "Yes ☒ No ☐"


def test_boxes_in_a_table_stand_under_their_heads(holds: Holds) -> None:
    def draw(canvas: Canvas) -> None:
        for y in (700, 670, 640, 610):
            canvas.line(60, y, 420, y)
        for x in (60, 300, 360, 420):
            canvas.line(x, 700, x, 610)
        for x, head in ((65, "Question"), (305, "Yes"), (365, "No")):
            canvas.drawString(x, 680, head)
        for y, question, at in ((650, "Trains on our content", 380), (620, "Encrypts at rest", 320)):
            canvas.drawString(65, y, question)
            canvas.rect(320, y - 2, 10, 10)
            canvas.rect(380, y - 2, 10, 10)
            _tick(canvas, at, y - 2, 10)

    document = _page(draw)
    rows = [b for b in document.blocks if b.kind is BlockKind.ROW]
    assert [[(c.header, c.text) for c in row.cells] for row in rows[1:]] == [
        [("Question", "Trains on our content"), ("Yes", "☐"), ("No", "☒")],
        [("Question", "Encrypts at rest"), ("Yes", "☒"), ("No", "☐")],
    ]
    holds(document)


def test_form_fields_are_read(holds: Holds) -> None:
    def draw(canvas: Canvas) -> None:
        form = canvas.acroForm
        canvas.drawString(60, 700, "Do you train on our data?")
        for name, x, word, on in (("a", 230, "Yes", True), ("b", 280, "No", False)):
            form.checkbox(name=name, x=x, y=697, size=12, checked=on)
            canvas.drawString(x + 16, 700, word)
        canvas.drawString(60, 650, "Retention:")
        form.textfield(name="t", x=130, y=645, width=200, height=20, value="Thirty days after the end")
        canvas.drawString(60, 600, "Plan:")
        form.choice(name="c", x=130, y=595, width=90, height=20, options=["Gold", "Basic"], value="Basic")
        canvas.drawString(60, 560, "Empty:")
        form.textfield(name="e", x=130, y=555, width=200, height=20, value="")

    document = _page(draw)
    lines = document.text.split("\r\n")
    assert lines[0] == "Do you train on our data? ☒ Yes ☐ No"
    assert "Retention: Thirty days after the end" in lines
    assert lines[-2:] == ["Plan: Basic", "Empty:"]
    holds(document)


def test_what_cannot_be_told_is_said() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Trains?")
        canvas.rect(120, 696, 16, 16)
        canvas.setLineWidth(0.8)
        canvas.line(125.5, 704, 129.5, 704)
        canvas.drawString(140, 700, "Yes")

    document = _page(draw)
    assert document.text == "Trains? Yes"
    assert document.read is Read.PARTIAL
    assert [(u.where, u.reason) for u in document.unread] == [("page 1", "1 check boxes whose state cannot be told")]


def test_coloured_bullets_and_icons_are_no_check_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        for index, colour in enumerate(((1, 0.6, 0.2), (0.5, 0.7, 0.9), (0.6, 0.8, 0.4))):
            y = 700 - index * 40
            canvas.setFillColorRGB(*colour)
            canvas.setStrokeColorRGB(*colour)
            canvas.circle(65, y + 4, 5, stroke=1, fill=1)
            canvas.rect(300, y - 2, 14, 14, stroke=1, fill=1)
            canvas.setStrokeColorRGB(1, 1, 1)
            _tick(canvas, 300, y - 2, 14)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.drawString(80, y, "A point of a list")
            canvas.drawString(320, y, "A feature of the product")

    assert not any(mark in _page(draw).text for mark in "☐☒")


def test_boxes_on_a_shaded_row_are_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.85, 0.88, 0.92)
        canvas.rect(50, 690, 400, 24, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(60, 700, "Trains?")
        for x, word in ((120, "Yes"), (180, "No")):
            canvas.rect(x, 698, 10, 10)
            canvas.drawString(x + 14, 700, word)
        _cross(canvas, 180, 698, 10)

    assert _page(draw).text == "Trains? ☐ Yes ☒ No"


def test_marks_of_lists_charts_and_steps_are_no_check_boxes() -> None:
    def draw(canvas: Canvas) -> None:
        for index in range(3):
            y = 700 - index * 40
            canvas.rect(60, y, 8, 8, stroke=0, fill=1)
            canvas.drawString(75, y, "A point of a list")
            canvas.rect(300, y - 2, 14, 14)
            canvas.drawString(303, y, str(index + 1))
            canvas.drawString(320, y, "A step")

    document = _page(draw)
    assert not any(mark in document.text for mark in "☐☒")
    assert document.read is Read.FULL
