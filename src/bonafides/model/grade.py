"""The grade of a model card: field by field, what it says against what a good one would say."""

from collections.abc import Mapping
from dataclasses import dataclass

from bonafides.model.claim import Claim


@dataclass(frozen=True, slots=True)
class CardElement:
    """One thing that a model card should say."""

    id: str
    """Last part of its topic, `hallucination-rate`."""
    title: str
    good: str
    """What a good card says."""
    disclosed: int | None = None
    """How many developers of the base disclose the nearest indicator; None where there is none near enough."""
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class CardScale:
    """The elements, the letters and the base rates that a card is held against."""

    elements: tuple[CardElement, ...]
    letters: Mapping[str, float]
    """Points from which a letter is given, the best first."""
    base: str
    """Source of the base rates."""
    base_of: int
    """Developers counted in it."""


@dataclass(frozen=True, slots=True)
class GradedElement:
    """One element of one card."""

    element: CardElement
    grade: str
    """`present`, `partial` or `absent`."""
    claim: Claim | None
    """What was read; None where nothing was."""


@dataclass(frozen=True, slots=True)
class CardGrade:
    """One card, graded: all that the files on one model say together."""

    model: str
    """As its files name the model, '' where none does."""
    paths: tuple[str, ...]
    """Its files: a card may be spread over several."""
    elements: tuple[GradedElement, ...]
    letter: str
    """`?` where the card was read in part only and absence means little."""

    def count(self, grade: str) -> int:
        """How many elements have this grade."""
        return sum(e.grade == grade for e in self.elements)
