"""What one element comes to, and its claim."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from types import MappingProxyType

from bonafides.claims.model_card.card import Card, Passage
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Read, cite, cite_view


@dataclass(frozen=True, slots=True)
class Judgement:
    """`present`, `partial` or `absent`, with the passages that show it, best first."""

    value: str
    shown: tuple[Passage, ...] = ()
    details: dict[str, object] = field(default_factory=dict)
    confidence: Confidence = Confidence.HIGH


def present(shown: Iterable[Passage], **details: object) -> Judgement:
    """The card states it."""
    return Judgement("present", tuple(shown), _said(details))


def partial(shown: Iterable[Passage], **details: object) -> Judgement:
    """The card only touches on it."""
    return Judgement("partial", tuple(shown), _said(details), Confidence.MEDIUM)


def absent(shown: Iterable[Passage] = (), **details: object) -> Judgement:
    """The card does not state it; `shown` are the words that refuse it, if any."""
    return Judgement("absent", tuple(shown), _said(details))


def _said(details: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in details.items() if value is not None}


def claim(card: Card, element: str, judged: Judgement) -> Claim:
    """The claim of one element; a card of which a part could not be read proves no absence."""
    citations = tuple(_cited(card, judged.shown))
    value = judged.value if citations or judged.value == "absent" else "absent"
    unsure = value == "absent" and card.document.read is not Read.FULL
    confidence = Confidence.LOW if unsure else judged.confidence
    return Claim(f"model-card.{element}", value, confidence, citations, MappingProxyType(judged.details))


def _cited(card: Card, shown: Iterable[Passage]) -> Iterable[Citation]:
    seen: set[tuple[int, int]] = set()
    for passage in shown:
        block = passage.block
        if block.cells and not passage.start and passage.end >= len(block.view.text):
            found = cite(card.document, block.start, block.end, block)
        else:
            found = cite_view(card.document, block, passage.start, passage.end)
        if found.quote and (found.start, found.end) not in seen and len(seen) < MAX_CITATIONS:
            seen.add((found.start, found.end))
            yield found
