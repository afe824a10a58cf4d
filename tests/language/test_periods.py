"""Spans of time in words and digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.language.periods import DAYS_OF, number, periods

WORDS = {
    "within thirty (30) days of termination": 30,
    "six (6) months": 180,
    "a 90-day period": 90,
    "two weeks": 14,
    "a fortnight": 14,
    "one hundred and eighty (180) days": 180,
    "one hundred twenty days": 120,
    "forty-five days": 45,
    "forty five (45) days": 45,
    "90 (ninety) days": 90,
    "24 hours": 1,
    "36 hours": 2,
    "72 hours": 3,
    "a year": 365,
    "twenty-four (24) months": 720,
    "an additional 30 days": 30,
    "30 calendar days": 30,
    "sixty [60] consecutive days": 60,
    "half a year": 182,
    "one quarter": 90,
    "ten minutes": 1,
    "the thirty-day window": 30,
}


@pytest.mark.parametrize(("text", "days"), WORDS.items())
def test_days(text: str, days: int) -> None:
    found = periods(f"Data is kept for {text}, then deleted.")
    assert [p.days for p in found] == [days]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [("30 to 90 days", 30, 90), ("between 30 and 90 days", 30, 90), ("6-12 months", 180, 360), ("6–12 months", 180, 360),
     ("one to three months", 30, 90), ("seven (7) to ten (10) days", 7, 10), ("3 or 36 months", 90, 1080)],
)  # fmt: skip
def test_ranges(text: str, least: int, most: int) -> None:
    (found,) = periods(f"Copies go after {text}.")
    assert (found.least, found.days) == (least, most)


@pytest.mark.parametrize(
    "text",
    ["children under 13 years of age", "a person who is 16 years old", "day-to-day business", "a few days", "several months", "$30 days", "clause 4.3 days", "per month", "every day",
     "the business day", "version 2.1 hours", "no time at all"],
)  # fmt: skip
def test_what_is_no_period(text: str) -> None:
    assert periods(text) == []


def test_business_days_are_counted_as_written_and_marked() -> None:
    (found,) = periods("at least ten (10) business days before")
    assert (found.days, found.business) == (10, True)


@settings(deadline=None, max_examples=60)
@given(
    count=st.integers(1, 999),
    unit=st.sampled_from(["day", "week", "month", "year"]),
    before=st.text(" abc.,", max_size=20),
)
def test_digits_count_units(count: int, unit: str, before: str) -> None:
    (found,) = periods(f"{before} {count} {unit}s")
    assert found.days == count * DAYS_OF[unit]
    assert f"{before} {count} {unit}s"[found.start : found.end].strip() == found.words


ONES = "one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


@settings(deadline=None, max_examples=40)
@given(tens=st.integers(2, 9), ones=st.integers(1, 9), hundred=st.booleans(), join=st.sampled_from(["-", " "]))
def test_words_and_digits_say_the_same(tens: int, ones: int, hundred: bool, join: str) -> None:
    words = f"{'one hundred and ' if hundred else ''}{TENS[tens - 2]}{join}{ONES[ones - 1]}"
    value = 100 * hundred + 10 * tens + ones
    assert number(words) == value
    assert [p.days for p in periods(f"no later than {words} ({value}) days after")] == [value]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_any_text_is_read_and_every_span_is_where_it_says(text: str) -> None:
    for found in periods(text):
        assert 0 < found.least <= found.days and text[found.start : found.end].strip() == found.words
