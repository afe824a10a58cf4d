"""What was not read is never silence: whatever kind of document lost a part, what it could have answered is open."""

import datetime
import io
import random
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from bonafides.model import Outcome, Read
from bonafides.pipeline.audit import Request, audit
from bonafides.report import claims_text

DAY = datetime.date(2026, 1, 15)
ENGLISH = (
    "These Terms of Service are a contract between you and Acme, Inc. By using the Services you agree to these Terms, and to the "
    "limitation of liability and the governing law that are stated in them for all of your users.\n\n"
)
GERMAN = (
    "Der Anbieter verarbeitet die Inhalte des Kunden auch zur Verbesserung der eigenen Modelle, soweit der Kunde dem nicht innerhalb "
    "von dreißig Tagen schriftlich widerspricht und die Verarbeitung für ihn nicht unzumutbar ist.\n\n"
)
CARD = (
    "# Model card of Acme-1\n\nAcme-1 is a language model trained with transformers on tokens for text generation.\n\n"
)


def _encrypted() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt=pdfencrypt.StandardEncryption("user", ownerPassword="owner"))
    canvas.drawString(60, 700, "SOC 2 Type II")
    canvas.save()
    return stream.getvalue()


LOST = {
    "contract": (
        "terms.txt",
        ("# Terms of Service\n\n" + ENGLISH * 12 + GERMAN * 8 + ENGLISH * 12).encode(),
        "training.zero_training_clause",
    ),
    "card": (
        "card.md",
        (CARD + ">" * 150 + " It hallucinates in 3 % of answers.\n").encode(),
        "reliability.hallucination_rate_stated",
    ),
    "report": ("soc2.pdf", _encrypted(), "assurance.soc2_present"),
}

OPEN: dict[str, tuple[str, ...]] = {
    "contract": ("training.", "retention.", "change."),
    "card": ("transparency.", "reliability.", "bias.", "training."),
    "report": ("",),
}
"""Families of whose checks none may be silent."""


@pytest.mark.parametrize("kind", LOST)
def test_a_part_that_was_not_read_makes_its_questions_inconclusive(kind: str, tmp_path: Path) -> None:
    name, data, check = LOST[kind]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "note.txt").write_text("A note of the vendor.", "utf-8")
    result = audit(Request((tmp_path,), DAY))
    document = next(d for d in result.documents if d.evidence.path == name)
    assert document.read is not Read.FULL
    outcomes = {f.card.check: f.outcome for f in result.findings}
    assert outcomes[check] is Outcome.INCONCLUSIVE
    silent = {check for check, outcome in outcomes.items() if outcome is Outcome.SILENT}
    assert not [check for check in silent if check.startswith(OPEN[kind])]
    # A contract that lost a page hides no SOC 2 report; a file that nobody can open might be one.
    assert ("assurance.soc2_present" in silent) is (kind != "report")
    assert name in next(f.answer.because for f in result.findings if f.card.check == check)


def test_the_same_packet_read_in_full_is_silent(tmp_path: Path) -> None:
    (tmp_path / "terms.txt").write_text("# Terms of Service\n\n" + ENGLISH * 12, "utf-8")
    result = audit(Request((tmp_path,), DAY))
    outcomes = {f.card.check: f.outcome for f in result.findings}
    assert outcomes["reliability.hallucination_rate_stated"] is Outcome.SILENT


def test_places_that_were_not_read_are_listed(tmp_path: Path) -> None:
    name, data, _ = LOST["card"]
    (tmp_path / name).write_bytes(data)
    result = audit(Request((tmp_path,), DAY))
    shown = claims_text.render(result.documents, result.claims)
    assert "not read in full: from line 5: nested deeper than 100 levels" in shown


def _with_picture(*pages: list[str]) -> bytes:
    """Pages of text lines, and a last page that is one picture in which nobody can read a word."""
    noise = Image.frombytes("L", (600, 800), random.Random(1).randbytes(600 * 800))  # noqa: S311
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(612, 792))
    for lines in pages:
        for place, line in enumerate(lines):
            canvas.drawString(60, 740 - 16 * place, line)
        canvas.showPage()
    canvas.drawImage(ImageReader(noise), 0, 0, 612, 792)
    canvas.save()
    return stream.getvalue()


