"""Which document goes first where two disagree."""

from dataclasses import replace

import pytest

from bonafides.claims.every_document import precedence
from bonafides.documents.reading import read
from bonafides.model import Claim, fold


def _claim(text: str, kind: str) -> Claim | None:
    document = replace(read("a.md", f"# Contract\n\n{text}\n".encode()), kind=kind)
    found = precedence.claims(document)
    assert all(fold(document.text[c.start : c.end]) == c.quote for f in found for c in f.citations)
    return found[0] if found else None


DPA, SCC, TERMS, ORDER, SLA = (
    "data-processing-agreement",
    "standard-contractual-clauses",
    "commercial-terms",
    "order-form",
    "service-level-agreement",
)
CASES = [
    (DPA, (DPA, TERMS), "In the event of a conflict between this DPA and the Agreement, this DPA prevails."),
    (DPA, (SCC, DPA), "If the Standard Contractual Clauses and this Addendum are inconsistent, the Standard Contractual Clauses shall control."),
    (TERMS, (ORDER, TERMS), "The Order Form takes precedence over these Terms."),
    (TERMS, (ORDER, DPA, TERMS, SLA), "In case of conflict, the order of precedence is: (1) the Order Form; (2) the DPA; (3) these Terms; (4) the SLA."),
    (ORDER, (ORDER, TERMS), "Should this Order Form contradict the Master Services Agreement, this Order Form governs."),
    (TERMS, (DPA, TERMS), "Where these Terms conflict with the Data Processing Addendum, the Data Processing Addendum will govern."),
    ("terms-of-service", ("supplemental-terms", "terms-of-service"), "If there is a discrepancy between these Terms and the Additional Terms, the Additional Terms apply."),
    (TERMS, (TERMS, ORDER), "Any terms in a purchase order that conflict with this Agreement have no effect: this Agreement prevails over any Purchase Order."),
]  # fmt: skip
NONE = [
    "This Agreement is governed by the laws of Sweden, without regard to conflict of laws rules.",
    "If the English version and the translation of these Terms differ, the English version prevails.",
    "The party that prevails in arbitration may recover its fees under this Agreement.",
    "These Terms supersede all earlier understandings.",
    "Payments are applied in the following order: (1) fees; (2) interest.",
]


@pytest.mark.parametrize(("kind", "order", "text"), CASES)
def test_order(kind: str, order: tuple[str, ...], text: str) -> None:
    found = _claim(text, kind)
    assert found is not None and found.value == order
    assert [row["kind"] for row in found.details["rows"]] == list(order)  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", NONE)
def test_no_order(text: str) -> None:
    assert _claim(text, TERMS) is None


def test_an_order_given_as_a_list() -> None:
    text = "If these documents conflict, they prevail in the following order:\n\n- the Order Form\n- the Data Processing Addendum\n- these Terms\n"
    found = _claim(text, TERMS)
    assert found is not None and found.value == (ORDER, DPA, TERMS)


def test_the_words_that_limit_the_rule_are_kept() -> None:
    found = _claim(
        "If this DPA and the Agreement conflict, this DPA prevails with regard to the processing of personal data.", DPA
    )
    assert found is not None and found.details["scope"] == "with regard to the processing of personal data"


def test_other_kinds_are_not_asked() -> None:
    assert _claim("The Order Form takes precedence over these Terms.", "model-card") is None
