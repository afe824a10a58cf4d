"""The default policy on findings whose weight is known."""

import datetime

import pytest

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.policies import policy, policy_names
from bonafides.decision.recommend import recommend
from bonafides.errors import PolicyError
from bonafides.model import Answer, Document, Dossier, Engagement, Evidence, Finding, Go, Outcome, Read, Severity, Tier

DAY = datetime.date(2026, 1, 15)


def _recommend(tier: Tier, *, unread: int = 0, rules: str = "default", **outcomes: Outcome):  # type: ignore[no-untyped-def]
    given = {name.replace("__", "."): outcome for name, outcome in outcomes.items()}
    findings = tuple(Finding(card(c), Answer(given.get(c, Outcome.SATISFIED), "Because.")) for c in check_ids())
    documents = tuple(
        Document(Evidence(str(i), "0" * 64, 1, "x"), read=Read.NOT_READ if i < unread else Read.FULL) for i in range(4)
    )
    dossier = Dossier(Engagement("V", "T", tier, DAY, "0" * 64), documents)
    return recommend(findings, policy(rules, tier), dossier)


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


@pytest.mark.parametrize("rules", policy_names())
@pytest.mark.parametrize("name", check_ids())
def test_a_check_in_error_is_never_clean(name: str, rules: str) -> None:
    it = _recommend(Tier.LOW, rules=rules, **{name.replace(".", "__"): Outcome.ERROR})
    assert it.value is not Go.GO


@pytest.mark.parametrize("rules", policy_names())
@pytest.mark.parametrize("outcome", [Outcome.SILENT, Outcome.NOT_SATISFIED, Outcome.INCONCLUSIVE])
def test_a_higher_tier_is_never_milder(rules: str, outcome: Outcome) -> None:
    for name in check_ids():
        ranks = [_recommend(t, rules=rules, **{name.replace(".", "__"): outcome}).value.rank for t in Tier]
        assert ranks == sorted(ranks), name


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize("outcome", [o for o in Outcome if o.is_gap])
def test_strict_is_never_milder_and_a_pilot_never_stricter(tier: Tier, outcome: Outcome) -> None:
    for name in check_ids():
        gap = {name.replace(".", "__"): outcome}
        pilot, plain, strict = (_recommend(tier, rules=r, **gap).value.rank for r in ("pilot", "default", "strict"))
        if name != "governance.testing_allowed":  # a trial is for testing: the one thing that it asks for more
            assert pilot <= plain, name
        assert plain <= strict, name


@pytest.mark.parametrize("rules", policy_names())
def test_every_rule_says_what_would_lift_it(rules: str) -> None:
    for rule in policy(rules, Tier.CRITICAL).rules:
        assert rule.reason.endswith(".") and rule.condition.endswith(".")


def test_what_the_tier_does_not_need_is_asked_but_does_not_weigh() -> None:
    from bonafides.catalog.controls import controls  # noqa: PLC0415
    from bonafides.decision.coverage import coverage  # noqa: PLC0415

    values = []
    for tier in (Tier.MEDIUM, Tier.HIGH):
        dossier = Dossier(Engagement("V", "T", tier, DAY, "0" * 64))
        outcome = {"provenance.output_indemnity": Outcome.SILENT}
        findings = tuple(Finding(card(c), Answer(outcome.get(c, Outcome.SATISFIED), "Because.")) for c in check_ids())
        it = recommend(findings, policy("default", tier), dossier, coverage(controls().values(), findings, dossier))
        values.append("provenance.output_indemnity" in {r.check for r in it.because})
    assert values == [False, True]


def test_files_that_could_not_be_read_make_it_conditional() -> None:
    assert _recommend(Tier.LOW, unread=1).value is Go.GO
    assert _recommend(Tier.LOW, unread=2).value is Go.CONDITIONAL


def test_what_nobody_measured_counts_at_the_higher_tiers() -> None:
    from bonafides.catalog.controls import controls  # noqa: PLC0415
    from bonafides.decision.coverage import coverage  # noqa: PLC0415

    for tier, value in ((Tier.MEDIUM, Go.GO), (Tier.HIGH, Go.CONDITIONAL)):
        dossier = Dossier(Engagement("V", "T", tier, DAY, "0" * 64))
        only_measured = {
            check
            for c in controls().values()
            for check in c.checks
            if all(e.startswith("measurement:") for e in c.evidence)
        }
        done = {c: Outcome.NOT_APPLICABLE if c in only_measured else Outcome.SATISFIED for c in check_ids()}
        findings = tuple(Finding(card(c), Answer(outcome, "Because.")) for c, outcome in done.items())
        known = coverage(controls().values(), findings, dossier)
        it = recommend(findings, policy("default", tier), dossier, known)
        assert it.value is value
        assert {s.status for s in known} == {"satisfied", "not-tested"}
    assert "MU-05" in it.conditions[0] and "MU-05" in it.because[0].text


def test_unknown_policy_says_what_there_is() -> None:
    with pytest.raises(PolicyError, match="did you mean 'default'") as caught:
        policy("defualt", Tier.LOW)
    assert "default" in caught.value.advice


@pytest.mark.parametrize(
    "old,new,words",
    [
        ("training.way_out", "training.way_owt", "way_owt'; did you mean 'training.way_out'"),
        ("when: [not-satisfied]", "when: [not-satisfid]", "did you mean 'not-satisfied'"),
        ("when: [not-satisfied]", "when: [satisfied]", "no outcome of a gap 'satisfied'"),
        ("medium: no-go", "medium: nogo", "did you mean 'no-go'"),
        ("    reason:", "    reson:", "unknown key 'reson'; did you mean 'reason'"),
        ("gaps:", "gasp:", "unknown key 'gasp'; did you mean 'gaps'"),
        ("  red-team-report: 365", "  red-team-reports: 365", "did you mean 'red-team-report'"),
        ("  red-team-report: 365", "  red-team-report: a year", "'a year' is no number"),
        ("low: 365, medium", "low: -1, medium", "below zero"),
        ("{low: conditional, medium: no-go,", "{low: conditional, midium: no-go,", "did you mean 'medium'"),
        ("name: default", "rules: []", "uplicate"),
        ("triggers:", "trigger:", "did you mean 'triggers'"),
    ],
)
def test_a_policy_that_cannot_be_is_refused_with_the_nearest_that_can(old: str, new: str, words: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from bonafides.catalog.files import file  # noqa: PLC0415

    text = file("policies/default.yaml").read_text("utf-8")
    assert old in text
    (tmp_path / "p.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PolicyError, match=words) as caught:
        policy(str(tmp_path / "p.yaml"), Tier.LOW)
    assert caught.value.advice


@pytest.mark.parametrize("text", ["", "[]", "just words", "rules: 3", "\x00", "a: ["])
def test_what_is_no_policy_at_all_is_refused(text: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PolicyError):
        policy(str(tmp_path / "p.yaml"), Tier.LOW)


def test_a_short_policy_inherits_what_it_may_leave_out(tmp_path) -> None:  # type: ignore[no-untyped-def]
    text = "name: ours\nrules: []\ngaps: {critical: no-go, high: go, medium: go, low: go}\nreaudit_days: 30\ntriggers: []\n"
    (tmp_path / "p.yaml").write_text(text, encoding="utf-8")
    it = policy(str(tmp_path / "p.yaml"), Tier.HIGH)
    assert (it.reaudit_days, it.by_severity[Severity.CRITICAL]) == (30, Go.NO_GO)
    assert it.ages == policy("default", Tier.HIGH).ages and it.not_tested is Go.CONDITIONAL
