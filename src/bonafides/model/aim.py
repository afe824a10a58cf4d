"""An aim: the question about a rate after whose answer a probe may stop asking."""

from dataclasses import dataclass
from enum import StrEnum


class Course(StrEnum):
    """What to do after the answers so far."""

    CONTINUE = "continue"
    GOOD = "good"
    """The rate is not the bad one."""
    BAD = "bad"
    """The rate is not the good one."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Tell a rate that is `good` or less from one that is `bad` or more; where both are one, on which side it lies."""

    metric: str
    good: float
    bad: float

    @property
    def one_bound(self) -> bool:
        """Whether the question is on which side of one bound the rate lies."""
        return self.good == self.bad


@dataclass(frozen=True, slots=True)
class Settled:
    """How far a probe came with its aim."""

    probe: str
    aim: Aim
    course: Course
    hits: int
    n: int
    """Answers, in the order of the plan, after which the course was taken; those that came later are not in it."""
    asked: int
    """Items of the probe whose trials are finished."""
    planned: int
    why_not: str = ""
    """Why it could not be settled early; empty where it could have been."""


def how_settled(one: Settled) -> str:
    """What was told and after how many answers, or why nothing was, for a sentence of its own."""
    aim, counted = one.aim, f"{one.hits} of {one.n} answers were hits"
    if one.course is Course.CONTINUE:
        asked = (
            f"{aim.good:.1%} or less from {aim.bad:.1%} or more" if not aim.one_bound else f"the side of {aim.good:.1%}"
        )
        why = one.why_not or "the answers were too few"
        return f"{aim.metric}: {asked} could not be told ({counted}; {why})".replace("%", " %")
    told = f"less than {aim.bad:.1%}" if one.course is Course.GOOD else f"more than {aim.good:.1%}"
    spared = one.planned - one.asked
    rest = f"; {spared} of {one.planned} planned items were not asked" if spared else ""
    return f"{aim.metric} is {told}: told when {counted}{rest}".replace("%", " %")
