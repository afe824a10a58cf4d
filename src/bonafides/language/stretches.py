"""The state of a reading from left to right: who acts, whether it is negated, under which exception, since where."""

from dataclasses import dataclass, field
from enum import Enum

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor, Modality

PARENTHESIS = 12
"""Marks in a parenthesis between a subject and its verb."""


class Kind(Enum):
    """What a stretch of a sentence is."""

    MAIN = "main"
    EXCEPT = "except"
    UNLESS = "unless"
    IF = "if"
    HOW = "how"
    """An indirect question: "explains how we use ..."."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The state of the reading at one mark."""

    kind: Kind = Kind.MAIN
    actor: Actor = Actor.UNSAID
    modality: Modality = Modality.DOES
    negated: bool = False
    pending: bool = False
    """ "No", "neither", "at no time" wait for their predicate."""
    finite: bool = False
    """A verb form has been seen since the subject."""
    relative: bool = False
    """Inside "data that you ..."."""
    only: bool = False
    doubtful: bool = False
    """Under a negated "limit" or "apply to": it forbids nothing, and may well permit."""
    granted: bool = False
    start: int = 0
    """Index of the mark at which the stretch began."""


@dataclass(frozen=True, slots=True)
class Act:
    """One action mark with the state it stands in; `first` and `last` are indices of the marks of its stretch."""

    index: int
    state: Stretch
    outer_negated: bool
    """Polarity of the main clause around an exception."""
    first: int
    last: int


@dataclass(slots=True)
class Reading:
    """The walk over one sentence."""

    marks: list[Mark]
    text: str
    original: str
    thirds: frozenset[str]
    state: Stretch = field(default_factory=Stretch)
    outer: Stretch = field(default_factory=Stretch)
    pending_acts: list[tuple[int, Stretch, bool]] = field(default_factory=list)
    bounds: list[int] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    subjects: int = 0
    """Subjects met so far: acts before the first ("By using ..., you agree") are that subject's own."""
    complement: Stretch | None = None
    """State to return to after "that ...", when a bare verb goes on: "shall not say that ... or use ..."."""
    opened: list[Stretch] = field(default_factory=list)
    """States to return to when a parenthesis closes."""


def mark_before(reading: Reading, index: int) -> Mark | None:
    """The mark before one, None at the start."""
    return reading.marks[index - 1] if index else None


def mark_after(reading: Reading, index: int) -> Mark | None:
    """The next mark, beyond a parenthesis that opens right there."""
    at = index + 1
    if at < len(reading.marks) and reading.marks[at].tag == "break.(":
        limit = min(len(reading.marks), at + PARENTHESIS)
        at = next((i + 1 for i in range(at, limit) if reading.marks[i].tag == "break.)"), at)
    return reading.marks[at] if at < len(reading.marks) else None


def begin_at(reading: Reading, index: int) -> None:
    """A new stretch begins at a mark; parentheses belong to the stretch around them."""
    if not reading.opened:
        reading.bounds.append(index)
