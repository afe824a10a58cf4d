"""The readers' positions of two versions: which is freer for the vendor, and whether changed sentences show it."""

from bonafides.model import Direction
from bonafides.monitor.alignment import closest
from bonafides.monitor.training.side import Side, news, untold
from bonafides.monitor.training.trait import Trait
from bonafides.monitor.training.unread.sentence import names_training

FREEDOM = ("never", "opt-in", "carve-outs", "silent", "ambiguous", "opt-out", "permitted")
"""Values from the least freedom of the vendor to the most."""
PROMISED = frozenset(FREEDOM[:3])
UNSAID = frozenset(FREEDOM[3:5])
TRAINED = frozenset(FREEDOM[5:])
_FULL = frozenset({Trait.PROMISE, Trait.CONSENT})
_PROMISES = _FULL | {Trait.LIMITED_PROMISE}
_PERMITS = frozenset({Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN, Trait.IMPROVES})
_SMALL = ("improvement-licence",)
Move = tuple[Direction, bool]
"""A direction, and whether it is material."""


def moved(old: Side, new: Side) -> Move | None:
    """Direction and weight of a change of position, or None where no changed sentence shows one."""
    if not {old.value, new.value} <= set(FREEDOM) or old.value == new.value:
        return None
    if not (news(new, old) or news(old, new)):
        return None
    if {old.value, new.value} == TRAINED and (Trait.WAY_OUT in old.traits) is (Trait.WAY_OUT in new.traits):
        return None
    if FREEDOM.index(new.value) > FREEDOM.index(old.value):
        return _freer(old, new)
    return _given_up(old, new) if old.value in TRAINED else _bound(old, new)


def _freer(old: Side, new: Side) -> Move | None:
    added, stands = news(new, old), new.traits & _FULL
    if old.value == "opt-in" and new.value in UNSAID and not old.traits & _PROMISES:
        # No promise goes, but a permission that waited for a yes.
        return Direction.BETTER, False
    if old.value in PROMISED and new.value in UNSAID and stands and not added & _PERMITS:
        # A promise stands in other words, and nothing new beside it permits what it forbids.
        return None
    if old.value == "ambiguous" and new.value == "opt-out" and Trait.TRAINS not in added:
        # The content was used broadly before; the new sentence only offers the way out.
        return Direction.BETTER, True
    if new.value == "ambiguous" and added & _PROMISES and not added & _PERMITS:
        # A promise that the readers do not take for a whole one is news of a promise, not of a licence.
        return Direction.BETTER, True
    if new.value not in PROMISED:
        return Direction.WORSE, new.value in TRAINED or (old.value in PROMISED and not stands)
    carved = new.claim.details.get("carve_outs") if new.claim else None
    return Direction.WORSE, new.value == "carve-outs" and carved != _SMALL


def _given_up(old: Side, new: Side) -> Move:
    """What it means that a version trains no longer, or only until the customer refuses."""
    gone = news(old, new)
    if old.value == "opt-out" and new.value in UNSAID and gone and not gone & _PERMITS:
        # Only the way out is gone: what it led out of may still be done.
        return Direction.WORSE, True
    promised = new.traits & _FULL - old.traits
    open_ = new.value in UNSAID and not promised and _reworded(old, new)
    return Direction.UNCLEAR if open_ else Direction.BETTER, True


def _reworded(old: Side, new: Side) -> bool:
    """Whether a permission that is gone has a like sentence that still names training: the same reworded?"""
    like = [closest(s, new.version.said) for s, found in untold(old, new) if found & _PERMITS]
    return any(s is not None and names_training(s.text) for s in like)


def _bound(old: Side, new: Side) -> Move:
    promised = bool(new.traits & _PROMISES)
    if new.value == "opt-in" and old.value in UNSAID and not promised:
        # The first permission to train, though it waits for a yes.
        return Direction.WORSE, False
    return Direction.BETTER, old.value not in PROMISED and new.value in PROMISED and promised
