"""One contract in four formats: what is said counts, not how it is laid out."""

import io
import itertools

import docx
import pytest
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.claims.terms.training import read_roles
from bonafides.documents.reading import read
from bonafides.model import Difference, Document
from bonafides.monitor.difference import difference

HEADS = ("Terms of Service", "1. Your Content", "2. Sub-processors", "3. Term")
TEXT = (
    "These Terms of Service are an agreement between you and Ellery Analytics, Inc. (Ellery, we, us).",
    "You retain all rights in your Content. We will not use your Content to train artificial intelligence models, "
    "except for Content that is flagged for safety review. We keep your Content for 30 days and then delete it.",
    "We will notify you at least 30 days before we engage a new sub-processor. A list of our sub-processors is on our website.",
    "Either party may terminate these Terms for material breach that is not cured within 30 days of notice. After the end "
    "of the agreement we will delete your Content within 60 days.",
)
WORSE = TEXT[1].replace("will not use", "may use").replace(", except for Content that is flagged for safety review", "")


def _markdown(text: tuple[str, ...]) -> tuple[str, bytes]:
    return "a.md", "\n\n".join(f"## {h}\n\n{t}" for h, t in zip(HEADS, text, strict=True)).encode()


def _html(text: tuple[str, ...]) -> tuple[str, bytes]:
    body = "".join(f"<h2>{h}</h2><p>{t}</p>" for h, t in zip(HEADS, text, strict=True))
    return "a.html", f"<html><body><nav><a href='/x'>Pricing</a></nav>{body}</body></html>".encode()


def _docx(text: tuple[str, ...]) -> tuple[str, bytes]:
    document, out = docx.Document(), io.BytesIO()
    for head, paragraph in zip(HEADS, text, strict=True):
        document.add_heading(head, 2)
        document.add_paragraph(paragraph)
    document.save(out)
    return "a.docx", out.getvalue()


def _pdf(text: tuple[str, ...]) -> tuple[str, bytes]:
    out, styles = io.BytesIO(), getSampleStyleSheet()
    flow = [
        Paragraph(t, styles[s])
        for pair in zip(HEADS, text, strict=True)
        for t, s in zip(pair, ("Heading2", "Normal"), strict=True)
    ]
    SimpleDocTemplate(out, pagesize=A5).build(flow)
    return "a.pdf", out.getvalue()


FORMATS = (_markdown, _html, _docx, _pdf)


def _document(made: tuple[str, bytes]) -> Document:
    return classify(read(*made))


def _compared(old: Document, new: Document) -> Difference:
    return difference(old, extract(old), new, extract(new), read_roles)


@pytest.mark.parametrize("one,other", list(itertools.permutations(FORMATS, 2)))
def test_another_format_is_no_change(one, other) -> None:  # type: ignore[no-untyped-def]
    found = _compared(_document(one(TEXT)), _document(other(TEXT)))
    assert found.topics == () and found.direction == "neutral"


@pytest.mark.parametrize("one,other", list(itertools.product(FORMATS, FORMATS)))
def test_a_change_is_seen_across_formats(one, other) -> None:  # type: ignore[no-untyped-def]
    (topic,) = _compared(_document(one(TEXT)), _document(other((TEXT[0], WORSE, *TEXT[2:])))).topics
    assert (topic.topic, topic.direction, topic.material) == ("training.customer-content", "worse", True)
    assert topic.quote_old and "will not use your Content" in topic.quote_old.quote
    assert topic.quote_new and "may use your Content" in topic.quote_new.quote
