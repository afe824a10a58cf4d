"""ISO/IEC 42001: a certificate is not a statement of applicability, a template is neither."""

from dataclasses import replace
from pathlib import Path

import pytest

from bonafides.claims.iso42001 import claims
from bonafides.claims.iso42001.applicability import ANNEX_A
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

CERTIFICATE = """# Certificate of Registration

This is to certify that the AI management system of Larkfield Systems Ltd

has been assessed and found to meet ISO/IEC 42001:2023.

Scope: Development and operation of the Larkfield drafting assistant

Certificate number: AIMS 10442

Valid until: 14 June 2028

Certification body: Meridian Assurance Services (accredited by UKAS)
"""


def _claims(name: str, data: bytes) -> dict[str, Claim]:
    document = read(name, data)
    found = {c.topic.removeprefix("iso42001."): c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote
    return found


def test_certificate() -> None:
    found = _claims("c.md", CERTIFICATE.encode())
    assert found["certificate"].value == "yes", found["certificate"].details
    assert found["valid-until"].value == "2028-06-14"
    assert found["scope"].value == "Development and operation of the Larkfield drafting assistant"
    assert str(found["certification-body"].value).startswith("Meridian Assurance Services")


def test_aligned_is_not_certified() -> None:
    found = _claims("c.md", b"# Trust\n\nOur AI management system is aligned with ISO/IEC 42001.\n")
    assert found["certificate"].value == "no"


def test_a_real_statement_of_applicability(shared: Path) -> None:
    path = shared / "benchmarks/evidence/docs/iso42001/foundryai-09_SOA_TEMPLATE.md"
    found = _claims(path.name, path.read_bytes())
    assert found["certificate"].value == "no" and found["soa-controls"].value == 6
    assert found["soa-controls"].details["status"] == {"implemented": 4, "partial": 1, "planned": 1}
    assert "certification-body" not in found and "A.7.x" in found["soa-controls"].details["not_in_annex_a"]  # type: ignore[operator]


def test_a_real_generated_statement(shared: Path) -> None:
    path = shared / "benchmarks/evidence/docs/iso42001/foundryai-soa.pdf"
    found = _claims(path.name, path.read_bytes())
    assert found["certificate"].value == "no" and "certification-body" not in found


def test_what_was_not_read_claims_nothing() -> None:
    assert _claims("c.bin", b"\x00\x01\x02\x03") == {}


AMERICAN = """# Kestrel Certification Services, LLC

Certificate of Registration

This certifies that the Artificial Intelligence Management System of

**Lumen Drafts, Inc.**

200 Harbor Street, Boston, MA 02110, United States

conforms to the requirements of ISO/IEC 42001:2023

Certificate Number: 88213-AI

| Issue date | Expiration date |
|---|---|
| March 3, 2025 | March 2, 2028 |

The scope of the certification covers the AI management system supporting the Lumen Draft Assistant, in accordance with the Statement of Applicability version 2.1.

Kestrel Certification Services, LLC is accredited by the ANSI National Accreditation Board (ANAB).

This certificate remains valid unless it is suspended or withdrawn.
"""
GERMAN = """CERTIFICATE

ISO/IEC 42001:2023

Registration No.: AIMS-2025-114

Norddeutsche Zertifizierung GmbH hereby certifies that

Perlmut AG
Hafenstrasse 9, 20457 Hamburg

has established and applies an artificial intelligence management system for the following scope:

Development and operation of translation models

Valid from 2025-02-01 until 2028-01-31

DAkkS D-ZM-12345-01-00
"""
STATEMENT = """# Statement of Applicability

ISO/IEC 42001:2023 Annex A, Lumen Drafts, Inc., version 2.1

| Ref | Control | Applicable (Y/N) | Justification for inclusion or exclusion | Implementation status |
|---|---|---|---|---|
| A.2.2 | AI policy | Yes | Required by management | Implemented |
| A.2.3 | Alignment with other policies | Yes | Risk treatment | Implemented |
| A.2.4 | Review of the AI policy | Yes | Risk treatment | Partially implemented |
| A.10.3 | Suppliers | No | No third party components are used | Not applicable |
| A.10.4 | Customers | No | | Not applicable |
"""
UNFILLED = """# Statement of Applicability

Organisation: [Company Name], ISO/IEC 42001

| Control | Title | Applicable? | Justification | Status |
|---|---|---|---|---|
| A.2.2 | AI policy | Yes / No | [justify] | |
| A.2.3 | Alignment | | | |
| A.2.4 | Review | | | |
"""


def test_dates_in_columns_and_an_accreditor() -> None:
    found = _claims("c.md", AMERICAN.encode())
    assert found["certificate"].value == "yes", found["certificate"].details
    assert found["valid-until"].value == "2028-03-02"
    assert found["certification-body"].value == "Kestrel Certification Services, LLC"
    details = found["certificate"].details
    assert (details["edition"], details["number"], details["valid_from"]) == ("2023", "88213-AI", "2025-03-03")
    assert details["accreditation"] == "ANSI National Accreditation Board"
    assert "Lumen Draft Assistant" in str(found["scope"].value)


def test_an_issuer_named_in_a_sentence() -> None:
    found = _claims("c.txt", GERMAN.encode())
    assert found["certificate"].value == "yes" and found["valid-until"].value == "2028-01-31"
    assert found["certification-body"].value == "Norddeutsche Zertifizierung GmbH"
    assert found["scope"].value == "Development and operation of translation models"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("This certificate remains valid unless it is suspended or withdrawn.", "This certificate has been withdrawn."),
        ("**Lumen Drafts, Inc.**", "[Company Name]"),
        ("Certificate of Registration", "SAMPLE\n\nCertificate of Registration"),
        ("ISO/IEC 42001:2023", "ISO/IEC 27001:2022"),
    ],
)
def test_what_makes_it_no_certificate(old: str, new: str) -> None:
    assert old in AMERICAN
    found = _claims("c.md", AMERICAN.replace(old, new).encode())
    assert found["certificate"].value == "no" and found["certificate"].details["reasons"]


