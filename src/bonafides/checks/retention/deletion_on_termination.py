"""Is our content deleted within a stated time when the contract ends?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Dossier, not_satisfied, satisfied

TOPIC = "deletion.on-termination"


def check(dossier: Dossier) -> Answer:
    """A number of days in any document satisfies; on request or vaguely does not."""
    claims = spoken(dossier.about(TOPIC))
    dated = [c for c in claims if c.value == "days"]
    if dated:
        days = dated[0].details.get("days")
        because = f"{dated[0].path} deletes content within {days or 'a stated number of'} days of the end."
        return satisfied(because, citing=dated[0].citations, confidence=dated[0].confidence)
    if claims:
        how = "only on request" if claims[0].value == "on-request" else "without a stated time"
        because = f"{claims[0].path} deletes content {how}."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document says what happens to content when the contract ends.", kinds=TERMS)
