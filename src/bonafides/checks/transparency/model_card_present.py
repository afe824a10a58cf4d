"""Is there a model card for the tool's model?"""

from collections.abc import Iterable

from bonafides.checks.absence import ABOUT_MODELS, absent
from bonafides.checks.discount import discounted
from bonafides.checks.element import CARDS
from bonafides.checks.models import cards
from bonafides.checks.subjects import named_in_evidence
from bonafides.model import Answer, CardSet, Claim, Dossier, card_sets, inconclusive, satisfied


def check(dossier: Dossier) -> Answer:
    """A card that states fewer than five of the fourteen elements, in all its files, is a heading, not a card."""
    claims = [c for c in dossier.claims if c.topic.startswith("model-card.") and c.value == "present" and c.citations]
    if not claims:
        return absent(dossier, "No model card with content is in the packet.", kinds=ABOUT_MODELS)
    held = _fullest(cards(dossier), claims) or _fullest(card_sets(claims), claims)
    files = list(dict.fromkeys(c.path for c in held))
    citations = tuple(c.citations[0] for c in held[:3])
    others = discounted(dossier)
    if all(path in others for path in files):
        named = tuple(c.citations[0] for c in named_in_evidence(dossier) if c.path == files[0])
        return inconclusive(f"The only card in the packet, {files[0]}, {others[files[0]]}.", citing=named or citations)
    because = f"{' and '.join(files)} state{'s' * (len(files) == 1)} {len(held)} of the 14 elements of a model card."
    if not dossier.of_kind(*CARDS):
        return inconclusive(f"{because} It is not itself a model card.", citing=citations)
    if len(held) < 5:
        return inconclusive(f"{because} That is too little to judge the model by.", citing=citations)
    return satisfied(because, citing=citations)


def _fullest(sets: Iterable[CardSet], claims: list[Claim]) -> list[Claim]:
    """What the fullest of these cards states: the first claim of each element."""
    stated: list[list[Claim]] = []
    for each in sets:
        found: dict[str, Claim] = {}
        for claim in claims:
            if claim.path in each.paths:
                found.setdefault(claim.topic, claim)
        stated.append(list(found.values()))
    return max(stated, key=lambda held: (len(held), [c.path for c in held]), default=[])
