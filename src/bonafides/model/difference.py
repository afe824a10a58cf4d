"""What changed for the customer between two versions of a document."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bonafides.model.claim import Citation


class Direction(StrEnum):
    """For whom a change is good: the customer's view."""

    WORSE = "worse"
    BETTER = "better"
    NEUTRAL = "neutral"
    UNCLEAR = "unclear"

    @property
    def rank(self) -> int:
        """0 is the worst; what nobody can tell comes right behind."""
        return (Direction.WORSE, Direction.UNCLEAR, Direction.BETTER, Direction.NEUTRAL).index(self)


@dataclass(frozen=True, slots=True)
class TopicChange:
    """One topic that changed for the customer."""

    topic: str
    direction: Direction
    material: bool
    """Whether to wake the contract's owner."""
    old: str
    new: str
    because: str
    quote_old: Citation | None = None
    quote_new: Citation | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Every topic that changed, the worst first; none where nothing changed for the customer."""

    topics: tuple[TopicChange, ...] = ()
    changed: int = 0
    """Sentences that stand in one version only, after moves and formatting are set aside."""
    doubts: tuple[str, ...] = ()
    """Why something may have been missed."""

    @property
    def direction(self) -> Direction:
        """That of the worst topic; unclear when nothing was found and something could not be read."""
        if self.topics:
            return self.topics[0].direction
        return Direction.UNCLEAR if self.doubts else Direction.NEUTRAL

    @property
    def material(self) -> bool:
        """Whether any topic's change is."""
        return any(change.material for change in self.topics)


def worst_first(changes: Iterable[TopicChange]) -> tuple[TopicChange, ...]:
    """Changes ordered by direction, then material before not, then topic."""
    return tuple(sorted(changes, key=lambda c: (c.direction.rank, not c.material, c.topic)))
