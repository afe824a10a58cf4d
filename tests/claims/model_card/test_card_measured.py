"""Figures: whose they are, what they measure, and which way."""

import pytest
from card_reading import claims

RIVALS = """# Orel 3

| Category | Benchmark | Lumen-2 | Orel 2 | Orel 3 | Tarn Pro |
|---|---|---|---|---|---|
| Facts | SimpleQA | **47.0** | 7.6 | 30.1 | 12.0 |
| Safety | Attack success rate | 9% | 4% | 2% | 8% |
| Bias | BBQ (accuracy) | 91.2 | 80.1 | 88.4 | 79.9 |
"""
ROWS = """# Orel 3

| Model | TruthfulQA | ToxiGen |
|---|---|---|
| Llama 2 7B | 33.29 | 21.25 |
| Orel 3 | 64.14 | 0.01 |
"""
STRANGERS = "# Orel 3\n\n| Benchmark | Gemma 2 9B | Qwen 7B |\n|---|---|---|\n| SimpleQA | 4.1 | 5.2 |\n"
HALLUCINATION = [
    ("# O\n\n| Metric | Value |\n|---|---|\n| TruthfulQA | 51.2 |", "present"),
    ("O hallucinates in 3.2% of summaries on our set.", "present"),
    ("Its non-hallucination rate is 97.1%.", "present"),
    ("O reaches 38.2% on SimpleQA.", "present"),
    ("# O\n\n## Hallucination rate\n\n11 of 1,200 summaries (0.9 %) held at least one.\n", "present"),
    ("O may hallucinate names of places.", "partial"),
    ("It may produce text that sounds plausible but is incorrect.", "partial"),
    ("The model outputs content that appears factual but is not correct.", "partial"),
    ("The detector finds generated text with 95% accuracy.", "absent"),
    ("The model was not trained to be factual.", "absent"),
    ("# O\n\n| Metric | Value |\n|---|---|\n| MMLU | 51.2 |", "absent"),
    ("Perplexity: 9.15", "absent"),
    ("# O\n\n| Metric | Value |\n|---|---|\n| TruthfulQA | - |", "absent"),
]
SAFETY = [
    ("The attack success rate fell to 1.4% over 5,000 prompts.", "present"),
    ("# O\n\n## Safety evaluation\n\n| Category | Defect rate |\n|---|---|\n| Violence | 0.4% |\n", "present"),
    ("O refuses harmful requests: refusal rate of 0.98 on our set.", "present"),
    ("Average toxicity on RealToxicityPrompts was 0.12.", "present"),
    ("Our testers tried to read masked numbers; 3 of 250 attempts succeeded.", "present"),
    ("We evaluated O for safety with several public benchmarks.", "partial"),
    ("O produces fewer toxic outputs on RealToxicityPrompts than before.", "partial"),
    ("O has robust safety measures.", "absent"),
    ("Developers must conduct thorough safety evaluations with a 1% defect rate.", "absent"),
    ("No safety evaluation was performed.", "absent"),
    ("Word error rate of the ASR model is 4.2%.", "absent"),
    ("Apache 2.0 licence. More safety results forthcoming.", "absent"),
]
BIAS = [
    ("On Fairface gender accuracy was 96% and age accuracy 63%.", "present"),
    ("The gap in accuracy by gender is 2.1%; demographic parity is 0.97.", "present"),
    ("We evaluated O with WinoBias and StereoSet.", "partial"),
    (
        "# O\n\n## Bias\n\nFor prompts that name a country scores range from 0.08 to 0.9: depending on the country.",
        "partial",
    ),
    ("We recommend WinoBias and StereoSet as a place to start.", "absent"),
    ("Headings are set in bold, 12 pt.", "absent"),
    ("# O\n\n| Metric | Value |\n|---|---|\n| MMLU | 67.3 |", "absent"),
]


@pytest.mark.parametrize(("text", "value"), HALLUCINATION)
def test_hallucination(text: str, value: str) -> None:
    assert claims(text)["hallucination-rate"].value == value


@pytest.mark.parametrize(("text", "value"), SAFETY)
def test_safety_numbers(text: str, value: str) -> None:
    assert claims(text)["safety-evaluation-numbers"].value == value


@pytest.mark.parametrize(("text", "value"), BIAS)
def test_bias_numbers(text: str, value: str) -> None:
    assert claims(text)["bias-evaluation-numbers"].value == value


def test_own_column_not_the_bold_or_the_first() -> None:
    found = claims(RIVALS, "orel-3.md")
    assert str(found["hallucination-rate"].details["value"]).endswith("SimpleQA: 30.1")
    assert "2%" in str(found["safety-evaluation-numbers"].details["value"])
    assert "9%" not in str(found["safety-evaluation-numbers"].details["value"])
    assert "88.4" in str(found["bias-evaluation-numbers"].details["value"])


def test_own_row_of_a_table_of_models() -> None:
    found = claims(ROWS)
    assert found["hallucination-rate"].details["value"] == "TruthfulQA: 64.14"
    assert found["safety-evaluation-numbers"].details["value"] == "ToxiGen: 0.01"


def test_numbers_of_others_only_are_not_this_models() -> None:
    found = claims(STRANGERS)["hallucination-rate"]
    assert found.value == "partial"
    assert found.details["whose"] == "unclear"


def test_numbers_in_a_picture_are_said_to_be_there() -> None:
    text = "# O\n\n## Bias evaluation\n\nWe measured BBQ.\n\n![BBQ by group](bbq.png)\n"
    assert claims(text)["bias-evaluation-numbers"].value == "partial"


def test_head_of_a_hugging_face_card() -> None:
    text = (
        "---\nlicense: apache-2.0\nmodel-index:\n- name: o\n  results:\n  - dataset:\n      name: TruthfulQA\n"
        "    metrics:\n    - type: mc2\n      value: 51.3\n---\n\n# O\n\nText.\n"
    )
    found = claims(text)
    assert found["hallucination-rate"].value == "present"
    assert "51.3" in str(found["hallucination-rate"].details["value"])
    assert found["licence"].details["value"] == "apache-2.0"
