"""Scanned pages and figures: recognised where tesseract is installed, said where they are not, never silent."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bonafides.documents import pdf_scans
from bonafides.documents.pdf_scans import Scans
from bonafides.documents.reading import read
from bonafides.documents.tesseract import Recognised, program
from bonafides.model import Document, Read, fold

Holds = Callable[[Document], None]
TERMS = (
    "The vendor shall not use customer content to train or improve",
    "any machine learning model, whether its own or that of others.",
    "Content is deleted within thirty days of the end of the term.",
)

needs_tesseract = pytest.mark.skipif(not program(), reason="tesseract is not installed (Debian: tesseract-ocr)")


def _picture(lines: tuple[str, ...], *, size: int = 14) -> Image.Image:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.setFont("Helvetica", size)
    for index, line in enumerate(lines):
        canvas.drawString(60, 700 - index * 22, line)
    canvas.save()
    pdf = pypdfium2.PdfDocument(stream.getvalue())
    picture = pdf[0].render(scale=3).to_pil().convert("L")
    pdf.close()
    return picture


def _scan(*pictures: Image.Image, text: str = "", box: tuple[int, int, int, int] = (0, 0, 595, 842)) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842))
    for picture in pictures:
        if text:
            canvas.drawString(60, 800, text)
        canvas.drawImage(ImageReader(picture), *box)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@needs_tesseract
def test_a_scanned_page_is_recognised_with_its_confidence(holds: Holds) -> None:
    document = read("a.pdf", _scan(_picture(TERMS)))
    assert document.read is Read.FULL
    assert " ".join(TERMS) in fold(document.text)
    assert [scan.page for scan in document.scans] == [1]
    assert document.scans[0].confidence >= 80
    holds(document)


@needs_tesseract
def test_a_blurred_page_is_partial() -> None:
    small = _picture(TERMS, size=9).resize((420, 594)).filter(ImageFilter.GaussianBlur(1.1))
    document = read("a.pdf", _scan(small, small, text="A stamp"))
    assert document.read in (Read.PARTIAL, Read.NOT_READ)
    assert {part.where for part in document.unread} <= {"page 1", "page 2"}
    assert "confidence" in document.reason or "no words" in document.reason


@needs_tesseract
def test_a_figure_with_words_is_said_and_a_photograph_is_not() -> None:
    chart = _picture(TERMS).crop((150, 300, 1500, 520))
    said = read("a.pdf", _scan(chart, text="Results of the evaluation are shown below.", box=(60, 400, 470, 200)))
    assert said.read is Read.PARTIAL
    assert "figure holds words" in said.reason
    plain = Image.effect_noise((400, 300), 40)
    quiet = read("a.pdf", _scan(plain, text="Results of the evaluation are shown below.", box=(60, 400, 470, 200)))
    assert quiet.read is Read.FULL


def test_without_tesseract_the_page_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scans, "program", lambda: "")
    document = read("a.pdf", _scan(_picture(TERMS)))
    assert document.read is Read.NOT_READ
    assert "tesseract is not installed" in document.reason
    figure = read("a.pdf", _scan(_picture(TERMS), text="Some words.", box=(60, 400, 470, 200)))
    assert figure.read is Read.PARTIAL
    assert "figure was not looked at" in figure.reason


def test_low_confidence_is_partial_and_the_words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_scans, "program", lambda: "tesseract")
    monkeypatch.setattr(pdf_scans, "recognise", lambda *_: Recognised("We may tram on it.", 5, 61.0, 0.4))
    document = read("a.pdf", _scan(_picture(TERMS)))
    assert (document.read, document.text) == (Read.PARTIAL, "We may tram on it.")
    assert "low confidence (61 %)" in document.reason


def test_the_budget_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr(pdf_scans, "program", lambda: "tesseract")
    monkeypatch.setattr(pdf_scans, "recognise", lambda *_: seen.append(1))
    pdf = pypdfium2.PdfDocument(_scan(_picture(TERMS)))
    scans = Scans(pages=2)
    reasons = [scans.page(pdf[0], "scanned")[1] for _ in range(4)]
    pdf.close()
    assert len(seen) == 2
    assert "too many such pages" in reasons[-1]
