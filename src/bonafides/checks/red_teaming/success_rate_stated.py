"""Is it said how many attacks were made and how many succeeded?"""

from bonafides.checks.absence import RED_TEAMS, absent
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, satisfied


def check(dossier: Dossier) -> Answer:
    """A rate and its attempts, of one report whose figures hold: a percentage without a denominator says little."""
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    rates = [c for c in dossier.about("red-team.success-rate") if c.citations]
    tries = [c for c in dossier.about("red-team.attempts") if c.citations and isinstance(c.value, int) and c.value > 0]
    both = [(rate, of[0]) for rate in rates if (of := [t for t in tries if t.path == rate.path])]
    doubts = {c.path: c for c in dossier.about("red-team.valid") if c.value == "doubtful"}
    sound = [(rate, tried) for rate, tried in both if rate.path not in doubts]
    if sound or both:
        rate, tried = (sound or both)[0]
        because = f"{rate.path} states {rate.value} successful attacks of {tried.value} attempts"
        shown = (rate.citations[0], tried.citations[0])
        if sound:
            return satisfied(f"{because}.", citing=shown, confidence=rate.confidence)
        return inconclusive(f"{because}, but its figures do not hold: {_listed(doubts[rate.path])}.", citing=shown)
    if rates:
        return inconclusive(f"{rates[0].path} states a rate without attempts.", citing=rates[0].citations)
    if tries:
        return inconclusive(f"{tries[0].path} counts attempts, not successes.", citing=tries[0].citations)
    return absent(dossier, "The red-team report states neither attempts nor successes.", kinds=RED_TEAMS)


def _listed(doubt: Claim) -> str:
    reasons = doubt.details.get("reasons")
    return "; ".join(map(str, reasons)) if isinstance(reasons, list | tuple) and reasons else "it is doubtful"
