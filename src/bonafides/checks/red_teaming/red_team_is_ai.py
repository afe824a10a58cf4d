"""Was the model itself attacked, or only the servers?"""

from bonafides.checks.absence import RED_TEAMS, absent
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Satisfied by a valid AI red-team report; a penetration test does not answer it."""
    claims = [c for c in dossier.about("red-team.is-ai-red-team") if c.citations]
    valid = {c.path: c for c in dossier.about("red-team.valid")}
    ai = [c for c in claims if c.value == "yes"]
    sound = [c for c in ai if c.path not in valid or valid[c.path].value == "plausible" or valid[c.path].value == "yes"]
    if sound:
        because = f"{sound[0].path} reports attacks on the model."
        return satisfied(because, citing=sound[0].citations, confidence=sound[0].confidence)
    if ai:
        reasons = valid[ai[0].path].details.get("reasons")
        listed = "; ".join(map(str, reasons)) if isinstance(reasons, list | tuple) else "its figures do not hold"
        because = f"{ai[0].path} reports attacks on the model, but the test proves little: {listed}."
        return inconclusive(because, citing=ai[0].citations)
    partly = [c for c in claims if c.value == "partly"]
    if partly:
        because = f"{partly[0].path} attacks the model only in part."
        return inconclusive(because, citing=partly[0].citations)
    if claims:
        because = f"{claims[0].path} tests servers and applications, not the model."
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    return absent(dossier, "No red-team report is in the packet.", kinds=RED_TEAMS)
