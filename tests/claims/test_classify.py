"""Kinds, languages and parts from content."""

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.claims.languages import main_language
from bonafides.documents.reading import read
from bonafides.model import Document, Read

LEGAL = "By using the Services you agree to these terms. Limitation of liability applies. Governing law is that of Ohio. Termination of your account. We disclaim every warranty. "
PRIVACY = "This page explains how we use personal information. The information we collect includes cookies. Your rights under data protection law. We collect personal data on a legal basis. "
DPA = "The processor acts on documented instructions of the controller. Sub-processor changes. Data subject requests. Personal data breach. Standard contractual clauses. "
CASES = [
    ("terms-of-service", f"# Terms of Service\n\n{LEGAL}"),
    ("terms-of-service", f"# Acme Terms of Use\n\n{LEGAL}"),
    ("privacy-policy", f"# Privacy Policy\n\n{PRIVACY}"),
    ("privacy-policy", f"Acme Privacy Notice\n===\n\n{PRIVACY}"),
    ("data-processing-agreement", f"# Data Processing Addendum\n\n{DPA}"),
    ("commercial-terms", f"# Master Services Agreement\n\nThis Agreement. Customer shall pay the fees of each order form. Subscription term. Confidential information. Indemnification. {LEGAL}"),
    ("service-level-agreement", "# Service Level Agreement\n\nMonthly uptime of 99.9 % availability; a service credit for downtime; response time of one hour."),
    ("model-card", "# Model card: Borealis 2\n\nThe language model has 7B parameters. Intended use: drafting. Training data: web. Limitations: dates. Evaluation on a benchmark. License: MIT."),
    ("model-card", "Borealis is a transformer model with 7B parameters, pretrained on 2T tokens and fine-tuned on a dataset of chats. The model weights and the tokenizer support inference on CPU."),
    ("soc2-report", "# SOC 2 Type II Report\n\nIndependent service auditor's report. Trust services criteria. Management's assertion. In all material respects. Tests of controls. Subservice organization. Complementary user entity controls."),
    ("penetration-test-report", "# Penetration Test Report\n\nWeb application security assessment. CVSS 7.5 SQL injection. Cross-site scripting. Remediation advised. TLS. Burp."),
    ("red-team-report", "# AI Red Team Report\n\nJailbreak and prompt injection attempts against the assistant; attack success 4 of 60; system prompt extraction; adversarial prompts."),
    ("subprocessor-list", "# Subprocessors\n\n| Entity | Purpose | Location |\n|---|---|---|\n| Hostco | Hosting, subprocessor of data processed | Ireland |\n"),
    ("order-form", "# Order Form\n\nSubscription start: 1 May. Quantity: 40. Unit price: 12. Total fees: 480. Billing: yearly. Payment terms: 30 days."),
    ("bridge-letter", "# SOC 2 Bridge Letter\n\nThis gap letter covers the period since the end of the report. We are not aware of any material changes. No material changes occurred."),
    ("other", "# Release notes\n\nFixed a crash. Added a button. Thanks to everybody who reported it."),
    ("other", "Shopping list: apples, bread, cheese."),
]  # fmt: skip


def _classified(text: str, name: str = "document.md") -> Document:
    return classify(read(name, text.encode()))


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_kind(kind: str, text: str) -> None:
    assert _classified(text).kind == kind


def test_a_table_of_questions_is_a_questionnaire() -> None:
    document = _classified("No,Question,Answer\n1,Do you train on prompts?,No\n2,Do you log prompts?,Yes\n", "q.csv")
    assert document.kind == "questionnaire-answers"
    claims = {c.topic: c for c in extract(document)}
    rows = claims["questionnaire.answers"].details["rows"]
    assert claims["questionnaire.answers"].value == 2
    assert rows[0]["answer"] == "No" and rows[1]["question"] == "Do you log prompts?"  # type: ignore[index]


def test_a_bill_of_materials_names_its_models() -> None:
    text = '{"bomFormat": "CycloneDX", "components": [{"type": "machine-learning-model", "name": "borealis-2"}, {"type": "library", "name": "x"}]}'
    document = _classified(text, "bom.json")
    claims = {c.topic: c for c in extract(document)}
    assert document.kind == "bill-of-materials"
    assert claims["bill-of-materials.models"].value == ("borealis-2",)
    assert claims["bill-of-materials.models"].citations[0].quote == "borealis-2"


GERMAN = (
    "Wir verarbeiten die Daten der Kunden nur für die Zwecke des Vertrags und geben sie nicht an Dritte weiter. " * 8
)
CHINESE = "我们会收集您在使用服务时提供的个人信息，并用于改进我们的模型。" * 20


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("zh", CHINESE), ("en", LEGAL * 3), ("", "Hi.")])
def test_language(language: str, text: str) -> None:
    assert main_language(text) == language


def test_a_document_in_another_language_is_not_read_and_claims_nothing() -> None:
    document = _classified(f"# Datenschutz\n\n{GERMAN}")
    assert document.read is Read.NOT_READ
    assert "German" in document.reason
    assert extract(document) == ()


def test_two_contracts_in_one_file_are_parts() -> None:
    document = _classified(f"# Terms of Service\n\n{LEGAL * 12}\n\n# Privacy Policy\n\n{PRIVACY * 12}")
    assert [p.kind for p in document.parts] == ["terms-of-service", "privacy-policy"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Last updated: June 1, 2025", "2025-06-01"),
        ("Effective 1 July 2026", "2026-07-01"),
        ("Effective Date: 2024-02-29", "2024-02-29"),
        ("Updated on the 3rd of March 2025", "2025-03-03"),
        ("Version of 12 Sept. 2025", "2025-09-12"),
        ("Effective Date: 2025-02-30", None),
    ],
)
def test_date(text: str, date: str | None) -> None:
    claims = {c.topic: c for c in extract(_classified(f"# Privacy Policy\n\n{text}\n\n{PRIVACY}"))}
    assert (claims["document.date"].value if "document.date" in claims else None) == date


def test_vendor_and_what_is_incorporated() -> None:
    text = f'# Terms of Service\n\nThese terms are between you and Acme Labs, Inc. ("Acme").\n\nOur [Acceptable Use Policy](https://acme.example/aup) and the Data Processing Addendum are incorporated by reference.\n\n{LEGAL}'
    claims = {c.topic: c for c in extract(_classified(text))}
    assert claims["subject.vendor"].value == "Acme Labs, Inc."
    assert set(claims["document.incorporates"].value) == {"Acceptable Use Policy", "Data Processing Addendum"}  # type: ignore[arg-type]
