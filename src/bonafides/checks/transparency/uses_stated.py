"""Is it said what the model is for, and what it is not for?"""

from bonafides.checks.element import stated
from bonafides.model import Answer, Dossier, Outcome, inconclusive, satisfied


def check(dossier: Dossier) -> Answer:
    """Both are needed: intended uses, and uses that are advised against."""
    meant = stated(dossier, "intended-use", "what the model is for")
    barred = stated(dossier, "out-of-scope-use", "what the model is not for")
    held = [a for a in (meant, barred) if a.outcome is Outcome.SATISFIED]
    if not held:
        return barred
    if len(held) == 2:
        cited = (*meant.citations[:2], *barred.citations[:2])
        return satisfied(f"{meant.because} {barred.because}", citing=cited, confidence=barred.confidence)
    open_ = barred if held[0] is meant else meant
    return inconclusive(f"{held[0].because} {open_.because}", citing=held[0].citations)
