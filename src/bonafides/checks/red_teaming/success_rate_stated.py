"""Is it said how many attacks were made and how many succeeded?"""

from bonafides.checks.absence import RED_TEAMS, absent
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, satisfied


def check(dossier: Dossier) -> Answer:
    """A rate and its attempts are needed: a percentage without a denominator says little."""
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    rates = [c for c in dossier.about("red-team.success-rate") if c.citations]
    tries = [c for c in dossier.about("red-team.attempts") if c.citations and isinstance(c.value, int) and c.value > 0]
    if rates and tries:
        because = f"{rates[0].path} states {rates[0].value} successful attacks of {tries[0].value} attempts."
        return satisfied(because, citing=(rates[0].citations[0], tries[0].citations[0]), confidence=rates[0].confidence)
    if rates:
        return inconclusive(f"{rates[0].path} states a rate without attempts.", citing=rates[0].citations)
    if tries:
        return inconclusive(f"{tries[0].path} counts attempts, not successes.", citing=tries[0].citations)
    return absent(dossier, "The red-team report states neither attempts nor successes.", kinds=RED_TEAMS)
