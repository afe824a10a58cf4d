"""What one sentence lets the vendor do for training, as a set of traits that two versions can be compared by."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind
from bonafides.monitor.training import wording as say


class Trait(StrEnum):
    """One thing that a sentence on training or improvement does."""

    TRAINS = "training on customer content"
    TRAINS_ON_USAGE = "training on usage data"
    OTHERS_TRAIN = "training by affiliates or third parties"
    IF_ALLOWED = "training where the customer allows it"
    PROMISE = "a promise not to train"
    CONSENT = "a promise to ask before training"
    SCOPED_PROMISE = "a promise not to train on one kind of data"
    WAY_OUT = "a way to refuse training"
    STILL = "training even after a refusal"
    SAFEGUARD = "a limit to de-identified or aggregated content"
    LASTING = "a perpetual or irrevocable licence"
    IMPROVES = "use for improving the services"
    NEW_PRODUCTS = "use for developing products and services"


EXCEPTION, DATA = "exception: ", "data: "
NEAR = 3
"""Sentences behind one on training in which a way out belongs to it."""


def traits(said: Sequence[Sentence]) -> list[frozenset[str]]:
    """The traits of each sentence, in order; empty where it says nothing of the vendor's training or improving."""
    found: list[frozenset[str]] = []
    for index, sentence in enumerate(said):
        before = frozenset().union(*found[-NEAR:]) if found else frozenset()
        here = _traits(sentence)
        if here:
            here = _in_context(here, sentence, said[index - 1] if index else None, before)
        elif before & _TRAINING and _way_out(sentence.text) and of_the_vendor(sentence):
            here = frozenset({Trait.WAY_OUT})
        found.append(here)
    return found


_TRAINING = frozenset(
    {Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN, Trait.STILL, Trait.NEW_PRODUCTS, Trait.IMPROVES}
)


def _in_context(
    here: frozenset[str], sentence: Sentence, previous: Sentence | None, before: frozenset[str]
) -> frozenset[str]:
    """What `this data` points to, and what holds only for those who used the way out before it."""
    if Trait.PROMISE not in here:
        return here
    if Trait.WAY_OUT in before and say.CONDITION.match(sentence.text):
        return (here - {Trait.PROMISE}) | {Trait.WAY_OUT}
    pointing = say.ANAPHORA.search(sentence.text) and not say.ENTERED.search(sentence.text)
    if previous and pointing and say.SCOPED.search(previous.text):
        return (here - {Trait.PROMISE}) | {Trait.SCOPED_PROMISE}
    return here


def _traits(sentence: Sentence) -> frozenset[str]:
    if sentence.block.kind is BlockKind.HEADING or not of_the_vendor(sentence):
        return frozenset()
    at = _training(sentence)
    if at is None:
        return frozenset(_purposes(sentence))
    refused = _refused(sentence.text, at) or _refused(sentence.whole, len(sentence.whole) - len(sentence.text) + at)
    found = _denied(sentence) if refused else _permitted(sentence, at)
    if found & {Trait.TRAINS, Trait.TRAINS_ON_USAGE}:
        found |= _purposes(sentence)
    return frozenset(found | _limits(sentence))


def of_the_vendor(sentence: Sentence) -> bool:
    """Whether it speaks of what the vendor does with data, rather than of the customer's duties or of a definition."""
    text = sentence.text
    if say.DEFINES.search(text[:80]) or say.POINTS.match(text) or say.BY_CUSTOMER.match(text):
        return False
    if (say.BAN_HEADING.search(sentence.heading) or say.BARE.match(text)) and not say.VENDOR.search(sentence.whole):
        return False
    return not say.BAN.search(sentence.whole) or bool(say.GRANTS.search(sentence.whole))


