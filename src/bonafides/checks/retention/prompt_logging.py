"""Are logs that hold prompts and outputs bounded?"""

import re

from bonafides.checks.absence import TERMS, absent
from bonafides.checks.positions import CONTRACTS, spoken
from bonafides.checks.rows import Row, affirms, answered, cited, said
from bonafides.model import Answer, Dossier, inconclusive, not_satisfied, satisfied

_LOGS = re.compile(r"\b(?:log(?:s|ged|ging)?|record(?:s|ed|ing)?|audit trail|monitor(?:s|ed|ing)?)\b", re.IGNORECASE)
_CONTENT = re.compile(
    r"\b(?:prompts?|inputs?|outputs?|completions?|responses?|queries|conversations?)\b", re.IGNORECASE
)
BOUNDED = frozenset({"zero", "fixed"})


def check(dossier: Dossier) -> Answer:
    """A "yes" to logging all prompts is a lead: it satisfies nobody unless a contract bounds what is kept."""
    found = [(sheet, row) for sheet, row in answered(dossier) if _logs_content(row)]
    denied = [c for c in dossier.about("questionnaire.logs-content") if c.value == "no" and c.citations]
    if denied and not found:
        because = (
            f"{denied[0].path} denies that prompts and outputs are logged: “{denied[0].citations[0].quote[:160]}”. "
        )
        return inconclusive(f"{because}That is an answer, no duty: no contract says so.", citing=denied[0].citations)
    if not found:
        return absent(
            dossier, "No document says whether prompts and outputs stand in logs, and for how long.", kinds=TERMS
        )
    sheet, row = found[0]
    told, shown = said(sheet, row), cited(dossier, sheet, row)
    kept = [c for c in spoken(dossier.about("retention.customer-content")) if c.kind in CONTRACTS]
    loose = [c for c in kept if c.value not in BOUNDED]
    if kept and not loose:
        because = f"{told}, and {kept[0].path} bounds how long content is kept. Ask that logs count as content."
        return satisfied(because, citing=(*shown, kept[0].citations[0])[:4], confidence=kept[0].confidence)
    if loose:
        because = f"{told}: all of it is kept, and {loose[0].path} sets no period."
        return not_satisfied(because, citing=(*shown, loose[0].citations[0])[:4])
    return inconclusive(f"{told}. That is a lead, not comfort: nothing that was read bounds those logs.", citing=shown)


def _logs_content(row: Row) -> bool:
    question = str(row.get("question", ""))
    return affirms(row) and bool(_LOGS.search(question) and _CONTENT.search(question))
