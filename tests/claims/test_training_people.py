"""Personal data in training data: left out, used with a right, or merely there."""

from dataclasses import replace

import pytest

from bonafides.claims.training_people import claims
from bonafides.documents.reading import read

SAYS = [
    ("model-card", "left-out", "Personal data was removed from the pre-training corpus by a filter."),
    ("system-card", "left-out", "The training data contains no personally identifiable information."),
    ("privacy-policy", "basis-stated", "We use publicly available personal data to train our models on the basis of legitimate interests."),
    ("data-statement", "admitted", "The crawled dataset may contain personal information of private persons."),
    ("model-card", "", "Users should not enter personal data, since it may be logged and used for training."),
    ("model-card", "", "The model was trained on books and code."),
    ("privacy-policy", "", "We collect personal data when you register."),
    ("model-card", "", "We recommend that you remove personal data from your dataset before fine-tuning."),
    ("model-card", "admitted", "No effort was made to remove personal data from the training corpus."),
    ("model-card", "admitted", "We did not filter the dataset for personal information."),
    ("model-card", "left-out-in-part", "Personal data may remain in the training data despite filtering."),
    ("model-card", "left-out-in-part", "PII was filtered from the dataset. The dataset may contain personal data that the filter missed."),
    ("privacy-policy", "", "Our staff are trained in handling personal data with the explicit consent of users."),
    ("model-card", "", "The model was trained to detect and redact personal data."),
    ("model-card", "", "The model can filter PII; it was fine-tuned for this task."),
    ("model-card", "left-out", "We used regular expressions to remove personal data from the corpus before training."),
    ("model-card", "left-out", "No personal data was used to train the model."),
    ("privacy-policy", "", "We anonymise personal data before we use it to train models."),
]  # fmt: skip


@pytest.mark.parametrize("kind,value,text", SAYS)
def test_wording(kind: str, value: str, text: str) -> None:
    found = claims(replace(read("card.md", f"# Card\n\n{text}\n".encode()), kind=kind))
    assert [c.value for c in found] == ([value] if value else [])
