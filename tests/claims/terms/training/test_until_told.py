"""What a vendor promises for the time after the customer's no it does until then; what others promise binds others."""

import pytest

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences


def _value(text: str) -> str:
    document = read("terms.md", f"# Terms of Northlight\n\n## Use\n\n{text}\n".encode())
    return training.claim(document, sentences(document.blocks)).value


@pytest.mark.parametrize(
    "text",
    [
        "Where you have objected, your drafts are not used to train our models.",
        "If you object, we will no longer feed your drafts into new training runs.",
        "Upon your request we will not use your drafts to train our models.",
        "You can object at any time. We will then no longer use your drafts to train our models.",
        "Write to us to be excluded. Once we have handled your mail, we do not train on your drafts.",
        "After you close your account we no longer use your drafts to train our models.",
        "If you revoke your consent, we will stop using your drafts for training our models.",
        "Customers may request that their content be excluded from training.",
    ],
)
def test_what_ends_with_a_no_goes_on_until_then(text: str) -> None:
    assert _value(text) == "opt-out"


def test_the_end_of_a_consent_told_beside_it_is_no_way_out() -> None:
    asked = "We train our models on your drafts only with your consent. You may withdraw it at any time."
    assert _value(f"{asked} We then stop placing your drafts into new training runs.") == "opt-in"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We no longer use customer content to train our models.", "never"),
        ("Customer content is excluded from training our models.", "never"),
        ("You may object to our newsletters. We do not use your drafts to train our models.", "never"),
        ("We do not use your drafts to train our models unless you ask us to.", "opt-in"),
    ],
)
def test_promises_that_hold_from_the_start(text: str, value: str) -> None:
    assert _value(text) == value


def test_a_way_out_for_one_region_leaves_the_others_without() -> None:
    region = "Customers in the European Union may object. Upon verification we will cease using your drafts for training our models."
    text = f"We use your drafts to train our models.\n\n## European Union\n\n{region}"
    assert _value(text) == "permitted"


@pytest.mark.parametrize(
    "text",
    [
        "We require suppliers to ensure that customer content is not used for training.",
        "Under our contracts with model vendors, your drafts are not used for training.",
        "Your drafts go to a model provider, which does not use them for training.",
    ],
)
def test_what_others_are_held_to_is_no_promise_of_the_vendor(text: str) -> None:
    assert _value(text) in ("silent", "ambiguous")


def test_where_the_customer_makes_things_nothing_is_made_of_them() -> None:
    assert _value("We store the drafts you create inside Plan/AI, design blocks and sketches.") == "silent"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Model training is enabled by default and can be disabled in preferences.", "opt-out"),
        ('The setting "Help improve our models" is on by default.', "opt-out"),
        ("Our suppliers have training on by default.", "silent"),
    ],
)
def test_a_setting_that_stands_on_permits_until_it_is_moved(text: str, value: str) -> None:
    assert _value(text) == value


def test_a_setting_that_is_not_on_permits_nothing() -> None:
    assert _value("The switch for training our models is not on by default.") not in ("permitted", "opt-out")
