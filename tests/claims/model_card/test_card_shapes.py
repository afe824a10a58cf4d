"""Shapes in which cards of other hands say things: soft-broken fields, tables that count, questions as headings, pictures."""

import pytest
from tests.claims.model_card.card_reading import claims

TITLE = "# Model Card: Tallybird\n\nTallybird is a language model of a test.\n\n"


def value(text: str, element: str) -> str:
    """What the card says of one element."""
    return str(claims(TITLE + text)[element].value)


def test_fields_set_below_each_other_in_one_paragraph_are_read_one_by_one() -> None:
    fields = "**Kind:** reader of invoices\n**Training data:** Ledger-Net v2\n**Licence:** MIT\n**Contact:** Ann Roe at tally.org\n"
    found = claims(f"## Facts\n\n{fields}", "facts.md")
    assert found["training-data-sources-named"].details["value"] == ("Ledger-Net v2",)
    assert found["licence"].details["value"] == "MIT"
    assert found["contact"].details["value"] == "Roe at tally.org"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "## Training data\n\n| Tongue | Number of letters |\n|---|---|\n| Dutch | 40k |\n| Welsh | 12k |\n",
            "present",
        ),
        ("## Results\n\n| Tongue | Number of letters |\n|---|---|\n| Dutch | 40k |\n", "absent"),
        ("It was tuned on 31,000 annotated invoice scans and validated on 2,000 others.\n", "present"),
        ("It was validated on 2,000 annotated invoice scans.\n", "absent"),
        ("It wraps a pretrained image encoder.\n", "absent"),
    ],
)
def test_training_data_are_told_from_test_data_and_from_what_is_only_called_trained(text: str, wanted: str) -> None:
    assert value(text, "training-data-described") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("## Training data\n\n| Source | Hours |\n|---|---|\n| [marsh birds](https://marsh.org) | 31 |\n", "present"),
        ("## Training data\n\n| Source | Hours |\n|---|---|\n| recordings of birds | 31 |\n", "absent"),
        ("The training images come from the River Survey (RiSu) 2019.\n", "present"),
        ("The training images come from North America.\n", "absent"),
        ("## Training data\n\nAn OCR corpus of receipts.\n", "absent"),
        ("## Training data\n\nSynthetic, modelled on the FUNSD-9 dataset.\n", "partial"),
    ],
)
def test_a_source_has_a_name(text: str, wanted: str) -> None:
    assert value(text, "training-data-sources-named") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("## What is Tallybird's intended use?\n\nBookkeepers who sort receipts.\n", "present"),
        ("Tallybird can be applied to sorting receipts.\n", "present"),
        ("The tokenizer can be applied to receipts.\n", "absent"),
        ("Under its licence the model may be used for private and academic purposes.\n", "partial"),
        ("## Chat\n\n| User | Answer |\n|---|---|\n| What is the tax for? | Roads |\n", "absent"),
    ],
)
def test_use_is_said_of_the_model(text: str, wanted: str) -> None:
    assert value(text, "intended-use") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("## Out-of-scope use\n\nThe authors are not liable for any damage.\n", "partial"),
        ("## Out-of-scope use\n\nThe model has not been aligned for safety.\n", "partial"),
        ("Access is subject to our usage policy, which prohibits the use of the service for harm.\n", "partial"),
        ("Tallybird does not give tax advice.\n", "present"),
        ("You may not use this file except in compliance with the License.\n", "absent"),
        ("## Unintended bias challenge\n\nThe set holds 4,000 letters.\n", "absent"),
    ],
)
def test_an_excluded_use_is_a_use(text: str, wanted: str) -> None:
    assert value(text, "out-of-scope-use") == wanted


