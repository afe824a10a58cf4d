"""Bridge letters: the gap, the report before it, and days nobody speaks for."""

from bonafides.claims.bridge_letter import claims
from bonafides.documents.reading import read

LETTER = b"""# Bridge letter

Our last SOC 2 report covered the period January 1, 2025 to September 30, 2025.

We are not aware of material changes from October 1, 2025 to December 31, 2025.
"""


def test_gap_and_report() -> None:
    (claim,) = claims(read("b.md", LETTER))
    assert claim.value == "2025-10-01/2025-12-31" and claim.details["days"] == 92
    assert claim.details["report"] == "2025-01-01/2025-09-30" and claim.details["uncovered_days"] == 0


def test_a_letter_without_dates_claims_nothing() -> None:
    assert claims(read("b.md", b"# Bridge letter\n\nNothing has changed since our audit.\n")) == ()
