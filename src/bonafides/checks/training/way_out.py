"""Where content may be used for training, can we at least opt out?"""

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import first_citations, permission_first, spoken
from bonafides.model import Answer, Confidence, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

TOPIC = "training.customer-content"


def check(dossier: Dossier) -> Answer:
    """Not satisfied when a document lets the vendor train and names no way out that all users have."""
    claims = spoken(dossier.standing(TOPIC))
    stuck = [c for c in claims if c.value == "permitted"]
    if stuck:
        because = (
            f"{stuck[0].path} lets the vendor train on customer content and names no way to refuse that everybody has."
        )
        return not_satisfied(because, citing=permission_first(first_citations(stuck)), confidence=stuck[0].confidence)
    optional = sorted((c for c in claims if c.value == "opt-out"), key=lambda c: c.confidence is Confidence.LOW)
    if optional and optional[0].confidence is Confidence.LOW:
        because = f"{optional[0].path} may train by default and let the customer opt out, but the reading is not sure."
        return inconclusive(because, citing=optional[0].citations)
    if optional:
        because = f"{optional[0].path} trains by default, but the customer can opt out."
        return satisfied(because, citing=permission_first(optional[0].citations), confidence=optional[0].confidence)
    if claims:
        return not_applicable("No document that was read says that customer content is used for training.")
    return absent(
        dossier, "No document says whether customer content trains a model, so no way out is known either.", kinds=TERMS
    )
