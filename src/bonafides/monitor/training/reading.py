"""What the sentences of one version let the vendor do for training: each by itself, and beside its neighbours."""

from collections.abc import Iterable, Sequence

from bonafides.language.meaning import Condition
from bonafides.language.sentences import Sentence
from bonafides.monitor.alignment import Told
from bonafides.monitor.training import wording as say
from bonafides.monitor.training.qualifiers import offers, way_out
from bonafides.monitor.training.roles import explains, traits_of
from bonafides.monitor.training.trait import Trait, Traits
from bonafides.monitor.training.unread.sentence import traits as unread

NEAR = 3
"""Sentences within which a way out, or "for this purpose", belongs to the training beside it."""
_PERMITS = frozenset({Trait.TRAINS, Trait.TRAINS_ON_USAGE})
_BROAD = frozenset({Trait.IMPROVES, Trait.NEW_PRODUCTS})
_USES = _PERMITS | {Trait.IMPROVES, Trait.STILL}
_PROMISES = frozenset({Trait.PROMISE, Trait.CONSENT})
_NOTHING: Traits = frozenset()
Place = tuple[int, int]


def read(said: Sequence[Sentence], told: Iterable[Told]) -> list[Traits]:
    """The traits of each sentence, in order; empty where it says nothing of the vendor's training or improving."""
    found: dict[Place, set[str]] = {}
    ways: set[Place] = set()
    explained: set[Place] = set()
    for role, statement in told:
        place = _place(statement.sentence)
        found.setdefault(place, set()).update(traits_of(role, statement))
        if explains(statement):
            explained.add(place)
        if role == "way-out" and not statement.conditions & {Condition.ELSEWHERE, Condition.EVEN_IF}:
            ways.add(place)
    own = [frozenset(found.get(_place(s), ())) for s in said]
    for i, sentence in enumerate(said):
        if not own[i] - _BROAD and _place(sentence) not in explained:
            own[i] |= unread(sentence, said[i - 1] if i else None)
    return [own[i] | _beside(i, said[i], own, way=_place(said[i]) in ways) for i in range(len(said))]


def _place(sentence: Sentence) -> Place:
    return sentence.block.start, sentence.start


def _beside(index: int, sentence: Sentence, own: Sequence[Traits], *, way: bool) -> Traits:
    """What a sentence says of the training in the sentences around it."""
    before = _NOTHING.union(*own[max(0, index - NEAR) : index])
    near = before.union(*own[index + 1 : index + 1 + NEAR])
    text = sentence.text
    if way and near & _USES and not say.OF_SOMETHING_ELSE.search(text):
        return frozenset(way_out(text))
    if own[index]:
        return _NOTHING
    if before & _PROMISES and say.OTHERS.search(text) and say.NEITHER.search(text):
        return frozenset({Trait.OTHERS_BOUND})
    return _of_training(text, before) if near & _PERMITS else _NOTHING


def _of_training(text: str, before: Traits) -> Traits:
    """The traits of words that stand by a permission to train."""
    if offers(text):
        return frozenset(way_out(text))
    if say.ON_BY_DEFAULT.search(text) or say.OFF_BY_DEFAULT.search(text):
        return frozenset({Trait.OFF if say.OFF_BY_DEFAULT.search(text) else Trait.ON})
    if say.SAFEGUARD.search(text) and say.THIS.search(text):
        return frozenset({Trait.SAFEGUARD})
    if not before & _PERMITS:
        return _NOTHING
    if say.LIKEWISE.search(text) and say.OTHERS.search(text):
        return frozenset({Trait.OTHERS_TRAIN})
    return frozenset({Trait.LIMITED_PROMISE}) if say.NOT_THIS.search(text) else _NOTHING
