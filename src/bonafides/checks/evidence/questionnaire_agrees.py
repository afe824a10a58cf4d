"""Does the contract hold what the questionnaire says about training?"""

from bonafides.checks.positions import CONTRACTS, PROMISES, spoken
from bonafides.checks.rows import Row, answered, cited, said
from bonafides.model import Answer, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

ABOUT_TRAINING = ("train", "fine-tun", "improve the model", "improve model", "model improvement")
ABOUT_CONTENT = ("customer", "client", "prompt", "input", "user data", "our data", "institution", "tenant", "upload")


_SAYS = {
    "permitted": "lets the vendor train",
    "opt-out": "trains unless we opt out",
    "carve-outs": "makes exceptions that need no consent",
    "ambiguous": "leaves it open",
}


def check(dossier: Dossier) -> Answer:
    """A "no" to training in a questionnaire must stand in a contract, or nobody can be held to it."""
    if not dossier.about("questionnaire.answers"):
        return not_applicable("No answered questionnaire is in the packet.")
    denial = next(((sheet, row) for sheet, row in answered(dossier) if _denies_training(row)), None)
    if denial is None:
        return not_applicable(
            "No answer in the questionnaire denies training on our content, so there is none to hold."
        )
    told, shown = said(*denial), cited(dossier, *denial)
    claims = [c for c in spoken(dossier.about("training.customer-content")) if c.kind in CONTRACTS]
    against = [c for c in claims if c.value not in PROMISES]
    if against:
        because = f"{told}, but {against[0].path} {_SAYS.get(str(against[0].value), 'says otherwise')}."
        return not_satisfied(because, citing=(*shown, against[0].citations[0])[:4])
    if claims:
        return satisfied(f"{told}, and {claims[0].path} promises it.", citing=(*shown, claims[0].citations[0])[:4])
    return inconclusive(f"{told}, but no contract says so: an answer is a claim, not a duty.", citing=shown)


def _denies_training(row: Row) -> bool:
    question, answer = str(row.get("question", "")).casefold(), str(row.get("answer", "")).casefold().strip()
    asks = any(word in question for word in ABOUT_TRAINING) and any(word in question for word in ABOUT_CONTENT)
    return asks and (answer == "no" or answer.startswith(("no,", "no.", "no ", "never")))
