"""Does a contract forbid training on our content, with no way round it?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import CONTRACTS, PROMISES, TRAINS, first_citations, permission_first, set_aside, spoken
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied

TOPIC = "training.customer-content"


def check(dossier: Dossier) -> Answer:
    """Answer from what the documents leave the vendor free to do; the most permissive one decides."""
    claims = spoken(dossier.standing(TOPIC))
    aside, clause = set_aside(dossier, TOPIC)
    trains = [c for c in claims if c.value in TRAINS]
    if trains:
        worst = max(trains, key=lambda c: c.value == "permitted")
        way_out = (
            " unless the customer opts out"
            if worst.value == "opt-out"
            else ", and no way out that everybody has is named"
        )
        return not_satisfied(
            f"{worst.path} lets the vendor train on customer content{way_out}.",
            citing=permission_first(first_citations([worst, *trains])),
            confidence=worst.confidence,
        )
    carved = [c for c in claims if c.value == "carve-outs"]
    if carved:
        names = ", ".join(map(str, _list(carved[0].details.get("carve_outs")))) or "unnamed"
        because = f"{carved[0].path} promises not to train, but with exceptions that need no consent: {names}."
        return not_satisfied(because, citing=carved[0].citations, confidence=carved[0].confidence)
    promised = [c for c in claims if c.value in PROMISES and c.kind in CONTRACTS]
    open_ = [c for c in claims if c.value == "ambiguous"]
    if promised and not open_:
        how = "without the customer's express consent" if promised[0].value == "opt-in" else "at all"
        because = f"{promised[0].path} says customer content is not used for training {how}; nothing read weakens it."
        if aside:
            because = f"{promised[0].path} says customer content is not used for training {how}.{aside}"
        return satisfied(because, citing=(*clause, *promised[0].citations)[:4], confidence=promised[0].confidence)
    if promised:
        because = (
            f"{promised[0].path} promises it, but {open_[0].path} leaves a broad purpose that could cover training."
        )
        return inconclusive(because, citing=first_citations([open_[0], promised[0]]))
    if open_:
        because = f"{open_[0].path} has no word on training, and a broad purpose or licence that could cover it."
        return inconclusive(because, citing=open_[0].citations)
    said = [c for c in claims if c.value in PROMISES]
    if said:
        because = f"{said[0].path} says so, but it is no contract: nobody can be held to it."
        return inconclusive(because, citing=said[0].citations)
    return absent(dossier, "No document says whether customer content trains a model.", kinds=TERMS)


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []
