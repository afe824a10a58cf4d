"""Readers are found by being there, and one claim decides each topic."""

from types import ModuleType

import pytest

from bonafides.claims import extract as extracting
from bonafides.claims.classify import classify
from bonafides.claims.extract import extract, readers
from bonafides.documents.reading import read
from bonafides.errors import CatalogError
from bonafides.model import Claim, Confidence, Document

LEGAL = "By using the Services you agree to these terms. Limitation of liability applies. Governing law is that of Ohio. Termination of your account. "
PRIVACY = "We explain how we use personal information. The information we collect includes cookies. Your rights. We keep chats for 30 days. "


def _document(text: str) -> Document:
    return classify(read("folder/document.md", text.encode()))


def test_readers_are_found_in_sorted_order() -> None:
    names = [module.__name__ for module in readers()]
    assert names == sorted(names)
    assert {"bonafides.claims.terms", "bonafides.claims.soc2", "bonafides.claims.model_card"} <= set(names)
    assert all(module.KINDS and callable(module.claims) for module in readers())


def test_claims_carry_path_and_kind() -> None:
    claims = extract(_document(f"# Terms of Service\n\n{LEGAL}"))
    assert {c.path for c in claims} == {"folder/document.md"}
    assert {c.kind for c in claims} == {"terms-of-service"}
    assert len({c.topic for c in claims}) == len(claims)


def test_a_claim_knows_the_part_it_stands_in() -> None:
    document = _document(f"# Terms of Service\n\n{LEGAL * 14}\n\n# Privacy Policy\n\n{PRIVACY * 14}")
    kept = next(c for c in extract(document) if c.topic == "retention.customer-content")
    assert kept.part == "Privacy Policy"


def test_a_card_that_says_it_trains_on_what_users_enter_claims_it() -> None:
    text = "# Model Card for Aurora\n\n## Training data\n\nWe use user conversations to train Aurora models.\n\n## Limitations\n\nDates. Evaluation, parameters, tokens."
    claims = {c.topic: c for c in extract(_document(text))}
    assert claims["training.customer-content"].value == "permitted"


def test_two_readers_of_one_topic_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("twice")
    claim = Claim("x.y", "z", Confidence.LOW)
    module.KINDS = frozenset({"other"})  # type: ignore[attr-defined]
    module.claims = lambda document: (claim, claim)  # type: ignore[attr-defined]
    monkeypatch.setattr(extracting, "readers", lambda: (module,))
    with pytest.raises(CatalogError, match=r"x\.y"):
        extract(_document("# Release notes\n\nFixed a crash."))
