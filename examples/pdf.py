"""Lay an example source out as a PDF with ruled tables, running head and page numbers."""

import re
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from examples.markup import Piece, Source
from examples.scan import scanned_page

MARGIN = 64
FONTS = {"serif": ("Times-Roman", "Times-Bold"), "sans": ("Helvetica", "Helvetica-Bold")}
INVARIANT_DATE = b"D:20000101000000"


def to_pdf(source: Source) -> bytes:
    """The PDF's bytes; the same for the same source and the same release of reportlab."""
    head, out = source.head, BytesIO()
    if head.get("scan"):
        return _dated(scanned_page(source), head["date"])
    size = A4 if head.get("page") == "a4" else LETTER
    document = SimpleDocTemplate(
        out, pagesize=size, title=head["title"], author=head["author"], invariant=1,
        leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN + 8, bottomMargin=MARGIN,
    )  # fmt: skip
    styles = _styles(*FONTS[head.get("font", "serif")])

    def running(canvas: Canvas, _: object) -> None:
        canvas.setFont(FONTS[head.get("font", "serif")][0], 8)
        if canvas.getPageNumber() > 1:
            canvas.drawString(MARGIN, size[1] - 44, head["running"])
        canvas.drawString(MARGIN, 36, head["footer"])
        canvas.drawRightString(size[0] - MARGIN, 36, str(canvas.getPageNumber()))

    width = size[0] - 2 * MARGIN
    story = [flowable for piece in source.pieces for flowable in _flowables(piece, styles, width)]
    document.build(story, onFirstPage=running, onLaterPages=running)
    return _dated(out.getvalue(), head["date"])


def _dated(pdf: bytes, date: str) -> bytes:
    """Invariant mode stamps 2000-01-01 on every file; an auditor would read that as the document's date."""
    return pdf.replace(INVARIANT_DATE, f"D:{date.replace('-', '')}090000".encode())


def _styles(regular: str, bold: str) -> dict[str, ParagraphStyle]:
    body = ParagraphStyle("body", fontName=regular, fontSize=10, leading=13.5, spaceAfter=7)
    return {
        "paragraph": body,
        "item": ParagraphStyle("item", body, leftIndent=16, bulletIndent=4, spaceAfter=3),
        "note": ParagraphStyle("note", body, fontSize=8.5, leading=11),
        "cover": ParagraphStyle("cover", body, fontName=bold, fontSize=19, leading=25, alignment=1, spaceBefore=26),
        "cell": ParagraphStyle("cell", body, fontSize=8, leading=10, spaceAfter=0),
        "head": ParagraphStyle("head", body, fontName=bold, fontSize=8, leading=10, spaceAfter=0),
        "heading1": ParagraphStyle("h1", body, fontName=bold, fontSize=15, leading=19, spaceBefore=10, keepWithNext=1),
        "heading2": ParagraphStyle("h2", body, fontName=bold, fontSize=12, leading=15, spaceBefore=8, keepWithNext=1),
        "heading3": ParagraphStyle("h3", body, fontName=bold, fontSize=10, leading=13, spaceBefore=4, keepWithNext=1),
    }


def _flowables(piece: Piece, styles: dict[str, ParagraphStyle], width: float) -> list[Flowable]:
    if piece.kind == "break":
        return [PageBreak()]
    if piece.kind == "table":
        return [_table(piece, styles, width), Spacer(1, 10)]
    if piece.kind == "heading":
        return [Paragraph(_inline(piece.text), styles[f"heading{piece.level}"])]
    bullet = "\u2022" if piece.kind == "item" else None
    return [Paragraph(_inline(piece.text), styles[piece.kind], bulletText=bullet)]


def _inline(text: str) -> str:
    return re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", escape(text)).replace("\n", "<br/>")


def _table(piece: Piece, styles: dict[str, ParagraphStyle], width: float) -> Table:
    head = [Paragraph(_inline(cell), styles["head"]) for cell in piece.rows[0]]
    rows = [[Paragraph(_inline(cell), styles["cell"]) for cell in row] for row in piece.rows[1:]]
    widths = [width * share / sum(piece.widths) for share in piece.widths]
    ruled = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, colors.Color(0.5, 0.5, 0.5)),
            ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.88, 0.9, 0.93)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    return Table([head, *rows], colWidths=widths, repeatRows=1, style=ruled)
