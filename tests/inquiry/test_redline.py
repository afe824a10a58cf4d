"""What a redline quotes, what it finds wrong, and where it puts the clause."""

from dataclasses import replace
from typing import Any

import pytest

from bonafides.catalog.cards import card
from bonafides.catalog.clauses import clauses
from bonafides.documents.reading import read
from bonafides.inquiry.redline import redline
from bonafides.model import Answer, Claim, Confidence, Dossier, Finding, Outcome, cite

TRAINING = "training.customer-content"
TOS = "# Terms\n\nWe may use Your Content to improve our models. You keep Your Content. We host Your Content. These Terms apply."
DPA = "# DPA\n\nProcessor shall protect Customer Data. Customer may audit. Customer Data is secret. Customer Data is ours not."


@pytest.fixture
def packet(dossier: Any) -> Any:
    def made(*kinds: str) -> Dossier:
        texts = {"terms-of-service": TOS, "data-processing-agreement": DPA, "privacy-policy": TOS, "model-card": TOS}
        documents = [replace(read(f"{kind}.md", texts[kind].encode()), kind=kind) for kind in kinds]
        claims = []
        for document in documents:
            at = document.text.find("We may use")
            if at >= 0:
                quote = cite(document, at, document.text.index("models.") + 7)
                claims.append(
                    Claim(TRAINING, "permitted", Confidence.HIGH, (quote,), {}, document.evidence.path, document.kind)
                )
        return Dossier(dossier().engagement, tuple(documents), tuple(claims))

    return made


def _finding(dossier: Dossier, check: str = "training.zero_training_clause", outcome: str = "not-satisfied") -> Finding:
    citations = tuple(c for claim in dossier.claims for c in claim.citations)
    return Finding(card(check), Answer(Outcome(outcome), "Because of this.", citations))


def _drafted(dossier: Dossier, outcome: str = "not-satisfied", check: str = "training.zero_training_clause"):  # type: ignore[no-untyped-def]
    finding = _finding(dossier, check, outcome)
    return redline(finding, clauses()[finding.card.ask.clause_id], dossier)


def test_the_sentence_is_replaced_in_its_own_words(packet: Any) -> None:
    it = _drafted(packet("terms-of-service", "data-processing-agreement"))
    assert it.citation.quote == "We may use Your Content to improve our models."
    assert (it.action, it.document) == ("replace", "terms-of-service.md")
    assert it.replacement.startswith("We shall not use Your Content (")
    assert "anyone behind us" in it.replacement and "your own audit logs" in it.replacement
    assert "names no way to refuse" in it.problem and "usual words for training" in it.problem
    assert it.fallback.startswith("We may use Your Content to train or improve a model only on your")


def test_a_policy_is_overridden_from_the_contract(packet: Any) -> None:
    it = _drafted(packet("privacy-policy", "data-processing-agreement"))
    assert (it.action, it.document) == ("override", "data-processing-agreement.md")
    assert it.replacement.startswith("Processor shall not use Customer Data (")


def test_a_card_is_evidence_and_cannot_be_redlined(packet: Any) -> None:
    it = _drafted(packet("model-card", "data-processing-agreement"))
    assert it.citation is None and it.action == "insert"
    assert "lets the vendor train" in it.problem


def test_silence_is_filled(packet: Any) -> None:
    it = _drafted(packet("data-processing-agreement"), "silent")
    assert it.citation is None and (it.action, it.document) == ("insert", "data-processing-agreement.md")
    assert it.problem == clauses()["zero-training"].problems["silent"]


def test_without_a_contract_the_clause_is_ours_and_defines_content(packet: Any) -> None:
    it = _drafted(packet(), "silent")
    assert it.document == ""
    assert it.replacement.startswith("Vendor shall not use Customer Content (")
    assert (
        "“Customer Content” means everything submitted to the Service by Customer and Customer's users"
        in it.replacement
    )


def test_what_could_not_be_read_is_not_called_silence(packet: Any) -> None:
    assert _drafted(packet("data-processing-agreement"), "inconclusive").problem == "Because of this."
