"""A transparency index that a developer filled in: what it discloses, row by row, is a model card."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from bonafides.claims.model_card import ELEMENTS, user_data
from bonafides.claims.model_card.judgement import claim
from bonafides.claims.model_card.lexicon import words
from bonafides.claims.model_card.structured import Field, block_at, card_of_fields
from bonafides.claims.questionnaire.rows import Row
from bonafides.claims.terms import training
from bonafides.model import Cell, Claim, Document

_DISCLOSED = re.compile(r"disclos", re.IGNORECASE)
_TOLD = re.compile(r"[^\W\d_]{3}")


def claims(document: Document, rows: Sequence[Row]) -> Iterator[Claim]:
    """One claim per element of a card, and one on training where a disclosure says what users' data are used for."""
    fields = [Field((_section(r.question.text),), c.text, c.start, c.end) for r in rows if (c := _disclosure(r))]
    card = card_of_fields(document, fields, "")
    for element, judge in ELEMENTS.items():
        yield claim(card, element, judge(card))
    blocks = tuple(block_at(document, f.start, f.end) for f in fields)
    told = replace(document, kind="model-card", blocks=blocks)
    # Whoever discloses how a model was made speaks of training all the time, as a card does, and licenses nothing.
    said = user_data.of_card(training.statement(told), told) if fields else None
    if said:
        yield said


def _disclosure(row: Row) -> Cell | None:
    """The cell that tells in words: a score or a bare yes tells nothing of the model."""
    headed = [c for c in row.block.cells if _DISCLOSED.search(c.header)]
    given = [c for c in (*headed, row.answer) if c is not None and len(c.text) > 3 and _TOLD.search(c.text)]
    return given[0] if given and row.said not in ("yes", "no", "na") else None


def _section(indicator: str) -> str:
    """The section of a card that an indicator asks for, else the indicator itself."""
    return next((name for name, pattern in _sections() if pattern.search(indicator)), indicator)


@cache
def _sections() -> tuple[tuple[str, re.Pattern[str]], ...]:
    listed = words("structured")["indicators"]
    return tuple((str(name), re.compile(pattern, re.IGNORECASE)) for name, pattern in listed.items())
