"""What a changed sentence on training means for the customer, in the words of many lawyers."""

from collections.abc import Callable

import pytest

from bonafides.model import Difference, fold
from bonafides.monitor.training.change import TOPIC

Compared = Callable[[str, str], Difference]

PROVIDE = "We use your Content only to provide the Service to you."
IMPROVE = "We may use your Content to operate, maintain and improve the Service."
NEVER = "We will not use your Content to train artificial intelligence models."
NO_WAY_OUT = "We may use your prompts and outputs to train our machine learning models."
OPT_OUT = "We may use your prompts and outputs to train our models, unless you opt out in your account settings."

WORSE_MATERIAL = {
    "training appears": (PROVIDE, NO_WAY_OUT),
    "training appears beside improvement": (IMPROVE, f"{IMPROVE} This includes training AI models on your Content."),
    "promise dropped": (NEVER, PROVIDE),
    "promise turned into opt-out": (NEVER, OPT_OUT),
    "promise turned into licence": (
        "Ellery does not train any model on Customer Data.",
        "Customer grants Ellery a licence to use Customer Data to develop and train Ellery's algorithms.",
    ),
    "consent dropped": (
        "Your Content is never used for model training without your express written consent.",
        "Your Content may be used for model training.",
    ),
    "opt-out dropped": (OPT_OUT, NO_WAY_OUT),
    "opt-out paragraph dropped": (
        f"{NO_WAY_OUT} You can opt out of this at any time by writing to us.",
        NO_WAY_OUT,
    ),
    "affiliates join": (
        "We may use your Content to train our models.",
        "We and our affiliates may use your Content to train our and their models.",
    ),
    "others train": (
        "We may use your Content to train our models.",
        "We may use your Content to train our models and share your Content with our partners so that they can train theirs.",
    ),
    "safeguard dropped": (
        "We may use de-identified and aggregated Customer Data to train our models.",
        "We may use Customer Data to train our models.",
    ),
    "licence lasts": (
        "You grant us a licence to use your Content to train our models during the term.",
        "You grant us a perpetual, irrevocable licence to use your Content to train our models.",
    ),
    "new kind of data": (
        "We may use your messages to train our models.",
        "We may use your messages and voice recordings to train our models.",
    ),
    "carve-out added": (
        NEVER,
        "We will not use your Content to train artificial intelligence models, except for Content that is flagged for safety review.",
    ),
    "still trains after a refusal": (
        OPT_OUT,
        f"{OPT_OUT} Even if you opt out, we will use your prompts to train our models when they are flagged for safety review.",
    ),
    "usage data": (PROVIDE, "We may use usage data to develop and train our AI models."),
}
WORSE_SMALL = {
    "only if allowed": (
        IMPROVE,
        f"{IMPROVE} If you allow it in your settings, your Content may be used to train our models.",
    ),
    "new products": (
        IMPROVE,
        "We may use your Content to operate, maintain and improve the Service and to develop new products.",
    ),
}
BETTER_MATERIAL = {
    "promise made": (IMPROVE, f"{PROVIDE} {NEVER}"),
    "training given up": (NO_WAY_OUT, NEVER),
    "training given up without a word": (NO_WAY_OUT, PROVIDE),
    "opt-out offered": (NO_WAY_OUT, OPT_OUT),
    "right to object": (
        NO_WAY_OUT,
        f"{NO_WAY_OUT} You have the right to object to this use of your prompts for model training.",
    ),
    "consent asked": (
        "We may use Customer Data to train our models.",
        "We will not use Customer Data to train our models unless you have expressly agreed to it.",
    ),
}
NEUTRAL = {
    "nothing": (NO_WAY_OUT, NO_WAY_OUT),
    "link added": (OPT_OUT, OPT_OUT.replace("account settings", "[account settings](https://ellery.example/settings)")),
    "emphasis": (OPT_OUT, f"**Our use.** {OPT_OUT}"),
    "renumbered": (f"4.3 {OPT_OUT}", f"4.4 {OPT_OUT}"),
    "white space": (OPT_OUT, OPT_OUT.replace(" ", "  \n")),
    "order": (f"{IMPROVE} {OPT_OUT}", f"{OPT_OUT} {IMPROVE}"),
    "wording of a permission": (
        "We may use your prompts and outputs to train our machine learning models.",
        "Ellery may make use of the prompts that you enter, and of outputs, in order to train its machine learning models.",
    ),
    "wording of a promise": (
        NEVER,
        "Ellery does not use your Content for the training of artificial intelligence models.",
    ),
    "a ban on the customer": (PROVIDE, f"{PROVIDE} You may not use outputs to develop or train competing models."),
    "security training": (PROVIDE, f"{PROVIDE} Our staff undergo training on data protection every year."),
    "the customer's own models": (PROVIDE, f"{PROVIDE} You may fine-tune your own models with your Content."),
    "navigation": (PROVIDE, f"{PROVIDE}\n\nProducts Training Inference Fine-tuning Pricing Blog"),
    "a pointer": (PROVIDE, f"{PROVIDE} To learn more about how our models are trained, see our model card."),
    "another opt-out": (PROVIDE, f"{PROVIDE} You can opt out of marketing e-mails."),
    "public data": (PROVIDE, f"{PROVIDE} Our models are trained on publicly available data from the internet."),
    "split": (
        "We may use your prompts to train our models, and we may use your prompts to detect abuse of the Service.",
        "We may use your prompts to train our models. We may also use your prompts to detect abuse of the Service.",
    ),
}


