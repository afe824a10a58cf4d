"""Rows of a questionnaire: what was asked, what was answered and in which of the few words that decide."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bonafides.claims.soc2.flow import patterns
from bonafides.model import Block, Cell, Citation, Document, cite

WORDS = "questionnaire.yaml"
MOST = 20_000
"""Rows looked at."""
_SAID = (
    ("na", re.compile(r"(?:n/?a|not applicable|does not apply)\b", re.IGNORECASE)),
    ("partly", re.compile(r"(?:partial(?:ly)?|in part|some(?:times|what)?|mostly|planned|in progress)\b", re.IGNORECASE)),
    ("yes", re.compile(r"(?:yes|y|true|compliant|always|implemented|in place|we do)\b(?!/)", re.IGNORECASE)),
    ("no", re.compile(r"(?:no|n|false|never|non-?compliant|not (?:implemented|in place)|we do not|none)\b(?!/)", re.IGNORECASE)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One question with its answer; `said` is yes, no, na, partly, text, or '' where it was not answered."""

    block: Block
    id: str
    question: Cell
    answer: Cell | None
    answered: str
    text: str

    @property
    def said(self) -> str:
        """The answer in one of a few words."""
        words = self.answered.strip() or self.text.strip()
        if not words:
            return ""
        return next((name for name, pattern in _SAID if pattern.match(words)), "text")

    def plain(self) -> Mapping[str, object]:
        """As `details.rows` holds it."""
        return {
            "id": self.id,
            "question": self.question.text,
            "answer": self.answered,
            "text": self.text,
            "said": self.said,
            "inverted": bool(patterns(WORDS, "inverted").search(self.question.text)),
        }

    def cited(self, document: Document) -> Citation:
        """The row from its question to its answer, whichever comes first."""
        ends = (self.question, self.answer or self.question)
        return cite(document, min(c.start for c in ends), max(c.end for c in ends), self.block)


def rows_of(document: Document) -> Iterator[Row]:
    """Rows that hold a question under the head of a column of questions, on every sheet."""
    choices: dict[int, str] = {}
    for block in document.blocks[:MOST]:
        if _is_second_storey(block):
            choices = {_column(document, c): c.text.strip() for c in block.cells}
            continue
        found = _row(document, block, choices) if block.cells else None
        if found:
            yield found


def _is_second_storey(block: Block) -> bool:
    """Whether a row below the heads only says which column means yes, no and not applicable."""
    return len(block.cells) > 1 and all(patterns(WORDS, "choice").fullmatch(c.text.strip()) for c in block.cells)


def _column(document: Document, cell: Cell) -> int:
    """Column from 0: the cells of a workbook's row are joined by tabs, empty ones too."""
    return document.text.count("\t", document.text.rfind("\n", 0, cell.start) + 1, cell.start)


def _row(document: Document, block: Block, choices: Mapping[int, str]) -> Row | None:
    numbered = [c for c in block.cells if patterns(WORDS, "id").fullmatch(c.header.strip())]
    asked = [c for c in block.cells if c not in numbered and _is(c, "question") and not _is(c, "answer")]
    # Beside a column of questions, a column of requirements or specifications only says what they are about.
    question = next((c for c in asked if "question" in c.header.casefold()), asked[0] if asked else None)
    if question is None or not question.text.strip() or question.text == question.header:
        return None
    rest = [c for c in block.cells if c is not question]
    ticked = [(c, choices[_column(document, c)]) for c in rest if _is_tick(c) and _column(document, c) in choices]
    answer, answered = ticked[0] if ticked else _answer(rest)
    number = numbered[0].text if numbered else ""
    text = " ".join(c.text for c in rest if c is not answer and c.text != number and _is(c, "text"))
    return Row(block, number, question, answer, answered, text)


def _answer(cells: list[Cell]) -> tuple[Cell | None, str]:
    """The cell of an answer column, or the head of the column that is ticked."""
    for cell in cells:
        if _is(cell, "answer") and not (_is(cell, "text") and any(_is(c, "answer") for c in cells if c is not cell)):
            return cell, cell.text
    for cell in cells:
        if patterns(WORDS, "choice").fullmatch(cell.header.strip()) and _is_tick(cell):
            return cell, cell.header.strip()
    return None, ""


def _is_tick(cell: Cell) -> bool:
    return bool(patterns(WORDS, "tick").fullmatch(cell.text.strip()))


def _is(cell: Cell, column: str) -> bool:
    return bool(patterns(WORDS, column).search(cell.header))
