"""Is the expected answer in what was said?"""

from enum import StrEnum

_SHORT = 6
"""Words up to which an expected answer is a value that has to be there as it is."""
_ENOUGH, _HARDLY = 0.8, 0.25
"""Shares of the words of a longer answer from which it is there, and below which it is not."""
_EMPTY = frozenset("a an the of to in on at is are was be and or for with by it its as that this from not".split())


class Match(StrEnum):
    """How what was said stands to what was expected."""

    RIGHT = "right"
    WRONG = "wrong"
    UNSURE = "unsure"


def match(expected: str, said: str, *, slot: bool) -> Match:
    """A short value must stand in the text; of a longer answer most words. `slot`: `said` is the value and no more."""
    wanted, given = _words(expected), _words(said)
    if not wanted:
        return Match.UNSURE
    if len(wanted) <= _SHORT:
        inside = f" {' '.join(wanted)} " in f" {' '.join(given)} "
        return Match.RIGHT if inside else Match.WRONG if slot or _other_number(wanted, given) else Match.UNSURE
    content = [w for w in wanted if w not in _EMPTY] or wanted
    share = sum(w in set(given) for w in content) / len(content)
    return Match.RIGHT if share >= _ENOUGH else Match.WRONG if share <= _HARDLY else Match.UNSURE


def _other_number(wanted: list[str], given: list[str]) -> bool:
    """The expected answer is a number, and the text names others only."""
    numbers = {w for w in given if w.isdigit()}
    return any(w.isdigit() for w in wanted) and bool(numbers) and not any(w in numbers for w in wanted)


def _words(text: str) -> list[str]:
    kept = "".join(c if c.isalnum() else " " for c in text.casefold().replace(",", ""))
    words = kept.split()
    return [w for w in words if w not in ("a", "an", "the")] or words
