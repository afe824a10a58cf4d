"""Structured cards: fields with a place become passages, so that the readers of written cards judge them too."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.lexicon import plain, words
from bonafides.claims.model_card.names import name_of
from bonafides.claims.model_card.sections import zones
from bonafides.model import Block, BlockKind, Cell, Document, plain_view

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|_")
_METRIC = (("type", "value"), ("key", "value"))
"""Keys of a measurement in CycloneDX and SPDX: what was measured, and the figure."""
_NEAR = 300


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a structured file: the keys above it, and where it stands in the text."""

    keys: tuple[str, ...]
    text: str
    start: int
    end: int
    place: tuple[str | int, ...] = ()
    """Path of the object it is a member of, list positions counted; () where the format does not tell."""


def card_of_fields(document: Document, fields: Iterable[Field], model: str) -> Card:
    """A card whose passages are the fields and whose table are the measurements; `model` is the model's name."""
    held = tuple(fields)
    beside = _siblings(held)
    passages = tuple(_passage(document, f, beside.get(f.place, {})) for f in held if _says(f, beside.get(f.place, {})))
    rows = tuple(_rows(document, beside))
    own = (name_of(model), name_of(document.evidence.path))
    return Card(document, passages, (), (rows,) if rows else (), own)


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
    if found is not None and not found.cells and found.view.steps == ((0, found.start),):
        return found
    line = document.text.count("\n", 0, start) + 1
    kind = document.blocks[0].kind
    return Block(kind, start, end, plain_view(document.text, start, end), line=line)


def _siblings(fields: Iterable[Field]) -> Mapping[tuple[str | int, ...], Mapping[str, Field]]:
    """Members of each object by their key."""
    found: dict[tuple[str | int, ...], dict[str, Field]] = defaultdict(dict)
    for field in fields:
        if field.place:
            found[field.place][field.keys[-1]] = field
    return found


def _says(field: Field, beside: Mapping[str, Field]) -> bool:
    """Whether a field says something itself: a key that only names the member beside it does not."""
    titles = field.keys[-1] == "name" and "value" in beside
    return field.keys[-1].casefold() not in words("structured")["skip"] and not titles and not is_template(field.text)


def _passage(document: Document, field: Field, beside: Mapping[str, Field]) -> Passage:
    """The field with its label; a `value` or a measure against a risk is headed by the `name` beside it."""
    block = block_at(document, field.start, field.end)
    named = beside.get("name") if field.keys[-1] != "name" else None
    titled = named.text if named is not None and len(named.text) < 90 else ""
    label = _CAMEL.sub(" ", titled if field.keys[-1] == "value" and titled else field.keys[-1]).casefold()
    low, high = field.start - block.start, field.end - block.start
    text = plain(field.text)
    headed = field.keys[-1] == "value" or not field.place
    found = zones(_CAMEL.sub(" ", titled)) or zone_of(field.keys) or (zones(label) if headed else frozenset())
    return Passage(text, block, low, high, plain(titled), label, text, found)


def _rows(document: Document, beside: Mapping[tuple[str | int, ...], Mapping[str, Field]]) -> Iterator[Block]:
    """One row per measurement, with its slice in front: `gender female accuracy | 0.91`."""
    for members in beside.values():
        for what, figure in _METRIC:
            if what in members and figure in members and "datasets" not in members[what].keys:
                sliced = members["slice"].text.replace(":", " ") if "slice" in members else ""
                yield _row(document, members[what], members[figure], sliced)


def _row(document: Document, what: Field, figure: Field, sliced: str) -> Block:
    start, end = min(what.start, figure.start), max(what.end, figure.end)
    opened = document.text.rfind("{", max(0, start - _NEAR), start) + 1 or start
    while document.text[opened].isspace():
        opened += 1
    end += document.text[end : end + 1] == '"'
    cells = (
        Cell(what.start, what.end, " ".join(f"{sliced} {what.text}".split()), "Metric"),
        Cell(figure.start, figure.end, figure.text, "Value"),
    )
    line = document.text.count("\n", 0, opened) + 1
    return Block(BlockKind.ROW, opened, end, plain_view(document.text, opened, end), line=line, cells=cells)
