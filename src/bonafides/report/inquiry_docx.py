"""The letter to the vendor as `inquiry.docx`: questions with a box for each answer, and an annex of clauses."""

import datetime
import io
import zipfile
from functools import cache
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from bonafides.catalog.files import load
from bonafides.model import Audit, Citation, Question
from bonafides.report.inert import inert_line
from bonafides.report.letter import Letter, letter
from bonafides.report.quoted import WHOLE, quoted

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip can hold: the same audit gives the same bytes."""
_SOFT = RGBColor(0x55, 0x55, 0x55)


def render(audit: Audit) -> bytes:
    """A DOCX file; vendor text in it is inert, and it holds no time but the audit's date."""
    words = load("report/words.yaml")["inquiry"]
    it = letter(audit, words)
    word = docx.Document()
    # python-docx looks a style up anew for each paragraph, at a millisecond apiece.
    word.part.get_style_id = cache(word.part.get_style_id)
    _page(word, audit, it)
    if audit.inquiry:
        _questions(word, audit, it, words)
        _annex(word, it, words)
    else:
        _text(word, words["nothing"])
    return _same_bytes(word)


def prepare() -> None:
    """Load the word processor's template ahead of time, while others work."""
    docx.Document()


def _page(word: Word, audit: Audit, it: Letter) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    word.styles["Normal"].font.name = "Calibri"
    word.styles["Normal"].font.size = Pt(10.5)
    date = audit.engagement.date
    made = datetime.datetime(date.year, date.month, date.day)
    properties = word.core_properties
    properties.created = properties.modified = made
    properties.title, properties.author, properties.last_modified_by = _safe(it.title), "", ""
    properties.comments = ""
    word.add_heading(_safe(it.title), level=0)
    table = word.add_table(rows=0, cols=2)
    for label, text in it.head:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, _safe(text)
        cells[0].paragraphs[0].runs[0].bold = True
        cells[0].width, cells[1].width = Cm(4), Cm(12.4)


def _questions(word: Word, audit: Audit, it: Letter, words: Any) -> None:
    _text(word, "")
    _text(word, words["salutation"])
    _text(word, it.opening)
    for number, question in enumerate(audit.inquiry, 1):
        word.add_heading(_safe(f"{number}. {question.question}"), level=2)
        severity = words["severities"][question.severity.value]
        why = f"{words['why_we_ask']}: {question.because}"
        _text(word, f"{words['importance']}: {severity}. {why}", soft=True, keep=True)
        for also in question.also:
            word.add_paragraph(_safe(also), style="List Bullet")
        for citation in question.citations:
            _quote(word, citation)
        entry = it.entry(question)
        if entry:
            _text(word, f"{words['see_annex']} {entry}.", keep=True)
        _box(word, words["answer"], Cm(2.2))


def _annex(word: Word, it: Letter, words: Any) -> None:
    if not it.annex:
        return
    word.add_page_break()
    word.add_heading(words["annex"], level=1)
    _text(word, words["annex_lead"])
    for entry, question in it.annex:
        _clause(word, entry, question, words)


def _clause(word: Word, entry: str, question: Question, words: Any) -> None:
    redline = question.redline
    if redline is None:
        return
    word.add_heading(_safe(f"{entry}. {redline.title or question.title}"), level=2)
    _text(word, f"{words['actions'][redline.action]} {redline.document or words['no_contract']}", soft=True)
    if redline.citation:
        _text(word, f"{words['you_write']}:", keep=True)
        _quote(word, redline.citation)
    _text(word, f"{words['problem']}: {redline.problem}")
    _text(word, f"{words['replacement']}:", keep=True)
    _box(word, redline.replacement, None)


def _quote(word: Word, citation: Citation) -> None:
    paragraph = word.add_paragraph(style="Quote")
    paragraph.paragraph_format.left_indent = Cm(0.8)
    paragraph.add_run(_safe(f"“{quoted(citation.quote, WHOLE)}”"))
    place = ", ".join(part for part in (citation.path, citation.locator) if part)
    run = paragraph.add_run(f" ({_safe(place)})")
    run.italic, run.font.color.rgb = False, _SOFT


def _box(word: Word, text: str, height: Cm | None) -> None:
    table = word.add_table(rows=1, cols=1)
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    table.rows[0].height = height
    table.rows[0].cells[0].text = _safe(text)
    _text(word, "")


def _text(word: Word, text: str, *, soft: bool = False, keep: bool = False) -> None:
    """A paragraph; `keep` holds it on one page with what follows."""
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.keep_with_next = keep
    run = paragraph.add_run(_safe(text))
    if soft:
        run.font.color.rgb = _SOFT


def _safe(text: str) -> str:
    """One line without what XML or a reader's eye cannot bear."""
    return inert_line(text)


def _same_bytes(word: Word) -> bytes:
    drawn, fixed = io.BytesIO(), io.BytesIO()
    word.save(drawn)
    with zipfile.ZipFile(drawn) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            target.writestr(zipfile.ZipInfo(name, _EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
