"""Whom a document is about, from when it is, and what it makes part of itself."""

import pytest

from bonafides.claims import every_document
from bonafides.claims.classify import classify
from bonafides.documents.reading import read
from bonafides.model import MAX_CITATIONS, MAX_QUOTE, Claim, fold

TERMS = "By using the Services you agree to these terms. Limitation of liability. Governing law. Termination of your account. No warranty."


def _claims(text: str, name: str = "document.md") -> dict[str, Claim]:
    document = classify(read(name, text.encode()))
    found = every_document.claims(document)
    for claim in found:
        assert 1 <= len(claim.citations) <= MAX_CITATIONS
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote and len(c.quote) <= MAX_QUOTE
    return {claim.topic: claim for claim in found}


VENDORS = [
    ('# Terms of Service\n\nThese terms are between you and Lumen Labs, Inc. ("Lumen", "we").', "Lumen Labs, Inc."),
    ("# Privacy Policy\n\n**Last updated: October 31, 2024** Lumen Inc., together with its affiliates (“Lumen”, “we”), offers tools.", "Lumen Inc."),
    ("# Privacy Policy\n\n**LUMEN - Features & Lights, Inc.** (“we”) explains its use of data.", "Features & Lights, Inc"),
    ("# Terms of Service\n\nThe service is operated by Lumen AI AB, a Swedish limited company.", "Lumen AI AB"),
    ("# Service Level Agreement\n\nThis SLA is part of the Agreement between Lumen and the Customer. Uptime.", "Lumen"),
    ("# Data Processing Addendum\n\nThis DPA applies to Lumen’s processing of Customer Data.", "Lumen"),
    ("# Privacy Policy\n\nLumen is an AI research company. We collect data.", "Lumen"),
    ("# Terms\n\nText.\n\n© 2024-2026 Lumen Limited. All rights reserved.", "Lumen Limited"),
    ("# Order Form\n\nCustomer: Northwind GmbH\n\nVendor: Lumen Pty Ltd\n\nQuantity: 4. Total fees: 12. Billing.", "Lumen Pty Ltd"),
    ("# AI Red Team Report\n\nPrepared by Hackwell Ltd for its client.\n\nCommissioned by Lumen GmbH. Jailbreak attempts.", "Lumen GmbH"),
    ("# Model card: Aurora\n\n- **Developed by:** Lumen\n\nTraining data. Limitations.", "Lumen"),
    ("# Release notes\n\nFixed a crash.", None),
    ("# Privacy Policy\n\nWe value your privacy. The Services are ours.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "vendor"), VENDORS)
def test_vendor(text: str, vendor: str | None) -> None:
    claims = _claims(text)
    assert (str(claims["subject.vendor"].value).rstrip(".") if "subject.vendor" in claims else None) == (
        vendor.rstrip(".") if vendor else None
    )


def test_companies_of_a_list_are_not_its_vendor() -> None:
    text = "# Subprocessors\n\n| Entity | Purpose | Location |\n|---|---|---|\n| Hostco Inc | Hosting, subprocessor | US |\n"
    assert "subject.vendor" not in _claims(text)


TOOLS = [
    ("# Model Card for Aurora 7B\n\nTraining data. Limitations.", "Aurora 7B"),
    ("# Aurora-7B\n\nA model with parameters. Training data, tokens, benchmark, limitations, intended use, evaluation, inference.\n\n## Model card", "Aurora-7B"),
    ("Aurora-2 is a transformer model trained on 2T tokens; the model weights, tokenizer and dataset support inference.", "Aurora-2"),
    ("# AI Red Team Report\n\n# Lumen Draft, model version 3.1\n\nJailbreak and prompt injection attempts.", "Lumen Draft"),
    ("# Terms of Service\n\nWelcome to AskLumen! You agree to these terms.", "AskLumen"),
    ("# Penetration Test Report\n\nFindings use CVSS version 3.1 and TLS 1.2. SQL injection. OWASP Top 10.", None),
    ('# Terms of Service\n\nBetween you and Lumen Inc. ("we"). You use the Lumen services.', "Lumen"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tool"), TOOLS)
def test_tool(text: str, tool: str | None) -> None:
    claims = _claims(text)
    assert (claims["subject.tool"].value if "subject.tool" in claims else None) == tool


SOC2 = "# SOC 2 Type II Report\n\nIndependent service auditor's report. In all material respects. Trust services criteria. Tests of controls.\n\n"
DATES = [
    (f"# Terms of Service\n\nEffective date: 3 May 2025\n\n{TERMS}", "2025-05-03"),
    (f"# Terms of Service\n\nLast revised on 2026-02-01.\n\n{TERMS}", "2026-02-01"),
    (f"# Terms of Service\n\nThe act of 12 May 2016 applies to what you do.\n\n{TERMS}", "2016-05-12"),
    (f"{SOC2}Controls were effective January 1, 2025.\n\nHamburg, 14 August 2026", "2026-08-14"),
    (f"{SOC2}For the period 1 July 2025 to 30 June 2026", None),
    (f"{SOC2}Report date: June 20, 2025", "2025-06-20"),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_date(text: str, date: str | None) -> None:
    claims = _claims(text)
    assert (claims["document.date"].value if "document.date" in claims else None) == date
    assert date is None or claims["document.date"].details["basis"]


def test_incorporated_documents_keep_their_targets() -> None:
    text = f"# Terms of Service\n\nOur [Acceptable Use Policy](https://lumen.example/aup) is incorporated by reference.\n\n{TERMS}"
    claim = _claims(text)["document.incorporates"]
    assert claim.value == ("Acceptable Use Policy",)
    assert claim.details["rows"] == ({"name": "Acceptable Use Policy", "target": "https://lumen.example/aup"},)
