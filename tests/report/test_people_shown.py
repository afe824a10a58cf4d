"""Corrections, waivers and the previous audit as they are shown; and a page that everybody can read."""

import datetime
import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from bonafides.catalog.files import file
from bonafides.model import (
    Answer,
    Audit,
    Corrected,
    Correction,
    Corrects,
    Go,
    Outcome,
    Progress,
    Status,
    Step,
    fold,
)
from bonafides.report import html, terminal

DAY = datetime.date(2026, 2, 1)
STEP = Step("training.zero", "Title of training.zero", "satisfied", "not-satisfied")


def _correction(number: int, sort: Corrects, value: str, check: str) -> Correction:
    return Correction(
        number, sort, value, "Jo <b>Park</b>", "Side letter.", DAY, datetime.date(2026, 4, 1), check=check
    )


@pytest.fixture
def told(audit: Audit) -> Audit:
    """The audit with one correction to more comfort, one waiver, one lapsed entry and an earlier audit."""
    changed, waiver = (
        _correction(1, Corrects.FINDING, "satisfied", "retention.human_review"),
        _correction(2, Corrects.WAIVER, "", "training.zero"),
    )
    by_check = {f.card.check: f for f in audit.findings}
    review, zero = by_check["retention.human_review"], by_check["training.zero"]
    by_check["retention.human_review"] = replace(
        review, answer=Answer(Outcome.SATISFIED, "Jo says so."), machine=review.answer
    )
    by_check["training.zero"] = replace(zero, waiver=waiver)
    listed = (
        Corrected(changed, "silent", Status.COUNTS),
        Corrected(waiver, "not-satisfied", Status.COUNTS),
        Corrected(replace(waiver, number=3, check="zzz_new.broken"), "error", Status.LAPSED),
    )
    since = Progress(DAY, "go", (), (), (STEP,), (), (), (), ("new.md",), (), ("gone.md",))
    conditional = replace(audit.recommendation, value=Go.CONDITIONAL)
    return replace(
        audit,
        findings=tuple(by_check.values()),
        recommendation=conditional,
        machine=audit.recommendation,
        corrections=listed,
        progress=since,
    )


def test_the_page_says_what_people_changed(told: Audit) -> None:
    page = LexborHTMLParser(html.render(told))
    assert "The machine's reading alone gives: no-go" in fold(page.css_first("header").text())
    people = fold(page.css_first("section[aria-labelledby=people]").text(separator=" "))
    assert "Lapsed: it no longer counts" in people
    assert "They turned these gaps into none: Title of retention.human_review" in people
    changed = fold(page.css_first("#finding-retention-human_review").text(separator=" "))
    assert "People turned this gap into none." in changed and "Nothing said." in changed
    waived = fold(page.css_first("#finding-training-zero").text(separator=" "))
    assert "until 2026-04-01: Side letter." in waived and "The gap remains." in waived
    assert "<b>Park" not in html.render(told)


def test_the_page_says_what_happened_since(told: Audit) -> None:
    since = fold(LexborHTMLParser(html.render(told)).css_first("section[aria-labelledby=since]").text(separator=" "))
    assert "Since the audit of 2026-02-01" in since
    assert since.index("gone.md") < since.index("new.md")
    assert "Title of training.zero : satisfied then, not satisfied now" in since


def test_the_terminal_says_both(told: Audit) -> None:
    text = terminal.render(told)
    assert "the machine's reading alone gives: no-go" in text
    assert "(accepted by Jo" in text
    assert "0 closed, 1 opened, 0 still open, 0 moot" in text
    assert max(map(len, text.splitlines())) <= 80


def test_every_table_has_heads_and_every_page_a_language(told: Audit) -> None:
    page = LexborHTMLParser(html.render(told))
    assert page.css_first("html").attributes["lang"] == "en"
    for table in page.css("table"):
        assert table.css("th[scope=col]")
        assert table.css("tbody th[scope=row]") or not table.css("tbody tr")


def _colours() -> list[dict[str, str]]:
    css = file("report/html/report.css").read_text("utf-8")
    return [
        dict(re.findall(r"--([\w]+):\s*(#[0-9a-f]{3,6})", block)) for block in re.findall(r":root\s*\{([^}]*)\}", css)
    ]


def _light(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_all_words_stand_out_from_their_ground() -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1, in light, dark and print."""
    themes = _colours()
    assert len(themes) == 3
    for theme in themes:
        for ink in ("ink", "soft", "link", "bad", "warn", "good"):
            for ground in ("paper", "sheet", "tint", "mark") if ink == "ink" else ("paper", "sheet", "tint"):
                high, low = sorted((_light(theme[ink]), _light(theme[ground])), reverse=True)
                assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground, theme)
