"""Lay a source out as the file a vendor would send: PDF with or without rules, a scan, Word, Markdown, plain text."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from textwrap import wrap

import pypdfium2 as pdfium
from examples.markup import Piece, Source
from examples.office import to_docx
from examples.pdf import to_pdf
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

SCAN_SCALE = 2.1
"""Pixels a point: about 150 dots per inch, what an office scanner makes."""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def ruled(source: Source) -> tuple[str, bytes]:
    """A PDF whose tables have lines."""
    return ".pdf", to_pdf(source)


def borderless(source: Source) -> tuple[str, bytes]:
    """A PDF in another face, justified, whose tables have neither lines nor shading, and with numbers below."""
    out = BytesIO()
    size = LETTER if source.head.get("page") == "letter" else A4
    margin = 58
    document = SimpleDocTemplate(
        out, pagesize=size, title=source.head["title"], author=source.head["author"], invariant=1,
        leftMargin=margin, rightMargin=margin, topMargin=60, bottomMargin=60,
    )  # fmt: skip
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=9.5, leading=12.5, spaceAfter=6, alignment=4)
    small = ParagraphStyle("small", body, fontSize=7.5, leading=9, spaceAfter=0, alignment=0)
    bold = ParagraphStyle("bold", small, fontName="Helvetica-Bold")
    title = ParagraphStyle("title", body, fontName="Helvetica-Bold", fontSize=17, leading=22, alignment=0)
    heads = [ParagraphStyle(f"h{n}", body, fontName="Helvetica-Bold", fontSize=s, leading=s + 4) for n, s in
             enumerate((14, 11, 9.5))]  # fmt: skip
    styles = {"cover": title, "item": ParagraphStyle("item", body, leftIndent=14, bulletIndent=2), "note": body}

    def number(canvas: Canvas, _: object) -> None:
        canvas.setFont("Helvetica", 7)
        canvas.drawCentredString(size[0] / 2, 30, f"Page {canvas.getPageNumber()}")
        canvas.drawString(margin, 30, source.head.get("footer", ""))

    story: list[object] = []
    for piece in source.pieces:
        if piece.kind == "table":
            rows = [[Paragraph(_marked(c), bold if not i else small) for c in row] for i, row in enumerate(piece.rows)]
            widths = [(size[0] - 2 * margin) * w / sum(piece.widths) for w in piece.widths]
            plain = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 3)])
            story += [Table(rows, colWidths=widths, repeatRows=1, style=plain), Spacer(1, 8)]
        elif piece.kind == "break":
            story.append(PageBreak())
        elif piece.kind == "heading":
            story.append(Paragraph(_marked(piece.text), heads[piece.level - 1]))
        else:
            bullet = "-" if piece.kind == "item" else None
            story.append(Paragraph(_marked(piece.text), styles.get(piece.kind, body), bulletText=bullet))
    document.build(story, onFirstPage=number, onLaterPages=number)
    return ".pdf", out.getvalue()


def scan(source: Source) -> tuple[str, bytes]:
    """The ruled PDF printed and scanned: pages that are pictures only."""
    printed = pdfium.PdfDocument(to_pdf(source))
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    for page in printed:
        width, height = page.get_size()
        picture = page.render(scale=SCAN_SCALE, grayscale=True).to_pil().convert("L")
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    printed.close()
    return ".pdf", out.getvalue()


def word(source: Source) -> tuple[str, bytes]:
    """A Word document with heading styles and grid tables."""
    return ".docx", to_docx(source)


def plain_word(source: Source) -> tuple[str, bytes]:
    """A Word document whose author made headings by hand: bold paragraphs, no styles."""
    pieces = tuple(
        replace(p, kind="paragraph", text=f"**{p.text}**") if p.kind == "heading" else p for p in source.pieces
    )
    return ".docx", to_docx(replace(source, pieces=pieces))


def markdown(source: Source) -> tuple[str, bytes]:
    """Markdown with tables of pipes."""
    return ".md", "\n\n".join(_markdown(p) for p in source.pieces).encode()


def text(source: Source) -> tuple[str, bytes]:
    """Plain text at 90 columns; each row of a table is told cell by cell."""
    return ".txt", "\n\n".join(_text(p) for p in source.pieces if p.kind != "break").encode()


LAYOUTS: dict[str, Callable[[Source], tuple[str, bytes]]] = {
    "ruled": ruled, "borderless": borderless, "scan": scan, "word": word, "plain-word": plain_word,
    "markdown": markdown, "text": text,
}  # fmt: skip


def _marked(words: str) -> str:
    return words.translate(_ESCAPES).replace("**", "").replace("\n", "<br/>")


def _markdown(piece: Piece) -> str:
    match piece.kind:
        case "heading":
            return f"{'#' * piece.level} {piece.text}"
        case "cover":
            return f"# {piece.text}"
        case "item":
            return f"- {piece.text}"
        case "break":
            return "---"
        case "table":
            rows = ["| " + " | ".join(row) + " |" for row in piece.rows]
            return "\n".join([rows[0], "|" + "---|" * len(piece.rows[0]), *rows[1:]])
    return piece.text.replace("\n", "  \n")


def _text(piece: Piece) -> str:
    if piece.kind == "table":
        head, *rows = piece.rows
        told = ["\n".join("\n  ".join(wrap(f"{h}: {c}", 88)) for h, c in zip(head, row, strict=True)) for row in rows]
        return "\n\n".join(told)
    words = piece.text.replace("**", "")
    if piece.kind in ("heading", "cover"):
        return words.upper() if piece.level < 2 else words
    lead = "  * " if piece.kind == "item" else ""
    return "\n".join("\n".join(wrap(lead + line, 90, subsequent_indent=" " * len(lead))) for line in words.split("\n"))
