"""Documents of one packet that take opposite positions."""

from collections.abc import Sequence

from bonafides.claims.positions.order import Order
from bonafides.claims.positions.values import OPPOSITES, spoken
from bonafides.model import Claim, Contradiction


def contradictions(claims: Sequence[Claim], ranked: Order) -> tuple[Contradiction, ...]:
    """Every pair of documents of which one promises what the other denies, in the order of topics and paths."""
    found: list[Contradiction] = []
    for topic, strict, loose in OPPOSITES:
        said = spoken([c for c in claims if c.topic == topic])
        for one in said:
            for other in said:
                if one.path != other.path and one.value in strict and other.value in loose:
                    found.append(_pair(topic, one, other, ranked))
    return tuple(found)


def _pair(topic: str, strict: Claim, loose: Claim, ranked: Order) -> Contradiction:
    for winner, loser in ((strict, loose), (loose, strict)):
        clause = ranked.sets_aside(winner, loser)
        if clause:
            return Contradiction(topic, strict, loose, clause, winner)
    return Contradiction(topic, strict, loose)
