"""Tell content from what only looks like it: empty values, pointers, duties of the buyer, talk about others."""

import re
from functools import lru_cache

from bonafides.claims.model_card.card import Passage
from bonafides.claims.model_card.lexicon import phrases
from bonafides.model import Block

_KEPT = 4_096
"""Sentences whose judgement is remembered: every element of a card asks about the same ones."""
_NOTHING = re.compile(r"[\W_]*")
_LEAD_IN = re.compile(r":\s*$")
_QUESTION = re.compile(r"\?\s*$")


@lru_cache(maxsize=_KEPT)
def is_empty(value: str) -> bool:
    """Whether a value says nothing: a dash, "Not disclosed", "[More Information Needed]", a template's question."""
    bare = value.strip(" .*_`()[]\"'|:;<>")
    if _NOTHING.fullmatch(bare) or _QUESTION.search(value):
        return True
    found = phrases("filters", "empty").match(bare)
    return bool(found and len(bare) - found.end() < 60) or bool(phrases("filters", "empty-anywhere").search(value))


@lru_cache(maxsize=_KEPT)
def is_pointer(text: str) -> bool:
    """Whether a sentence only sends the reader elsewhere."""
    bare = text.strip(" >*_-•")
    if phrases("filters", "imperative").match(bare):
        return True
    found = phrases("filters", "pointer").search(bare)
    return found is not None and (found.start() < 12 or len(bare.split()) < 16)


@lru_cache(maxsize=_KEPT)
def is_duty(text: str) -> bool:
    """Whether a sentence lays work on the reader instead of saying what the vendor did."""
    opened = phrases("filters", "imperative-duty").match(text.strip(" >*_-"))
    return bool(opened or phrases("filters", "duty").search(text))


@lru_cache(maxsize=_KEPT)
def is_elsewhere(text: str) -> bool:
    """Whether a sentence speaks of research in general."""
    return bool(phrases("filters", "elsewhere").search(text))


@lru_cache(maxsize=_KEPT)
def is_untested(text: str) -> bool:
    """Whether a sentence says that something was not measured."""
    return bool(phrases("filters", "untested").search(text))


def is_content(passage: Passage) -> bool:
    """Whether a passage says something itself: no bare lead-in, no empty value, no pointer, at least two words."""
    if _LEAD_IN.search(passage.text) or is_empty(passage.value) or is_empty(passage.text):
        return False
    if passage.block.cells and not any(c.header for c in passage.block.cells):
        return False
    return len(passage.value.split()) >= 2 and not is_pointer(passage.value)


def is_statement(block: Block) -> bool:
    """Whether a table's row is a label and a sentence, as in notes that put a topic beside what is said of it."""
    return len(block.cells) == 2 and len(block.cells[1].text.split()) >= 5
