"""Does the SOC 2's period reach near enough to today?"""

import datetime

from bonafides.checks.absence import absent
from bonafides.model import Answer, Claim, Dossier, not_applicable, not_satisfied, satisfied

MAX_GAP_DAYS = 365
"""A report is renewed every year; a longer gap means that a period went unaudited."""


def check(dossier: Dossier) -> Answer:
    """Satisfied when the newest period ends within a year before the audit's date, and not after it."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    ends = [(end, c) for c in dossier.about("soc2.period") if c.citations and (end := _end(c))]
    if not ends:
        return absent(dossier, "No period or as-of date could be read in the SOC 2 report.")
    end, claim = max(ends, key=lambda pair: pair[0])
    gap = (dossier.engagement.date - end).days
    if gap < 0:
        because = f"{claim.path} speaks of a period that ends on {end}, after the date of this audit."
        return not_satisfied(because, citing=claim.citations)
    bridged = dossier.of_kind("bridge-letter")
    if gap > MAX_GAP_DAYS:
        letter = " A bridge letter is there, but it is the vendor's own word." if bridged else ""
        because = f"{claim.path} ends on {end}, {gap} days before this audit.{letter}"
        return not_satisfied(because, citing=claim.citations)
    because = f"{claim.path} covers up to {end}, {gap} days before this audit."
    return satisfied(because, citing=claim.citations, confidence=claim.confidence)


def _end(claim: Claim) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(claim.value).rsplit("/", 1)[-1])
    except ValueError:
        return None
