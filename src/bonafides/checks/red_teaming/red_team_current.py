"""Is the red-team report recent enough?"""

from bonafides.checks.dating import age_of, day_of, is_stale
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

KIND = "red-team-report"


def check(dossier: Dossier) -> Answer:
    """The newest report counts; the policy says after how many days it is too old."""
    if not dossier.of_kind(KIND):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    topics = ("red-team.date", "document.date")
    dated = [
        (day, c) for t in topics for c in dossier.about(t) if c.kind == KIND and c.citations and (day := day_of(c))
    ]
    if not dated:
        return inconclusive("The red-team report does not say when the test was made.")
    day, claim = max(dated, key=lambda pair: (pair[0], pair[1].path))
    age = age_of(dossier, day)
    if age < 0:
        return not_satisfied(f"{claim.path} is dated {day}, after this audit.", citing=claim.citations)
    if is_stale(dossier, KIND, day):
        because = f"{claim.path} is of {day}, {age} days before this audit; models change faster."
        return not_satisfied(because, citing=claim.citations, confidence=claim.confidence)
    return satisfied(f"{claim.path} is of {day}, {age} days before this audit.", citing=claim.citations)
