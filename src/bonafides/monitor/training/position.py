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
_FULL = frozenset({Trait.PROMISE, Trait.CONSENT})
_PERMITS = frozenset({Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN, Trait.IMPROVES})
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
        return None
    if {old.value, new.value} == TRAINED and (Trait.WAY_OUT in old.traits) is (Trait.WAY_OUT in new.traits):
        return None
    if FREEDOM.index(new.value) > FREEDOM.index(old.value):
        return None if _still_promised(old, new) else _freer(old, new)
    return _bound(old, new)


def _still_promised(old: Side, new: Side) -> bool:
    """Whether a promise stands in other words, and nothing new beside it permits what it forbids."""
    lifted = new.value in ("silent", "ambiguous") and not _added(old, new) & _PERMITS
    return lifted and old.value in PROMISED and bool(new.traits & _FULL)


def _added(old: Side, new: Side) -> Traits:
    return frozenset().union(*(found for s, found in _deciding(new) if not _told(s, found, old)))


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
    if old.value == "ambiguous" and new.value == "opt-out" and Trait.TRAINS not in _added(old, new):
        # The content was used broadly before; the new sentence only offers the way out.
        return Direction.BETTER, True
    if new.value not in PROMISED:
        lost = old.value in PROMISED and not new.traits & _FULL
        return Direction.WORSE, new.value in TRAINED or lost
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
