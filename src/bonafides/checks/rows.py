"""Rows of answered questionnaires, and the words of the sheet that hold one."""

import re
from collections.abc import Iterator, Mapping

from bonafides.model import Citation, Claim, Dossier, cite_view

Row = Mapping[str, object]
_YES = re.compile(r"\s*(?:yes|y\b|true|fully|implemented)", re.IGNORECASE)


def answered(dossier: Dossier) -> Iterator[tuple[Claim, Row]]:
    """Every row of every questionnaire in the packet, with the claim that holds it."""
    for sheet in dossier.about("questionnaire.answers"):
        rows = sheet.details.get("rows")
        for row in rows if isinstance(rows, list | tuple) else ():
            if isinstance(row, Mapping):
                yield sheet, row


def affirms(row: Row) -> bool:
    """Whether the answer says yes to what the question names: to a question put the other way round a yes denies it."""
    said = row.get("said") or ("yes" if _YES.match(str(row.get("answer", ""))) else "")
    return said == "yes" and not row.get("inverted")


def said(sheet: Claim, row: Row) -> str:
    """The start of a sentence: who answers what to which question."""
    return f"{sheet.path} answers “{row.get('answer')}” to “{row.get('question')}”"


def cited(dossier: Dossier, sheet: Claim, row: Row) -> tuple[Citation, ...]:
    """The row itself; what the claim cites where the row cannot be found again."""
    question = " ".join(str(row.get("question", "")).split())
    for document in dossier.documents if question else ():
        if document.evidence.path == sheet.path:
            for block in document.blocks:
                if any(" ".join(cell.text.split()) == question for cell in block.cells):
                    return (cite_view(document, block),)
    exact = tuple(c for c in sheet.citations if question and question[:40] in c.quote)
    return exact[:1] or sheet.citations[:1]
