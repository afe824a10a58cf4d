"""Does the contract hold what the questionnaire says about training?"""

from collections.abc import Mapping

from bonafides.checks.positions import CONTRACTS, PROMISES, spoken
from bonafides.model import Answer, Citation, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

ABOUT_TRAINING = ("train", "fine-tun", "improve the model", "improve model", "model improvement")
ABOUT_CONTENT = ("customer", "client", "prompt", "input", "user data", "our data", "institution", "tenant", "upload")


def check(dossier: Dossier) -> Answer:
    """A "no" to training in a questionnaire must stand in a contract, or nobody can be held to it."""
    sheets = dossier.about("questionnaire.answers")
    if not sheets:
        return not_applicable("No answered questionnaire is in the packet.")
    denial = next(((s, row) for s in sheets for row in _rows(s) if _denies_training(row)), None)
    if denial is None:
        return inconclusive(
            "No answer in the questionnaire denies training on customer data, so there is none to hold."
        )
    sheet, row = denial
    said = f"{sheet.path} answers “{row.get('answer')}” to “{row.get('question')}”"
    claims = [c for c in spoken(dossier.about("training.customer-content")) if c.kind in CONTRACTS]
    against = [c for c in claims if c.value not in PROMISES]
    cited = _row_citations(sheet, row)
    if against:
        because = f"{said}, but {against[0].path} says {against[0].value}."
        return not_satisfied(because, citing=(*cited, against[0].citations[0])[:4])
    if claims:
        return satisfied(f"{said}, and {claims[0].path} promises it.", citing=(*cited, claims[0].citations[0])[:4])
    return inconclusive(f"{said}, but no contract says so: an answer is a claim, not a duty.", citing=cited)


def _rows(sheet: Claim) -> list[Mapping[str, object]]:
    rows = sheet.details.get("rows")
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []


def _denies_training(row: Mapping[str, object]) -> bool:
    question, answer = str(row.get("question", "")).casefold(), str(row.get("answer", "")).casefold().strip()
    asks = any(word in question for word in ABOUT_TRAINING) and any(word in question for word in ABOUT_CONTENT)
    return asks and (answer == "no" or answer.startswith(("no,", "no.", "no ", "never")))


def _row_citations(sheet: Claim, row: Mapping[str, object]) -> tuple[Citation, ...]:
    question = " ".join(str(row.get("question", "")).split())
    exact = tuple(c for c in sheet.citations if question and question[:40] in c.quote)
    return exact[:2] or sheet.citations[:1]
