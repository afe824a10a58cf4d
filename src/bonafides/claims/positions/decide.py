"""Which of several documents decides on a topic."""

from collections.abc import Sequence

from bonafides.claims.positions.order import Order
from bonafides.claims.positions.values import UNION, binds, freedom, spoken
from bonafides.model import CONTRACTS, EVERYBODY, Claim, Position


def decide(
    topic: str, about: Sequence[Claim], ranked: Order, *, scope: str = EVERYBODY, personal: bool = False
) -> Position:
    """The position on `topic`: of what no clause of precedence sets aside, the most permissive.

    On a topic of duties the strongest duty in a contract decides. `personal`: clauses that order documents on
    personal data only count as well.
    """
    said = spoken(list(about))
    if not said:
        return Position(topic, scope, "silent", "No document that was read speaks of it.")
    if topic in UNION:
        return _strongest(topic, said, scope)
    left, outranked, clause = _left(said, ranked, personal)
    best, *beside = sorted(left, key=freedom, reverse=True)
    return Position(
        topic, scope, str(best.value), _because(best, beside, clause), best, tuple(beside), tuple(outranked), clause
    )


def _left(said: list[Claim], ranked: Order, personal: bool) -> tuple[list[Claim], list[Claim], Claim | None]:
    """Claims that stand, those a stricter contract sets aside, and the clause that does."""
    outranked: list[Claim] = []
    clause = None
    for loose in said:
        for strict in said:
            if not binds(strict) or freedom(strict) >= freedom(loose) or strict.path == loose.path:
                continue
            found = ranked.sets_aside(strict, loose, personal=personal)
            if found:
                clause = clause or found
                outranked.append(loose)
                break
    return [c for c in said if c not in outranked], outranked, clause


def _strongest(topic: str, said: list[Claim], scope: str) -> Position:
    binding = [c for c in said if c.kind in CONTRACTS]
    best, *beside = sorted(binding or said, key=freedom, reverse=True)
    because = "No contract says so; it binds nobody."
    if binding:
        because = "It is the strongest duty in a contract." if beside else "No other contract speaks of it."
    return Position(
        topic, scope, str(best.value), because, best, (*beside, *(c for c in said if c not in (best, *beside)))
    )


def _because(best: Claim, beside: list[Claim], clause: Claim | None) -> str:
    if clause:
        return f"{clause.path} says that documents of its kind ({best.kind}) go before the more permissive ones."
    if not beside:
        return "No other document speaks of it."
    if {c.value for c in beside} == {best.value}:
        return "All documents that speak of it agree."
    return "It is the most permissive, and no document says that another goes before it."
