"""The letter as DOCX: it opens, says what the Markdown says, and the same audit gives the same bytes."""

import io
import zipfile

import docx

from bonafides.catalog.files import load
from bonafides.model import Audit
from bonafides.report import inquiry_docx


def _text(data: bytes) -> str:
    word = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in word.paragraphs), *cells])


def test_it_holds_every_question_and_a_box_for_each_answer(audit: Audit) -> None:
    text = _text(inquiry_docx.render(audit))
    assert all(f"{n}. {q.question}" in text for n, q in enumerate(audit.inquiry, 1))
    assert text.count(load("report/words.yaml")["inquiry"]["answer"]) == len(audit.inquiry)
    assert "2026-03-15" in text


def test_the_clause_is_in_and_our_fallback_is_not(audit: Audit) -> None:
    text = _text(inquiry_docx.render(audit))
    redline = next(q.redline for q in audit.inquiry if q.redline)
    assert redline.replacement in text
    assert redline.fallback not in text


def test_same_bytes_and_no_clock(audit: Audit) -> None:
    first, again = inquiry_docx.render(audit), inquiry_docx.render(audit)
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {i.date_time for i in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-03-01" in packed.read("docProps/core.xml")


def test_vendor_text_is_inert(audit: Audit) -> None:
    text = _text(inquiry_docx.render(audit))
    assert "\x1b" not in text and "\u202e" not in text


def test_nothing_to_ask_is_said(empty: Audit) -> None:
    text = _text(inquiry_docx.render(empty))
    assert load("report/words.yaml")["inquiry"]["nothing"] in text
    assert "Please answer by" not in text
