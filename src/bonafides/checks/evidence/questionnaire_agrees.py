"""Does the contract hold what the questionnaire says?"""

from collections.abc import Mapping

from bonafides.checks.absence import cut
from bonafides.checks.positions import CONTRACTS, PROMISES, spoken
from bonafides.checks.rows import cited, said
from bonafides.model import Answer, Citation, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

TRAINING = "questionnaire.trains-on-content"
_SAYS = {
    "permitted": "lets the vendor train",
    "opt-out": "trains unless we opt out",
    "carve-outs": "makes exceptions that need no consent",
    "ambiguous": "leaves it open",
}
_CONTRADICTED = (
    ("questionnaire.logs-content", "yes", "retention.customer-content", "zero", "keeps nothing"),
    ("questionnaire.human-review", "no", "access.human-review", "allowed", "lets people read our content"),
    (TRAINING, "yes", "training.customer-content", "never", "promises never to train"),
    (TRAINING, "yes", "training.customer-content", "opt-in", "promises to train only with our consent"),
    ("questionnaire.human-review", "yes", "access.human-review", "denied", "says that nobody reads our content"),
)
"""An answer, and what a contract says of the same that cannot be true beside it."""


def check(dossier: Dossier) -> Answer:
    """A "no" to training in a questionnaire must stand in a contract, or nobody can be held to it."""
    if not dossier.about("questionnaire.answers"):
        return not_applicable("No answered questionnaire is in the packet.")
    return _contradiction(dossier) or _training(dossier)


def _contradiction(dossier: Dossier) -> Answer | None:
    for subject, says, topic, value, words in _CONTRADICTED:
        told = next((c for c in dossier.about(subject) if c.value == says and c.citations), None)
        against = next((c for c in _contracts(dossier, topic) if c.value == value), None)
        if told and against:
            because = f"{told.path} answers “{says}” where {against.path} {words}: “{told.citations[0].quote[:160]}”."
            return not_satisfied(because, citing=(told.citations[0], against.citations[0]))
    return None


def _training(dossier: Dossier) -> Answer:
    read = [c for c in dossier.about(TRAINING) if c.citations]
    both = [c for c in read if c.value == "contradictory"]
    if both:
        because = f"{both[0].path} answers yes and no to training on our content."
        return not_satisfied(because, citing=both[0].citations)
    denial = next((c for c in read if c.value == "no"), None)
    unread = cut(dossier, dossier.about("questionnaire.answers"))
    if denial is None and unread:
        return inconclusive(f"No answer that was read denies training on our content.{unread}")
    if denial is None:
        return not_applicable(
            "No answer in the questionnaire denies training on our content, so there is none to hold."
        )
    told, shown = _told(dossier, denial)
    claims = _contracts(dossier, "training.customer-content")
    against = [c for c in claims if c.value not in PROMISES]
    if against:
        because = f"{told}, but {against[0].path} {_SAYS.get(str(against[0].value), 'says otherwise')}."
        return not_satisfied(because, citing=(*shown, against[0].citations[0])[:4])
    if claims:
        return satisfied(f"{told}, and {claims[0].path} promises it.", citing=(*shown, claims[0].citations[0])[:4])
    return inconclusive(f"{told}, but no contract says so: an answer is a claim, not a duty.", citing=shown)


def _told(dossier: Dossier, denial: Claim) -> tuple[str, tuple[Citation, ...]]:
    """Who answers what to which question, in the words of the row, and the whole row: its comment may take it back."""
    rows = denial.details.get("rows")
    first = rows[0] if isinstance(rows, list | tuple) and rows else None
    if not isinstance(first, Mapping):
        return f"{denial.path} denies training on our content", denial.citations[:1]
    return said(denial, first), cited(dossier, denial, first)


def _contracts(dossier: Dossier, topic: str) -> list[Claim]:
    return [c for c in spoken(dossier.about(topic)) if c.kind in CONTRACTS]
