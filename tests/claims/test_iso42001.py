"""ISO/IEC 42001: a certificate is not a statement of applicability, a template is neither."""

from pathlib import Path

from bonafides.claims.iso42001 import claims
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
