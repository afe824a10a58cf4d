"""Absence is silence only where nothing unread could have spoken: by kind where it is told, always where it is not."""

import datetime

import pytest

from bonafides.checks.absence import ABOUT_MODELS, RED_TEAMS, SOC_REPORTS, TERMS, absent
from bonafides.checks.discovery import checks
from bonafides.model import Document, Dossier, Engagement, Evidence, Outcome, Part, Read, Tier

ENGAGEMENT = Engagement("Acme", "Helper", Tier.MEDIUM, datetime.date(2026, 1, 15), "0" * 64)
CHECKS = dict(checks())
SILENT, OPEN = Outcome.SILENT, Outcome.INCONCLUSIVE


def _dossier(kind: str, read: Read = Read.PARTIAL, parts: tuple[Part, ...] = ()) -> Dossier:
    lost = Document(Evidence("lost.pdf", "1" * 64, 9, "application/pdf"), kind=kind, read=read, reason="x", parts=parts)
    whole = Document(Evidence("whole.txt", "2" * 64, 9, "text/plain"), kind="other", read=Read.FULL)
    return Dossier(ENGAGEMENT, (lost, whole))


@pytest.mark.parametrize(
    ("check", "kind", "outcome"),
    [
        ("assurance.soc2_present", "terms-of-service", SILENT),
        ("assurance.soc2_present", "soc2-report", OPEN),
        ("assurance.soc2_present", "security-overview", OPEN),
        ("assurance.soc2_present", "other", OPEN),
        ("training.zero_training_clause", "soc2-report", SILENT),
        ("training.zero_training_clause", "red-team-report", SILENT),
        ("training.zero_training_clause", "privacy-policy", OPEN),
        ("training.zero_training_clause", "model-card", OPEN),
        ("retention.retention_period", "iso42001-certificate", SILENT),
        ("retention.retention_period", "data-processing-agreement", OPEN),
        ("red_teaming.red_team_is_ai", "commercial-terms", SILENT),
        ("red_teaming.red_team_is_ai", "penetration-test-report", OPEN),
        ("reliability.hallucination_rate_stated", "soc2-report", SILENT),
        ("reliability.hallucination_rate_stated", "bill-of-materials", OPEN),
    ],
)
def test_only_what_could_have_answered_keeps_a_question_open(check: str, kind: str, outcome: Outcome) -> None:
    assert CHECKS[check](_dossier(kind)).outcome is outcome


@pytest.mark.parametrize("kinds", [SOC_REPORTS, RED_TEAMS, ABOUT_MODELS, TERMS, frozenset({"soc2-report"})])
def test_a_file_of_unknown_kind_may_hold_any_answer(kinds: frozenset[str]) -> None:
    assert absent(_dossier("other", Read.NOT_READ), "Nothing.", kinds=kinds).outcome is OPEN


def test_a_part_of_another_kind_counts_as_a_document_of_that_kind() -> None:
    annex = Part("soc2-report", "Annex", 0, 9)
    assert CHECKS["assurance.soc2_present"](_dossier("terms-of-service", parts=(annex,))).outcome is OPEN


def test_a_question_without_kinds_is_open_beside_any_unread_document() -> None:
    assert absent(_dossier("soc2-report"), "Nothing.").outcome is OPEN
