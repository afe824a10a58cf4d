"""Was the red team anybody but the vendor?"""

from bonafides.checks.subjects import words_of
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Satisfied when an outside party tested; a team of the same company is not independent."""
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    claims = [c for c in dossier.about("red-team.independent-party") if c.citations]
    ours = words_of(dossier.engagement.vendor)
    outside = [c for c in claims if c.value not in ("no", "unknown", "")]
    itself = [c for c in outside if ours and words_of(str(c.details.get("party", ""))) & ours]
    if itself:
        because = (
            f"{itself[0].path} names {itself[0].details.get('party')} as the tester, which bears the vendor's name."
        )
        return not_satisfied(because, citing=itself[0].citations)
    if outside:
        because = f"{outside[0].path} names who tested: {outside[0].details.get('party') or outside[0].value}."
        return satisfied(because, citing=outside[0].citations, confidence=outside[0].confidence)
    if claims and claims[0].value == "no":
        party = claims[0].details.get("party")
        who = f" ({party})" if party else ""
        because = f"{claims[0].path} was made by the vendor's own people{who}, whatever the team is called."
        return not_satisfied(because, citing=claims[0].citations)
    return inconclusive("The red-team report does not say who tested.")
