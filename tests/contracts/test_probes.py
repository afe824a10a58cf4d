"""Promises over every probe: its card, its items, and what it makes of any answer."""

import json
import random
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.catalog.probes import probe_card, probe_ids, scorer_errors
from bonafides.model import Mark, Scored, Trial, TrialStatus
from bonafides.probes.discovery import probes

PROBES = sorted(probes())
HOSTILE = [
    "\x1b[2J\x1b[31mred",
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A1",
    "ANSWER: \u202egnp.exe",
    "{" * 5000,
    "ANSWER:" * 500,
    "\ufffd" * 40,
    "a" * 200_000,
    "\n" * 999 + "x",
    "\ud800 half a pair",
    '{"name": "search", "arguments": {}}',
]


def _trial(item, answer: str, latency: float = 0.1) -> Trial:  # type: ignore[no-untyped-def]
    answers = (*["" for _ in item.turns[1:]], answer)
    return Trial(item.id, item.probe, 0, 1, TrialStatus.FINISHED, answers, latency=latency)


def _items(probe: str, count: int = 60, seed: int = 1):  # type: ignore[no-untyped-def]
    return probes()[probe].items(random.Random(seed), count, {})  # noqa: S311  (items, not secrets)


def test_every_probe_has_a_card_and_every_card_a_probe() -> None:
    assert tuple(PROBES) == probe_ids()


@pytest.mark.parametrize("probe", PROBES)
def test_card_is_whole(probe: str) -> None:
    it = probe_card(probe)
    assert it.title and it.why.endswith(".") and it.technique.endswith(".") and it.scorer and it.lab
    assert it.metrics and set(it.needs) <= {"system", "tenants"}
    assert {m.better for m in it.metrics} <= {"lower", "higher", "neither"}
    assert {m.unit for m in it.metrics} <= {"share", "difference", "points", "seconds", "year"}
    assert not it.errors or scorer_errors(it.errors).answer[1] > 20


@pytest.mark.parametrize("probe", PROBES)
def test_module_says_what_it_asks(probe: str) -> None:
    doc = probes()[probe].__doc__ or ""
    assert doc.strip().splitlines()[0].endswith("?")


@pytest.mark.parametrize("probe", PROBES)
def test_at_least_thirty_items_by_default(probe: str) -> None:
    count = probe_card(probe).default_count
    made = _items(probe, count)
    assert 30 <= len(made) <= count
    assert len({i.id for i in made}) == len(made)
    assert all(i.probe == probe and i.turns and all(t.strip() for t in i.turns) for i in made)
    ids = {i.id for i in made}
    assert all(not i.after or i.after in ids for i in made)


@pytest.mark.parametrize("probe", PROBES)
def test_same_seed_same_items(probe: str) -> None:
    assert _items(probe, seed=7) == _items(probe, seed=7)


@pytest.mark.parametrize("probe", PROBES)
def test_another_seed_asks_differently_and_a_smaller_count_asks_less(probe: str) -> None:
    assert _items(probe, seed=7) != _items(probe, seed=8)
    assert 0 < len(_items(probe, 8)) <= 8


@pytest.mark.parametrize("probe", PROBES)
def test_items_survive_json(probe: str) -> None:
    for item in _items(probe, 12):
        plain = asdict(item)
        assert json.loads(json.dumps(plain)) == {**plain, "turns": list(item.turns)}


@pytest.mark.parametrize("probe", [p for p in PROBES if p != "service_levels"])
def test_what_is_empty_is_unscored(probe: str) -> None:
    """`service_levels` counts failed calls, every other probe leaves them out."""
    for item in _items(probe, 40):
        failed = Trial(item.id, probe, 0, 1, TrialStatus.ERROR, error="timeout")
        assert probes()[probe].score(item, failed).mark is Mark.UNSCORED
        for nothing in ("", "  \n "):
            assert probes()[probe].score(item, _trial(item, nothing)).mark is Mark.UNSCORED


@pytest.mark.parametrize("probe", PROBES)
def test_hostile_answers_are_scored_without_raising(probe: str) -> None:
    for item in _items(probe, 6):
        for answer in HOSTILE:
            assert probes()[probe].score(item, _trial(item, answer)).reason


@pytest.mark.parametrize("probe", PROBES)
@settings(deadline=None, max_examples=15)
@given(answer=st.text(max_size=300))
def test_any_text_can_be_scored(probe: str, answer: str) -> None:
    for item in _items(probe, 4):
        assert probes()[probe].score(item, _trial(item, answer)).reason


@pytest.mark.parametrize("probe", PROBES)
def test_measures_what_its_card_says_even_from_nothing(probe: str) -> None:
    said = {m.id for m in probe_card(probe).metrics}
    empty = probes()[probe].measure([])
    assert empty and {m.metric for m in empty} <= said
    assert all(m.estimate.value is None and m.estimate.n == 0 and m.probe == probe for m in empty)
    items = _items(probe, 40)
    trials = [_trial(i, "UNKNOWN", 0.1 + n / 100) for n, i in enumerate(items)]
    scored = [Scored(i, t, probes()[probe].score(i, t)) for i, t in zip(items, trials, strict=True)]
    for it in probes()[probe].measure(scored):
        assert it.metric in said and it.denominator
        assert it.estimate.n == 0 or it.estimate.width > 0
        assert it.estimate.value is None or it.estimate.low <= it.estimate.value <= it.estimate.high