def _training(difference: Difference):  # type: ignore[no-untyped-def]
    return next((t for t in difference.topics if t.topic == TOPIC), None)


@pytest.mark.parametrize("pair", WORSE_MATERIAL.values(), ids=list(WORSE_MATERIAL))
def test_worse_and_worth_a_call(pair: tuple[str, str], compared: Compared) -> None:
    change = _training(compared(*pair))
    assert change and (change.direction, change.material) == ("worse", True), change
    assert change.quote_new or change.quote_old


@pytest.mark.parametrize("pair", WORSE_SMALL.values(), ids=list(WORSE_SMALL))
def test_worse_but_small(pair: tuple[str, str], compared: Compared) -> None:
    change = _training(compared(*pair))
    assert change and (change.direction, change.material) == ("worse", False), change


@pytest.mark.parametrize("pair", BETTER_MATERIAL.values(), ids=list(BETTER_MATERIAL))
def test_better(pair: tuple[str, str], compared: Compared) -> None:
    change = _training(compared(*pair))
    assert change and (change.direction, change.material) == ("better", True), change


@pytest.mark.parametrize("pair", NEUTRAL.values(), ids=list(NEUTRAL))
def test_nothing_changed_for_the_customer(pair: tuple[str, str], compared: Compared) -> None:
    assert _training(compared(*pair)) is None


@pytest.mark.parametrize("pair", WORSE_MATERIAL.values(), ids=list(WORSE_MATERIAL))
def test_the_way_back_is_not_worse(pair: tuple[str, str], compared: Compared) -> None:
    change = _training(compared(pair[1], pair[0]))
    assert change is None or change.direction == "better", change


def test_quotes_are_the_sentences_that_changed(compared: Compared) -> None:
    change = _training(compared(NEVER, OPT_OUT))
    assert change.quote_old.quote == NEVER
    assert change.quote_new.quote == OPT_OUT
    assert change.quote_new.quote == fold(change.quote_new.quote)
    assert (change.old, change.new) == ("never", "opt-out")


def test_a_promise_about_one_connector_is_small(compared: Compared) -> None:
    new = f"{IMPROVE} Data that we receive through the Google Workspace API is not used to train generalised AI models."
    change = _training(compared(IMPROVE, new))
    assert (change.direction, change.material) == ("better", False)


def test_a_way_out_of_what_was_never_mentioned_reveals_it(compared: Compared) -> None:
    new = f"{PROVIDE} You can opt out of having your Content used for model training in your settings."
    assert _training(compared(PROVIDE, new)).direction == "worse"
