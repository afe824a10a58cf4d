"""Evidence that lends no comfort: about somebody else, a template, a report that cannot be relied on."""

from bonafides.checks.subjects import foreign
from bonafides.model import Answer, Dossier, Outcome, inconclusive


def discounted(dossier: Dossier) -> dict[str, str]:
    """Path of each such document to why it does not count, as the end of a sentence that begins with the path."""
    reasons: dict[str, str] = {}
    for claim in dossier.about("red-team.is-ai-red-team"):
        if claim.value == "no":
            reasons[claim.path] = "tests servers and applications, not the model"
    for claim in dossier.about("soc2.genuine"):
        if claim.value == "doubtful":
            reasons[claim.path] = "cannot be relied on"
    for claim in dossier.about("red-team.valid"):
        if claim.value == "doubtful":
            reasons.setdefault(claim.path, "proves little")
    for claim in dossier.about("document.template"):
        reasons[claim.path] = str(claim.details.get("reason", "is a template"))
    us = dossier.engagement.vendor or dossier.engagement.tool
    return reasons | {path: f"is about {name}, not about {us}" for path, name in foreign(dossier).items()}


def without_comfort(answer: Answer, dossier: Dossier) -> Answer:
    """A satisfied answer that rests on such documents alone is inconclusive, and says why; any other stays."""
    if answer.outcome is not Outcome.SATISFIED:
        return answer
    reasons = discounted(dossier)
    paths = list(dict.fromkeys(c.path for c in answer.citations))
    if not paths or not all(path in reasons for path in paths):
        return answer
    subject = "it" if answer.because.startswith(paths[0]) and len(paths) == 1 else paths[0]
    return inconclusive(f"{answer.because} But {subject} {reasons[paths[0]]}.", citing=answer.citations)
