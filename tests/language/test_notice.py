"""Periods that lie between being told and the event."""

import pytest

from bonafides.language.notice import UNTOLD, advance_notice

BEFORE = [
    (30, "by providing at least 30 (thirty) days’ advance notice"),
    (10, "shall provide Customer with ten business days’ prior written notice, during which Customer can object"),
    (10, "Processor will provide 10 (ten) days’ notice of a new sub-processor"),
    (30, "we will notify you at least 30 (thirty) days before the change"),
    (14, "We will update the list at least 14 days prior to engaging anyone"),
    (14, "The list is updated no less than two weeks in advance"),
    (180, "we give you a minimum of six months' notice before we retire a model"),
    (30, "Vendor informs the customer of changes with a lead time of 30 days"),
    (7, "You will hear from us by email one week ahead of the change"),
]
NOT_BEFORE = [
    "such objection is made within 10 (ten) days after the notice of the new processor",
    "Customer may object within fifteen (15) days of receiving notice",
    "If the parties cannot resolve it within sixty (60) days, Customer may terminate on 30 days' notice",
    "you have 30 days from the notice to object",
    "We will notify you within 72 hours of a breach",
    "We notify you of changes.",
]


@pytest.mark.parametrize(("days", "text"), BEFORE)
def test_before_the_event(days: int, text: str) -> None:
    found = advance_notice(text)
    assert found is not None and found.days == days


@pytest.mark.parametrize("text", NOT_BEFORE)
def test_windows_of_others(text: str) -> None:
    assert advance_notice(text) is None


@pytest.mark.parametrize(
    "text",
    ["without prior notice", "with or without notice", "without any advance notice to you", "with no notice", "without notifying you", "We are not required to give you notice", "without giving you any notice"],
)  # fmt: skip
def test_untold(text: str) -> None:
    assert UNTOLD.search(text)
