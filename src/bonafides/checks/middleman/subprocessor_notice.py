"""Are we told before a new subprocessor sees our content?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Dossier, not_satisfied, satisfied

TOPIC = "subprocessors.notice"


def check(dossier: Dossier) -> Answer:
    """A stated number of days in any document satisfies; a list alone does not."""
    claims = spoken(dossier.about(TOPIC))
    ahead = [c for c in claims if c.value == "advance-days"]
    if ahead:
        days = ahead[0].details.get("days")
        because = f"{ahead[0].path} promises {f'{days} days' if days else 'a stated time'} of notice."
        return satisfied(because, citing=ahead[0].citations, confidence=ahead[0].confidence)
    if claims:
        how = (
            "a list, but no notice of changes" if claims[0].value == "list-only" else "notice, but not how long before"
        )
        because = f"{claims[0].path} promises {how}."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document promises notice of new subprocessors.", kinds=TERMS)
