"""Is what we were sent still in force?"""

from bonafides.checks.absence import absent
from bonafides.checks.dating import age_of, day_of, is_stale
from bonafides.model import Answer, Dossier, not_satisfied, satisfied

BY_PERIOD = frozenset({"soc2-report", "soc3-report", "bridge-letter", "red-team-report", "iso42001-certificate"})
"""Kinds whose age counts from what they cover; checks of their own judge them."""


def check(dossier: Dossier) -> Answer:
    """Not satisfied when a document is older than the policy allows for its kind."""
    found = [(day, c) for c in dossier.about("document.date") if c.citations and (day := day_of(c))]
    dated = [(day, c) for day, c in found if c.kind not in BY_PERIOD]
    if not dated:
        return absent(dossier, "No document says when it was made or took effect.")
    stale = sorted(((day, c) for day, c in dated if is_stale(dossier, c.kind, day)), key=lambda p: (p[0], p[1].path))
    if stale:
        listed = ", ".join(f"{c.path} ({day}, {_years(age_of(dossier, day))})" for day, c in stale[:4])
        because = f"Older than the policy allows: {listed}."
        return not_satisfied(because, citing=[c.citations[0] for _, c in stale[:4]])
    oldest, _ = min(dated, key=lambda pair: (pair[0], pair[1].path))
    because = f"The {len(dated)} dated documents are no older than {oldest}."
    return satisfied(because, citing=[c.citations[0] for _, c in dated[:4]])


def _years(days: int) -> str:
    return f"{days} days old" if days < 730 else f"{days // 365} years old"
