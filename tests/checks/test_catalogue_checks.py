"""The checks on governance, provenance and the state of the evidence, on dossiers whose answer is known."""

from dataclasses import replace
from typing import Any

import pytest

from bonafides.checks.discovery import checks

CHECKS = dict(checks())
TOS, COM, PP, DPA = "terms-of-service", "commercial-terms", "privacy-policy", "data-processing-agreement"
CARD, SOC, RED, QA, SUBS = "model-card", "soc2-report", "red-team-report", "questionnaire-answers", "subprocessor-list"
ISO = "iso42001-certificate"
AWS_AND_MODEL = ({"name": "AWS", "method": "carve-out"}, {"name": "Mistral AI", "method": "carve-out"})
INCLUSIVE = ({"name": "Mistral AI", "method": "inclusive"},)
FOUR = ("LLM01 prompt injection", "LLM02 x", "LLM07 y", "LLM09 z")
LOGS = {"rows": ({"id": "LOG-15.1", "question": "Are all prompts and outputs logged?", "answer": "Yes", "text": ""},)}
CLAIMED = {"rows": ({"id": "1", "question": "Was the model red teamed?", "answer": "Yes", "text": ""},)}
ELSE = {"rows": ({"id": "1", "question": "Is there a canteen?", "answer": "Yes", "text": ""},)}

BRIDGE = "bridge-letter"
BRIDGED = [("soc2.period", "2024-07-01/2025-06-30", SOC)]
CERTIFIED: list[tuple[Any, ...]] = [("iso42001.certificate", "yes", ISO), ("iso42001.valid-until", "2027-01-01", ISO)]

