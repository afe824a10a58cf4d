"""Find a figure for a measurement and tell whose it is: by column, by row, or in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_duty, is_empty, is_statement, is_untested
from bonafides.claims.model_card.front_matter import results
from bonafides.claims.model_card.names import MIN_LIKENESS, likeness, names_a_model
from bonafides.model import Block, Cell

_NUMBER = re.compile(
    r"[~≈<>≤≥]?\s?[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|pp|points?|percent|/\s?\d+)?(?:\s?[±(/].{0,24})?|[-+]?\.\d+\s?%?"
)
_IN_PROSE = re.compile(
    r"(?<![\w.-])(?:\d{1,3}(?:\.\d+)?\s?(?:%|percent\b|percentage points|pp\b)|0?\.\d{1,5}\b|\d[\d,]* (?:out )?of (?:the )?\d[\d,]*\b|(?:score|rate|accuracy|value|mean|average|result|auc|f1)s? (?:(?:of|is|was|=|:|at|to) |(?=\d+\.\d))(?:only |about |around |roughly |just |approximately )?\d+(?:\.\d+)?|(?:[:=] |\()\d{1,3}\.\d+|\b(?:scores?|scored|reach(?:es|ed)|achiev(?:es|ed)|obtain(?:s|ed)|attain(?:s|ed)) (?:only |about |around )?\d{1,3}(?:\.\d+)?\b(?! ?(?:-shot|shot|tokens|billion|b\b)))"
)
_COUNT_HEADS = re.compile(
    r"\W*(?:n|no\.?|#|counts?|sizes?|samples?|items|total|trials|support|runs|shots?|prompts|examples|attempts)\W*",
    re.I,
)
_METRIC_HEADS = re.compile(
    r"(?:score|value|result|accuracy|rate|%|percent|metric|performance|avg|average|mean|f1|auc|pass|defect|higher|lower|acc\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: as written, whose it is (`own`, `other`, `unclear`), what it measures, and where."""

    value: str
    whose: str
    what: str
    passage: Passage


def figures(card: Card, metric: re.Pattern[str], headings: re.Pattern[str] | None = None) -> tuple[Figure, ...]:
    """All figures of a measurement; below a heading that `headings` matches, every number in a table counts."""
    found = [*_in_head(card, metric), *_in_tables(card, metric, headings), *_in_sentences(card, metric, headings)]
    return tuple(sorted(found, key=lambda f: {"own": 0, "unclear": 1, "other": 2}[f.whose]))


def _in_head(card: Card, metric: re.Pattern[str]) -> Iterator[Figure]:
    for name, value, passage in results(card):
        if metric.search(name) and _NUMBER.match(value):
            yield Figure(value, "own", name[-60:].strip(), passage)


def _in_tables(card: Card, metric: re.Pattern[str], headings: re.Pattern[str] | None) -> Iterator[Figure]:
    for table in card.tables:
        path = table[0].path[-1] if table[0].path else ""
        all_rows = bool(headings and headings.match(path))
        for row in table:
            if any(c.header for c in row.cells):
                yield from _by_row(card, row, metric, all_rows)
        yield from _by_column(card, table, metric)


def _by_row(card: Card, row: Block, metric: re.Pattern[str], all_rows: bool) -> Iterator[Figure]:
    """A row is the measurement, its columns are models (or the one column of values)."""
    labels = [c for c in row.cells if not is_number(c.text)]
    numbers = [c for c in row.cells if is_number(c.text) and not _COUNT_HEADS.fullmatch(c.header)]
    what = " ".join(c.text for c in labels)
    if not numbers or not (metric.search(what) or (all_rows and not names_a_model(what))):
        return
    passage = _row_passage(row)
    for cell, whose in _owners(card, numbers):
        yield Figure(cell.text, whose, what[:80], passage)


def _owners(card: Card, numbers: list[Cell]) -> list[tuple[Cell, str]]:
    """Whose each number is, told from the heads of the columns."""
    marks = [likeness(c.header, card.names) for c in numbers]
    best = max(marks)
    if best >= MIN_LIKENESS:
        return [(c, "own" if m == best else "other") for c, m in zip(numbers, marks, strict=True)]
    if not any(names_a_model(c.header) and not _METRIC_HEADS.search(c.header) for c in numbers):
        return [(numbers[0], "own")]
    return [(c, "unclear") for c in numbers]


def _by_column(card: Card, table: tuple[Block, ...], metric: re.Pattern[str]) -> Iterator[Figure]:
    """A column is the measurement, the rows are models (or there is one row)."""
    rows = [r for r in table if r.cells and any(c.header for c in r.cells)]
    labels = [" ".join(c.text for c in r.cells if not is_number(c.text))[:120] for r in rows]
    marks = [likeness(label, card.names) for label in labels]
    best = max(marks, default=0.0)
    comparing = sum(names_a_model(label) for label in labels) > 1
    for row, label, mark in zip(rows, labels, marks, strict=True):
        if metric.search(label):
            continue
        for cell in row.cells:
            if cell.header and metric.search(cell.header) and is_number(cell.text):
                if best >= MIN_LIKENESS:
                    whose = "own" if mark == best else "other"
                else:
                    whose = "unclear" if comparing else "own"
                yield Figure(cell.text, whose, cell.header[:80], _row_passage(row))


def _in_sentences(card: Card, metric: re.Pattern[str], headings: re.Pattern[str] | None) -> Iterator[Figure]:
    for passage in card.passages:
        if passage.block.cells and not is_statement(passage.block):
            continue
        path = passage.block.path
        found = metric.search(passage.text)
        below = headings is not None and bool(path) and headings.match(path[-1]) is not None
        if not (found or below):
            continue
        number = _IN_PROSE.search(passage.text, found.end() if found else 0) or _IN_PROSE.search(passage.text)
        if number and not (is_duty(passage.text) or is_untested(passage.text) or is_empty(passage.text)):
            what = found.group() if found else path[-1]
            yield Figure(number.group().strip(" :=("), "own", what, passage)


def is_number(text: str) -> bool:
    """Whether a cell holds a figure, marks of significance aside."""
    return bool(_NUMBER.fullmatch(text.strip(" *†‡_`")))


def _row_passage(row: Block) -> Passage:
    text = row.view.text
    return Passage(text, row, 0, len(text), "", "", text, frozenset())
