"""How positions of several documents on one topic answer a check."""

from collections.abc import Mapping

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import CONTRACTS, first_citations, spoken
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_satisfied, satisfied

NOTHING: Mapping[str, str] = {}


def standing(
    dossier: Dossier,
    topic: str,
    silence: str,
    *,
    good: Mapping[str, str],
    bad: Mapping[str, str] = NOTHING,
    unclear: Mapping[str, str] = NOTHING,
    kinds: frozenset[str] = CONTRACTS,
    adds_up: bool = False,
) -> Answer:
    """Answer by value: each mapping gives, for a value, what the document does (`names no time`).

    A good and a bad statement together are inconclusive, unless promises add up (`adds_up`): then one good one holds
    beside any other. `silence` is what to say where no document of `kinds` speaks.
    """
    claims = [c for c in spoken(dossier.about(topic)) if c.kind in kinds]
    best, worst, open_ = (_of(claims, group) for group in (good, bad, unclear))
    if best and worst and not adds_up:
        because = f"{_says(best[0], good)}, but {_says(worst[0], bad)}."
        return inconclusive(because, citing=first_citations([worst[0], best[0]]))
    if best and (adds_up or not open_):
        return satisfied(f"{_says(best[0], good)}.", citing=best[0].citations, confidence=best[0].confidence)
    if worst:
        return not_satisfied(f"{_says(worst[0], bad)}.", citing=worst[0].citations, confidence=worst[0].confidence)
    if open_:
        return inconclusive(f"{_says(open_[0], unclear)}.", citing=open_[0].citations)
    return absent(dossier, silence, kinds=TERMS)


def _of(claims: list[Claim], group: Mapping[str, str]) -> list[Claim]:
    return [c for c in claims if str(c.value) in group]


def _says(claim: Claim, group: Mapping[str, str]) -> str:
    return f"{claim.path} {group[str(claim.value)]}"
