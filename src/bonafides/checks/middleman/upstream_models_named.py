"""Is it said whose models stand behind the tool?"""

from bonafides.checks.absence import absent
from bonafides.checks.positions import first_citations, spoken
from bonafides.model import Answer, Dossier, satisfied

TOPIC = "upstream.models"


def check(dossier: Dossier) -> Answer:
    """Satisfied when some document names the AI companies that receive content."""
    claims = spoken(dossier.about(TOPIC))
    if not claims:
        return absent(dossier, "No document names an AI company or model behind the tool, nor says that there is none.")
    listed = [n for c in claims for n in _names(c.details.get("names"))]
    names = ", ".join(dict.fromkeys(listed)) or "an upstream"
    return satisfied(
        f"{claims[0].path} names {names}.", citing=first_citations(claims), confidence=claims[0].confidence
    )


def _names(value: object) -> list[str]:
    return [str(name) for name in value] if isinstance(value, list | tuple) else []
