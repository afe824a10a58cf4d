"""Sentences of two versions held against each other: marks, numbers, links and order do not make them different."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.documents.reading import read
from bonafides.model import Document
from bonafides.monitor.alignment import closest, version, words


def document(text: str) -> Document:
    return read("a.md", text.encode())


@pytest.mark.parametrize(
    "one,other",
    [
        ("4.3 We use Inputs.", "12. We use  Inputs"),
        ("(a) We use Inputs.", "**We use** Inputs."),
        ("Section 3. We use Inputs (https://a.example/x).", "We use Inputs ( )."),
        ("We don't, can’t and won't train; we'll ask.", "We do not, cannot and will not train; we will ask."),
        ("• We use “Inputs”;", "- We use 'inputs';"),
    ],
)
def test_same_words(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize("one,other", [("within 30 days", "within 10 days"), ("we do use it", "we do not use it")])
def test_other_words(one: str, other: str) -> None:
    assert words(one) != words(other)


@settings(deadline=None, max_examples=25)
@given(st.randoms(use_true_random=False))
def test_order_makes_no_difference(order: random.Random) -> None:
    lines = [
        f"Clause number {word} says that we keep the data in a safe place." for word in "alpha beta gamma delta".split()
    ]
    mixed = lines[:]
    order.shuffle(mixed)
    old, new = version(document("\n\n".join(lines))), version(document("\n\n".join(mixed)))
    assert old.only(new) == new.only(old) == []


def test_an_edited_sentence_finds_its_former_self() -> None:
    old = version(document("We keep logs for 30 days.\n\nFees are due at once and are never refunded."))
    new = version(document("Fees are due at once and are not refunded."))
    assert closest(new.said[0], old.said).text == "Fees are due at once and are never refunded."  # type: ignore[union-attr]
    assert closest(new.said[0], old.said[:1]) is None
