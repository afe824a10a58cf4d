"""Documents of our own in which the deciding statement stands among many that only look as if they decided."""

import pytest

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences
from bonafides.model import Claim

AI_TALK = """
## Limits of artificial intelligence

Answers may repeat mistakes that are present in the training data. A model cannot know what happened after the material
it was trained on was gathered. Suppliers of models may retrain or withdraw a model without telling us.

## Looking after the product

Our staff may look at AI answers to settle complaints and to improve the quality of support.
We employ machine learning to enhance the search field, and administrators may set training preferences.
"""
PROMISE = "We do not use Customer Content to train any model."


def _read(text: str) -> Claim:
    document = read("terms.md", f"# Terms of Northlight\n\n{text}\n".encode())
    return training.claim(document, sentences(document.blocks))


def test_talk_about_ai_does_not_weaken_a_promise() -> None:
    claim = _read(f"## Content\n\n{PROMISE}\n{AI_TALK}")
    assert claim.value == "never"
    assert "train any model" in claim.citations[0].quote


def test_the_same_talk_permits_nothing() -> None:
    assert _read(AI_TALK).value in ("silent", "ambiguous")


@pytest.mark.parametrize(
    ("out", "value"),
    [
        ("You may opt out of our newsletter at any time.", "permitted"),
        ("These are service messages, which you may not opt out of.", "permitted"),
        ("You may opt out of optional data use by writing to us.", "opt-out"),
        ("You may opt out of this use in your settings.", "opt-out"),
    ],
)
def test_a_way_out_leads_out_of_what_it_names(out: str, value: str) -> None:
    assert _read(f"## Use\n\nWe use your files to train our models. {out}").value == value


def test_a_promise_on_other_data_than_those_trained_on_is_no_comfort() -> None:
    both = (
        "De-identified records may be used to train our models. We do not use personal data to train models for others."
    )
    assert _read(f"## Use\n\n{both}").value == "permitted"


def test_features_that_hold_ai_are_trained_too() -> None:
    item = "Develop and train our AI features, with all health records de-identified."
    assert _read(f"## Use\n\nWe use information to:\n\n- Run the product.\n- {item}").value == "permitted"


@pytest.mark.parametrize(
    "sentence",
    [
        "Files are governed by the terms of Inkwell, which prohibit using API data for training.",
        "We may keep records to avoid paying twice, compare results and train evaluation tools.",
    ],
)
def test_what_others_are_forbidden_and_what_is_saved_is_no_promise(sentence: str) -> None:
    assert _read(f"## Files\n\n{sentence}").value in ("silent", "ambiguous", "permitted")


@pytest.mark.parametrize(
    "sentence",
    [
        "You grant us a licence to use User Content to provide, improve, promote and protect Northlight.",
        "The Company will be free to (i) use Customer Data to run the Services, (ii) use such data to improve the Services,"
        " and (iii) publish figures in aggregate form.",
    ],
)
def test_a_broad_licence_is_open(sentence: str) -> None:
    assert _read(f"## Licence\n\n{sentence}").value == "ambiguous"


def test_a_company_that_only_serves_the_vendor_promises_nothing_for_it() -> None:
    served = "We send your notes to OpenAI's interface. OpenAI stores prompt data for a month and does not train on it."
    more = "OpenAI deletes prompts after thirty days. OpenAI acts on our instructions."
    assert _read(f"## Services\n\n{served} {more}").value in ("silent", "ambiguous")


def test_a_later_scheme_that_needs_a_yes_is_opt_in() -> None:
    later = "Any later scheme that trains models on your content requires your explicit permission."
    assert _read(f"## Content\n\n{PROMISE} {later}").value == "opt-in"
    assert (
        _read("## Content\n\nA scheme that trains models on your content does not require your permission.").value
        == "permitted"
    )


def test_improvement_beside_a_promise_is_a_carve_out() -> None:
    licence = "You allow us to pass your files to AI providers so that we can operate and improve the product."
    claim = _read(f"## Content\n\n{PROMISE} {licence}")
    assert claim.value == "carve-outs"
    assert "improvement-licence" in claim.details["carve_outs"]


def test_people_who_are_trained_are_no_models() -> None:
    assert _read("## Calls\n\nRecordings of workshops can also be used for coach training.").value == "silent"


def test_a_condition_that_always_holds_limits_no_promise() -> None:
    lead = "When you submit content to our tools:"
    assert _read(f"## Tools\n\n{lead}\n\n- We do not use your content to train models.").value == "never"


NEIGHBOURS = """
## Features

Use the studio to create documentation, metrics and semantic models. We use Customer Content to build process models and
maps of stakeholders. AI features may be modified, improved, or discontinued by us. For more information, see the page on
our AI development principles.

## Sharing

We may share information with vendors that help us operate and improve the Services, such as hosting, support, and model
or AI service providers.
"""


def test_models_of_a_thing_changes_pointers_and_suppliers_leave_a_yes_alone() -> None:
    asked = "We do not use Customer Content to train our models unless the customer separately agrees in writing."
    assert _read(f"{NEIGHBOURS}\n## Content\n\n{asked}").value in ("opt-in", "carve-outs")


@pytest.mark.parametrize(
    "text",
    [
        "We use your recordings to build our world models.",
        "We use your files to build financial models and AI models.",
        "Your content may be used to train AI provider models.",
    ],
)
def test_models_that_learn_are_models_whatever_stands_before_them(text: str) -> None:
    assert _read(f"## Use\n\n{text}").value == "permitted"
