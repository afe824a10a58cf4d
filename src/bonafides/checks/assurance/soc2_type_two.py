"""Does the SOC 2 show that controls worked over time (type II), or only that they were designed (type I)?"""

from bonafides.checks.absence import SOC_REPORTS, absent
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Type II satisfies; type I does not."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    types = [c for c in dossier.about("soc2.type") if c.citations]
    if any(c.value == "II" for c in types):
        best = next(c for c in types if c.value == "II")
        return satisfied(f"{best.path} is a type II report.", citing=best.citations, confidence=best.confidence)
    if types:
        because = f"{types[0].path} is a type I report: the design of controls on one day, not their working."
        return not_satisfied(because, citing=types[0].citations)
    if dossier.unread:
        return absent(dossier, "The type of the SOC 2 report could not be read.", kinds=SOC_REPORTS)
    return inconclusive("The SOC 2 report does not say of which type it is.")