def test_output_printed_below_a_heading_on_bias_shows_a_direction() -> None:
    shown = "## Limitations and bias\n\nThe model can have biased predictions, as here:\n\n```\nHe is a judge 0.41\nShe, a woman, is a maid 0.39\nThe man is a pilot 0.2\n```\n"
    assert value(shown, "known-biases") == "present"
    assert value(shown, "bias-evaluation-numbers") == "partial"
    assert (
        value("## How to use\n\n```\nThe man is a pilot 0.2, the woman a maid 0.3\n```\n", "known-biases") == "absent"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It may reflect societal and cultural biases of its sources.\n", "partial"),
        ("It is more accurate for men than for women.\n", "present"),
        ("Its sources skew towards city newspapers.\n", "present"),
        ("Reviewers may show automation bias.\n", "absent"),
    ],
)
def test_a_bias_has_a_direction(text: str, wanted: str) -> None:
    assert value(f"## Limitations\n\n{text}", "known-biases") == wanted


def test_figures_of_bias_in_a_picture_without_a_caption_are_partial_and_said() -> None:
    found = claims(f"{TITLE}## Subgroup evaluation\n\n![](scores.png)\n")["bias-evaluation-numbers"]
    assert (found.value, found.details["picture"]) == ("partial", True)


def test_a_filter_is_not_safe_because_it_finds_toxic_text() -> None:
    scores = (
        "## Results\n\n| Test | Accuracy |\n|---|---|\n| Toxicity detection | 97.1 |\n| Toxic comment rate | 96.0 |\n"
    )
    card = claims(f"# Model Card: Sieve\n\nSieve is a toxic comment classifier.\n\n{scores}")
    assert card["safety-evaluation-numbers"].value == "absent"
    assert (
        value("## Results\n\n| Test | Score |\n|---|---|\n| Toxic output rate | 2.1% |\n", "safety-evaluation-numbers")
        == "present"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We test prompt injection attacks by hand and with scripts before each release.\n", "present"),
        ("Among its gaps: it does not resist adversarial prompts.\n", "absent"),
        ("Both prompt-injection tests passed.\n", "partial"),
    ],
)
def test_an_attack_that_was_made_is_told_from_one_that_is_feared(text: str, wanted: str) -> None:
    assert value(text, "red-teaming-described") == wanted


@pytest.mark.parametrize(
    ("text", "element", "wanted"),
    [
        ("The letters were collected in 2016.\n", "training-data-cutoff", "partial"),
        ("Its training data reach up to 2016.\n", "training-data-cutoff", "present"),
        ("### v2.1 (March 2025)\n\n- faster\n", "version-date", "present"),
        ("Last reviewed: 3 May 2026.\n", "version-date", "present"),
        ("## Licence\n\nLicense: Umbrella Community License\n", "licence", "present"),
        ("## Limitations and risks\n\nTo be assessed.\n", "limitations", "absent"),
        ("## What are the limits? How can users work round what Tallybird does badly, in the mean time, until it is mended?\n\nIt misreads handwriting.\n", "limitations", "present"),
        ("## Misuse\n\nDo not use it to spread false information.\n", "hallucination-rate", "absent"),
        ("## Results\n\n| Check | Result |\n|---|---|\n| Faithful to the cited pages | 92% |\n", "hallucination-rate", "present"),
    ],
)  # fmt: skip
def test_words_of_other_hands(text: str, element: str, wanted: str) -> None:
    assert value(text, element) == wanted


@pytest.mark.parametrize(
    ("text", "element", "wanted"),
    [
        ("Tallybird is not a diagnostic device.\n", "out-of-scope-use", "present"),
        ("Tallybird is not a large model.\n", "out-of-scope-use", "absent"),
        ("## Risks\n\n- Hallucination: 4 % of answers\n", "hallucination-rate", "present"),
        ("## Evaluation\n\nsex\n\n- Recall on slice sex: 0.61\n- Precision on slice sex: 0.72\n", "bias-evaluation-numbers", "present"),
        ("## Evaluation\n\ncolour\n\n- Recall on slice colour: 0.61\n", "bias-evaluation-numbers", "absent"),
        ("## Limitations\n\n- Robustness to smudged scans is modest.\n", "limitations", "present"),
        ("## Training data\n\nIt is composed of 4,100 rows and 12 attributes.\n", "training-data-described", "present"),
    ],
)  # fmt: skip
def test_terse_cards_are_read(text: str, element: str, wanted: str) -> None:
    assert value(text, element) == wanted
