"""Is it said whose models stand behind the tool?"""

from bonafides.checks.absence import absent
from bonafides.checks.positions import first_citations, spoken
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_satisfied, satisfied

TOPIC = "upstream.models"
USE = "upstream.use"


def check(dossier: Dossier) -> Answer:
    """Satisfied when some document names the AI companies that receive content, or says that there are none."""
    claims = spoken(dossier.about(TOPIC))
    if not claims:
        return _without_names(dossier)
    listed = [n for c in claims for n in _names(c.details.get("names"))]
    names = ", ".join(dict.fromkeys(listed)) or "an upstream"
    return satisfied(
        f"{claims[0].path} names {names}.", citing=first_citations(claims), confidence=claims[0].confidence
    )


def _without_names(dossier: Dossier) -> Answer:
    """What is said of models without their names; others' models go before the vendor's own."""
    used = spoken(dossier.about(USE))
    unnamed, own, none = ([c for c in used if c.value == value] for value in ("unnamed", "own-models", "none"))
    if unnamed:
        return _unnamed(unnamed)
    if own:
        because = f"{own[0].path} speaks of models of the vendor's own; whether others' are used besides is not said."
        return inconclusive(because, citing=own[0].citations)
    if none:
        because = f"{none[0].path} says that no other company's models are used."
        return satisfied(because, citing=none[0].citations, confidence=none[0].confidence)
    return absent(dossier, "No document names an AI company or model behind the tool, nor says that there is none.")


def _unnamed(claims: list[Claim]) -> Answer:
    listed = [c for c in claims if c.details.get("listed")]
    if listed:
        because = (
            f"{listed[0].path} says that other companies' models are used, names none, and points to a list elsewhere."
        )
        return inconclusive(because, citing=listed[0].citations)
    because = f"{claims[0].path} says that other companies' models are used, and names none."
    return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)


def _names(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list | tuple) else []
