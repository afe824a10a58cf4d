"""What did the model learn from, and are the sources named?"""

import re
from collections.abc import Iterator
from functools import cache

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.data_names import FILE, SECTION, data_names, headed, heard, is_count, only_pointer
from bonafides.claims.model_card.filters import is_duty, is_empty, is_pointer
from bonafides.claims.model_card.front_matter import datasets
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases, words

_OFF = frozenset({"evaluation", "howto", "out-of-scope-use", "contact", "licence", "bias", "intended-use"})
_INSTRUCTED = re.compile(r"instruct|(?<![a-z])chat|assistant", re.I)


def described(card: Card) -> Judgement:
    """Present with a named data set, a size and its kind, or three kinds; partial with less."""
    said = list(_about_training(card))
    named = [p for p in said if data_names(card, p)]
    listed = datasets(card)
    sized = [p for p in said if phrases(FILE, "size").search(p.text) or phrases(FILE, "told").search(p.text)]
    counted = [p for p in said if is_count(p)]
    kinds = {kind: p for p in reversed(said) for kind, pattern in _kinds() if pattern.search(p.text)}
    enough = named or listed or counted or len(kinds) >= 4 or (sized and len(kinds) >= 2) or _one_rich(said)
    enough = enough or _told(sized)
    if enough and not named and _only_tuning(card, sized):
        return partial(_best(said, named, sized), kinds=tuple(sorted(kinds)), fine_tuning_only=True)
    if enough:
        return present([*_best(said, named, sized), *listed], kinds=tuple(sorted(kinds)))
    if said and (kinds or sized or any(phrases(FILE, "vague").search(p.text) for p in said)):
        return partial(_best(said, named, sized), kinds=tuple(sorted(kinds)))
    return absent(p for p in card.under(SECTION) if is_empty(p.value))


def sources(card: Card) -> Judgement:
    """Present when the main data sets are named; partial with one out of more, or a pointer to where they are listed."""
    found: dict[str, Passage] = {}
    for passage in _about_training(card):
        for name in data_names(card, passage):
            found.setdefault(name, passage)
    listed = datasets(card)
    value = tuple(dict.fromkeys(found))
    shown = [*dict.fromkeys(found.values()), *listed]
    if listed or any(not _is_example(name, p) for name, p in found.items()) or len(found) > 2:
        return present(shown, value=value or None)
    pointers = [p for p in card.under(SECTION) if _points_to_sources(p)]
    if shown or pointers:
        return partial([*shown, *pointers], value=value or None)
    return absent(p for p in card.under(SECTION) if is_empty(p.value))


def _about_training(card: Card) -> Iterator[Passage]:
    for passage in card.passages:
        inside = SECTION in passage.zones or bool(headed(passage))
        if passage.block.cells and not inside and not phrases(FILE, "training").search(passage.label):
            continue
        off = passage.zones & _OFF and not inside
        text = passage.whole
        acted = phrases(FILE, "training").search(phrases(FILE, "adjective").sub(" ", passage.text))
        about = inside or (acted and phrases(FILE, "data").search(text))
        if off or not about or is_duty(text) or phrases(FILE, "not-training").search(passage.text):
            continue
        if heard(passage.text) and not only_pointer(passage):
            yield passage


def _is_example(name: str, passage: Passage) -> bool:
    before = passage.text[: max(0, passage.text.find(name))]
    return bool(phrases(FILE, "example").search(before[-70:]))


def _points_to_sources(passage: Passage) -> bool:
    text = passage.text.casefold()
    listed = any(word in text for word in ("dataset", "data card", "data sheet", "datasheet", "data sources"))
    return listed and is_pointer(passage.text)


def _only_tuning(card: Card, shown: list[Passage]) -> bool:
    """Whether a model that follows instructions tells only the size of what it was tuned on."""
    opening = " ".join(p.text for p in card.passages[:12])
    instructed = _INSTRUCTED.search(" ".join(n.text for n in card.names)) or _INSTRUCTED.search(opening)
    return bool(shown and instructed) and all(phrases(FILE, "fine-tuning").search(p.whole) for p in shown)


def _told(sized: list[Passage]) -> bool:
    """Whether one sentence gives a size and what it is a size of."""
    weak = {"synthetic", "licensed", "human"}
    if any(phrases(FILE, "told").search(p.text) for p in sized):
        return True
    return any(kind not in weak and pattern.search(p.text) for p in sized for kind, pattern in _kinds())


def _one_rich(said: list[Passage]) -> bool:
    """Whether one list or sentence names three kinds at once."""
    return any(sum(bool(pattern.search(p.text)) for _, pattern in _kinds()) >= 3 for p in said)


def _best(said: list[Passage], named: list[Passage], sized: list[Passage]) -> list[Passage]:
    def weight(p: Passage) -> tuple[int, int]:
        kinds = sum(bool(pattern.search(p.text)) for _, pattern in _kinds())
        return -(3 * (p in named) + 2 * (p in sized) + kinds + (SECTION in p.zones)), p.block.start

    return sorted(said, key=weight)


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((k, re.compile(rf"\b(?:{v})", re.I)) for k, v in words(FILE)["kinds"].items())