def test_an_unaccredited_body_is_told() -> None:
    data = AMERICAN.replace("is accredited by the ANSI National Accreditation Board (ANAB)", "is a non-accredited body")
    assert _claims("c.md", data.encode())["certificate"].details["accreditation_named"] is False


def test_controls_included_excluded_and_missing() -> None:
    details = _claims("s.md", STATEMENT.encode())["soa-controls"].details
    assert details["included"] == ["A.2.2", "A.2.3", "A.2.4"] and details["excluded"] == ["A.10.3", "A.10.4"]
    assert details["excluded_without_reason"] == ["A.10.4"] and len(details["missing"]) == 33  # type: ignore[arg-type]
    assert details["template"] is False and len(ANNEX_A) == 38


def test_a_statement_that_nobody_filled_in() -> None:
    claim = _claims("s.md", UNFILLED.encode())["soa-controls"]
    assert claim.details["template"] is True and claim.details["included"] == []


SOA = "# Statement of Applicability\n\n| Control | Name | Applicable | Justification |\n|---|---|---|---|\n"
ROWS = "| A.2.2 | AI policy | Yes | Approved by the board in May |\n| {last} | Data | Yes | Records are kept of all sources |\n"


@pytest.mark.parametrize(
    ("name", "text", "template"),
    [
        ("soa.md", SOA + ROWS.format(last="A.7.2"), False),
        ("soa.md", SOA + ROWS.format(last="A.7.x"), True),
        ("soa.md", SOA + ROWS.format(last="A.7.2") + "\nAdd rows for all other controls; justify any exclusions.\n", True),
        ("soa.md", "---\ntemplate_id: soa_v1\n---\n\n" + SOA + ROWS.format(last="A.7.2"), True),
        ("09_SOA_TEMPLATE.md", SOA + ROWS.format(last="A.7.2"), True),
    ],
)  # fmt: skip
def test_a_statement_that_nobody_filled_in_is_a_template(name: str, text: str, template: bool) -> None:
    found = {c.topic: c for c in claims(replace(read(name, text.encode()), kind="iso42001-soa"))}
    assert found["iso42001.soa-controls"].details["template"] is template
