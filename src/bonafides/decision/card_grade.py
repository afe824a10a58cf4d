"""Model cards graded: each by itself, since two cards of one packet may speak of two models."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from bonafides.model import CardGrade, CardScale, Claim, GradedElement

PREFIX = "model-card."
UNKNOWN = "?"
_POINTS = {"present": 1.0, "partial": 0.5}


def card_grades(claims: Iterable[Claim], scale: CardScale, unread: Collection[str] = ()) -> tuple[CardGrade, ...]:
    """One grade per document with claims on the elements of a card, by path; no claim counts as absent.

    Cards whose path stands in `unread` were not read in full: they get no letter, for what is absent may be there.
    """
    cards: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.topic.startswith(PREFIX):
            cards[claim.path].setdefault(claim.topic.removeprefix(PREFIX), claim)
    return tuple(_grade(path, card, scale, path in unread) for path, card in sorted(cards.items()))


def _grade(path: str, card: Mapping[str, Claim], scale: CardScale, unread: bool) -> CardGrade:
    graded = []
    for element in scale.elements:
        claim = card.get(element.id)
        value = str(claim.value) if claim else "absent"
        graded.append(GradedElement(element, value, claim))
    points = sum(_POINTS.get(g.grade, 0.0) for g in graded)
    return CardGrade(path, tuple(graded), UNKNOWN if unread else _letter(points, scale))


def _letter(points: float, scale: CardScale) -> str:
    reached = [letter for letter, needed in scale.letters.items() if points >= needed]
    return max(reached, key=lambda letter: scale.letters[letter], default=UNKNOWN)
