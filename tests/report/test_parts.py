"""Small parts of the reports: quotes as shown, reasons in groups, who else asks, rows of a terminal."""

from dataclasses import replace

import pytest

from bonafides.model import Audit, Soc2Risk
from bonafides.report import soc2_table
from bonafides.report.console import Page
from bonafides.report.quoted import quoted
from bonafides.report.reasons import grouped
from bonafides.report.who_asks import who_asks


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("We **never** train on [your data](https://x.example/a_(b)).", "We never train on your data."),
        ("- keeps `logs` for *thirty* days", "keeps logs for thirty days"),
        ("| Region | EU |", "Region · EU"),
        ("## 4. Data", "4. Data"),
        ("5 * 3 * 2 and snake_case_name stay", "5 * 3 * 2 and snake_case_name stay"),
        (r"\[redacted\] by the vendor", "[redacted] by the vendor"),
    ],
)
def test_marks_go_and_words_stay(raw: str, shown: str) -> None:
    assert quoted(raw) == shown


def test_a_long_quote_is_cut_at_a_word() -> None:
    assert quoted("word " * 100, 30) == "word word word word word …"


def test_reasons_stand_by_family_and_in_two_parts(audit: Audit) -> None:
    groups = grouped(audit)
    assert sum(len(g.reasons) for g in groups) == len(audit.recommendation.because)
    finding = audit.findings[0]
    reason = replace(audit.recommendation.because[0], text=f"Our rule. {finding.answer.because}")
    told = replace(audit, recommendation=replace(audit.recommendation, because=(reason,)))
    (why,) = grouped(told)[0].reasons
    assert (why.lead, why.rest) == ("Our rule.", finding.answer.because)


def test_a_framework_that_asks_for_one_control_is_not_among_the_silent() -> None:
    who = who_asks(["ZT-01", "ZT-02", "no-such-control"])
    assert who.by
    assert not {name for name, _ in who.by} & set(who.not_by)
    assert not who_asks([]).by


def test_what_every_row_says_is_said_once(audit: Audit) -> None:
    rows = tuple(Soc2Risk("r", f"a.pdf (type II). {own}", "", "") for own in ("CC1 looks.", "No criterion speaks."))
    told = replace(audit, soc2_gap=rows)
    shared = soc2_table.headline(told)
    assert shared == "a.pdf (type II)."
    assert [soc2_table.own(r, shared) for r in rows] == ["CC1 looks.", "No criterion speaks."]


def test_rows_are_cut_padded_and_inert() -> None:
    page = Page(40, False)
    page.row(("a title that is far too long", 10), ("7", -3), ("\x1b[31mx " * 20, 0))
    line = page.text().splitlines()[0]
    assert line.startswith("  a title t…   7 ⟨U+001B⟩[31mx")
    assert len(line) <= 40
