"""How one element of a model card answers a check."""

from bonafides.checks.absence import ABOUT_MODELS, absent
from bonafides.checks.discount import discounted
from bonafides.model import Answer, Claim, Confidence, Dossier, inconclusive, satisfied

CARDS = ("model-card", "system-card", "data-statement")


def stated(dossier: Dossier, element: str, what: str) -> Answer:
    """Satisfied when a card states the element, inconclusive when only in part, else absent.

    `what` names the element inside a sentence, e.g. `a training cutoff`.
    """
    others = discounted(dossier)
    claims = tuple(sorted(dossier.about(f"model-card.{element}"), key=lambda c: c.path in others))
    present, partial = _valued(claims, "present"), _valued(claims, "partial")
    if present:
        said = present[0]
        found = said.details.get("value")
        value = ", ".join(map(str, found)) if isinstance(found, list | tuple) else found
        because = f"{said.path} states {what}{f': {value}' if value else ''}."
        weak = Confidence.MEDIUM if said.confidence is Confidence.HIGH and partial else said.confidence
        return satisfied(because, citing=said.citations, confidence=weak)
    if partial:
        return inconclusive(f"{partial[0].path} only touches on {what}.", citing=partial[0].citations)
    if any(c.path not in others for c in claims):
        return absent(dossier, f"The card of the model does not state {what}.", kinds=ABOUT_MODELS)
    if claims:
        about = f"{claims[0].path} {others[claims[0].path]}"
        return absent(dossier, f"No document on this model states {what}: {about}.", kinds=ABOUT_MODELS)
    return absent(dossier, f"No model card is in the packet, and no other document states {what}.", kinds=ABOUT_MODELS)


def _valued(claims: tuple[Claim, ...], value: str) -> list[Claim]:
    return [c for c in claims if c.value == value and c.citations]
