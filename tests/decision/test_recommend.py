"""The default policy on findings whose weight is known."""

import datetime

import pytest

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.policies import policy
from bonafides.decision.recommend import recommend
from bonafides.errors import PolicyError
from bonafides.model import Answer, Document, Dossier, Engagement, Evidence, Finding, Go, Outcome, Read, Tier

DAY = datetime.date(2026, 1, 15)


def _recommend(tier: Tier, *, unread: int = 0, **outcomes: Outcome):  # type: ignore[no-untyped-def]
    given = {name.replace("__", "."): outcome for name, outcome in outcomes.items()}
    findings = tuple(Finding(card(c), Answer(given.get(c, Outcome.SATISFIED), "Because.")) for c in check_ids())
    documents = tuple(
        Document(Evidence(str(i), "0" * 64, 1, "x"), read=Read.NOT_READ if i < unread else Read.FULL) for i in range(4)
    )
    dossier = Dossier(Engagement("V", "T", tier, DAY, "0" * 64), documents)
    return recommend(findings, policy("default", tier), dossier)


@pytest.mark.parametrize("tier", list(Tier))
def test_nothing_open_is_go(tier: Tier) -> None:
    it = _recommend(tier)
    assert it.value is Go.GO and not it.because and not it.conditions
    assert it.reaudit_by > DAY and it.triggers


@pytest.mark.parametrize(
    "tier,outcome,value",
    [
        ("low", "not-satisfied", "conditional"),
        ("medium", "not-satisfied", "no-go"),
        ("critical", "not-satisfied", "no-go"),
        ("medium", "silent", "conditional"),
    ],
)
def test_training_with_no_way_out(tier: str, outcome: str, value: str) -> None:
    it = _recommend(Tier(tier), training__way_out=Outcome(outcome))
    assert it.value.value == value
    assert it.because[0].check == "training.way_out"


@pytest.mark.parametrize("name", check_ids())
def test_a_check_in_error_is_never_clean(name: str) -> None:
    it = _recommend(Tier.LOW, **{name.replace(".", "__"): Outcome.ERROR})
    assert it.value is not Go.GO


@pytest.mark.parametrize("name", check_ids())
@pytest.mark.parametrize("outcome", [Outcome.SILENT, Outcome.NOT_SATISFIED])
def test_a_higher_tier_is_never_milder(name: str, outcome: Outcome) -> None:
    ranks = [_recommend(t, **{name.replace(".", "__"): outcome}).value.rank for t in Tier]
    assert ranks == sorted(ranks)


def test_files_that_could_not_be_read_make_it_conditional() -> None:
    assert _recommend(Tier.LOW, unread=1).value is Go.GO
    assert _recommend(Tier.LOW, unread=2).value is Go.CONDITIONAL


def test_unknown_policy_says_what_there_is() -> None:
    with pytest.raises(PolicyError) as caught:
        policy("strict-ish", Tier.LOW)
    assert "default" in caught.value.advice


def test_policy_with_an_unknown_check_is_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from bonafides.catalog.files import file  # noqa: PLC0415

    text = file("policies/default.yaml").read_text("utf-8").replace("training.way_out", "training.way_owt")
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError, match="way_owt"):
        policy(str(tmp_path / "p.yaml"), Tier.LOW)
