"""Each check on dossiers whose answer is known: what satisfies it, what does not, silence, and what was not read."""

from typing import Any

import pytest

from bonafides.checks.discovery import checks
from bonafides.model import Citation, Claim, Confidence, Outcome

CHECKS = dict(checks())
T, R, H = "training.customer-content", "retention.customer-content", "access.human-review"
TOS, COM, PP, DPA = "terms-of-service", "commercial-terms", "privacy-policy", "data-processing-agreement"
CARD, SOC, RED, QA = "model-card", "soc2-report", "red-team-report", "questionnaire-answers"
ROWS = ({"id": "1", "question": "Is customer data used to train models?", "answer": "No", "text": ""},)

CASES: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("training.zero_training_clause", "satisfied", [(T, "never", COM)]),
    ("training.zero_training_clause", "satisfied", [(T, "opt-in", COM), (T, "silent", PP)]),
    ("training.zero_training_clause", "not-satisfied", [(T, "never", COM), (T, "opt-out", TOS)]),
    ("training.zero_training_clause", "not-satisfied", [(T, "carve-outs", COM)]),
    ("training.zero_training_clause", "inconclusive", [(T, "never", COM), (T, "ambiguous", PP)]),
    ("training.zero_training_clause", "inconclusive", [(T, "ambiguous", PP)]),
    ("training.zero_training_clause", "inconclusive", [(T, "never", "security-overview")]),
    ("training.zero_training_clause", "inconclusive", [(T, "never", CARD)]),
    ("training.way_out", "not-satisfied", [(T, "permitted", TOS), (T, "opt-out", PP)]),
    ("training.way_out", "satisfied", [(T, "opt-out", TOS)]),
    ("training.way_out", "not-applicable", [(T, "never", TOS)]),
    ("retention.retention_period", "satisfied", [(R, "fixed", DPA)]),
    ("retention.retention_period", "not-satisfied", [(R, "fixed", DPA), (R, "as-long-as-needed", PP)]),
    ("retention.retention_period", "not-satisfied", [(R, "until-deleted-by-user", PP)]),
    ("retention.human_review", "satisfied", [(H, "denied", DPA)]),
    ("retention.human_review", "not-satisfied", [(H, "allowed", PP)]),
    ("retention.human_review", "inconclusive", [(H, "allowed", PP), (H, "denied", DPA)]),
    ("retention.deletion_on_termination", "satisfied", [("deletion.on-termination", "days", DPA)]),
    ("retention.deletion_on_termination", "not-satisfied", [("deletion.on-termination", "on-request", DPA)]),
    ("change.model_change_notice", "satisfied", [("change.notice", "advance-days", COM)]),
    ("change.model_change_notice", "not-satisfied", [("change.notice", "at-any-time", TOS)]),
    (
        "change.model_change_notice",
        "inconclusive",
        [("change.notice", "at-any-time", TOS), ("change.notice", "advance-days", COM)],
    ),
    ("middleman.subprocessor_notice", "satisfied", [("subprocessors.notice", "advance-days", DPA)]),
    ("middleman.subprocessor_notice", "not-satisfied", [("subprocessors.notice", "list-only", DPA)]),
    ("middleman.upstream_models_named", "satisfied", [("upstream.models", "named", DPA)]),
    ("transparency.limitations_stated", "satisfied", [("model-card.limitations", "present", CARD)]),
    ("transparency.limitations_stated", "inconclusive", [("model-card.limitations", "partial", CARD)]),
    ("transparency.limitations_stated", "silent", [("model-card.limitations", "absent", CARD)]),
    ("transparency.model_card_present", "inconclusive", [("model-card.licence", "present", CARD)]),
    ("assurance.soc2_present", "not-satisfied", [("soc2.genuine", "doubtful", SOC)]),
    ("assurance.soc2_present", "inconclusive", [("soc2.genuine", "plausible", SOC)]),
    ("assurance.soc2_present", "satisfied", [("soc2.genuine", "plausible", SOC), ("soc2.opinion", "unqualified", SOC)]),
    (
        "assurance.soc2_present",
        "not-satisfied",
        [("soc2.genuine", "plausible", SOC), ("soc2.opinion", "qualified", SOC)],
    ),
    ("assurance.soc2_type_two", "satisfied", [("soc2.type", "II", SOC)]),
    ("assurance.soc2_type_two", "not-satisfied", [("soc2.type", "I", SOC)]),
    ("assurance.soc2_type_two", "not-applicable", [(T, "never", TOS)]),
    ("assurance.soc2_period_current", "satisfied", [("soc2.period", "2024-10-01/2025-09-30", SOC)]),
    ("assurance.soc2_period_current", "not-satisfied", [("soc2.period", "2022-10-01/2023-09-30", SOC)]),
    ("assurance.soc2_period_current", "not-satisfied", [("soc2.period", "2026-01-01/2026-12-31", SOC)]),
    ("assurance.soc2_deviations", "satisfied", [("soc2.deviations", 0, SOC)]),
    ("assurance.soc2_deviations", "not-satisfied", [("soc2.deviations", 2, SOC)]),
    ("assurance.ai_in_soc2_scope", "inconclusive", [("soc2.ai-in-scope", "yes", SOC)]),
    ("assurance.ai_in_soc2_scope", "silent", [("soc2.ai-in-scope", "no", SOC)]),
    ("red_teaming.red_team_is_ai", "satisfied", [("red-team.is-ai-red-team", "yes", RED)]),
    (
        "red_teaming.red_team_is_ai",
        "inconclusive",
        [("red-team.is-ai-red-team", "yes", RED), ("red-team.valid", "doubtful", RED)],
    ),
    ("red_teaming.red_team_is_ai", "not-satisfied", [("red-team.is-ai-red-team", "no", "penetration-test-report")]),
    ("red_teaming.red_team_independent", "not-satisfied", [("red-team.independent-party", "no", RED)]),
    ("evidence.claims_agree", "not-satisfied", [(H, "allowed", PP), (H, "denied", DPA)]),
    ("evidence.claims_agree", "satisfied", [(H, "denied", PP), (H, "denied", DPA)]),
    ("evidence.claims_agree", "not-applicable", [(H, "denied", PP)]),
    ("evidence.subject_matches", "satisfied", [("subject.vendor", "ACME Inc", SOC)]),
    ("evidence.subject_matches", "not-satisfied", [("subject.vendor", "Borealis LLC", SOC)]),
    ("evidence.subject_matches", "not-applicable", [("subject.vendor", "Borealis LLC", TOS)]),
    ("evidence.subject_matches", "inconclusive", [("soc2.type", "II", SOC)]),
    ("evidence.subject_matches", "inconclusive", [("subject.tool", "Zephyr", CARD)]),
    (
        "evidence.incorporated_documents_present",
        "not-satisfied",
        [("document.incorporates", ("Acceptable Use Policy",), TOS)],
    ),
    (
        "evidence.incorporated_documents_present",
        "satisfied",
        [("document.incorporates", ("Privacy Policy",), TOS), (T, "never", PP)],
    ),
    (
        "evidence.incorporated_documents_present",
        "satisfied",
        [("document.incorporates", ("Acme Commercial Terms of Service",), PP), (T, "never", "commercial-terms")],
    ),
    (
        "evidence.incorporated_documents_present",
        "not-satisfied",
        [("document.incorporates", ("Acme Regional Terms of Service",), PP), (T, "never", "commercial-terms")],
    ),
    ("evidence.documents_current", "satisfied", [("document.date", "2025-06-01", TOS)]),
    ("evidence.documents_current", "not-satisfied", [("document.date", "2021-06-01", TOS)]),
]


