"""PDF: text with its page, headings, ruled tables, and what could not be read."""

import io
from collections.abc import Callable

import pypdfium2
from PIL import Image
from reportlab.lib import pagesizes, pdfencrypt
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from bonafides.documents.reading import read
from bonafides.model import BlockKind, Document, Read

Holds = Callable[[Document], None]

STYLES = getSampleStyleSheet()
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])
LONG = "The vendor does not use customer content to train its models, except where the customer agrees in writing. "


def _built(story: list[object], footer: str = "") -> bytes:
    def draw(canvas: Canvas, template: SimpleDocTemplate) -> None:
        if footer:
            canvas.drawString(60, 20, f"{footer} - page {canvas.getPageNumber()}")

    stream = io.BytesIO()
    SimpleDocTemplate(stream, pagesize=pagesizes.A4, title="A report").build(story, onFirstPage=draw, onLaterPages=draw)
    return stream.getvalue()


def test_headings_paragraphs_and_footers(holds: Holds) -> None:
    story: list[object] = [
        Paragraph("Security Report", STYLES["Title"]),
        Paragraph("Scope", STYLES["Heading2"]),
        Paragraph(LONG * 4, STYLES["BodyText"]),
        Paragraph(LONG * 2, STYLES["BodyText"]),
        PageBreak(),
        Paragraph("Results", STYLES["Heading2"]),
        Paragraph("All went well.", STYLES["BodyText"]),
        PageBreak(),
        Paragraph("<b>Third</b>", STYLES["BodyText"]),
        Paragraph("The end is near.", STYLES["BodyText"]),
    ]
    document = read("a.pdf", _built(story, "Confidential"))
    assert (document.read, document.pages, document.metadata["title"]) == (Read.FULL, 3, "A report")
    assert [(block.kind.value, block.page, block.view.text[:24]) for block in document.blocks] == [
        ("heading", 1, "Security Report"),
        ("heading", 1, "Scope"),
        ("paragraph", 1, LONG[:24]),
        ("paragraph", 1, LONG[:24]),
        ("heading", 2, "Results"),
        ("paragraph", 2, "All went well."),
        ("heading", 3, "Third"),
        ("paragraph", 3, "The end is near."),
    ]
    assert document.blocks[2].path == ("Security Report", "Scope")
    assert "Confidential - page 2" in document.text
    holds(document)


def test_a_ruled_table_goes_on_over_the_page(holds: Holds) -> None:
    body = STYLES["BodyText"]
    rows = [["Control", "Test", "Result"]]
    rows += [
        [f"CC{n}.1", Paragraph(f"Inspected policy number {n} and asked its owner " * 2, body), "No exceptions noted."]
        for n in range(60)
    ]
    document = read("a.pdf", _built([Paragraph("Tests", STYLES["Heading1"]), Table(rows, style=GRID)], "SOC 2"))
    found = [block for block in document.blocks if block.kind is BlockKind.ROW]
    assert len(found) == 61
    assert document.pages > 1
    last = found[-1]
    assert (last.page, [cell.header for cell in last.cells]) == (document.pages, ["Control", "Test", "Result"])
    assert last.cells[0].text == "CC59.1"
    assert document.text[last.cells[0].start : last.cells[0].end] == "CC59.1"
    assert "policy number 59" in last.cells[1].text
    holds(document)


def test_a_sentence_goes_on_over_the_page(holds: Holds) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    for page, (first, second) in enumerate((("We will", "never"), ("use your", "content to train."))):
        canvas.drawString(60, 800, "Terms")
        canvas.drawString(60, 700, f"{first} {second}")
        canvas.drawString(60, 30, f"{page + 1}")
        canvas.showPage()
    canvas.save()
    document = read("a.pdf", stream.getvalue())
    assert [block.view.text for block in document.blocks] == ["We will never use your content to train."]
    holds(document)


def _picture_page(canvas: Canvas) -> None:

    canvas.drawImage(ImageReader(Image.new("RGB", (40, 60), "white")), 0, 0, 595, 842)


def test_a_scanned_page_is_named() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(60, 700, LONG[:80])
    canvas.showPage()
    _picture_page(canvas)
    canvas.showPage()
    canvas.showPage()
    canvas.save()
    document = read("a.pdf", stream.getvalue())
    assert document.read is Read.PARTIAL
    (part,) = document.unread
    assert (part.where, part.reason[:28]) == ("page 2", "scanned image, no text layer")
    assert "page 2" in document.reason


def test_a_scanned_file_is_not_read() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    _picture_page(canvas)
    canvas.save()
    document = read("a.pdf", stream.getvalue())
    assert document.read is Read.NOT_READ
    assert "scanned" in document.reason


def test_an_encrypted_file_is_not_read() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=pdfencrypt.StandardEncryption("user", ownerPassword="owner"))
    canvas.drawString(60, 700, "secret")
    canvas.save()
    document = read("a.pdf", stream.getvalue())
    assert document.read is Read.NOT_READ
    assert "encrypted" in document.reason


def test_a_broken_file_is_not_read() -> None:
    document = read("a.pdf", b"%PDF-1.7\nnothing here")
    assert (document.read, document.reason) == (Read.NOT_READ, "a broken PDF; ask for a fresh copy")


def test_the_text_is_what_pdfium_gives() -> None:
    data = _built([Paragraph(LONG, STYLES["BodyText"])])
    pdf = pypdfium2.PdfDocument(data)
    page = pdf[0].get_textpage().get_text_range()
    assert read("a.pdf", data).text == page
    pdf.close()
