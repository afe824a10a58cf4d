"""May the vendor's people read our content?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import spoken
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied

TOPIC = "access.human-review"


def check(dossier: Dossier) -> Answer:
    """Satisfied only when reading is denied and no document allows it."""
    claims = spoken(dossier.about(TOPIC))
    allowed = [c for c in claims if c.value == "allowed"]
    denied = [c for c in claims if c.value == "denied"]
    if allowed and denied:
        because = f"{denied[0].path} denies it, {allowed[0].path} allows it."
        return inconclusive(because, citing=(allowed[0].citations[0], denied[0].citations[0]))
    if allowed:
        because = f"{allowed[0].path} lets people of the vendor, or people it hires, read content."
        return not_satisfied(because, citing=allowed[0].citations, confidence=allowed[0].confidence)
    if denied:
        because = f"{denied[0].path} keeps people from reading content."
        return satisfied(because, citing=denied[0].citations, confidence=denied[0].confidence)
    return absent(dossier, "No document says whether people may read prompts and outputs.", kinds=TERMS)
