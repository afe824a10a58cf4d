"""Limitations, biases, and attacks on the model: content against duties, generic talk and other models."""

import pytest
from card_reading import claims

LIMITS = [
    ("# O\n\n## Limitations\n\n- Struggles with tables that span pages\n", "present"),
    ("# O\n\n## Limitations\n\nThe model cannot read handwriting.\n", "present"),
    ("# O\n\n## Known issues\n\nOutput quality degrades beyond 8,000 tokens.\n", "present"),
    ("# O\n\n## Considerations\n\n- Hallucinations may occur when dates are asked.\n", "present"),
    ("O tends to repeat itself in long dialogues, which hurts readability.", "present"),
    ("O performs worse on Scottish accents; accuracy drops on noisy lines.", "present"),
    ("| Field | Response |\n|---|---|\n| Technical Limitations | May not work well beyond 4,096 tokens. |", "present"),
    ("# O\n\n## Risks and limitations\n\nModel may:\n\n- Overrepresent some viewpoints\n", "present"),
    (
        "# O\n\n## Limitations\n\nO is trained mostly on Finnish and will not generalise to other languages.\n",
        "present",
    ),
    ("# O\n\n## Limitations\n\nIt does not have any moderation mechanism.\n", "present"),
    ("# O\n\n## Intended uses & limitations\n\nUse it for mail.\n\nIt fails on long threads.\n", "present"),
    ("Asking it to write a function won't yield the desired results.", "present"),
    ("O will not generalise to other languages.", "present"),
    ("# O\n\n## Known limitations\n\nO is not a state-of-the-art model and struggles with dates.\n", "present"),
    ("# O\n\n## Limitations\n\n- Tables over several pages are summarised incompletely.\n", "present"),
    ("# O\n\n## Limitations\n\nOutputs may be inaccurate or biased.\n", "partial"),
    ("# O\n\n## Limitations\n\nLike all language models, O carries risks.\n", "partial"),
    ("There may be a slight difference in output from the base model.", "partial"),
    ("# O\n\n## Limitations\n\nPlease refer to the technical report for limitations.\n", "partial"),
    ("# O\n\n## Limitations\n\nNot disclosed\n", "absent"),
    ("# O\n\n## Limitations\n\n-\n", "absent"),
    ("# O\n\n## Results\n\nO shows strong performance on long documents.\n", "absent"),
    ("# O\n\n## Limitations\n", "absent"),
]
BIASES = [
    ("# O\n\n## Bias\n\nWestern dress is treated as the default.\n", "present"),
    ("O associates nursing with women and shows gender bias in pronouns.", "present"),
    ("Word error rates are disparate: they are higher for older speakers and women.", "present"),
    ("The corpus over-represents men from North America.", "present"),
    (
        "# O\n\n## Limitations and biases\n\nIt can produce biased predictions about under-represented groups.\n",
        "present",
    ),
    ("The data is skewed towards younger users in developed countries.", "present"),
    ("The model may reflect biases that are present in its training data.", "partial"),
    (
        "# O\n\n## Bias, risks and limitations\n\nIt will carry the stereotypes and biases commonly met online.\n",
        "partial",
    ),
    ("Users should test O for gender bias before deployment.", "absent"),
    ("Recent research has explored bias and fairness issues of language models.", "absent"),
    ("A bias term is added to each of the 32 layers.", "absent"),
    ("# O\n\n## Bias\n\nMore information needed\n", "absent"),
]
ATTACKS = [
    ("Before release O was red teamed by twelve outside experts over three weeks.", "present"),
    ("We conducted adversarial testing of O in nine risk areas, by hand and with tools.", "present"),
    ("# O\n\n## Red teaming\n\nOur team ran red teaming exercises against O with multi-turn attacks.\n", "present"),
    ("An independent red team probed the model for jailbreaks and prompt injection with 1,200 attempts.", "present"),
    ("# O\n\n## Red teaming\n\nKestrel Ltd attacked version 5 with prompt injection in July.\n", "present"),
    ("See our report on red teaming.", "partial"),
    ("The base model was red-teamed by its maker.", "partial"),
    ("Developers should perform red teaming of their application.", "absent"),
    ("We recommend that customers conduct red teaming before launch.", "absent"),
    ("No red teaming was conducted for this release.", "absent"),
    ("Red teaming has not been performed.", "absent"),
    ("Bad actors could use the model to develop ways of evading detection.", "absent"),
    ("The decoder is a generative adversarial network.", "absent"),
]


@pytest.mark.parametrize(("text", "value"), LIMITS)
def test_limitations(text: str, value: str) -> None:
    assert claims(text)["limitations"].value == value


@pytest.mark.parametrize(("text", "value"), BIASES)
def test_known_biases(text: str, value: str) -> None:
    assert claims(text)["known-biases"].value == value


@pytest.mark.parametrize(("text", "value"), ATTACKS)
def test_red_teaming(text: str, value: str) -> None:
    assert claims(text)["red-teaming-described"].value == value
