"""Evidence held against the tool that is bought and the contract: read from documents, end to end to the answer."""

import datetime
from dataclasses import replace

import pytest

from bonafides.checks.assurance.ai_in_soc2_scope import check
from bonafides.checks.evidence.questionnaire_agrees import check as agrees
from bonafides.checks.red_teaming.attack_categories import check as attacks
from bonafides.checks.red_teaming.red_team_version_matches import check as versions
from bonafides.checks.red_teaming.success_rate_stated import check as rates
from bonafides.checks.retention.prompt_logging import check as logging
from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.model import Answer, Dossier, Engagement, Tier, fold

REPORT = """# SOC 2 Type 2 Report

# Independent Service Auditor's Report

To the management of Acme, Inc.: We have examined the description of the system for the period January 1, 2025 to
December 31, 2025. In our opinion, in all material respects, the description presents the system and the controls
operated effectively.

Outside LLP
January 10, 2026

# Description of the system

## Boundaries

{system}

# Tests of controls

| Control | Test | Result |
|---|---|---|
| CC6.1 Access is reviewed | Inspected reviews | No exceptions noted |
"""


def _dossier(tool: str, **files: str) -> Dossier:
    documents = tuple(classify(read(f"{name}.md", text.encode())) for name, text in files.items())
    engagement = Engagement("Acme, Inc.", tool, Tier.MEDIUM, datetime.date(2026, 2, 1), "0" * 64)
    return Dossier(engagement, documents, tuple(c for d in documents for c in extract(d)))


def _scope(system: str, tool: str = "Scribe Assistant") -> Answer:
    dossier = _dossier(tool, soc2=REPORT.format(system=system))
    answer = check(dossier)
    for c in answer.citations:
        assert fold(dossier.documents[0].text[c.start : c.end]) == c.quote
    return answer


@pytest.mark.parametrize(
    ("system", "outcome", "words"),
    [
        ("The system includes Scribe, which drafts letters with a large language model.", "satisfied", "names Scribe"),
        ("The system includes the Ledger service and its language model.", "inconclusive", "never names Scribe"),
        ("The system includes a web application and a database.", "silent", "names no model"),
        ("Scribe, a generative AI assistant, is not included in this description.", "not-satisfied", "leaves the AI out"),
        (
            "The system includes the Ledger classification model. It includes the Ledger language model and its gateway.\n\n"
            "The machine learning models of Scribe are out of scope.",
            "not-satisfied",
            "leaves the AI out",
        ),
    ],
)  # fmt: skip
def test_ai_in_scope_is_held_against_the_tool(system: str, outcome: str, words: str) -> None:
    answer = _scope(system)
    assert answer.outcome.value == outcome and words in answer.because


def test_a_tool_without_a_name_of_its_own_is_never_taken_for_named() -> None:
    system = "The system includes the assistant, a service that drafts letters with a large language model."
    assert _scope(system, "Acme Assistant").outcome.value == "inconclusive"


ATTACK = """# AI red team report

Prompt injection and jailbreaks were tried against {model}. Of 200 attempts 4 succeeded. {more}
"""
CARD = "# Model card: Scribe 5.2\n\n## Intended use\n\nDrafting letters.\n"


@pytest.mark.parametrize(
    ("model", "more", "outcome"),
    [
        ("Scribe 5.2", "", "satisfied"),
        ("Scribe 4.0", "", "not-satisfied"),
        ("heron-7b-chat", "", "not-satisfied"),
        ("Scribe 5.2", "The production deployment uses a different model and was not tested.", "not-satisfied"),
        ("Scribe 5.2", "The model that goes on sale may differ.", "not-satisfied"),
    ],
)
def test_the_version_attacked_is_held_against_the_one_sold(model: str, more: str, outcome: str) -> None:
    files = {"red_team": ATTACK.format(model=model, more=more), "card": CARD}
    answer = versions(_dossier("Scribe", **files))
    assert answer.outcome.value == outcome, answer.because


def test_a_rate_and_attempts_of_two_reports_make_no_rate() -> None:
    whole = "# AI red team report\n\nPrompt injection and jailbreaks were tried against Scribe 5.2. {said}\n"
    rate, tries = whole.format(said="The attack success rate was 4 %."), whole.format(said="We made 200 attempts.")
    assert rates(_dossier("Scribe", red_team_a=rate, red_team_b=tries)).outcome.value == "inconclusive"


def test_risks_that_no_report_covers_are_named() -> None:
    answer = attacks(_dossier("Scribe", red_team=ATTACK.format(model="Scribe 5.2", more="")))
    assert answer.outcome.value == "not-satisfied"
    assert "LLM02" in answer.because and "also leaves out LLM03 supply chain" in answer.because


def test_a_tool_named_in_another_document_is_not_named_in_the_report() -> None:
    report = REPORT.format(system="The system includes the Ledger service and its language model.")
    dossier = _dossier("Scribe", soc2=report, card=CARD)
    assert check(replace(dossier)).outcome.value == "inconclusive"


FORM = "| Question | Answer |\n|---|---|\n{rows}\n"


@pytest.mark.parametrize(
    ("question", "said", "outcome"),
    [
        ("Do you log all prompts and outputs of our users?", "Yes", "inconclusive"),
        ("Is it true that prompts and outputs are never logged?", "Yes", "inconclusive"),
        ("Is there a canteen?", "Yes", "silent"),
    ],
)
def test_a_yes_that_prompts_are_never_logged_is_no_lead_and_no_comfort(question: str, said: str, outcome: str) -> None:
    form = FORM.format(rows=f"| {question} | {said} |\n| Are staff screened? | Yes |\n| Is data encrypted? | Yes |")
    answer = logging(_dossier("Scribe", form=form))
    assert answer.outcome.value == outcome, answer.because
    assert ("denies" in answer.because) is ("never" in question)


@pytest.mark.parametrize(
    ("question", "said", "outcome"),
    [
        ("Do you use customer data to train your models?", "Yes", "not-satisfied"),
        ("Is customer data excluded from training of your models?", "No", "not-satisfied"),
        ("Is customer data excluded from training of your models?", "Yes", "satisfied"),
        ("Do you use customer data to train your models?", "No", "satisfied"),
    ],
)
def test_an_answer_on_training_is_held_against_a_contract_that_forbids_it(
    question: str, said: str, outcome: str
) -> None:
    form = FORM.format(rows=f"| {question} | {said} |\n| Are staff screened? | Yes |\n| Is data encrypted? | Yes |")
    terms = "# Master Services Agreement\n\nThis agreement is between Acme, Inc. and the Customer.\n\nAcme shall not use Customer Data to train any model.\n"
    answer = agrees(_dossier("Scribe", form=form, terms=terms))
    assert answer.outcome.value == outcome, answer.because
