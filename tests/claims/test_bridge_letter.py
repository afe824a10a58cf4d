"""Bridge letters: the gap, the report before it, and days nobody speaks for."""

import pytest

from bonafides.claims.bridge_letter import claims
from bonafides.claims.classify import classify
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

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


REGULAR = b"""Lumen Drafts, Inc.

January 15, 2026

To whom it may concern:

Our most recent SOC 2 Type II report, issued by Keel & Barrow LLP, covered the period October 1, 2024 through September 30, 2025.

This bridge letter addresses the period from October 1, 2025 through December 31, 2025. We are not aware of any material changes to our control environment during that time.

Dana Whitfield
Chief Information Security Officer
"""
SINCE = b"""SOC 2 gap letter

Perlmut AG, Hamburg, 3 March 2026

The last SOC 2 report of Perlmut AG covered the period 1 July 2024 to 30 June 2025. Since 30 June 2025 and up to the date of this letter there have been no significant changes in our internal controls.

Katrin Ohlsen
Head of Security
"""
UNSIGNED = b"""# Bridge Letter

[Date]

Our SOC 2 report covers January 1, 2025 to June 30, 2025. Between July 1, 2025 and September 30, 2025, with the exception of the migration to a new cloud, no material changes occurred.

[Name], [Title]
"""
BY_AUDITOR = b"""November 20, 2025

SOC 2 bridge letter for Lumen Drafts, Inc.

We examined controls for the period April 1, 2024 to March 31, 2025. For the period from April 1, 2025 to October 31, 2025 this letter confirms that controls remain unchanged.

Keel & Barrow LLP
Certified Public Accountants
"""


def _one(data: bytes) -> Claim:
    document = read("letter.txt" if not data.startswith(b"#") else "letter.md", data)
    (claim,) = claims(document)
    assert all(fold(document.text[c.start : c.end]) == c.quote for c in claim.citations)
    return claim


def test_signed_by_management_and_three_months_long() -> None:
    claim = _one(REGULAR)
    assert claim.value == "2025-10-01/2025-12-31" and claim.details["report"] == "2024-10-01/2025-09-30"
    assert claim.details["signed_by"] == "vendor" and claim.details["reasons"] == []
    assert claim.details["says_no_material_change"] is True


def test_days_since_the_report_until_the_letter() -> None:
    claim = _one(SINCE)
    assert claim.value == "2025-07-01/2026-03-03" and claim.details["longer_than_three_months"] is True
    assert claim.details["uncovered_days"] == 0


def test_an_unsigned_letter_that_admits_a_change() -> None:
    claim = _one(UNSIGNED)
    assert claim.value == "2025-07-01/2025-09-30" and claim.details["says_no_material_change"] is False
    assert claim.details["reasons"] == ["nobody signs it", "holds placeholders or is a draft"]


def test_an_audit_firm_gives_no_such_word() -> None:
    claim = _one(BY_AUDITOR)
    assert claim.details["signed_by"] == "auditor" and claim.value == "2025-04-01/2025-10-31"
    assert any("audit firm" in str(reason) for reason in claim.details["reasons"])  # type: ignore[attr-defined]


@pytest.mark.parametrize("data", [REGULAR, SINCE, UNSIGNED, BY_AUDITOR])
def test_kind_is_told(data: bytes) -> None:
    assert classify(read("letter.txt" if not data.startswith(b"#") else "letter.md", data)).kind == "bridge-letter"
