"""What a card says the model is for, and what it is not for."""

import pytest
from card_reading import claims

INTENDED = [
    ("# Harrow 2\n\nHarrow 2 is intended for drafting and reviewing insurance letters.", "present"),
    ("# Harrow\n\n## Intended uses\n\nHarrow is designed for:\n- **Claims triage**\n- **Letter writing**\n", "present"),
    ("# X-Ray\n\n## Direct use\n\n- Answering questions about invoices\n- Sorting mail\n", "present"),
    ("The primary intended users are researchers who study dialects.", "present"),
    ("This model can be used for sentence similarity and clustering.", "present"),
    ("You can use this model for German to Dutch translation.", "present"),
    ("**Intended Use Cases** Orel is meant for commercial and research use in Polish.", "present"),
    ("| Field | Response |\n|---|---|\n| Intended User | Radiology software developers |", "present"),
    ("The purpose of this model is to rank answers by helpfulness.", "present"),
    ("Use cases include meeting notes, call summaries and follow-up mails.", "present"),
    ("Orel aims to help clinicians find guidelines.", "present"),
    ("### Use Case:\nEngineers who build search over manuals.", "present"),
    ("Orel is ideal for edge devices that need short answers.", "present"),
    ("# O\n\n## Intended uses & limitations\n\nYou can use the raw model for filling gaps.\n", "present"),
    ("# O\n\n## Intended use\n\nSummaries of minutes for staff who open the source and check the text.\n", "present"),
    ("Orel is a model that predicts tides at 400 stations.", "present"),
    ("Orel was built to analyse annual reports of listed firms.", "present"),
    ("Orel serves as a building block for search products.", "present"),
    ("Orel is optimized for dialogue.", "partial"),
    ("To support the research community, we open-source the weights.", "partial"),
    ("Weights are under Apache-2.0, so you can use them in your own products.", "partial"),
    ("Task| Use case| Dataset\n|--|--|--|\nSummaries|News|<a href='x'>cnn</a>", "partial"),
    ("# Orel\n\n## Intended use\n\nNot disclosed\n", "absent"),
    ("# Orel\n\n## Intended use\n\n[More Information Needed]\n", "absent"),
    ("# Orel\n\n## Intended use\n\n## Licence\n\nMIT\n", "absent"),
    ("The optimisations do not alter the intended uses of the base model.", "absent"),
    ("# Orel\n\n## How to use\n\nThe following code can be used to load the model:\n\n```\nload()\n```\n", "absent"),
    ("The validation dataset is intended for measuring recall.", "absent"),
    ("Developers should decide whether the model is suitable for their scenario.", "absent"),
    ("The encoder is designed to be faster than its predecessor.", "absent"),
]
EXCLUDED = [
    ("The model should not be used for medical diagnosis.", "present"),
    ("# O\n\n## Out-of-scope use\n\n- Scoring people for credit\n- Legal advice\n", "present"),
    ("Orel must not be used to make decisions about employment.", "present"),
    ("Orel is not intended for use by children.", "present"),
    ("Do not use this model to generate toxins.", "present"),
    ("We caution against using Orel to identify speakers.", "present"),
    ("We recommend against use in high-risk domains such as policing.", "present"),
    ("**Prohibited uses:** surveillance of employees and emotion recognition at work.", "present"),
    ("Orel is not designed or validated for diagnosing patients, nor intended as a medical device.", "present"),
    ("Using the model to impersonate people is a misuse of this model.", "present"),
    ("Use in languages other than Czech is out of scope.", "present"),
    ("Use is governed by our Acceptable Use Policy.", "partial"),
    ("The weights may be downloaded for non-commercial use only.", "partial"),
    ("# O\n\n## Out-of-scope use\n\nPlease see our [usage policy](https://o.example/policy).\n", "partial"),
    ("Its accuracy is not high enough for standalone detection.", "partial"),
    ("# O\n\n## Out-of-scope use\n\nN/A\n", "absent"),
    ("# O\n\n## Out-of-scope use\n\nTo be added\n", "absent"),
    ("Developers must run thorough safety evaluations before they ship.", "absent"),
    ("Orel summarises contracts in English and Welsh.", "absent"),
]


@pytest.mark.parametrize(("text", "value"), INTENDED)
def test_intended_use(text: str, value: str) -> None:
    assert claims(text)["intended-use"].value == value


@pytest.mark.parametrize(("text", "value"), EXCLUDED)
def test_out_of_scope_use(text: str, value: str) -> None:
    assert claims(text)["out-of-scope-use"].value == value


def test_citation_is_the_item_not_the_heading() -> None:
    found = claims("# O\n\n## Out-of-scope use\n\n- Scoring people for credit\n")
    assert [c.quote for c in found["out-of-scope-use"].citations] == ["Scoring people for credit"]
