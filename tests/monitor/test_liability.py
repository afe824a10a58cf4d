"""The cap of liability: months of fees and sums of money, in the words of many lawyers."""

from collections.abc import Callable

import pytest

from bonafides.model import Difference

Compared = Callable[[str, str], Difference]
TWELVE = "Our total liability will not exceed the fees paid in the twelve months before the claim."
CHANGED = {
    "fewer months": (
        TWELVE,
        "Our total liability will not exceed the fees paid in the three (3) months before the claim.",
        ("worse", "fees of 12 months", "fees of 3 months"),
    ),
    "more months": (
        "Provider's liability is limited to the amounts payable for one month.",
        "Provider's liability is limited to the amounts payable for one year.",
        ("better", "fees of 1 months", "fees of 12 months"),
    ),
    "less money": (
        "In no event shall the aggregate liability of Ellery exceed USD 100,000.",
        "In no event shall the aggregate liability of Ellery exceed USD 500.",
        ("worse", "USD 100000", "USD 500"),
    ),
    "a cap appears": (
        "We are liable under the statutory provisions.",
        "Any liability of Ellery under these Terms is capped at $500.",
        ("worse", "none named", "$500"),
    ),
    "fewer months, more money": (
        "Our liability is limited to the greater of $100 and the fees paid in the last 12 months.",
        "Our liability is limited to the greater of $1,000 and the fees paid in the last 6 months.",
        ("unclear", "fees of 12 months, $100", "fees of 6 months, $1000"),
    ),
}
SAME = {
    "nothing": (TWELVE, TWELVE),
    "other words": (TWELVE, "Our aggregate liability shall be limited to the amounts paid in the last 12 months."),
    "the customer's own": (TWELVE, f"{TWELVE} Your liability to us is limited to $50."),
    "moved": (f"{TWELVE} We keep backups.", f"We keep backups. {TWELVE}"),
    "no amount": (TWELVE, f"{TWELVE} Our liability for gross negligence is not limited."),
}


def _cap(difference: Difference):  # type: ignore[no-untyped-def]
    return next((t for t in difference.topics if t.topic == "liability.cap"), None)


@pytest.mark.parametrize("old,new,expected", CHANGED.values(), ids=list(CHANGED))
def test_a_cap_that_changed(old: str, new: str, expected: tuple[str, str, str], compared: Compared) -> None:
    change = _cap(compared(old, new))
    assert (change.direction.value, change.old, change.new) == expected
    assert change.material and change.quote_new.quote == new
    assert (change.quote_old is None) == (change.old == "none named")


@pytest.mark.parametrize("old,new", SAME.values(), ids=list(SAME))
def test_a_cap_that_did_not(old: str, new: str, compared: Compared) -> None:
    assert _cap(compared(old, new)) is None
