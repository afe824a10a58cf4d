"""Positions by plan and by kind of data, where documents tell them apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bonafides.claims.positions.decide import decide
from bonafides.claims.positions.order import Order
from bonafides.claims.positions.values import FREEDOM, spoken
from bonafides.model import Claim, Position

BUSINESS = frozenset({"commercial-terms", "data-processing-agreement", "order-form", "service-level-agreement"})
"""Kinds that only business customers sign."""
BUSINESS_PLANS, CONSUMER_PLANS = "business plans and API", "free and consumer plans"
"""Names that the training reader gives to plans."""
PERSONAL = "personal data"


def scoped(whole: Position, about: Sequence[Claim], ranked: Order) -> list[Position]:
    """Positions by plan and by kind of data on the topic of `whole`, where they differ from it; plans come together."""
    if whole.topic not in FREEDOM:
        return []
    plans = list(_by_tier(whole.topic, about, ranked))
    kinds = [p for p in _by_data(whole.topic, about, ranked) if p.value != whole.value]
    return [*(plans if any(p.value != whole.value for p in plans) else []), *kinds]


def _by_tier(topic: str, about: Sequence[Claim], ranked: Order) -> Iterator[Position]:
    apart = any(_of(c, "tiers") for c in about) or any(c.kind in BUSINESS for c in spoken(list(about)))
    if not apart:
        return
    for tier in (BUSINESS_PLANS, CONSUMER_PLANS):
        claims = [
            _valued(c, _of(c, "tiers").get(tier)) for c in about if tier == BUSINESS_PLANS or c.kind not in BUSINESS
        ]
        if spoken(claims):
            yield decide(topic, claims, ranked, scope=f"tier: {tier}")


def _by_data(topic: str, about: Sequence[Claim], ranked: Order) -> Iterator[Position]:
    kinds = sorted({kind for c in about for kind in _of(c, "data")})
    if not kinds and any(rule.personal_only for rule in ranked.rules):
        kinds = [PERSONAL]
    for kind in kinds:
        claims = [_valued(c, _of(c, "data").get(kind)) for c in about if not _of(c, "data") or kind in _of(c, "data")]
        if spoken(claims):
            yield decide(topic, claims, ranked, scope=f"data: {kind}", personal=kind == PERSONAL)


def _of(claim: Claim, name: str) -> Mapping[str, str]:
    told = claim.details.get(name)
    return {str(k): str(v) for k, v in told.items()} if isinstance(told, Mapping) else {}


def _valued(claim: Claim, value: str | None) -> Claim:
    return replace(claim, value=value) if value else claim