CASES: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    ("training.upstream_bound", "satisfied", [("training.flow-down", "bound", DPA)]),
    ("training.upstream_bound", "inconclusive", [("training.flow-down", "hedged", DPA)]),
    ("training.upstream_bound", "inconclusive", [("training.flow-down", "bound", DPA), ("training.flow-down", "hedged", TOS)]),
    ("training.upstream_bound", "silent", [("training.flow-down", "bound", "security-overview")]),
    ("training.upstream_bound", "not-satisfied", [("training.flow-down", "permitted", TOS)]),
    ("training.upstream_bound", "inconclusive", [("training.flow-down", "stated", PP)]),
    ("middleman.upstream_models_named", "not-satisfied", [("upstream.models", "silent", TOS), ("upstream.use", "unnamed", TOS)]),
    ("middleman.upstream_models_named", "inconclusive", [("upstream.use", "unnamed", TOS, {"listed": True})]),
    ("middleman.upstream_models_named", "inconclusive", [("upstream.use", "own-models", PP), ("upstream.use", "none", TOS)]),
    ("middleman.upstream_models_named", "satisfied", [("upstream.use", "none", COM)]),
    ("middleman.upstream_models_named", "satisfied", [("upstream.use", "unnamed", TOS), ("upstream.models", "named", DPA, {"names": ("Mistral AI",)})]),
    ("middleman.subprocessors_bound", "satisfied", [("subprocessors.obligations", "bound-and-liable", DPA)]),
    ("middleman.subprocessors_bound", "inconclusive", [("subprocessors.obligations", "liable", DPA)]),
    ("middleman.processing_place", "satisfied", [("processing.place", "named", DPA, {"places": ("Ireland",)})]),
    ("middleman.processing_place", "not-satisfied", [("processing.place", "anywhere", PP)]),
    ("middleman.processing_place", "inconclusive", [("processing.place", "named", DPA), ("processing.place", "anywhere", PP)]),
    ("middleman.processing_place", "satisfied", [("subprocessors.list", ("A",), SUBS, {"rows": ({"name": "A", "place": "EU"},)})]),
    ("middleman.processing_place", "inconclusive", [("subprocessors.list", ("A",), SUBS, {"rows": ({"name": "A", "place": ""},)})]),
    ("middleman.ai_subprocessors_listed", "satisfied", [("subprocessors.list", ("A",), SUBS, {"rows": ({"name": "Mistral AI", "ai": True},)}), ("upstream.models", "named", DPA, {"names": ("Mistral AI",)})]),
    ("middleman.ai_subprocessors_listed", "not-satisfied", [("subprocessors.list", ("A",), SUBS, {"rows": ({"name": "AWS", "ai": False},)}), ("upstream.models", "named", DPA, {"names": ("Mistral AI",)})]),
    ("middleman.ai_subprocessors_listed", "inconclusive", [("subprocessors.list", ("A",), SUBS, {"rows": ({"name": "AWS", "ai": False},)})]),
    ("change.former_version_kept", "satisfied", [("change.former-version", "kept", COM)]),
    ("change.terms_change", "satisfied", [("terms.change", "by-agreement", COM), ("terms.change", "by-posting", PP)]),
    ("change.terms_change", "not-satisfied", [("terms.change", "notice", COM)]),
    ("change.terms_change", "inconclusive", [("terms.change", "by-agreement", COM), ("terms.change", "by-posting", TOS)]),
    ("reliability.service_levels", "satisfied", [("service.levels", "quality", "order-form"), ("service.levels", "none", TOS)]),
    ("reliability.service_levels", "not-satisfied", [("service.levels", "availability", "service-level-agreement")]),
    ("incident.incident_notice", "satisfied", [("incident.notice", "within-time", DPA, {"hours": 72}), ("incident.notice", "no-period", PP)]),
    ("incident.incident_notice", "not-satisfied", [("incident.notice", "within-time", DPA, {"hours": 240})]),
    ("incident.incident_notice", "not-satisfied", [("incident.notice", "no-period", DPA)]),
    ("incident.output_reports", "satisfied", [("model-card.contact", "present", CARD)]),
    ("governance.audit_right", "satisfied", [("audit.right", "granted", DPA)]),
    ("governance.audit_right", "not-satisfied", [("audit.right", "reports-only", DPA)]),
    ("governance.audit_right", "inconclusive", [("audit.right", "granted", DPA), ("audit.right", "denied", COM)]),
    ("governance.testing_allowed", "not-satisfied", [("testing.right", "banned", TOS)]),
    ("governance.testing_allowed", "inconclusive", [("testing.right", "restricted", TOS, {"kinds": ("security tests",)})]),
    ("governance.testing_allowed", "satisfied", [("testing.right", "allowed", COM)]),
    ("governance.ai_management_system", "satisfied", [("iso42001.certificate", "yes", ISO), ("iso42001.valid-until", "2027-01-01", ISO), ("iso42001.scope", "Scribe", ISO)]),
    ("governance.ai_management_system", "not-satisfied", [("iso42001.certificate", "yes", ISO), ("iso42001.valid-until", "2025-01-01", ISO), ("iso42001.scope", "Scribe", ISO)]),
    ("governance.ai_management_system", "inconclusive", [("iso42001.certificate", "yes", ISO), ("iso42001.valid-until", "2027-01-01", ISO)]),
    ("governance.ai_management_system", "not-satisfied", [("iso42001.certificate", "no", ISO)]),
    ("provenance.sources_named", "satisfied", [("model-card.training-data-sources-named", "present", CARD)]),
    ("provenance.output_indemnity", "satisfied", [("indemnity.outputs", "covers-outputs", COM), ("indemnity.outputs", "covers-outputs", TOS)]),
    ("provenance.output_indemnity", "inconclusive", [("indemnity.outputs", "service-only", COM)]),
    ("provenance.output_indemnity", "not-satisfied", [("indemnity.outputs", "customer-only", TOS)]),
    ("provenance.personal_data_in_training", "satisfied", [("training-data.personal-data", "left-out", CARD)]),
    ("provenance.personal_data_in_training", "inconclusive", [("training-data.personal-data", "left-out-in-part", CARD)]),
    ("provenance.personal_data_in_training", "not-satisfied", [("training-data.personal-data", "admitted", CARD)]),
    ("provenance.model_licence_stated", "satisfied", [("model-card.licence", "present", CARD, {"value": "Apache-2.0"})]),
    ("provenance.model_licence_stated", "not-satisfied", [("model-card.licence", "present", CARD, {"value": "CC-BY-NC-4.0"})]),
    ("transparency.uses_stated", "satisfied", [("model-card.intended-use", "present", CARD), ("model-card.out-of-scope-use", "present", CARD)]),
    ("transparency.uses_stated", "inconclusive", [("model-card.intended-use", "present", CARD), ("model-card.out-of-scope-use", "absent", CARD)]),
    ("transparency.uses_stated", "silent", [("model-card.intended-use", "absent", CARD), ("model-card.out-of-scope-use", "absent", CARD)]),
    ("transparency.version_identified", "satisfied", [("model-card.version-date", "present", CARD)]),
    ("bias.biases_named", "silent", [("model-card.known-biases", "absent", CARD)]),
    ("red_teaming.red_team_current", "satisfied", [("red-team.date", "2025-09-01", RED)]),
    ("red_teaming.red_team_current", "not-satisfied", [("red-team.date", "2024-09-01", RED)]),
    ("red_teaming.red_team_current", "not-satisfied", [("red-team.date", "2026-09-01", RED)]),
    ("red_teaming.red_team_current", "inconclusive", [("red-team.valid", "yes", RED)]),
    ("red_teaming.red_team_current", "not-applicable", [("training.customer-content", "never", COM)]),
    ("red_teaming.red_team_version_matches", "satisfied", [("red-team.model-version", "Scribe 5.2", RED), ("model-card.version-date", "present", CARD, {"value": "version 5.2 of 1 May 2025"})]),
    ("red_teaming.red_team_version_matches", "satisfied", [("red-team.model-version", "Scribe 5.2.1", RED), ("subject.tool", "Scribe 5.2", CARD)]),
    ("red_teaming.red_team_version_matches", "not-satisfied", [("red-team.model-version", "Scribe 4.1", RED), ("subject.tool", "Scribe 5.2", CARD)]),
    ("red_teaming.red_team_version_matches", "inconclusive", [("red-team.model-version", "Scribe 5.2", RED), ("model-card.version-date", "present", CARD, {"value": "2025-05-01"})]),
    ("red_teaming.red_team_version_matches", "inconclusive", [("red-team.valid", "yes", RED)]),
    ("red_teaming.remediation_retested", "satisfied", [("red-team.remediation", "retested", RED)]),
    ("red_teaming.remediation_retested", "not-satisfied", [("red-team.remediation", "open", RED)]),
    ("red_teaming.remediation_retested", "inconclusive", [("red-team.remediation", "claimed", RED)]),
    ("red_teaming.remediation_retested", "silent", [("red-team.valid", "yes", RED)]),
    ("red_teaming.attack_categories", "satisfied", [("red-team.attack-categories", FOUR, RED)]),
    ("red_teaming.attack_categories", "not-satisfied", [("red-team.attack-categories", FOUR[:2], RED, {"missing": ["LLM07 system prompt leakage"]})]),
    ("red_teaming.attack_categories", "inconclusive", [("red-team.valid", "yes", RED)]),
    ("red_teaming.success_rate_stated", "satisfied", [("red-team.success-rate", "2.3%", RED), ("red-team.attempts", 480, RED)]),
    ("red_teaming.success_rate_stated", "inconclusive", [("red-team.success-rate", "2.3%", RED)]),
    ("red_teaming.success_rate_stated", "inconclusive", [("red-team.success-rate", "2.3%", RED), ("red-team.attempts", 480, RED), ("red-team.valid", "doubtful", RED)]),
    ("red_teaming.success_rate_stated", "inconclusive", [("red-team.attempts", 480, RED)]),
    ("red_teaming.success_rate_stated", "silent", [("red-team.attempts", 0, RED)]),
    ("assurance.model_company_carved_out", "not-satisfied", [("soc2.subservice-organisations", AWS_AND_MODEL, SOC), ("upstream.models", "named", DPA, {"names": ("Mistral AI",)})]),
    ("assurance.model_company_carved_out", "satisfied", [("soc2.subservice-organisations", INCLUSIVE, SOC), ("upstream.models", "named", DPA, {"names": ("Mistral AI",)})]),
    ("assurance.model_company_carved_out", "inconclusive", [("soc2.subservice-organisations", AWS_AND_MODEL, SOC)]),
    ("assurance.model_company_carved_out", "inconclusive", [("soc2.subservice-organisations", AWS_AND_MODEL, SOC), ("upstream.models", "named", DPA, {"names": ("Cohere",)})]),
    ("assurance.user_entity_controls", "satisfied", [("soc2.cuecs", 5, SOC)]),
    ("assurance.user_entity_controls", "inconclusive", [("soc2.cuecs", 0, SOC)]),
    ("assurance.period_bridged", "satisfied", [("soc2.period", "2025-01-01/2025-12-01", SOC)]),
    ("assurance.period_bridged", "not-satisfied", [("soc2.period", "2024-07-01/2025-06-30", SOC)]),
    ("assurance.period_bridged", "satisfied", [("soc2.period", "2024-07-01/2025-06-30", SOC), ("bridge-letter.period", "2025-07-01/2025-12-31", "bridge-letter", {"uncovered_days": 0})]),
    ("assurance.period_bridged", "not-satisfied", [("soc2.period", "2024-07-01/2025-06-30", SOC), ("bridge-letter.period", "2025-09-01/2025-12-31", "bridge-letter", {"uncovered_days": 62})]),
    ("assurance.period_bridged", "not-satisfied", [("soc2.period", "2024-07-01/2025-06-30", SOC), ("bridge-letter.period", "2025-07-01/2025-08-31", "bridge-letter", {"uncovered_days": 0})]),
    ("assurance.period_bridged", "inconclusive", [*BRIDGED[:1], ("bridge-letter.period", "2025-07-01/2025-12-31", BRIDGE, {"reasons": ["speaks for more than about three months"]})]),
    ("assurance.period_bridged", "inconclusive", [*BRIDGED[:1], ("bridge-letter.period", "2025-07-01/2025-12-31", BRIDGE, {"reasons": ["nobody signs it"]})]),
    ("assurance.period_bridged", "inconclusive", [*BRIDGED[:1], ("bridge-letter.period", "2025-07-01/2025-12-31", BRIDGE, {"says_no_material_change": False})]),
    ("assurance.period_bridged", "inconclusive", [*BRIDGED[:1], ("bridge-letter.period", "2025-07-01/2025-12-31", BRIDGE, {"report": "2023-07-01/2024-06-30"})]),
    ("assurance.ai_in_soc2_scope", "not-satisfied", [("soc2.ai-in-scope", "no", SOC, {"excluded": True})]),
    ("assurance.ai_in_soc2_scope", "not-satisfied", [("soc2.ai-in-scope", "yes", SOC, {"excluded": ["Scribe is outside the scope of this report."]})]),
    ("governance.ai_management_system", "not-satisfied", [("iso42001.soa-controls", 38, "iso42001-soa", {"template": True})]),
    ("governance.ai_management_system", "inconclusive", [*CERTIFIED, ("iso42001.scope", "Scribe", ISO), ("iso42001.soa-controls", 38, "iso42001-soa", {"template": True})]),
    ("governance.ai_management_system", "inconclusive", [*CERTIFIED, ("iso42001.scope", "Scribe", ISO), ("iso42001.soa-controls", 38, "iso42001-soa", {"without_evidence": 30})]),
    ("governance.ai_management_system", "satisfied", [*CERTIFIED, ("iso42001.scope", "Scribe", ISO), ("iso42001.soa-controls", 38, "iso42001-soa", {"without_evidence": 3})]),
    ("governance.ai_management_system", "inconclusive", [*CERTIFIED, ("iso42001.scope", "Payroll processing in Leeds", ISO)]),
    ("governance.ai_management_system", "inconclusive", [("iso42001.certificate", "yes", ISO, {"accreditation_named": False}), *CERTIFIED[1:], ("iso42001.scope", "Scribe", ISO)]),
    ("governance.ai_management_system", "inconclusive", [("iso42001.certificate", "yes", ISO, {"valid_from": "2026-06-01"}), *CERTIFIED[1:], ("iso42001.scope", "Scribe", ISO)]),
    ("red_teaming.red_team_version_matches", "not-satisfied", [("red-team.model-version", "Scribe 5.2", RED, {"not_as_sold": "The production deployment was not tested."}), ("subject.tool", "Scribe 5.2", CARD)]),
    ("red_teaming.red_team_version_matches", "not-satisfied", [("red-team.model-version", "Heron 5.2", RED), ("subject.tool", "Quill 5.2", CARD)]),
    ("red_teaming.red_team_version_matches", "inconclusive", [("red-team.model-version", "Heron 5.2", RED), ("upstream.models", "named", DPA, {"names": ("Heron",)})]),
    ("red_teaming.red_team_version_matches", "inconclusive", [("red-team.model-version", "Heron 5.2", RED)]),
    ("red_teaming.red_team_independent", "not-satisfied", [("red-team.independent-party", "yes", RED, {"party": "Acme Research Ltd"})]),
    ("red_teaming.red_team_independent", "satisfied", [("red-team.independent-party", "yes", RED, {"party": "Outside Ltd"})]),
    ("retention.prompt_logging", "not-satisfied", [("questionnaire.answers", 1, QA, LOGS), ("retention.customer-content", "as-long-as-needed", PP)]),
    ("retention.prompt_logging", "satisfied", [("questionnaire.answers", 1, QA, LOGS), ("retention.customer-content", "fixed", DPA)]),
    ("retention.prompt_logging", "inconclusive", [("questionnaire.answers", 1, QA, LOGS)]),
    ("retention.prompt_logging", "silent", [("questionnaire.answers", 1, QA, CLAIMED)]),
    ("evidence.questionnaire_backed", "not-satisfied", [("questionnaire.answers", 1, QA, CLAIMED)]),
    ("evidence.questionnaire_backed", "satisfied", [("questionnaire.answers", 1, QA, CLAIMED), ("red-team.is-ai-red-team", "yes", RED)]),
    ("evidence.questionnaire_backed", "not-satisfied", [("questionnaire.answers", 1, QA, CLAIMED), ("red-team.is-ai-red-team", "no", "penetration-test-report")]),
    ("evidence.questionnaire_backed", "not-applicable", [("questionnaire.answers", 1, QA, ELSE)]),
    ("evidence.not_a_template", "not-satisfied", [("document.template", "yes", CARD, {"reason": "says that it is a template"})]),
    ("evidence.documents_current", "not-satisfied", [("document.date", "2024-06-01", QA)]),
    ("evidence.documents_current", "satisfied", [("document.date", "2024-06-01", TOS)]),
    ("evidence.documents_current", "silent", [("document.date", "2019-06-01", SOC)]),
]  # fmt: skip


