"""Is there a model card for the tool's model?"""

from bonafides.checks.absence import ABOUT_MODELS, absent
from bonafides.checks.discount import discounted
from bonafides.checks.element import CARDS
from bonafides.checks.subjects import named_in_evidence
from bonafides.model import Answer, Dossier, inconclusive, satisfied


def check(dossier: Dossier) -> Answer:
    """A card that states fewer than five of the fourteen elements is a heading, not a card."""
    cards = dossier.of_kind(*CARDS)
    claims = [c for c in dossier.claims if c.topic.startswith("model-card.") and c.value == "present" and c.citations]
    if not claims:
        return absent(dossier, "No model card with content is in the packet.", kinds=ABOUT_MODELS)
    others = discounted(dossier)
    path = max({c.path for c in claims}, key=lambda p: (p not in others, sum(c.path == p for c in claims), p))
    held = [c for c in claims if c.path == path]
    because = f"{path} states {len(held)} of the 14 elements of a model card."
    citations = tuple(c.citations[0] for c in held[:3])
    if path in others:
        named = tuple(c.citations[0] for c in named_in_evidence(dossier) if c.path == path)
        return inconclusive(f"The only card in the packet, {path}, {others[path]}.", citing=named or citations)
    if not cards:
        return inconclusive(f"{because} It is not itself a model card.", citing=citations)
    if len(held) < 5:
        return inconclusive(f"{because} That is too little to judge the model by.", citing=citations)
    return satisfied(because, citing=citations)
