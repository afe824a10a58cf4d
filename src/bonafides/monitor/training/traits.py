"""What one sentence lets the vendor do for training, as a set of traits that two versions can be compared by."""

import re
from collections.abc import Sequence

from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind
from bonafides.monitor.training import wording as say
from bonafides.monitor.training.stated import Stated, place
from bonafides.monitor.training.trait import DATA, EXCEPTION, Trait

NEAR = 3
"""Sentences behind one on training in which a way out belongs to it."""


NOBODY = Stated()
_POLARITY = frozenset(
    {
        Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN, Trait.IF_ALLOWED,
        Trait.PROMISE, Trait.CONSENT, Trait.SCOPED_PROMISE,
    }
)  # fmt: skip
"""Traits on which the clause engine's word goes before that of the patterns."""


def traits(said: Sequence[Sentence], engine: Stated = NOBODY) -> list[frozenset[str]]:
    """The traits of each sentence, in order; empty where it says nothing of the vendor's training or improving.

    `engine` holds what the clause engine reads; where it reads who may train on what, its word counts.
    """
    found: list[frozenset[str]] = []
    for index, sentence in enumerate(said):
        before = frozenset().union(*found[-NEAR:]) if found else frozenset()
        here = _settled(_traits(sentence, said[index - 1] if index else None), sentence, engine)
        if here:
            here = _in_context(here, sentence, said[index - 1] if index else None, before)
        elif Trait.TRAINS in before and say.LIKEWISE.search(sentence.text) and say.OTHERS.search(sentence.text):
            here = frozenset({Trait.OTHERS_TRAIN})
        elif before & _TRAINING and _way_out(sentence.text) and of_the_vendor(sentence):
            here = frozenset({Trait.WAY_OUT})
        found.append(here)
    return found


_TRAINING = frozenset(
    {Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN, Trait.STILL, Trait.NEW_PRODUCTS, Trait.IMPROVES}
)


def _settled(here: frozenset[str], sentence: Sentence, engine: Stated) -> frozenset[str]:
    """What the patterns found, with the clause engine's word on who may train."""
    at = place(sentence)
    told = engine.traits.get(at, frozenset())
    leans = at in engine.unsure and not (say.CONTENT.search(sentence.whole) or _starts_a_purpose(sentence))
    if at in engine.elsewhere or leans:
        return here - _POLARITY if Trait.WAY_OUT in here else frozenset()
    if not told or _titles(sentence) or not of_the_vendor(sentence, sure=True):
        return here
    if not here & _POLARITY:
        return here | told | (_limits(sentence) if not here else frozenset())
    only_asked = Trait.IF_ALLOWED in here and bool(say.ONLY_ASKED.search(sentence.text))
    if not told & _POLARITY or only_asked:
        return here
    return (here - _POLARITY) | told | ({Trait.OTHERS_TRAIN} & here if Trait.TRAINS in told else frozenset())


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


def _traits(sentence: Sentence, previous: Sentence | None) -> frozenset[str]:
    if _titles(sentence) or not of_the_vendor(sentence):
        return frozenset()
    at = on_training(sentence, previous)
    if at is None:
        return frozenset(_purposes(sentence))
    refused = _refused(sentence.text, at) or _refused(sentence.whole, len(sentence.whole) - len(sentence.text) + at)
    found = _denied(sentence) if refused else _permitted(sentence, at)
    if found & {Trait.TRAINS, Trait.TRAINS_ON_USAGE}:
        found |= _purposes(sentence)
    return frozenset(found | _limits(sentence))


def _titles(sentence: Sentence) -> bool:
    """Whether it is a title; a numbered sentence that stands alone looks like one but ends as a sentence does."""
    return sentence.block.kind is BlockKind.HEADING and not sentence.text.rstrip().endswith((".", ";"))


def of_the_vendor(sentence: Sentence, *, sure: bool = False) -> bool:
    """Whether it speaks of what the vendor does with data, rather than of the customer's duties or of a definition.

    `sure`: it is known who trains, so a sentence that begins with the customer may go on to the vendor.
    """
    text = sentence.text
    if say.DEFINES.search(text[:80]) or say.POINTS.match(text) or (not sure and say.BY_CUSTOMER.match(text)):
        return False
    if (say.BAN_HEADING.search(sentence.heading) or say.BARE.match(text)) and not say.VENDOR.search(sentence.whole):
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
    if say.WAY_OUT.search(text) or say.ASKS.search(text) or say.TRAINS_ON.search(text) or _starts_a_purpose(sentence):
        linked = re.compile("")
    else:
        linked = say.LINKS
    lead = len(whole) - len(text)
    for word in say.TRAINS.finditer(_without(say.DESCRIBES, _without(say.OF_PEOPLE, text))):
        if linked.search(whole[: lead + word.start()]) and not say.FOR_THE_CUSTOMER.search(text[: word.start()]):
            return word.start()
    return None


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
    found: set[str] = {Trait.SCOPED_PROMISE if scoped else Trait.PROMISE}
    return found | {Trait.OTHERS_BOUND} if say.BOUND_TOO.search(text) else found


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
    word = re.compile(r"[\w-]*").match(text, at)
    return bool(say.REFUSES.search(text[max(0, clause, at - 220) : word.end() if word else at]))


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
