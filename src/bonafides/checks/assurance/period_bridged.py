"""Is the time since the SOC 2's period bridged?"""

import datetime

from bonafides.checks.dating import age_of, day_of, is_stale
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

KIND = "bridge-letter"


def check(dossier: Dossier) -> Answer:
    """A period that ended lately needs no bridge; else a letter has to reach from its end to now, without a hole."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    ends = [(day, c) for c in dossier.about("soc2.period") if c.citations and (day := day_of(c))]
    if not ends:
        return inconclusive("No period could be read in the SOC 2 report.")
    end, report = max(ends, key=lambda pair: pair[0])
    gap = age_of(dossier, end)
    if gap < 0:
        return inconclusive(
            f"{report.path} speaks of a period that ends on {end}, after this audit.", citing=report.citations
        )
    if not is_stale(dossier, KIND, end):
        return satisfied(f"{report.path} ends on {end}, {gap} days before this audit.", citing=report.citations)
    letters = [(day, c) for c in dossier.about("bridge-letter.period") if c.citations and (day := day_of(c))]
    if not letters:
        because = f"{report.path} ends on {end}; no letter speaks of the {gap} days since."
        return not_satisfied(because, citing=report.citations)
    until, letter = max(letters, key=lambda pair: pair[0])
    hole = letter.details.get("uncovered_days")
    if isinstance(hole, int) and hole > 0:
        because = f"{letter.path} starts {hole} days after the report's period: nobody speaks of them."
        return not_satisfied(because, citing=(letter.citations[0], report.citations[0]))
    if is_stale(dossier, KIND, until):
        because = f"{letter.path} reaches only to {until}."
        return not_satisfied(because, citing=(letter.citations[0], report.citations[0]))
    shown = (*letter.citations[:3], report.citations[0])
    weak = _weak(letter, end)
    if weak:
        return inconclusive(f"{letter.path} speaks of the time up to {until}, but {weak}.", citing=shown)
    who = letter.details.get("signatory")
    because = (
        f"{letter.path} speaks of the time up to {until}, {age_of(dossier, until)} days before this audit"
        f"{f', signed by {who}' if who else ''}. It is the vendor's own word, not the auditor's."
    )
    return satisfied(because, citing=shown, confidence=letter.confidence)


def _weak(letter: Claim, end: datetime.date) -> str:
    """Why a letter that reaches far enough still bridges little; '' where it does not."""
    extends = str(letter.details.get("report") or "").rpartition("/")[2]
    if extends and extends != end.isoformat():
        return f"it extends a report whose period ends on {extends}, not this one's of {end}"
    reasons = letter.details.get("reasons")
    if isinstance(reasons, list | tuple) and reasons:
        return "; ".join(map(str, reasons))
    return (
        "it does not say that nothing material changed"
        if letter.details.get("says_no_material_change") is False
        else ""
    )
