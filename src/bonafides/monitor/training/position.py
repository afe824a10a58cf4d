"""The readers' positions of two versions: which is freer for the vendor, and whether changed sentences show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Direction
from bonafides.monitor.alignment import Version, closest, words
from bonafides.monitor.training.trait import Trait, Traits

FREEDOM = ("never", "opt-in", "carve-outs", "silent", "ambiguous", "opt-out", "permitted")
"""Values from the least freedom of the vendor to the most."""
PROMISED = frozenset(FREEDOM[:3])
TRAINED = frozenset(FREEDOM[5:])
_PROMISES = frozenset({Trait.PROMISE, Trait.CONSENT, Trait.LIMITED_PROMISE})
_SMALL = ("improvement-licence",)


@dataclass(frozen=True)
class Side:
    """One version: its sentences on training with their traits, and what the readers make of it."""

    version: Version
    said: Sequence[tuple[Sentence, Traits]]
    claim: Claim | None

    @property
    def value(self) -> str:
        """The position that the readers found."""
        return str(self.claim.value) if self.claim else "silent"

    @property
    def traits(self) -> Traits:
        """The traits of all sentences."""
        return frozenset().union(*(found for _, found in self.said))


def moved(old: Side, new: Side) -> tuple[Direction, bool] | None:
    """Direction and weight of a change of position, or None where no changed sentence shows one."""
    if not {old.value, new.value} <= set(FREEDOM) or old.value == new.value:
        return None
    if not (news(new, old) or news(old, new)):
        return _doubtful(old, new)
    if FREEDOM.index(new.value) > FREEDOM.index(old.value):
        return _freer(old, new)
    return _bound(old, new)


def _doubtful(old: Side, new: Side) -> tuple[Direction, bool] | None:
    """A promise stands, but a new sentence beside it may permit what it forbids: a person has to read it."""
    stands = old.value in PROMISED and new.value == "ambiguous" and new.traits & _PROMISES
    added = any(not old.version.has(words(sentence.text)) for sentence, _ in _deciding(new))
    return (Direction.UNCLEAR, False) if stands and added else None


def news(here: Side, there: Side) -> bool:
    """Whether a sentence behind the position of `here` that says something of training has no equal in `there`."""
    return any(found and not _told(sentence, found, there) for sentence, found in _deciding(here))


def _deciding(side: Side) -> Iterable[tuple[Sentence, Traits]]:
    starts = [cited.start for cited in side.claim.citations] if side.claim else []
    known = {(s.block.start, s.start): found for s, found in side.said}
    for sentence in side.version.said:
        low, high = sentence.block.view.span(sentence.start, sentence.end)
        if any(low <= start < high for start in starts):
            yield sentence, known.get((sentence.block.start, sentence.start), frozenset())


def _told(sentence: Sentence, found: Traits, there: Side) -> bool:
    """Whether the other version says it: in the same words, or in like words that have the same traits."""
    if there.version.has(words(sentence.text)):
        return True
    same = [s for s, theirs in there.said if theirs == found]
    return closest(sentence, same) is not None


def _freer(old: Side, new: Side) -> tuple[Direction, bool]:
    added = frozenset().union(*(found for s, found in _deciding(new) if not _told(s, found, old)))
    if old.value == "ambiguous" and new.value == "opt-out" and Trait.TRAINS not in added:
        # The content was used broadly before; the new sentence only offers the way out.
        return Direction.BETTER, True
    if new.value in TRAINED or new.value not in PROMISED:
        return Direction.WORSE, new.value in TRAINED or old.value in PROMISED
    carved = new.claim.details.get("carve_outs") if new.claim else None
    return Direction.WORSE, new.value == "carve-outs" and carved != _SMALL


def _bound(old: Side, new: Side) -> tuple[Direction, bool]:
    promised = new.traits & _PROMISES
    if new.value == "opt-in" and old.value not in TRAINED and not promised:
        # The first permission to train, though it waits for a yes.
        return Direction.WORSE, False
    if old.value in TRAINED:
        return Direction.BETTER, True
    return Direction.BETTER, old.value not in PROMISED and new.value in PROMISED and bool(promised)
