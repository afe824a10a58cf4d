"""Is it said whether personal data is in the training data, and with what right?"""

from bonafides.checks.absence import absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied

TOLD = {
    "left-out": "says that personal data was left out of the training data or filtered from it",
    "basis-stated": "says on which lawful basis personal data was used for training",
}


def check(dossier: Dossier) -> Answer:
    """Left out, filtered or used on a named basis satisfies; used without one does not; filtered in part is open."""
    claims = spoken(dossier.about("training-data.personal-data"))
    told = [c for c in claims if str(c.value) in TOLD]
    if told:
        because = f"{told[0].path} {TOLD[str(told[0].value)]}."
        return satisfied(because, citing=told[0].citations, confidence=told[0].confidence)
    part = [c for c in claims if c.value == "left-out-in-part"]
    if part:
        because = (
            f"{part[0].path} says that personal data was filtered from the training data, and that some may be left."
        )
        return inconclusive(because, citing=part[0].citations)
    if claims:
        because = f"{claims[0].path} says that personal data is in the training data, but not with what right."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No document says whether personal data is in the training data.")
