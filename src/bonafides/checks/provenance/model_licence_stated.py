"""Is the licence of the model named, and does it let us use it?"""

import re

from bonafides.checks.element import stated
from bonafides.checks.models import cards
from bonafides.model import Answer, Dossier, not_satisfied

_BARRED = re.compile(r"non[- ]?commercial|research[- ]only|\bNC\b|academic use|evaluation only", re.IGNORECASE)


def check(dossier: Dossier) -> Answer:
    """From the card; a licence that bars commercial use does not satisfy."""
    sold = {path for each in cards(dossier) for path in each.paths}
    for claim in (c for c in dossier.about("model-card.licence") if c.path in sold):
        shown = f"{claim.details.get('value', '')} {claim.citations[0].quote if claim.citations else ''}"
        if claim.value == "present" and claim.citations and _BARRED.search(shown):
            because = f"{claim.path} names a licence that bars commercial use."
            return not_satisfied(because, citing=claim.citations, confidence=claim.confidence)
    return stated(dossier, "licence", "the licence of the model")
