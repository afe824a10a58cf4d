"""Traits of two versions in, what their difference means for the customer out."""

from collections.abc import Callable
from dataclasses import dataclass

from bonafides.model import Direction
from bonafides.monitor.training.trait import DATA, EXCEPTION, KEPT_OUT, Trait, Traits

WORSE, BETTER = Direction.WORSE, Direction.BETTER
_TRAINS = frozenset({Trait.TRAINS, Trait.TRAINS_ON_USAGE, Trait.OTHERS_TRAIN})
_PROMISES = frozenset({Trait.PROMISE, Trait.CONSENT})
_SOME = frozenset({Trait.LIMITED_PROMISE, Trait.SCOPED_PROMISE})
_BROAD = frozenset({Trait.IMPROVES, Trait.NEW_PRODUCTS})


@dataclass(frozen=True, slots=True)
class Effect:
    """One trait that came or went, and what that does."""

    trait: str
    gained: bool
    direction: Direction
    material: bool

    @property
    def words(self) -> str:
        """The effect in words: `new: training on usage data`."""
        return f"{'new' if self.gained else 'gone'}: {self.trait}"


@dataclass(frozen=True, slots=True)
class _Rule:
    trait: str
    gained: bool
    direction: Direction
    material: bool
    when: Callable[[Traits, Traits], bool] = lambda _old, _new: True


def _both_train(old: Traits, new: Traits) -> bool:
    return bool(old & _TRAINS) and bool(new & _TRAINS)


def _trains_now(_old: Traits, new: Traits) -> bool:
    return bool(new & _TRAINS)


def _held_back(old: Traits, new: Traits) -> bool:
    """A promise or a way out stands in both versions, so an exception from it takes something away."""
    return all(version & (_PROMISES | _SOME | {Trait.WAY_OUT}) for version in (old, new))


def _promised(old: Traits, new: Traits) -> bool:
    return bool(old & _PROMISES) and bool(new & _PROMISES)


def _bare(_old: Traits, new: Traits) -> bool:
    return not new & _PROMISES


def _used(old: Traits, _new: Traits) -> bool:
    """The old version already let the vendor use content: a way out is news of freedom, not of training."""
    return bool(old & (_TRAINS | _BROAD)) and not old & _PROMISES


def _first_to_train(old: Traits, _new: Traits) -> bool:
    return not old & (_TRAINS | {Trait.STILL, Trait.WAY_OUT})


def _last_to_train(_old: Traits, new: Traits) -> bool:
    return not new & (_TRAINS | {Trait.STILL, Trait.WAY_OUT})


def _still_used(old: Traits, new: Traits) -> bool:
    """What the way out led out of goes on, and no promise took its place."""
    used = new & _TRAINS or (new & _BROAD and not old & _TRAINS)
    return bool(used) and not new & _PROMISES


RULES = (
    _Rule(Trait.TRAINS, True, WORSE, True, _first_to_train),
    _Rule(Trait.TRAINS_ON_USAGE, True, WORSE, True, lambda old, _: Trait.TRAINS not in old),
    _Rule(Trait.OTHERS_TRAIN, True, WORSE, True, _trains_now),
    _Rule(Trait.PROMISE, False, WORSE, True, _bare),
    _Rule(Trait.CONSENT, False, WORSE, True, _bare),
    _Rule(Trait.LIMITED_PROMISE, False, WORSE, True, _bare),
    _Rule(Trait.PROMISE, False, WORSE, False, lambda _, new: Trait.CONSENT in new),
    _Rule(Trait.OTHERS_BOUND, False, WORSE, True),
    _Rule(Trait.WAY_OUT, False, WORSE, True, _still_used),
    _Rule(Trait.SOME_WAY_OUT, False, WORSE, True, lambda _, new: bool(new & _TRAINS) and Trait.WAY_OUT not in new),
    _Rule(Trait.RESTRICTED, False, WORSE, True, _both_train),
    _Rule(Trait.OFF, False, WORSE, True, _trains_now),
    _Rule(Trait.STILL, True, WORSE, True, lambda old, _: Trait.WAY_OUT in old or bool(old & _PROMISES)),
    _Rule(Trait.SAFEGUARD, False, WORSE, True, _both_train),
    _Rule(Trait.FREED, True, WORSE, True, _both_train),
    _Rule(Trait.LASTING, True, WORSE, True, _both_train),
    _Rule(Trait.NEW_PRODUCTS, True, WORSE, False),
    _Rule(Trait.SCOPED_PROMISE, False, WORSE, False, _bare),
    _Rule(Trait.PROMISE, True, BETTER, True, lambda old, _: not old & _PROMISES),
    _Rule(Trait.LIMITED_PROMISE, True, BETTER, True, lambda old, new: _both_train(old, new) and not old & _PROMISES),
    _Rule(Trait.OTHERS_BOUND, True, BETTER, True, lambda old, _: bool(old & _PROMISES)),
    _Rule(Trait.CONSENT, True, BETTER, True, lambda old, _: not old & _PROMISES),
    _Rule(Trait.TRAINS, False, BETTER, True, _last_to_train),
    _Rule(Trait.TRAINS_ON_USAGE, False, BETTER, True, lambda _, new: Trait.TRAINS not in new),
    _Rule(Trait.OTHERS_TRAIN, False, BETTER, False, _both_train),
    _Rule(Trait.WAY_OUT, True, BETTER, True, _used),
    _Rule(Trait.WAY_OUT, True, BETTER, False, _promised),
    _Rule(Trait.SOME_WAY_OUT, True, BETTER, True, lambda old, new: _used(old, new) and Trait.WAY_OUT not in old),
    _Rule(Trait.RESTRICTED, True, BETTER, True, _both_train),
    _Rule(Trait.ON, False, BETTER, True, _both_train),
    _Rule(Trait.STILL, False, BETTER, False, _held_back),
    _Rule(Trait.SAFEGUARD, True, BETTER, False, _both_train),
    _Rule(Trait.FREED, False, BETTER, True, _both_train),
    _Rule(Trait.LASTING, False, BETTER, False, _both_train),
    _Rule(Trait.SCOPED_PROMISE, True, BETTER, False),
)
"""What the position of a whole document does not show; training that comes or goes is told by the position."""


def effects(old: Traits, new: Traits) -> tuple[Effect, ...]:
    """What came and went and matters: worse before better, material before not, else in the rules' order."""
    found = [
        Effect(rule.trait, rule.gained, rule.direction, rule.material)
        for rule in RULES
        if rule.trait in ((new - old) if rule.gained else (old - new)) and rule.when(old, new)
    ]
    found += _named(old, new)
    # A material improvement is not outweighed by a wider wording that wakes nobody.
    better = any(e.direction is BETTER and e.material for e in found)
    worse = any(e.direction is WORSE and e.material for e in found)
    leading = BETTER if better and not worse else WORSE
    return tuple(sorted(found, key=lambda e: (e.direction is not leading, not e.material)))


def _named(old: Traits, new: Traits) -> list[Effect]:
    """Exceptions from a promise, and data that train or are kept out, which the other version does not name."""
    found = [Effect(t, False, WORSE, True) for t in sorted(old - new) if t.startswith(KEPT_OUT)]
    for trait in sorted(new - old):
        if trait.startswith(EXCEPTION) and _held_back(old, new):
            found.append(Effect(trait, True, WORSE, True))
        if trait.startswith(DATA) and _both_train(old, new):
            found.append(Effect(trait, True, WORSE, True))
    return found
