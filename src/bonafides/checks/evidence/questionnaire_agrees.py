"""Does the contract hold what the questionnaire says?"""

from bonafides.checks.positions import CONTRACTS, PROMISES, spoken
from bonafides.checks.rows import Row, answered, cited, said
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

TRAINING = "questionnaire.trains-on-content"
ABOUT_TRAINING = ("train", "fine-tun", "improve the model", "improve model", "model improvement")
ABOUT_CONTENT = ("customer", "client", "prompt", "input", "user data", "our data", "institution", "tenant", "upload")


_SAYS = {
    "permitted": "lets the vendor train",
    "opt-out": "trains unless we opt out",
    "carve-outs": "makes exceptions that need no consent",
    "ambiguous": "leaves it open",
}
_CONTRADICTED = (
    ("questionnaire.logs-content", "yes", "retention.customer-content", "zero", "keeps nothing"),
    ("questionnaire.human-review", "no", "access.human-review", "allowed", "lets people read our content"),
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
    denial = next(((sheet, row) for sheet, row in answered(dossier) if _denies_training(row)), None)
    read = dossier.about(TRAINING)
    # The reader turns questions that are put the other way round: "no" to "is our data left out?" denies nothing.
    if denial is None or (read and all(c.value != "no" for c in read)):
        return not_applicable(
            "No answer in the questionnaire denies training on our content, so there is none to hold."
        )
    told, shown = said(*denial), cited(dossier, *denial)
    claims = _contracts(dossier, "training.customer-content")
    against = [c for c in claims if c.value not in PROMISES]
    if against:
        because = f"{told}, but {against[0].path} {_SAYS.get(str(against[0].value), 'says otherwise')}."
        return not_satisfied(because, citing=(*shown, against[0].citations[0])[:4])
    if claims:
        return satisfied(f"{told}, and {claims[0].path} promises it.", citing=(*shown, claims[0].citations[0])[:4])
    return inconclusive(f"{told}, but no contract says so: an answer is a claim, not a duty.", citing=shown)


def _contracts(dossier: Dossier, topic: str) -> list[Claim]:
    return [c for c in spoken(dossier.about(topic)) if c.kind in CONTRACTS]


def _denies_training(row: Row) -> bool:
    question, answer = str(row.get("question", "")).casefold(), str(row.get("answer", "")).casefold().strip()
    asks = any(word in question for word in ABOUT_TRAINING) and any(word in question for word in ABOUT_CONTENT)
    return asks and (answer == "no" or answer.startswith(("no,", "no.", "no ", "never")))
