"""Topics other than training: a change of value or period counts, a change of place does not."""

from collections.abc import Callable

import pytest

from bonafides.model import Difference

Compared = Callable[[str, str], Difference]

PAIRS = {
    "shorter notice of subprocessors": (
        "We will notify you of any new sub-processor at least 30 days in advance.",
        "We will notify you of any new sub-processor at least 10 days in advance.",
        ("subprocessors.notice", "worse", "advance-days (30 days)", "advance-days (10 days)"),
    ),
    "notice of subprocessors dropped": (
        "We will notify you of any new sub-processor at least 30 days in advance.",
        "A list of our sub-processors is available at our website.",
        ("subprocessors.notice", "worse", "advance-days (30 days)", "list-only"),
    ),
    "kept longer": (
        "We retain your Content for 30 days and then delete it.",
        "We retain your Content for as long as necessary to provide the Service.",
        ("retention.customer-content", "worse", "fixed (30 days)", "as-long-as-needed"),
    ),
    "kept for a shorter time": (
        "We retain your Content for 90 days and then delete it.",
        "We retain your Content for 30 days and then delete it.",
        ("retention.customer-content", "better", "fixed (90 days)", "fixed (30 days)"),
    ),
    "terms changed by posting": (
        "No amendment of this Agreement is valid unless it is in writing and signed by both parties.",
        "We may change these Terms at any time by posting the new version on our website. Your continued use means that you accept it.",
        ("terms.change", "worse", "by-agreement", "by-posting"),
    ),
    "incidents told later": (
        "We will notify you of a personal data breach within 24 hours.",
        "We will notify you of a personal data breach within 72 hours.",
        ("incident.notice", "worse", "within-time (24 hours)", "within-time (72 hours)"),
    ),
    "another company receives content": (
        "Your prompts are sent to OpenAI, which provides the language model.",
        "Your prompts are sent to OpenAI and Anthropic, which provide the language models.",
        ("upstream.models", "worse", "named", "named"),
    ),
}


@pytest.mark.parametrize("old,new,expected", PAIRS.values(), ids=list(PAIRS))
def test_change(old: str, new: str, expected: tuple[str, ...], compared: Compared) -> None:
    found = {t.topic: t for t in compared(old, new).topics}
    change = found[expected[0]]
    assert (change.topic, change.direction.value, change.old, change.new) == expected
    assert change.material and change.quote_new


@pytest.mark.parametrize("old,new,expected", PAIRS.values(), ids=list(PAIRS))
def test_an_unchanged_sentence_that_moved_is_no_change(
    old: str, new: str, expected: object, compared: Compared
) -> None:
    moved = f"We use your Content only to provide the Service to you. {old}"
    assert compared(f"{old} We use your Content only to provide the Service to you.", moved).topics == ()


def test_the_head_is_the_worst_topic(compared: Compared) -> None:
    old, new = zip(*(pair[:2] for pair in PAIRS.values()), strict=True)
    whole = compared(" ".join(old), " ".join(new))
    assert whole.direction == whole.topics[0].direction == "worse"
    assert whole.material
    assert compared("", "").direction == "neutral"


def test_what_is_no_longer_said_is_no_gain_worth_a_call(compared: Compared) -> None:
    (change,) = compared("We may discontinue the Service or any model at any time without notice.", "").topics
    assert (change.topic, change.direction, change.material) == ("change.notice", "better", False)
    assert change.quote_old and not change.quote_new
