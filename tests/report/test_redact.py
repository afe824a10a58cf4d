"""`--redact`: no sentence of a document, no name of a file, and every place still to be found."""

import datetime
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from bonafides.errors import OutputError
from bonafides.model import Answer, Audit, Claim, Confidence, Document, Outcome, fold
from bonafides.pipeline.audit import Request
from bonafides.pipeline.audit import audit as make_audit
from bonafides.pipeline.write import write
from bonafides.report import findings_json, html
from bonafides.report.redact import RUN, redact

EXAMPLES = Path(__file__).parents[2] / "examples"
PACKETS = ("good-vendor", "bad-vendor", "meridian-draft")


@pytest.fixture(scope="module", params=PACKETS)
def whole(request: pytest.FixtureRequest) -> Audit:
    return make_audit(Request((EXAMPLES / request.param,), datetime.date(2026, 11, 1)))


def _sentences(result: Audit) -> list[str]:
    found = (fold(s) for d in result.documents for s in re.split(r"(?<=[.!?])\s+|\n{2,}", d.text))
    return [s for s in found if len(re.findall(r"\w+", s)) > RUN]


def _texts(result: Audit) -> dict[str, str]:
    page = LexborHTMLParser(html.render(result))
    return {"report": fold(page.body.text(separator=" ")), "findings": fold(findings_json.render(result))}  # type: ignore[union-attr]


def test_no_sentence_of_a_document_is_left(whole: Audit) -> None:
    sentences = _sentences(whole)
    assert len(sentences) > 100
    assert any(s in text for s in sentences for text in _texts(whole).values())
    # Clauses and questions are ours: a vendor who writes a sentence as we would leaks nothing by that.
    for name, text in _texts(redact(whole)).items():
        assert [s for s in sentences if s in text] == [], name


def test_no_file_name_is_left_and_places_stay(whole: Audit) -> None:
    told = redact(whole)
    for text in _texts(told).values():
        assert not [d.evidence.path for d in whole.documents if d.evidence.path in text]
    data = json.loads(findings_json.render(told))
    assert data["redacted"] is True
    assert {d["sha256"] for d in data["documents"]} == {d.evidence.sha256 for d in whole.documents}
    for before, after in zip(whole.findings, told.findings, strict=True):
        assert before.outcome is after.outcome
        assert [(c.start, c.end, c.page) for c in before.answer.citations] == [
            (c.start, c.end, c.page) for c in after.answer.citations
        ]
        assert not any(c.quote for c in after.answer.citations)


def test_a_folder_that_holds_the_whole_audit_is_refused(whole: Audit, tmp_path: Path) -> None:
    write(whole, tmp_path / "a", redacted=True)
    assert sorted(p.name for p in (tmp_path / "a").iterdir()) == ["findings.json", "report.html"]
    write(whole, tmp_path / "b")
    with pytest.raises(OutputError, match="not redacted"):
        write(whole, tmp_path / "b", redacted=True)


def test_words_of_a_document_go_wherever_they_stand(document: Document, audit: Audit) -> None:
    words = "After it comes more. After it comes"
    assert words in document.text
    answer = Answer(Outcome.SILENT, f"Seen: {words.lower()} and “two words” in {document.evidence.path}.")
    claim = Claim("document.title", "Free words", Confidence.LOW, path=document.evidence.path, part="A heading")
    coded = replace(claim, topic="training.customer-content", value="opt-out", part=None)
    finding = replace(audit.findings[0], answer=answer)
    told = redact(replace(audit, findings=(finding,), claims=(claim, coded)))
    assert told.findings[0].answer.because == "Seen: [redacted] and “[redacted]” in document-01.md."
    assert [(c.value, c.part) for c in told.claims] == [("[redacted]", "[redacted]"), ("opt-out", None)]


def test_fewer_words_than_a_run_are_no_leak(document: Document, audit: Audit) -> None:
    answer = Answer(Outcome.SILENT, "After it comes more. Nothing.")
    told = redact(replace(audit, findings=(replace(audit.findings[0], answer=answer),)))
    assert told.findings[0].answer.because == answer.because
