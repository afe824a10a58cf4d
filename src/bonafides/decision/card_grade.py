"""Model cards graded: what all files on one model say together, each model by itself."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from bonafides.model import CardGrade, CardScale, CardSet, Claim, GradedElement, card_sets

PREFIX = "model-card."
UNKNOWN = "?"
_POINTS = {"present": 1.0, "partial": 0.5}


def card_grades(claims: Iterable[Claim], scale: CardScale, unread: Collection[str] = ()) -> tuple[CardGrade, ...]:
    """One grade per model whose card is in the packet, by path; no claim counts as absent.

    Cards of which a file stands in `unread` were not read in full: they get no letter, for what is absent may be there.
    """
    held = tuple(claims)
    return tuple(
        _grade(each, _said(each, held), scale, not set(unread).isdisjoint(each.paths)) for each in card_sets(held)
    )


def _said(each: CardSet, claims: Iterable[Claim]) -> Mapping[str, Claim]:
    """The claim of each element that says most, of the files of one model."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.topic.startswith(PREFIX) and claim.path in each.paths:
            said[claim.topic.removeprefix(PREFIX)].append(claim)
    return {element: max(found, key=lambda c: _POINTS.get(str(c.value), 0.0)) for element, found in said.items()}


def _grade(each: CardSet, card: Mapping[str, Claim], scale: CardScale, unread: bool) -> CardGrade:
    graded = []
    for element in scale.elements:
        claim = card.get(element.id)
        value = str(claim.value) if claim else "absent"
        graded.append(GradedElement(element, value, claim))
    points = sum(_POINTS.get(g.grade, 0.0) for g in graded)
    return CardGrade(each.model, each.paths, tuple(graded), UNKNOWN if unread else _letter(points, scale))


def _letter(points: float, scale: CardScale) -> str:
    reached = [letter for letter, needed in scale.letters.items() if points >= needed]
    return max(reached, key=lambda letter: scale.letters[letter], default=UNKNOWN)
