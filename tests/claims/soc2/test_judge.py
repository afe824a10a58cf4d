"""What one result of a test says, in the words of many auditors."""

import pytest

from bonafides.claims.soc2.deviations import judge

SAID = {
    "none": (
        "No exceptions noted.",
        "No relevant exceptions were identified.",
        "None noted",
        "Testing did not reveal any exceptions.",
        "Inspected 25 of 312 changes; all were approved. No exceptions noted.",
        "25 of 25 samples tested were approved prior to deployment. No exceptions noted.",
        "No exceptions noted. Management has remediated the prior year exception.",
        "All sampled items conformed to the control.",
        "Tested without exception.",
        "Pass",
        "✓",
        "N/A",
        "Effective - no exceptions",
    ),
    "deviation": (
        "See management's response in Section V.",
        "For 2 of the 25 terminated employees selected, access was not removed within 24 hours.",
        "One (1) of forty (40) changes lacked approval.",
        "Exception: quarterly access review for Q2 was not performed.",
        "Deviation noted - 8% of sampled laptops (2/25) were not encrypted.",
        "Access for one terminated user was removed 12 days after termination.",
        "No exceptions noted except for one laptop without encryption.",
        "The control did not operate effectively during Q3.",
        "Not effective",
        "Fail",
    ),
    "not-tested": (
        "No security incidents occurred during the period; accordingly, we were unable to test operating effectiveness.",
        "The control did not operate during the period as no changes of this kind were made. No exceptions noted.",
    ),
    "unclear": ("Inspected the policy.", "Quarterly"),
}


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in SAID.items() for text in texts])
def test_one_result(wanted: str, text: str) -> None:
    assert judge(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [("Yes", "deviation"), ("No", "none"), ("2", "deviation"), ("0", "none")])
def test_answers_below_a_head_that_asks_for_exceptions(text: str, wanted: str) -> None:
    assert judge(text, "Exceptions noted?") == wanted


@pytest.mark.parametrize(
    "text", ["none, " * 200 + "x", "A" * 20_000, "(" * 5_000, "1 of " * 3_000, "no exceptions " * 2_000]
)
def test_a_hostile_cell_is_judged_all_the_same(text: str) -> None:
    assert judge(text) in ("none", "deviation", "not-tested", "unclear")
