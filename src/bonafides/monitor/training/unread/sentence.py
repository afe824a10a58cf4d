"""One sentence that the engine leaves unread in, what its words permit or forbid the vendor out."""

import re

from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind
from bonafides.monitor.training import wording
from bonafides.monitor.training.qualifiers import of_permission, of_promise, way_out
from bonafides.monitor.training.trait import Trait, Traits
from bonafides.monitor.training.unread import wording as say

_STARTS_A_PURPOSE = re.compile(r"\W*(?:to|for)\b|\W*\w+ing\b|[^|]{0,60}\|", re.IGNORECASE)


def traits(sentence: Sentence, previous: Sentence | None) -> Traits:
    """The traits that the words show; empty where they are a title, the customer's act, or not about training."""
    if _titles(sentence) or wording.WARRANTS.search(sentence.text) or not of_the_vendor(sentence):
        return frozenset()
    at = on_training(sentence, previous)
    if at is None:
        return frozenset({Trait.TRAINS, Trait.OTHERS_TRAIN}) if _by_others(sentence) else frozenset()
    lead = len(sentence.whole) - len(sentence.text)
    refused = _refused(sentence.text, at) or _refused(sentence.whole, lead + at)
    return frozenset(_denied(sentence) if refused else _permitted(sentence, at))


def of_the_vendor(sentence: Sentence) -> bool:
    """Whether it speaks of what the vendor does with data, rather than of the customer's duties or of a definition."""
    text = sentence.text
    if say.DEFINES.search(text[:80]) or say.POINTS.match(text) or say.BY_CUSTOMER.match(text):
        return False
    bare = say.BAN_HEADING.search(sentence.heading) or wording.BARE.match(text)
    if bare and not say.VENDOR.search(sentence.whole):
        return False
    return not say.BAN.search(sentence.whole) or bool(say.GRANTS.search(sentence.whole))


def on_training(sentence: Sentence, previous: Sentence | None = None) -> int | None:
    """Where the word of training stands, when it is of models and what is used for it is what customers enter."""
    text, whole = sentence.text, sentence.whole
    if not (say.MODELS.search(text) or say.MODELS.search(sentence.lead) or say.TRAINS_ON.search(text)):
        return None
    if say.PUBLIC.search(whole) and not say.ENTERED.search(text):
        return None
    if not (_about_content(sentence) or (previous and _points_back(text, previous))):
        return None
    free = (
        say.WAY_OUT.search(text)
        or say.ASKS.search(text)
        or say.TRAINS_ON.search(text)
        or (_under_use(sentence) and _STARTS_A_PURPOSE.match(text))
    )
    lead = len(whole) - len(text)
    for word in say.TRAINS.finditer(_without(say.DESCRIBES, _without(say.OF_PEOPLE, text))):
        linked = free or say.LINKS.search(whole[: lead + word.start()])
        if (
            linked
            and not say.PAST.search(text[: word.start()])
            and not say.FOR_THE_CUSTOMER.search(text[: word.start()])
        ):
            return word.start()
    return None


def _titles(sentence: Sentence) -> bool:
    """Whether it is a title; a numbered sentence that stands alone looks like one but ends as a sentence does."""
    return sentence.block.kind is BlockKind.HEADING and not sentence.text.rstrip().endswith((".", ";"))


def _about_content(sentence: Sentence) -> bool:
    whole = sentence.whole
    return bool(say.CONTENT.search(whole) or say.USAGE.search(whole) or _under_use(sentence))


def _points_back(text: str, previous: Sentence) -> bool:
    """Whether "it" or "them" is the content that the sentence before speaks of."""
    return bool(say.POINTS_BACK.search(text)) and bool(say.CONTENT.search(previous.text))


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _under_use(sentence: Sentence) -> bool:
    return bool(say.USE_HEADING.search(sentence.heading) or say.USE_HEADING.search(sentence.lead))


def _by_others(sentence: Sentence) -> bool:
    """Whether those to whom content goes may train models of their own on it."""
    found = say.BY_OTHERS.search(sentence.text)
    return found is not None and not say.REFUSES.search(found[0])


def names_training(text: str) -> bool:
    """Whether words of training stand in a text that does not refuse it."""
    return any(not _refused(text, word.start()) for word in say.TRAINS.finditer(_without(say.OF_PEOPLE, text)))


def _denied(sentence: Sentence) -> set[str]:
    text = sentence.text
    if say.ASKS.search(text):
        return {Trait.CONSENT}
    return way_out(text) if _offers(text) else {Trait.PROMISE, *of_promise(sentence, "")}


def _permitted(sentence: Sentence, at: int) -> set[str]:
    text = sentence.text
    if say.ASKS.search(text) and not _offers(text):
        return {Trait.IF_ALLOWED}
    excepted = say.EXCEPT.search(sentence.lead) or say.CONDITION.match(text)
    if excepted and any(pattern.search(text) for _, pattern in wording.EXCEPTIONS):
        return set()
    way = way_out(text) if _offers(text) else set()
    if way and (say.OFFERS.search(text[:at]) or say.WAY_OUT.search(text[:at])):
        return way
    if say.USAGE.search(sentence.whole) and not say.ENTERED.search(sentence.whole):
        return {Trait.TRAINS_ON_USAGE} | way
    return {Trait.TRAINS, *of_permission(sentence)} | way


def _offers(text: str) -> bool:
    return bool(say.WAY_OUT.search(text)) and not wording.OF_SOMETHING_ELSE.search(text)


def _refused(text: str, at: int) -> bool:
    """Whether a refusal governs the word at `at`, in its clause."""
    clause = max(text.rfind(mark, 0, at) for mark in (";", ". ", " but ", " however", ": "))
    word = re.compile(r"[\w-]*").match(text, at)
    return bool(say.REFUSES.search(text[max(0, clause, at - 220) : word.end() if word else at]))
