"""The parts that say no: breaker, budget bounds, gate, --fail-on."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.errors import UsageError
from bonafides.model import Estimate, Item, Measurement, Prices
from bonafides.pipeline.measure import fail_on
from bonafides.pipeline.measure.breaker import Breaker
from bonafides.pipeline.measure.budget import most_of_item, most_tokens_in


def _fail(breaker: Breaker, kind: str, *moments: float) -> str:
    for moment in moments:
        breaker.failure(kind, "x", moment - 0.1, moment)
    return breaker.dead


def test_five_failures_over_four_seconds_are_a_dead_target() -> None:
    assert not _fail(Breaker(8), "connect", 0.1, 0.2, 0.3, 0.4, 0.5, 3.9)
    assert _fail(Breaker(8), "connect", 0.1, 0.2, 0.3, 0.4, 4.2)
    assert _fail(Breaker(8), "status-503", 0.1, 0.2, 0.3, 0.4, 4.2)


def test_two_failures_over_eight_seconds_are_enough() -> None:
    assert _fail(Breaker(1), "connect", 0.1, 8.2)
    breaker = Breaker(1)
    _fail(breaker, "connect", 0.1, 0.5)
    assert breaker.check(8.1)


def test_one_answer_clears_what_went_before() -> None:
    breaker = Breaker(8)
    _fail(breaker, "connect", 0.1, 1.0, 2.0, 3.0)
    assert breaker.doubtful
    breaker.answer()
    assert not breaker.doubtful
    assert not _fail(breaker, "connect", 4.0, 5.0, 6.0, 7.0)


@pytest.mark.parametrize("kind", ["status-429", "status-400", "unreadable"])
def test_what_a_living_target_says_does_not_kill_it(kind: str) -> None:
    breaker = Breaker(8)
    breaker.answer()
    assert not _fail(breaker, kind, *(float(n) for n in range(100)))


@pytest.mark.parametrize(
    "kind,times", [("status-401", 3), ("status-404", 20), ("tls", 1), ("redirect", 1), ("timeout", 16)]
)
def test_what_can_never_work_is_stopped_early(kind: str, times: int) -> None:
    moments = [0.01 * n for n in range(times)]
    assert not _fail(Breaker(8), kind, *moments[:-1])
    assert _fail(Breaker(8), kind, *moments)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200))
def test_no_byte_tokenizer_makes_more_tokens_than_the_bound(text: str) -> None:
    assert most_tokens_in((text,)) >= len(text.encode("utf-8", "surrogatepass"))


def test_the_bound_of_an_item_counts_the_conversation_again_at_every_turn() -> None:
    one = most_of_item(Item("i", "p", ("a",), max_tokens=10), 512, None)
    two = most_of_item(Item("i", "p", ("a", "b"), max_tokens=10), 512, None)
    assert (one.calls, two.calls) == (1, 2)
    assert two.tokens > 2 * one.tokens
    assert most_of_item(Item("i", "p", ("a", "b")), 512, Prices("EUR", per_call=1.0)).cost == 2.0


def _found(value: float | None, low: float, high: float, n: int = 10) -> list[Measurement]:
    return [Measurement("bad-rate", Estimate(value, low, high, n, "m"), "tiny")]


@pytest.mark.parametrize(
    "expression,answer",
    [
        ("bad-rate > 5%", True),
        ("bad-rate > 15%", None),
        ("bad-rate > 40%", False),
        ("bad-rate < 0.4", True),
        ("tiny/bad-rate >= 0.1", True),
        ("bad-rate.value > 0.15", True),
        ("bad-rate.high > 0.25 and bad-rate.n >= 10", True),
        ("bad-rate.high > 0.25 and bad-rate.n >= 11", False),
        ("bad-rate > 40% or bad-rate.low >= 0.1", True),
        ("bad-rate > 40%, bad-rate > 15%", None),
        ("other-rate > 1%", None),
        ("other-rate > 1% or bad-rate > 5%", True),
        ("other-rate > 1% and bad-rate > 40%", False),
    ],
)
def test_a_condition_holds_does_not_or_cannot_be_told(expression: str, answer: bool | None) -> None:
    assert fail_on.held(fail_on.parse(expression), _found(0.2, 0.1, 0.3)) is answer


def test_nothing_scored_tells_nothing() -> None:
    for expression in ("bad-rate > 5%", "bad-rate.value > 5%", "bad-rate.high > 5%"):
        assert fail_on.held(fail_on.parse(expression), _found(None, 0.0, 1.0, 0)) is None


@pytest.mark.parametrize(
    "expression", ["", "bad-rate", "bad-rate > ", "> 5", "bad-rate > 5 or", "bad-rate => 5", "a b > 5"]
)
def test_a_condition_that_is_none_is_wrong_usage(expression: str) -> None:
    with pytest.raises(UsageError) as caught:
        fail_on.parse(expression)
    assert "fabrication-rate" in caught.value.advice