@pytest.mark.parametrize("check,outcome,claims", CASES, ids=[f"{c}-{o}-{n}" for n, (c, o, _) in enumerate(CASES)])
def test_answer(check: str, outcome: str, claims: list[tuple[Any, ...]], claim: Any, dossier: Any) -> None:
    given = [claim(*g[:3], **(g[3] if len(g) > 3 else {})) for g in claims]
    answer = CHECKS[check](dossier(*given))
    assert answer.outcome.value == outcome, answer.because
    assert answer.because.endswith((".", "?")) and ".." not in answer.because


def test_a_ban_on_some_tests_says_which(claim: Any, dossier: Any) -> None:
    ban = {"kinds": ("security tests", "load tests"), "with_permission": True}
    answer = CHECKS["governance.testing_allowed"](dossier(claim("testing.right", "restricted", TOS, **ban)))
    assert "forbids security tests and load tests without permission, and does not say" in answer.because
    banned = CHECKS["governance.testing_allowed"](dossier(claim("testing.right", "banned", TOS, kinds=("measuring",))))
    assert banned.because.endswith("forbids us to benchmark or measure the service.")


def test_hours_that_are_only_an_aim_are_told(claim: Any, dossier: Any) -> None:
    answer = CHECKS["incident.incident_notice"](dossier(claim("incident.notice", "no-period", DPA, aim=72)))
    assert answer.because.endswith("names 72 hours only as an aim.")


