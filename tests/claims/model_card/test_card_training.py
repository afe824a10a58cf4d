"""What the model learnt from, from where, and until when."""

import pytest
from card_reading import claims

DESCRIBED = [
    ("O was trained on 3 trillion tokens of web pages, code and books.", "present"),
    ("O was fine-tuned on SST-2.", "present"),
    (
        "# O\n\n## Training data\n\n- Licensed news articles\n- Chat logs written by annotators\n- Source code\n",
        "present",
    ),
    ("We trained O on 1.2 million chest X-rays with their reports.", "present"),
    ("# O\n\n## Training data\n\n120 GB of French text.\n", "present"),
    ("---\nlicense: mit\ndatasets:\n- acme/letters-2m\n---\n\n# O\n", "present"),
    ("O is trained on publicly available data.", "partial"),
    ("O-Instruct is a chat model. It was fine-tuned with 40,000 chat pairs in English.", "partial"),
    ("O was pretrained on 2 trillion tokens of data from publicly available sources.", "partial"),
    ("It uses cold-start data before reinforcement learning, with synthetic samples.", "partial"),
    ("# O\n\n## Training data\n\nNot disclosed\n", "absent"),
    ("# O\n\n## Training data\n\n| Item | Value |\n|---|---|\n| Size | - |\n", "absent"),
    ("You can fine-tune O on your own data with 100 examples.", "absent"),
    ("O was evaluated on 5,000 questions from law exams.", "absent"),
    ("Training took 12 days on 256 GPUs with a batch size of 2,048.", "absent"),
]
SOURCES = [
    ("O was trained on Common Crawl, Wikipedia and arXiv.", ("Common Crawl", "Wikipedia", "arXiv")),
    ("O was trained using the BlueLetters-2M corpus.", ("BlueLetters-2M",)),
    ("The model was fine-tuned on the NorCorp dataset of letters.", ("NorCorp",)),
]
UNNAMED = [
    ("O was trained on images from the web and existing datasets like YFCC100M.", "partial"),
    ("# O\n\n## Training data\n\nDetails for each dataset are provided in the data cards.\n", "partial"),
    ("O was trained on publicly available sources.", "absent"),
    ("O was evaluated on MMLU, TruthfulQA and the IEN dataset.", "absent"),
    ("O was trained on NVIDIA H100-80G machines.", "absent"),
    ("O is trained on top of Qwen2.5-7B-Base.", "absent"),
    ("# O\n\n## Training data\n\nNot disclosed\n", "absent"),
]
CUTOFF = [
    ("| Attribute | Details |\n|---|---|\n| **Cutoff date** | June 2024 |", "June 2024"),
    ("The knowledge cutoff of O is October 2023.", "October 2023"),
    ("It is a static model with a cutoff date of 2023-12 for public data.", "2023-12"),
    ("**Data Freshness** The pretraining data has a cutoff of September 2022.", "September 2022"),
    ("Our data reaches up to March 2024.", "March 2024"),
    ("- **Training data cut-off:** 2024", "2024"),
    ("O was trained on a dataset created in November 2019.", "November 2019"),
    ("### Knowledge cutoff\n\nEarly 2025", "Early 2025"),
]
NO_CUTOFF = [
    ("| Attribute | Details |\n|---|---|\n| **Cutoff date** | - |", "absent"),
    ("| Attribute | Details |\n|---|---|\n| **Cutoff date** | Not disclosed |", "absent"),
    ("O was released in May 2025.", "absent"),
    ("Smith et al. (2021) describe data up to 2019 in their arXiv paper.", "absent"),
    ("Started 11th March, 2022. Estimated end: 5th July, 2022.", "absent"),
    ("O was trained between January 2023 and July 2023.", "partial"),
    ("# O\n\n## Training data\n\nTweets collected from 2012 to 2019.\n", "partial"),
]


@pytest.mark.parametrize(("text", "value"), DESCRIBED)
def test_training_data_described(text: str, value: str) -> None:
    assert claims(text)["training-data-described"].value == value


@pytest.mark.parametrize(("text", "names"), SOURCES)
def test_sources_named(text: str, names: tuple[str, ...]) -> None:
    found = claims(text)["training-data-sources-named"]
    assert found.value == "present"
    assert found.details["value"] == names


@pytest.mark.parametrize(("text", "value"), UNNAMED)
def test_sources_not_named(text: str, value: str) -> None:
    assert claims(text)["training-data-sources-named"].value == value


@pytest.mark.parametrize(("text", "value"), CUTOFF)
def test_cutoff(text: str, value: str) -> None:
    found = claims(text)["training-data-cutoff"]
    assert (found.value, found.details.get("value")) == ("present", value)


@pytest.mark.parametrize(("text", "value"), NO_CUTOFF)
def test_no_cutoff(text: str, value: str) -> None:
    assert claims(text)["training-data-cutoff"].value == value