@pytest.mark.parametrize("check,outcome,claims", CASES, ids=[f"{c}-{o}-{i}" for i, (c, o, _) in enumerate(CASES)])
def test_answer(check: str, outcome: str, claims: list[tuple[Any, ...]], claim: Any, dossier: Any) -> None:
    answer = CHECKS[check](dossier(*(claim(*given) for given in claims)))
    assert answer.outcome.value == outcome, answer.because
    assert answer.because.endswith((".", "?"))


NEVER_SILENT = {
    "evidence.everything_read", "evidence.claims_agree", "evidence.questionnaire_agrees", "evidence.subject_matches",
    "evidence.incorporated_documents_present", "assurance.soc2_type_two", "assurance.soc2_period_current",
    "assurance.soc2_deviations", "assurance.ai_in_soc2_scope", "red_teaming.red_team_independent",
    # What only measuring can answer counts as not tested, by its control.
    "bias.decisions_alike", "evidence.claims_hold_when_measured", "middleman.sessions_isolated",
    "red_teaming.injection_resisted", "reliability.answers_consistent", "reliability.fabrication_measured",
    "assurance.model_company_carved_out", "assurance.user_entity_controls", "assurance.period_bridged",
    "evidence.questionnaire_backed", "evidence.not_a_template", "evidence.one_version_each",
    "red_teaming.red_team_current", "red_teaming.red_team_version_matches", "red_teaming.remediation_retested",
    "red_teaming.attack_categories", "red_teaming.success_rate_stated",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_an_empty_dossier_satisfies_nothing(name: str, dossier: Any) -> None:
    answer = CHECKS[name](dossier())
    assert answer.outcome is not Outcome.SATISFIED
    assert (answer.outcome is Outcome.SILENT) is (name not in NEVER_SILENT)


@pytest.mark.parametrize("name", sorted(set(CHECKS) - NEVER_SILENT))
def test_what_was_not_read_is_not_silence(name: str, dossier: Any) -> None:
    answer = CHECKS[name](dossier(unread=("contract.pdf",)))
    assert answer.outcome is Outcome.INCONCLUSIVE
    assert "contract.pdf" in answer.because


@pytest.mark.parametrize("value,outcome", [("never", "satisfied"), ("ambiguous", "not-satisfied")])
def test_a_no_in_a_questionnaire_is_held_against_the_contract(
    value: str, outcome: str, claim: Any, dossier: Any
) -> None:
    answers = claim("questionnaire.answers", "1", QA, rows=ROWS)
    denial = claim("questionnaire.trains-on-content", "no", QA, rows=ROWS)
    answer = CHECKS["evidence.questionnaire_agrees"](dossier(answers, denial, claim(T, value, COM)))
    assert answer.outcome.value == outcome


def test_logging_all_prompts_contradicts_a_contract_that_keeps_nothing(claim: Any, dossier: Any) -> None:
    said = claim("questionnaire.logs-content", "yes", QA, rows=ROWS)
    answers, zero = claim("questionnaire.answers", "1", QA, rows=ROWS), claim("retention.customer-content", "zero", COM)
    answer = CHECKS["evidence.questionnaire_agrees"](dossier(answers, said, zero))
    assert answer.outcome is Outcome.NOT_SATISFIED and "keeps nothing" in answer.because


def test_a_no_without_a_contract_is_no_duty(claim: Any, dossier: Any) -> None:
    claims = [
        claim(t, v, QA, rows=ROWS)
        for t, v in (("questionnaire.answers", "1"), ("questionnaire.trains-on-content", "no"))
    ]
    answer = CHECKS["evidence.questionnaire_agrees"](dossier(*claims))
    assert answer.outcome is Outcome.INCONCLUSIVE


def test_everything_read_names_what_was_not(dossier: Any) -> None:
    answer = CHECKS["evidence.everything_read"](dossier(unread=("a.pdf", "b.pdf")))
    assert answer.outcome is Outcome.INCONCLUSIVE
    assert "a.pdf (scanned)" in answer.because and "b.pdf" in answer.because


def test_what_is_kept_longer_than_the_rest_is_said(dossier: Any) -> None:
    words = ("Content is deleted after 30 days.", "Content that our reviewers looked at is kept for two years.")
    cited = tuple(Citation("p.md", "0" * 64, quote, 0, 10, None, "line 1") for quote in words)
    claim = Claim("retention.customer-content", "fixed", Confidence.HIGH, cited, {"days": 30}, path="p.md", kind=PP)
    answer = CHECKS["retention.retention_period"](dossier(claim))
    assert "30 days, and some of it for up to 730 days" in answer.because


def test_a_permission_is_shown_before_the_way_out_of_it(dossier: Any) -> None:
    words = ("If you switch it off, we do not use new chats to train.", "We use your chats to train our models.")
    cited = tuple(Citation("p.md", "0" * 64, quote, n, n + 10, None, "line 1") for n, quote in enumerate(words))
    packet = dossier(Claim(T, "opt-out", Confidence.MEDIUM, cited, {}, path="p.md", kind=PP))
    for check in ("training.zero_training_clause", "training.way_out"):
        assert CHECKS[check](packet).citations == (cited[1], cited[0])
