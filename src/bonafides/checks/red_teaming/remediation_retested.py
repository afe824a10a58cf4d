"""Was what the red team found mended and tested again?"""

from bonafides.checks.absence import RED_TEAMS, absent, cut
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """A retest satisfies; findings left open do not; a claim of mending settles nothing."""
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    claims = [c for c in dossier.about("red-team.remediation") if c.citations and c.kind == "red-team-report"]
    still = [c for c in claims if c.value in ("open", "partly")]
    if still:
        return not_satisfied(f"{still[0].path} leaves findings open.", citing=still[0].citations)
    done = [c for c in claims if c.value == "retested"]
    unread = cut(dossier, done)
    if done and unread:
        because = f"{done[0].path} says that findings were mended and tested again.{unread}"
        return inconclusive(because, citing=done[0].citations)
    if done:
        because = f"{done[0].path} says that findings were mended and tested again."
        return satisfied(because, citing=done[0].citations, confidence=done[0].confidence)
    if claims:
        because = f"{claims[0].path} says that findings were mended, but not that anybody tested again."
        return inconclusive(because, citing=claims[0].citations)
    return absent(dossier, "The red-team report does not say what became of its findings.", kinds=RED_TEAMS)
