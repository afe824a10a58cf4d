"""Does our own measurement agree with the rate of inventions that the vendor states?"""

from bonafides.checks.measured import cited, unmeasured
from bonafides.model import Answer, Dossier, Standing, inconclusive, not_satisfied, said, satisfied

TOPIC = "model-card.hallucination-rate"
METRICS = ("wrong-answer-rate", "fabrication-rate", "invented-citation-rate", "ungrounded-rate")


def check(dossier: Dossier) -> Answer:
    """From the reconciliation; one contradiction outweighs every agreement."""
    measured = dossier.measured(*METRICS)
    if not measured:
        return unmeasured()
    held = [e for e in dossier.reconciliation if e.claim.topic == TOPIC and e.measurement is not None]
    against = [e for e in held if e.standing is Standing.CONTRADICTED]
    if against:
        words = (*against[0].claim.citations, *cited(e.measurement for e in against if e.measurement))
        return not_satisfied(against[0].because, citing=words)
    if held and all(e.standing is Standing.CORROBORATED for e in held):
        words = (*held[0].claim.citations, *cited(e.measurement for e in held if e.measurement))
        return satisfied(held[0].because, citing=words)
    if held:
        return inconclusive(next(e for e in held if e.standing is not Standing.CORROBORATED).because)
    figures = "; ".join(map(said, measured))
    return inconclusive(f"The vendor states no rate to compare with. Measured: {figures}.", citing=cited(measured))