SOC2 = [
    "SOC 2 Type 2 Report",
    "Independent Service Auditor's Report",
    "To the management of Acme, Inc.: We have examined the description of the system",
    "for the period January 1, 2025 to December 31, 2025. In our opinion, in all material",
    "respects, the description presents the system and the controls operated effectively.",
    "Outside LLP",
    "January 10, 2026",
    "Tests of Controls",
    "CC6.1 Access is reviewed. Inspected reviews. No exceptions noted.",
    "CC6.2 Leavers lose access. Inspected tickets. No exceptions noted.",
    "CC6.3 Changes are approved. Inspected tickets. No exceptions noted.",
]
ATTACKED = [
    "AI Red Team Report",
    "Jailbreaks and prompt injection were tried against the language model Scribe 5.2.",
    "Attack success rate: 4 of 200 attempts succeeded. All findings were fixed; a retest on",
    "3 May 2025 confirmed it.",
]
LIST = [
    "Acme, Inc. Sub-processors",
    "We engage the following subprocessors: Webhost (hosting, Ireland), Mailer (mail, USA).",
]
CUT = {
    "soc2.pdf": (SOC2, ("assurance.soc2_deviations", "assurance.ai_in_soc2_scope")),
    "ai-red-team-report.pdf": (ATTACKED, ("red_teaming.attack_categories", "red_teaming.remediation_retested")),
    "subprocessors.pdf": (LIST, ("middleman.ai_subprocessors_listed", "middleman.upstream_models_named")),
}  # fmt: skip


@pytest.mark.parametrize("name", CUT)
def test_what_a_page_nobody_can_read_may_hold_is_neither_missing_nor_nought(name: str, tmp_path: Path) -> None:
    lines, checks = CUT[name]
    (tmp_path / name).write_bytes(_with_picture(lines))
    result = audit(Request((tmp_path,), DAY, vendor="Acme", tool="Scribe"))
    document = result.documents[0]
    assert document.read is Read.PARTIAL and document.unread[0].where == "page 2"
    for check in checks:
        answer = next(f.answer for f in result.findings if f.card.check == check)
        assert answer.outcome is Outcome.INCONCLUSIVE, (check, answer.because)
        assert "not read in full" in answer.because


def test_the_same_report_without_that_page_is_held_to_its_words(tmp_path: Path) -> None:
    (tmp_path / "ai-red-team-report.md").write_text("# " + "\n\n".join(ATTACKED), "utf-8")
    result = audit(Request((tmp_path,), DAY, vendor="Acme", tool="Scribe"))
    outcomes = {f.card.check: f.outcome for f in result.findings}
    assert outcomes["red_teaming.attack_categories"] is Outcome.NOT_SATISFIED
    assert outcomes["red_teaming.remediation_retested"] is Outcome.SATISFIED


ASKED = ("Do you use customer data to train models?", "Are all prompts and outputs logged?", "Are staff screened?")


def _form(*, told: bool) -> bytes:
    """A ruled table of questions whose answers are boxes drawn in lines: crossed under No, or marked beyond telling."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(60, 780, "Security questionnaire")
    canvas.setLineWidth(0.8)
    for row in range(len(ASKED) + 1):
        low = 730 - 34 * row
        for left, width in ((60, 320), (380, 60), (440, 60)):
            canvas.rect(left, low, width, 34)
        for left, word in (
            ((64, ASKED[row - 1]), (400, ""), (460, "")) if row else ((64, "Question"), (400, "Yes"), (460, "No"))
        ):
            canvas.drawString(left, low + 12, word)
        for left, ticked in ((400, False), (460, True)) if row else ():
            canvas.rect(left, low + 9, 16, 16)
            if ticked and told:
                canvas.line(left, low + 9, left + 16, low + 25)
                canvas.line(left, low + 25, left + 16, low + 9)
            elif ticked:
                canvas.line(left + 5.5, low + 17, left + 9.5, low + 17)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize("told", [True, False])
def test_boxes_drawn_in_lines_answer_or_leave_it_open(told: bool, tmp_path: Path) -> None:
    (tmp_path / "questionnaire.pdf").write_bytes(_form(told=told))
    result = audit(Request((tmp_path,), DAY, vendor="Acme", tool="Scribe"))
    claims = {c.topic: c for c in result.claims}
    assert result.documents[0].kind == "questionnaire-answers"
    assert (result.documents[0].read is Read.FULL) is told
    if told:
        assert claims["questionnaire.trains-on-content"].value == "no"
    else:
        assert "questionnaire.trains-on-content" not in claims
        assert "template" not in claims["questionnaire.answers"].details
    answers = {f.card.check: f.answer for f in result.findings}
    for check in ("evidence.questionnaire_agrees", "retention.prompt_logging"):
        assert answers[check].outcome is Outcome.INCONCLUSIVE, answers[check].because
        assert ("not read in full" in answers[check].because) is not told
