"""What a model card says of training data is a claim about customers only where it speaks of those who use the product."""

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read

CARD = "# Model card: Swift 2\n\n## Model details\n\nSwift 2 is a language model.\n\n## Intended use\n\nDrafting replies.\n\n## Training data\n\n{}\n"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("The model was trained on 300 hours of licensed call recordings bought from a data vendor.", None),
        ("It was trained on publicly available conversations and synthetic dialogues.", None),
        ("Training data includes interactions of users with our assistant, collected until 2024.", "permitted"),
        ("We fine-tune the model each month on conversations that customers have had with it.", "permitted"),
        ("It was trained on licensed books and on the prompts of our users.", "permitted"),
        ("We do not train on customer data.", "never"),
        ("After tuning, one more round of training follows, taking into account prompts of every kind.", None),
        ("We tell people who sign up whether their data is used to train our models.", None),
    ],
)
def test_only_the_content_of_users_is_a_claim_on_it(said: str, value: str | None) -> None:
    found = [
        c.value
        for c in extract(classify(read("card.md", CARD.format(said).encode())))
        if c.topic == "training.customer-content"
    ]
    assert found == ([value] if value else [])


INDEX = (
    "Domain,Indicator,Definition,Disclosure\n"
    'Upstream,Training stages,"Are the stages disclosed?","A second stage of learning improves how helpful the model is and how well it reasons."\n'
    'Upstream,Data processing,"Is it disclosed?","{}"\n'
    'Model,Licence,"Is the licence disclosed?","MIT"\n'
)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("We filter personal information out of the sets that we train on.", None),
        ("Prompts of our users are used to train later models.", "permitted"),
    ],
)
def test_a_disclosure_of_how_a_model_was_made_licenses_nothing(said: str, value: str | None) -> None:
    document = classify(read("transparency-index.csv", INDEX.format(said).encode()))
    found = [c.value for c in extract(document) if c.topic == "training.customer-content"]
    assert document.kind == "questionnaire-answers"
    assert found == ([value] if value else [])