def test_every_check_is_tested_on_an_outcome_of_its_own() -> None:
    """Each check that can be satisfied or not satisfied is seen so in one of the two tables."""
    from tests.checks import test_checks  # noqa: PLC0415

    seen = {c for c, o, _ in [*CASES, *test_checks.CASES] if o in ("satisfied", "not-satisfied", "inconclusive")}
    beside = {
        "evidence.everything_read",
        "evidence.questionnaire_agrees",
        "evidence.one_version_each",
        "bias.bias_measured",
    }
    measuring = {name for name in CHECKS if name in test_checks.NEVER_SILENT and name not in seen}
    assert set(CHECKS) - seen - beside - measuring <= {
        "bias.biases_named", "red_teaming.safety_figures_stated", "reliability.hallucination_rate_stated",
        "transparency.training_cutoff_stated", "transparency.training_data_described",
    }  # fmt: skip


def test_what_a_superseded_document_says_decides_nothing(claim: Any, dossier: Any) -> None:
    old = claim("training.customer-content", "permitted", TOS, "old.md")
    new = claim("training.customer-content", "never", TOS, "new.md")
    both = replace(dossier(old, new), superseded={"old.md": "new.md"})
    assert CHECKS["training.zero_training_clause"](both).outcome.value == "satisfied"
    answer = CHECKS["evidence.one_version_each"](
        replace(both, claims=(*both.claims, claim("document.date", "2025-01-01", TOS, "old.md")))
    )
    assert answer.outcome.value == "not-satisfied" and "old.md is superseded by new.md" in answer.because


def test_a_form_that_was_read_in_part_is_not_done_with(claim: Any, dossier: Any) -> None:
    given = claim("questionnaire.answers", 1, QA, **ELSE)
    answer = CHECKS["evidence.questionnaire_backed"](dossier(given, unread=("form-2.pdf",)))
    assert answer.outcome.value == "inconclusive"
