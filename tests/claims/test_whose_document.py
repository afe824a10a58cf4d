"""Products sold, documents bound in, and editions: what a document says of itself, in our own words."""

from dataclasses import replace

import pytest

from bonafides.claims import every_document
from bonafides.documents.reading import read
from bonafides.model import Claim, fold
from bonafides.pipeline.subject import infer

TERMS = "terms-of-service"


def _claims(text: str, kind: str = TERMS, name: str = "a.md") -> dict[str, Claim]:
    document = replace(read(name, text.encode()), kind=kind)
    found = every_document.claims(document)
    for claim in found:
        assert all(fold(document.text[c.start : c.end]) == c.quote for c in claim.citations)
    return {claim.topic: claim for claim in found}


SOLD = [
    ("These terms apply when you use Inkwell, Inkwell Pro, and other products of Quill Works Ltd (“we”).", "Inkwell"),
    ("This policy covers our website, Inkwell.ai, or other Quill products. Quill Works Ltd (“Quill”, “we”) runs them.", "Inkwell.ai"),
    ("Quill Works Ltd (“we”) runs an answer engine (the “Quill Engine”) and a website (the “Site”).", "Quill Engine"),
    ("These terms govern your use of Inkwell. They are between you and Quill Works Ltd (“we”).", "Inkwell"),
    ("Quill Works Ltd (“we”) offers software. A Quill account is needed.", "Quill"),
    ("Quill Works Ltd (“we”) offers software. It is good.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tool"), SOLD)
def test_what_a_contract_sells(text: str, tool: str | None) -> None:
    claims = _claims(f"# Terms of Service\n\n{text}\n")
    assert (claims["subject.tool"].value if "subject.tool" in claims else None) == tool


def test_a_brand_gives_way_to_the_name_of_a_product() -> None:
    contract = _claims("# Terms of Service\n\nQuill Works Ltd (“we”) offers software. A Quill account is needed.\n")
    card = _claims("# Inkwell 3 model card\n\nTraining data. Limitations.\n", "model-card")
    both = (replace(contract["subject.tool"], kind=TERMS), replace(card["subject.tool"], kind="model-card"))
    assert contract["subject.tool"].details == {"brand": True}
    assert infer(both, "subject.tool") == "Inkwell 3"
    assert infer(both[:1], "subject.tool") == "Quill"
    unreal = replace(contract["subject.tool"], topic="document.template", path="bom.json")
    fixture = replace(both[1], value="Fixture", path="bom.json")
    assert infer((fixture, replace(both[1], path="card.md"), unreal), "subject.tool") == "Inkwell 3"


def test_a_row_that_is_labelled_product_names_it() -> None:
    text = "| Field | Value |\n|---|---|\n| Product | Inkwell Draft |\n| Contact | Jo |\n"
    assert _claims(text, "questionnaire-answers")["subject.tool"].value == "Inkwell Draft"


def test_the_first_model_of_a_bill_of_materials_without_a_main_component() -> None:
    text = '{"bomFormat": "CycloneDX", "components": [{"type": "machine-learning-model", "publisher": "Quill", "name": "inkwell-7b"}]}'
    assert _claims(text, "bill-of-materials", "bom.json")["subject.tool"].value == "inkwell-7b"


BOUND = [
    ("The Data Processing Addendum is incorporated into this Agreement by reference.", ("Data Processing Addendum",)),
    ("This Agreement incorporates by reference the Acceptable Use Policy and the Support Policy.", ("Acceptable Use Policy", "Support Policy")),
    ("Customer shall comply with the Acceptable Use Policy.", ("Acceptable Use Policy",)),
    ("By using the Services you agree to our Community Guidelines.", ("Community Guidelines",)),
    ("The Service Level Agreement (Annex 2) forms an integral part of the contract.", ("Service Level Agreement",)),
    ("These Terms, together with the Pricing Terms, are the whole contract.", ("Pricing Terms",)),
    ("The Usage Policy and Privacy Policy, each as published at quill.example/legal, are incorporated by reference.", ("Usage Policy", "Privacy Policy")),
    ("You can read our Privacy Policy to learn more.", ()),
    ("We changed the Cookie Policy last year.", ()),
    ("Disputes are handled in accordance with this Arbitration Agreement.", ()),
    ("The Digital Millennium Copyright Act Policy is subject to the law.", ()),
    ("A separate Master Services Agreement may be available for large companies.", ()),
    ("The UK Addendum is incorporated by reference.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), BOUND)
def test_what_is_bound_in_and_what_is_only_mentioned(text: str, names: tuple[str, ...]) -> None:
    claims = _claims(f"# Contract\n\n{text}\n", "commercial-terms")
    assert (claims["document.incorporates"].value if "document.incorporates" in claims else ()) == names


EDITIONS = [
    ("Version 4.1\n\nEffective 3 May 2025", {"version": "4.1"}),
    ("Version\n\n2\n\nEffective 3 May 2025", {"version": "2"}),
    ("Effective 3 May 2025. Revision 7.", {"version": "7"}),
    ("Effective 3 May 2025. This document supersedes the version dated 1 March 2024.", {"replaces": "This document supersedes the version dated 1 March 2024"}),
    ("Effective 3 May 2025. This policy has been superseded by a later one.", {"superseded": "This policy has been superseded"}),
    ("You are viewing an archived version.\n\nEffective 3 May 2025", {"superseded": "viewing an archived"}),
    ("Effective 3 May 2025. This Agreement supersedes all prior understandings.", {}),
    ("Effective 3 May 2025", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), EDITIONS)
def test_edition(text: str, told: dict[str, str]) -> None:
    details = dict(_claims(f"# Privacy Policy\n\n{text}\n", "privacy-policy")["document.date"].details)
    assert details.pop("basis") and details == told


def test_a_date_with_dots_around_the_month() -> None:
    assert _claims("# Card\n\nReleased on 11.July.2022\n", "model-card")["document.date"].value == "2022-07-11"
