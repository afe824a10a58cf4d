"""Structured cards: fields with a place become passages, so that the readers of written cards judge them too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.lexicon import plain, words
from bonafides.claims.model_card.names import name_of
from bonafides.model import Block, Document, plain_view

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a structured file: the keys above it, and where it stands in the text."""

    keys: tuple[str, ...]
    text: str
    start: int
    end: int


def card_of_fields(document: Document, fields: Iterable[Field], model: str) -> Card:
    """A card whose passages are the fields; `model` is the model's name."""
    passages = tuple(_passage(document, field) for field in fields if _says(field))
    own = (name_of(model), name_of(document.evidence.path))
    return Card(document, passages, (), (), own)


def zone_of(keys: tuple[str, ...]) -> frozenset[str]:
    """The section that a field belongs to, told from its keys, innermost first."""
    sections = words("structured")["sections"]
    for key in reversed([k.casefold() for k in keys]):
        for zone, listed in sections.items():
            if key in listed:
                return frozenset({zone})
    return frozenset()


def is_template(text: str) -> bool:
    """Whether a value is what the form's author wrote, not the vendor: an instruction or a question."""
    return text.rstrip().endswith("?") or bool(re.fullmatch(words("structured")["template"], text.strip(), re.I))


def names_data_set(text: str) -> bool:
    """Whether the name of a data set is more than `Training data`."""
    return not re.fullmatch(words("structured")["unnamed"], text.strip(), re.I) and not is_template(text)


def block_at(document: Document, start: int, end: int) -> Block:
    """The block that holds a span, or one made for it."""
    found = next((b for b in document.blocks if b.start <= start and end <= b.end), None)
    if found is not None and found.view.steps == ((0, found.start),):
        return found
    line = document.text.count("\n", 0, start) + 1
    kind = document.blocks[0].kind
    return Block(kind, start, end, plain_view(document.text, start, end), line=line)


def _says(field: Field) -> bool:
    return field.keys[-1].casefold() not in words("structured")["skip"] and not is_template(field.text)


def _passage(document: Document, field: Field) -> Passage:
    block = block_at(document, field.start, field.end)
    label = _CAMEL.sub(" ", field.keys[-1]).casefold()
    low, high = field.start - block.start, field.end - block.start
    text = plain(field.text)
    return Passage(text, block, low, high, "", label, text, zone_of(field.keys))
