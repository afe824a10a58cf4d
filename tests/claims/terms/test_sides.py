"""Kinds of data that a document treats apart."""

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read

HEAD = "# Terms of Service\n\nThese Terms of Service are between you and Ellery, Inc.\n\n## Your content\n\n"


def _details(text: str) -> dict[str, object]:
    document = classify(read("terms.md", f"{HEAD}{text}\n".encode()))
    return dict(next(c for c in extract(document) if c.topic == "training.customer-content").details)


def test_kinds_of_data_apart() -> None:
    told = _details(
        "We will never use your content to train our models. We may use usage data to train our machine learning models. "
        "We may use your feedback to train our models unless you opt out."
    )
    assert told["data"] == {"feedback": "opt-out", "usage data": "permitted"}


def test_a_region_counts_where_people_live_in_it_not_where_data_go() -> None:
    lives = _details("For customers in the EEA and the UK, we will not use your content to train our models.")
    goes = _details(
        "We transfer your content to servers outside the EEA and the UK, where we use it to train our models."
    )
    assert "named regions" in lives["tiers"] and "tiers" not in goes  # type: ignore[operator]
