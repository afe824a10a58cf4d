"""Structured cards of four published forms, of invented models: what each field comes to, and what placeholders do not."""

from pathlib import Path

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

CARDS = Path(__file__).parents[1] / "corpus" / "structured_cards"
EVERYTHING = "intended-use out-of-scope-use limitations training-data-described training-data-sources-named licence"
STATED = {
    "cyclonedx.json": f"{EVERYTHING} training-data-cutoff known-biases bias-evaluation-numbers hallucination-rate"
    " safety-evaluation-numbers red-teaming-described contact",
    "spdx.json": f"{EVERYTHING} known-biases hallucination-rate version-date contact",
    "index.csv": f"{EVERYTHING} training-data-cutoff hallucination-rate safety-evaluation-numbers red-teaming-described"
    " version-date contact",
    "head.md": "training-data-described training-data-sources-named licence bias-evaluation-numbers hallucination-rate"
    " safety-evaluation-numbers",
}
FIGURES = {
    ("cyclonedx.json", "bias-evaluation-numbers"): "gender female Accuracy: 0.91; gender male Accuracy: 0.93",
    ("cyclonedx.json", "hallucination-rate"): "all TruthfulQA MC2: 0.61",
    ("spdx.json", "hallucination-rate"): "hallucination rate: 2.1%",
    ("spdx.json", "licence"): "Apache-2.0",
    ("spdx.json", "contact"): "cards@gull.example",
    ("index.csv", "training-data-cutoff"): "October 2024",
    ("index.csv", "version-date"): "14 May 2025",
    ("head.md", "hallucination-rate"): "TruthfulQA TruthfulQA MC2 mc2: 47.31",
    ("head.md", "bias-evaluation-numbers"): "BBQ accuracy: 0.71",
}


def _claims(name: str, text: str = "") -> dict[str, Claim]:
    data = text.encode() if text else (CARDS / name).read_bytes()
    document = classify(read(name, data))
    found = {c.topic: c for c in extract(document)}
    for claim in found.values():
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote
    return found


@pytest.mark.parametrize("name", STATED)
def test_what_each_form_states(name: str) -> None:
    found = _claims(name)
    stated = {
        t.removeprefix("model-card.") for t, c in found.items() if t.startswith("model-card.") and c.value == "present"
    }
    assert stated == set(STATED[name].split())


@pytest.mark.parametrize(("name", "element"), FIGURES)
def test_figures_and_dates_are_those_of_the_field(name: str, element: str) -> None:
    assert _claims(name)[f"model-card.{element}"].details["value"] == FIGURES[name, element]


def test_a_disclosure_that_users_data_train_the_model_is_a_claim_on_training() -> None:
    said = _claims("index.csv")["training.customer-content"]
    assert (said.value, "free tier" in said.citations[0].quote) == ("opt-out", True)


@pytest.mark.parametrize(
    ("name", "old", "new", "element"),
    [
        ("cyclonedx.json", '"value": "0.61"', '"value": ""', "hallucination-rate"),
        ("cyclonedx.json", '"RedPajama"', '"Training data"', "training-data-sources-named"),
        ("cyclonedx.json", "Suppliers with non-English names", "Who is at risk?", "known-biases"),
        (
            "spdx.json",
            '"relationshipType": "trainedOn"',
            '"relationshipType": "testedOn"',
            "training-data-sources-named",
        ),
        ("spdx.json", '"relationshipType": "hasDeclaredLicense"', '"relationshipType": "dependsOn"', "licence"),
        ("index.csv", "October 2024", "Not disclosed", "training-data-cutoff"),
        ("index.csv", "feedback@heron.example", "Yes", "contact"),
        ("head.md", "47.31", "null", "hallucination-rate"),
        ("head.md", "model-index:", "other-index:", "safety-evaluation-numbers"),
    ],
)
def test_a_field_that_is_empty_a_placeholder_or_tied_to_something_else_states_nothing(
    name: str, old: str, new: str, element: str
) -> None:
    text = (CARDS / name).read_text("utf-8")
    assert old in text
    assert _claims(name, text.replace(old, new))[f"model-card.{element}"].value != "present"


def test_a_head_that_is_no_yaml_or_refers_in_circles_gives_no_results() -> None:
    text = (CARDS / "head.md").read_text("utf-8")
    for broken in (
        text.replace("results:", "results: [", 1),
        text.replace("results:", "results: &a [*a]\n  other:", 1),
    ):
        assert _claims("head.md", broken)["model-card.hallucination-rate"].value == "absent"
