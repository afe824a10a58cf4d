"""What was not read is never silence: whatever kind of document lost a part, what it could have answered is open."""

import datetime
import io
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
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
