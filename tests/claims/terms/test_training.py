"""Positions on training in our own words: every value, and what must not fire."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.claims import terms
from bonafides.documents.reading import read
from bonafides.model import fold

TRAINING = "training.customer-content"
CASES = [
    ("never", "We do not use Customer Data to train any machine learning model."),
    ("never", "Acme shall never train or fine-tune AI models on your inputs or outputs."),
    ("never", "Your prompts are not used to train our models, and our providers are contractually barred from it."),
    ("never", "Vendor will not use Customer Content to develop or improve artificial intelligence models."),
    ("opt-in", "We will not use your content to train our models unless you expressly opt in."),
    ("opt-in", "We do not train our models on Customer Data without your prior written consent."),
    ("opt-in", "Customer Data is not used to train models unless Customer instructs us in writing."),
    ("carve-outs", "We do not train our models on your content, except for feedback that you submit."),
    ("carve-outs", "We don't use your prompts to train AI models, other than de-identified data."),
    ("opt-out", "We may use your content to train our models. You can opt out in your account settings."),
    ("opt-out", "Your conversations may be used to improve our AI models unless you opt out."),
    ("permitted", "We use your inputs and outputs to train and improve our machine learning models."),
    ("permitted", "You grant us a licence to use your content to develop and train our artificial intelligence."),
    ("permitted", "Your conversations help us train the models that power the assistant; we may use your data so."),
    ("permitted", "Our models are trained on user prompts."),
    ("permitted", "We train our models on user conversations."),
    ("silent", "Our personnel are trained in the handling of personal data and AI models."),
    ("ambiguous", "We may use your content to provide, maintain, improve and develop our services."),
    ("ambiguous", "We process personal data for research and development of new products."),
    ("silent", "You may not use the outputs to train models that compete with ours."),
    ("silent", "Customer shall not use the Services or their outputs to develop competing AI models."),
    ("silent", "Our employees who handle personal data receive regular security training."),
    ("silent", "We do not sell your personal information."),
    ("silent", "We may obtain publicly available personal data from the web to train our models."),
    ("silent", "Payment is due within thirty days of the invoice."),
    ("silent", "You may use the outputs to train your own models."),
]


def _claim(text: str):  # type: ignore[no-untyped-def]
    document = read("terms.md", f"# Terms of Service\n\n{text}\n".encode())
    return document, {c.topic: c for c in terms.claims(document)}


@pytest.mark.parametrize(("value", "text"), CASES)
def test_position(value: str, text: str) -> None:
    document, claims = _claim(text)
    claim = claims[TRAINING]
    assert claim.value == value
    assert bool(claim.citations) is (value != "silent")
    assert all(fold(document.text[c.start : c.end]) == c.quote for c in claim.citations)


@pytest.mark.parametrize("permission", [t for v, t in CASES if v in ("permitted", "opt-out")])
@pytest.mark.parametrize("promise", [t for v, t in CASES if v in ("never", "opt-in", "carve-outs")][:4])
def test_a_permission_beside_a_promise_is_no_comfort(permission: str, promise: str) -> None:
    _, claims = _claim(f"{promise}\n\n{permission}")
    assert claims[TRAINING].value in ("permitted", "opt-out")


def test_a_broad_licence_swallows_a_promise() -> None:
    _, claims = _claim(
        "We do not use your content to train models.\n\nWe may use your content to improve our services."
    )
    assert claims[TRAINING].value == "carve-outs"
    assert "improvement-licence" in claims[TRAINING].details["carve_outs"]


def test_a_vendor_that_says_it_trains_elsewhere_puts_its_promise_in_doubt() -> None:
    promise = "We do not use Customer Data to train any model."
    _, claims = _claim(f"{promise}\n\nWe train and improve our models with what our service learns every day.")
    assert claims[TRAINING].value == "ambiguous"


def test_a_list_item_is_read_with_its_lead_in() -> None:
    _, claims = _claim(
        "You agree not to:\n\n- use your outputs to train AI models that compete with us\n- share accounts"
    )
    assert claims[TRAINING].value == "silent"
    _, claims = _claim("We use your personal data to:\n\n- send invoices\n- train our AI models")
    assert claims[TRAINING].value == "permitted"


OTHERS = [
    ("retention.customer-content", "fixed", 30, "We retain your prompts for 30 days and then delete them."),
    ("retention.customer-content", "as-long-as-needed", None, "We keep personal data for as long as necessary for our purposes."),
    ("retention.customer-content", "zero", None, "Your inputs are never stored."),
    ("access.human-review", "allowed", None, "Our staff may review your conversations to enforce our policies."),
    ("access.human-review", "denied", None, "Our personnel will not access your content."),
    ("access.human-review", "silent", None, "Spark will no longer have access to local files in your folders."),
    ("access.human-review", "silent", None, "We have no obligation to review your content, and do not undertake to."),
    ("subprocessors.notice", "advance-days", 30, "We notify you at least 30 days before we engage a new subprocessor."),
    ("subprocessors.notice", "notice-no-period", None, "We will inform Customer of any intended changes of subprocessors."),
    ("change.notice", "at-any-time", None, "We may modify or discontinue the Services at any time without notice."),
    ("change.notice", "advance-days", 60, "We will give you 60 days' notice before we deprecate a model of the Services."),
    ("deletion.on-termination", "days", 30, "Within thirty (30) days of termination we delete all customer data."),
    ("deletion.on-termination", "on-request", None, "Upon termination we delete your data at your request."),
]  # fmt: skip


@pytest.mark.parametrize(("topic", "value", "days", "text"), OTHERS)
def test_other_topics(topic: str, value: str, days: int | None, text: str) -> None:
    _, claims = _claim(text)
    assert claims[topic].value == value
    assert claims[topic].details.get("days") == days


TOPICS = {topic.TOPIC for topic in (terms.training, *terms._TOPICS)}


def test_every_topic_is_answered_even_of_nothing() -> None:
    _, claims = _claim("Hello there, this is a short page.")
    assert set(claims) == TOPICS
    assert {c.value for c in claims.values()} == {"silent"}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [t for _, t in CASES] + ["not " * 30, "train " * 50, "your data (", "; except", "we may", "\n- "]
        ),
        max_size=12,
    )
)
def test_any_mix_is_read_and_grounded(pieces: list[str]) -> None:
    document, claims = _claim(" ".join(pieces))
    assert set(claims) == TOPICS
    for claim in claims.values():
        assert len(claim.citations) <= 4
        assert all(fold(document.text[c.start : c.end]) == c.quote and len(c.quote) <= 400 for c in claim.citations)
