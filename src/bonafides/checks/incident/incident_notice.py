"""Are we told of an incident within a stated time?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Claim, Dossier, not_satisfied, satisfied

MAX_HOURS = 72
"""The time that data-protection law (GDPR, article 33) gives the buyer to tell the authority."""


def check(dossier: Dossier) -> Answer:
    """A time of at most 72 hours satisfies; haste without a time does not. Promises add up: the best one counts."""
    claims = spoken(dossier.about("incident.notice"))
    timed = [(hours, c) for c in claims if c.value == "within-time" and (hours := _hours(c)) is not None]
    if timed:
        hours, claim = min(timed, key=lambda pair: (pair[0], pair[1].path))
        if hours <= MAX_HOURS:
            because = f"{claim.path} promises notice of incidents within {hours} hours."
            return satisfied(because, citing=claim.citations, confidence=claim.confidence)
        because = f"{claim.path} promises notice within {hours} hours, later than the {MAX_HOURS} that we may have."
        return not_satisfied(because, citing=claim.citations, confidence=claim.confidence)
    if claims:
        aim = claims[0].details.get("aim")
        short = f"names {aim} hours only as an aim" if isinstance(aim, int) else "names no time"
        because = f"{claims[0].path} promises notice of incidents, but {short}."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document promises that we are told of an incident.", kinds=TERMS)


def _hours(claim: Claim) -> int | None:
    hours = claim.details.get("hours")
    return hours if isinstance(hours, int) else None
