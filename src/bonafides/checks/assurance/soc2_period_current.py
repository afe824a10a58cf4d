"""Does the SOC 2's period reach near enough to today?"""

from bonafides.checks.absence import SOC_REPORTS, absent
from bonafides.checks.dating import age_of, day_of, is_stale
from bonafides.model import Answer, Dossier, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Satisfied when the newest period ended within the time that the policy allows, and not after the audit."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    ends = [(end, c) for c in dossier.about("soc2.period") if c.citations and (end := day_of(c))]
    if not ends:
        return absent(dossier, "No period or as-of date could be read in the SOC 2 report.", kinds=SOC_REPORTS)
    end, claim = max(ends, key=lambda pair: pair[0])
    gap = age_of(dossier, end)
    if gap < 0:
        because = f"{claim.path} speaks of a period that ends on {end}, after the date of this audit."
        return not_satisfied(because, citing=claim.citations)
    bridged = dossier.of_kind("bridge-letter")
    if is_stale(dossier, "soc2-report", end):
        letter = " A bridge letter is there, but it is the vendor's own word." if bridged else ""
        because = f"{claim.path} ends on {end}, {gap} days before this audit.{letter}"
        return not_satisfied(because, citing=claim.citations)
    because = f"{claim.path} covers up to {end}, {gap} days before this audit."
    return satisfied(because, citing=claim.citations, confidence=claim.confidence)
