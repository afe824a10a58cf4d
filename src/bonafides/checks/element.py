"""How one element of a model card answers a check."""

from bonafides.checks.absence import ABOUT_MODELS, absent
from bonafides.checks.discount import discounted
from bonafides.checks.models import cards
from bonafides.model import Answer, CardSet, Claim, Confidence, Dossier, inconclusive, satisfied

CARDS = ("model-card", "system-card", "data-statement")


def stated(dossier: Dossier, element: str, what: str) -> Answer:
    """Satisfied when the card of each model that counts states it; inconclusive when only in part; else absent.

    What any file of a model's card says is said. `what` names the element inside a sentence: `a training cutoff`.
    """
    others = discounted(dossier)
    sets = cards(dossier)
    claims = dossier.about(f"model-card.{element}")
    best = [(each, _best(each, claims)) for each in sets]
    said = [(each, c) for each, c in best if c and c.value == "present"]
    if said and len(said) == len(sets):
        return _satisfied(said[0][1], what, weak=_weakened(said, claims))
    if said:
        return _mixed(said, best, what)
    touched = [c for _, c in best if c and c.value == "partial"]
    if touched:
        return inconclusive(f"{touched[0].path} only touches on {what}.", citing=touched[0].citations)
    elsewhere = [c for c in claims if c.value == "present" and c.citations and not any(c.path in s.paths for s in sets)]
    if elsewhere and elsewhere[0].path in others:
        return _satisfied(elsewhere[0], what, weak=False)
    if elsewhere:
        because = f"The card of the model does not state {what}; {elsewhere[0].path} does, for another model."
        return absent(dossier, because, kinds=ABOUT_MODELS)
    if any(c.path not in others for c in claims):
        return absent(dossier, f"The card of the model does not state {what}.", kinds=ABOUT_MODELS)
    if claims:
        about = f"{claims[0].path} {others[claims[0].path]}"
        return absent(dossier, f"No document on this model states {what}: {about}.", kinds=ABOUT_MODELS)
    return absent(dossier, f"No model card is in the packet, and no other document states {what}.", kinds=ABOUT_MODELS)


def _best(each: CardSet, claims: tuple[Claim, ...]) -> Claim | None:
    """The claim of one model's files that says most."""
    mine = [c for c in claims if c.path in each.paths and c.citations]
    told = [c for value in ("present", "partial") for c in mine if c.value == value]
    return told[0] if told else None


def _weakened(said: list[tuple[CardSet, Claim]], claims: tuple[Claim, ...]) -> bool:
    """Whether another file of the same card only touches on it."""
    paths = {path for each, _ in said for path in each.paths}
    return any(c.value == "partial" and c.citations for c in claims if c.path in paths)


def _satisfied(said: Claim, what: str, *, weak: bool) -> Answer:
    found = said.details.get("value")
    value = ", ".join(map(str, found)) if isinstance(found, list | tuple) else found
    because = f"{said.path} states {what}{f': {value}' if value else ''}."
    confidence = Confidence.MEDIUM if said.confidence is Confidence.HIGH and weak else said.confidence
    return satisfied(because, citing=said.citations, confidence=confidence)


def _mixed(said: list[tuple[CardSet, Claim]], best: list[tuple[CardSet, Claim | None]], what: str) -> Answer:
    """One model's card states it, another's does not, and nothing says that the first alone counts."""
    stating = {each.paths for each, _ in said}
    each = next(s for s, _ in best if s.paths not in stating)
    other = f"the card of {each.model} ({each.paths[0]})" if each.model else each.paths[0]
    because = f"{said[0][1].path} states {what}, {other} does not, and nothing says that the first alone counts."
    return inconclusive(because, citing=said[0][1].citations)
