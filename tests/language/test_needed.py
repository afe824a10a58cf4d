"""A long text is searched only for patterns it could hold; none that it holds is left out."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import bonafides.data
from bonafides.catalog.files import load
from bonafides.language.needed import needed, possible

FOLDERS = ("soc2", "iso42001", "red_team")
DATA = Path(next(iter(bonafides.data.__path__)))
TRICKY = {
    "a bc*d": "a bd",
    "ab?c{0,2}de": "ade",
    "(?:one|two)?three": "three",
    "(?:one|two)+ three": "two three",
    "(?=foo)f.o": "foo",
    r"(?<!bar)foo\b": "foo",
    "[fF]oo|": "",
    r"caf\u00e9": "CAFÉ",
    r"a\x62c": "abc",
    "(?P<name>left|right) side": "right side",
    "[]a]bc": "]bc",
    "x{,3}yz": "yz",
    "k\u00f6ln|kiss": "\u212aI\u017f\u017f",
    "limit": "l\u0131m\u0130t",
}


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for held in value.values() for text in _strings(held)]
    if isinstance(value, list):
        return [text for held in value for text in _strings(held)]
    return [value] if isinstance(value, str) else []


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


PATTERNS = sorted(
    {p for f in FOLDERS for file in sorted((DATA / f).glob("*.yaml")) for p in _strings(load(f"{f}/{file.name}"))}
)


@pytest.mark.parametrize("pattern", TRICKY)
def test_what_matches_is_never_left_out_of_odd_patterns(pattern: str) -> None:
    assert _compiled(pattern).search(TRICKY[pattern])
    assert possible([pattern], TRICKY[pattern]) == (pattern,)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_what_matches_is_never_left_out_of_our_data(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    said = data.draw(st.from_regex(_compiled(pattern)))
    assert possible([pattern], said) == (pattern,)


def test_most_patterns_of_the_data_need_a_word() -> None:
    assert sum(1 for p in PATTERNS if needed(p)) > 0.9 * len(PATTERNS)


def test_a_text_without_the_words_leaves_the_pattern_out() -> None:
    assert possible(["soc ?2[^.]{0,80}(?:in progress|underway)"], "Our SOC 2 is done.") == ()
    assert possible(["(?:alpha|beta) gamma"], "delta gamma") == ()


def test_each_needed_word_set_is_needed() -> None:
    """Over sentences cut from the patterns' own words: what is left out does not match."""
    chance = random.Random(3)  # noqa: S311
    words = sorted({word for p in PATTERNS for words in needed(p) for word in words})
    text = " ".join(chance.choices(words, k=3000))
    kept = set(possible(PATTERNS, text))
    assert not [p for p in PATTERNS if p not in kept and _compiled(p).search(text)]
