"""Quotes on one line: marks of Markdown go, words stay, and what was cut says so."""

import pytest

from bonafides.model import MAX_QUOTE
from bonafides.report.quoted import WHOLE, quoted


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("We keep [logs](https://example.com/a_(b)) for **30 days**.", "We keep logs for 30 days."),
        ("Developed by:** Meridian", "Developed by: Meridian"),
        ("no testing, save under our [safety programme", "no testing, save under our safety programme"),
        ("an array a[0] and [not a link]", "an array a[0] and [not a link]"),
        ("snake_case__name stays", "snake_case__name stays"),
    ],
)
def test_marks_go_and_words_stay(raw: str, shown: str) -> None:
    assert quoted(raw) == shown


def test_a_citation_cut_at_its_limit_ends_in_dots() -> None:
    assert quoted("word " * (MAX_QUOTE // 5 - 1) + "word", WHOLE).endswith("word …")
    assert quoted("word " * (MAX_QUOTE // 5 - 2) + "the end.", WHOLE).endswith("the end.")
