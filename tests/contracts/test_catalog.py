"""Promises over every card, control, framework, policy."""

import re

import pytest

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.controls import controls, frameworks
from bonafides.catalog.files import load, names
from bonafides.catalog.policies import policy
from bonafides.catalog.soc2_risks import soc2_risks
from bonafides.checks.discovery import checks
from bonafides.model import Severity, Tier

IDS = [name for name, _ in checks()]


def test_every_check_has_a_card_and_every_card_a_check() -> None:
    assert tuple(IDS) == check_ids()
    assert len(IDS) >= 15


@pytest.mark.parametrize("name", IDS)
def test_card_is_whole(name: str) -> None:
    it = card(name)
    assert it.question.endswith("?")
    assert not it.title.endswith(("?", "."))
    assert it.why and it.satisfied_by and it.red_flags and it.ask.question
    assert it.controls and set(it.controls) <= set(controls())
    # A part is asked with its whole, which is no part itself.
    assert not it.ask.part_of or not card(it.ask.part_of).ask.part_of


@pytest.mark.parametrize("name", [name for name in IDS if card(name).ask.condition])
def test_what_closes_a_gap_is_one_sentence_on_a_deed(name: str) -> None:
    condition = card(name).ask.condition
    assert condition.startswith(("The contract ", "The vendor ", "The list ", "The answers "))
    assert condition.endswith(".") and condition.count(". ") == 0


@pytest.mark.parametrize("name,check", checks())
def test_check_module_is_one_question(name: str, check) -> None:  # type: ignore[no-untyped-def]
    import sys  # noqa: PLC0415

    doc = sys.modules[check.__module__].__doc__ or ""
    assert doc.strip().splitlines()[0].endswith("?"), name
    assert check.__doc__


def test_controls_cover_ten_families_and_the_soc2_baseline() -> None:
    families = {c.family for c in controls().values()}
    assert len(families) == 11
    assert "soc2-baseline" in families
    assert len(controls()) >= 40


MEASURING = {
    "bias.decisions_alike",
    "evidence.claims_hold_when_measured",
    "middleman.sessions_isolated",
    "red_teaming.injection_resisted",
    "reliability.answers_consistent",
    "reliability.fabrication_measured",
}


@pytest.mark.parametrize("control", sorted(controls()))
def test_control_is_answered_by_a_check_or_says_who_else_answers(control: str) -> None:
    it = controls()[control]
    assert re.fullmatch(r"[A-Z][A-Z0-9]-\d\d", it.id)
    assert it.why.endswith(".") and it.satisfied_by.endswith(".") and it.red_flags and it.tiers
    assert it.ask.question.endswith(("?", "."))
    # A higher tier needs all that a lower one needs.
    assert it.tiers == tuple(t.value for t in Tier)[-len(it.tiers) :]
    documents = [e for e in it.evidence if not e.startswith("measurement:")]
    assert set(documents) <= {*KINDS, "any document"}
    # A control that a document could show has a check; one that only a measurement shows has none that reads documents.
    assert set(it.checks) - MEASURING if documents else set(it.checks) <= MEASURING, control
    assert it.checks or it.measured_by


@pytest.mark.parametrize("framework", frameworks(), ids=lambda f: f.id)
def test_framework_names_only_our_controls(framework) -> None:  # type: ignore[no-untyped-def]
    assert "@" in framework.id and framework.requirements
    assert all(cs and set(cs) <= set(controls()) for cs in framework.requirements.values())
    assert set(framework.does_not_ask) <= set(controls())
    assert not set(framework.does_not_ask) & {c for cs in framework.requirements.values() for c in cs}


@pytest.mark.parametrize("framework", frameworks(), ids=lambda f: f.id)
def test_framework_names_only_items_that_were_checked(framework) -> None:  # type: ignore[no-untyped-def]
    assert len(set(framework.items)) == len(framework.items)
    assert set(framework.requirements) <= set(framework.items)


def test_framework_ids_exist(shared) -> None:  # type: ignore[no-untyped-def]
    from bonafides.catalog.files import parse  # noqa: PLC0415

    known = parse((shared / "design" / "framework-ids.yaml").read_text("utf-8"))["frameworks"]
    known_ids = {name.split(" ")[0]: set(map(str, ids)) for name, ids in known.items()}
    checked = [f for f in frameworks() if f.id in known_ids]
    assert len(checked) == len(known_ids)
    for f in checked:
        assert set(f.items) == known_ids[f.id], f.id


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize("path", names("policies"))
def test_policy_reads_for_every_tier(path: str, tier: Tier) -> None:
    it = policy(path.removeprefix("policies/").removesuffix(".yaml"), tier)
    assert set(it.by_severity) == set(Severity)
    assert it.triggers and it.reaudit_days > 0
    assert all(rule.reason for rule in it.rules)


def test_soc2_risks_point_to_checks() -> None:
    risks = soc2_risks()
    assert len({risk.risk for risk in risks}) == len(risks) >= 12
    assert {check for risk in risks for check in risk.checks} <= set(IDS)
    known = set(next(f for f in frameworks() if f.id.startswith("soc2-tsc@")).items)
    assert {c for risk in risks for c in risk.criteria} <= known
    assert all(bool(risk.looks_at) == bool(risk.criteria) for risk in risks)


KINDS = """terms-of-service commercial-terms developer-terms data-processing-agreement privacy-policy service-level-agreement
subprocessor-list model-card system-card data-statement order-form soc2-report soc3-report bridge-letter iso42001-certificate
iso42001-soa red-team-report penetration-test-report questionnaire-answers bill-of-materials security-overview""".split()


def test_every_kind_of_the_interface_has_its_words() -> None:
    assert sorted(load(path)["kind"] for path in names("document_kinds")) == sorted(KINDS)


@pytest.mark.parametrize("path", names("document_kinds"))
def test_kind_is_whole(path: str) -> None:
    data = load(path)
    assert path == f"document_kinds/{data['kind']}.yaml"
    assert data["titles"] and len(data["phrases"]) >= 4
    assert all(word == word.casefold() for word in [*data["titles"], *data["phrases"]])


def test_every_kind_but_the_plainest_has_a_reader_of_claims() -> None:
    from bonafides.claims.extract import readers  # noqa: PLC0415

    read = {kind for module in readers() for kind in module.KINDS}
    assert set(KINDS) == read


def test_commands_of_the_readme_exist() -> None:
    from pathlib import Path  # noqa: PLC0415

    root = Path(__file__).parents[2]
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", (root / "README.md").read_text("utf-8"), re.DOTALL))
    said = set(re.findall(r"^bonafides (\w+)", shell, re.MULTILINE))
    targets = set(re.findall(r"^make (\w+)", shell, re.MULTILINE))
    assert said and all((root / "src/bonafides/cli" / f"{command}.py").is_file() for command in said)
    assert targets <= set(re.findall(r"^(\w+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
