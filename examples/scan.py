"""Make a PDF page that is only a picture of its text, as an office scanner does."""

from io import BytesIO
from textwrap import wrap

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from examples.markup import Source

PIXELS = (1240, 1754)
"""A4 at 150 dots per inch."""


def scanned_page(source: Source) -> bytes:
    """One page without a text layer, slightly turned, in black and white."""
    page = Image.new("L", PIXELS, 255)
    draw, y = ImageDraw.Draw(page), 150
    for piece in source.pieces:
        font = ImageFont.load_default(44 if piece.kind == "cover" else 24)
        for line in wrap(piece.text, 42 if piece.kind == "cover" else 78):
            draw.text((150, y), line, fill=0, font=font)
            y += 60 if piece.kind == "cover" else 36
        y += 30
    turned = page.rotate(0.7, resample=Image.Resampling.NEAREST, fillcolor=255).point(lambda p: 255 * (p > 140))
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, pageCompression=1)
    canvas.setTitle(source.head["title"])
    canvas.setAuthor(source.head["author"])
    canvas.drawImage(ImageReader(turned), 0, 0, *A4)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
