"""Positions of the packet as a whole: which document decides, and which contradict each other."""

from collections.abc import Sequence

from bonafides.claims.positions.contradictions import contradictions
from bonafides.claims.positions.decide import decide
from bonafides.claims.positions.order import Order, order
from bonafides.claims.positions.scopes import scoped
from bonafides.claims.positions.values import FREEDOM, UNION
from bonafides.model import Claim, Contradiction, Position

__all__ = ["Order", "contradictions", "decide", "opposed", "order", "positions", "together"]


def positions(claims: Sequence[Claim]) -> tuple[Position, ...]:
    """One position per topic of terms that any document could speak of, then those by plan and kind of data."""
    ranked = order(claims)
    found: list[Position] = []
    for topic in (*FREEDOM, *UNION):
        about = [c for c in claims if c.topic == topic]
        if about:
            whole = decide(topic, about, ranked)
            found += [whole, *scoped(whole, about, ranked)]
    return tuple(found)


def opposed(claims: Sequence[Claim]) -> tuple[Contradiction, ...]:
    """Every pair of documents with opposite positions."""
    return contradictions(claims, order(claims))


def together(found: Sequence[Contradiction], more: Sequence[Contradiction]) -> tuple[Contradiction, ...]:
    """Contradictions of two readings, each pair of documents once: what one reading sees the other cannot take away."""
    known = {(c.topic, c.strict.path, c.loose.path) for c in found}
    return (*found, *(c for c in more if (c.topic, c.strict.path, c.loose.path) not in known))