def _training(sentence: Sentence) -> int | None:
    """Where the word of training stands, when it is of models and what is used for it is what customers enter."""
    text, whole = sentence.text, sentence.whole
    word = say.TRAINS.search(_without(say.DESCRIBES, _without(say.OF_PEOPLE, text)))
    if word is None or not (say.MODELS.search(text) or say.MODELS.search(sentence.lead)):
        return None
    if say.PUBLIC.search(whole) and not say.ENTERED.search(text):
        return None
    if not (say.CONTENT.search(whole) or say.USAGE.search(whole) or _under_use(sentence)):
        return None
    before = whole[: len(whole) - len(text) + word.start()]
    linked = say.LINKS.search(before) or say.TRAINS_ON.search(text) or _starts_a_purpose(sentence)
    return word.start() if linked or say.WAY_OUT.search(text) or say.ASKS.search(text) else None


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _under_use(sentence: Sentence) -> bool:
    return bool(say.USE_HEADING.search(sentence.heading) or say.USE_HEADING.search(sentence.lead))


def _starts_a_purpose(sentence: Sentence) -> bool:
    return _under_use(sentence) and bool(
        re.match(r"\W*(?:to|for)\b|\W*\w+ing\b|[^|]{0,60}\|", sentence.text, re.IGNORECASE)
    )


def _denied(sentence: Sentence) -> set[str]:
    text = sentence.text
    if say.ASKS.search(text):
        return {Trait.CONSENT}
    if _way_out(text):
        return {Trait.WAY_OUT}
    scoped = say.SCOPED.search(text) and not say.ENTERED.search(text)
    return {Trait.SCOPED_PROMISE if scoped else Trait.PROMISE}


def _permitted(sentence: Sentence, at: int) -> set[str]:
    text = sentence.text
    if say.STILL.search(text):
        return {Trait.STILL}
    if say.ASKS.search(text) and not _way_out(text):
        return {Trait.IF_ALLOWED}
    if (say.EXCEPT.search(sentence.lead) or say.CONDITION.match(text)) and _exceptions(text):
        return set()
    found: set[str] = set()
    if _way_out(text):
        found.add(Trait.WAY_OUT)
        if say.OFFERS.search(text[:at]) or say.WAY_OUT.search(text[:at]):
            return found
    on_usage = say.USAGE.search(sentence.whole) and not say.ENTERED.search(sentence.whole)
    found.add(Trait.TRAINS_ON_USAGE if on_usage else Trait.TRAINS)
    if say.OTHERS.search(text[: at + 200]):
        found.add(Trait.OTHERS_TRAIN)
    return found


def _way_out(text: str) -> bool:
    return bool(say.WAY_OUT.search(text)) and not say.OF_SOMETHING_ELSE.search(text)


def _refused(text: str, at: int) -> bool:
    """Whether a refusal governs the word at `at`, in its clause."""
    clause = max(text.rfind(mark, 0, at) for mark in (";", ". ", " but ", " however", ": "))
    return bool(say.REFUSES.search(text[max(0, clause, at - 220) : at + 9], 0))


def _exceptions(text: str) -> set[str]:
    return {f"{EXCEPTION}{name}" for name, pattern in say.EXCEPTIONS if pattern.search(text)}


def _limits(sentence: Sentence) -> set[str]:
    text = sentence.text
    if sentence.block.kind is BlockKind.ROW:
        # A row names every kind of data and safeguard of its purpose in separate cells; none limits another.
        return _exceptions(text)
    found = _exceptions(text) | {f"{DATA}{name}" for name, pattern in say.KINDS_OF_DATA if pattern.search(text)}
    if say.SAFEGUARD.search(text):
        found.add(Trait.SAFEGUARD)
    if say.LASTING.search(text):
        found.add(Trait.LASTING)
    return found


def _purposes(sentence: Sentence) -> set[str]:
    text = sentence.text
    purpose = say.PURPOSE.search(text)
    if not purpose or _refused(text, purpose.start()):
        return set()
    about = say.CONTENT.search(sentence.whole) or say.USAGE.search(sentence.whole) or _under_use(sentence)
    if not about or not say.USES.search(sentence.whole):
        return set()
    return {Trait.IMPROVES} | ({Trait.NEW_PRODUCTS} if say.NEW_PRODUCTS.search(text) else set())
