"""Are we told ahead of time when the model or the service changes?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied

TOPIC = "change.notice"


def check(dossier: Dossier) -> Answer:
    """A stated number of days satisfies; the right to change at any time does not."""
    claims = spoken(dossier.about(TOPIC))
    free = [c for c in claims if c.value == "at-any-time"]
    ahead = [c for c in claims if c.value == "advance-days"]
    if ahead and free:
        because = f"{ahead[0].path} promises notice, {free[0].path} lets the vendor change it at any time."
        return inconclusive(because, citing=(free[0].citations[0], ahead[0].citations[0]))
    if free:
        because = f"{free[0].path} lets the vendor change or end the service or its models at any time."
        return not_satisfied(because, citing=free[0].citations, confidence=free[0].confidence)
    if ahead:
        days = ahead[0].details.get("days")
        because = f"{ahead[0].path} promises {f'{days} days' if days else 'a stated time'} of notice of changes."
        return satisfied(because, citing=ahead[0].citations, confidence=ahead[0].confidence)
    if claims:
        because = f"{claims[0].path} promises notice, but not how long before."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document promises notice when the model or the service changes.", kinds=TERMS)
