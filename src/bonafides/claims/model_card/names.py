"""How a card calls its own model, so that a competitor's number is not taken for this model's."""

import re
from dataclasses import dataclass

from bonafides.claims.model_card.lexicon import phrases, plain
from bonafides.model import BlockKind, Document

_TOKEN = re.compile(r"[a-z]+|\d+")
_IS = re.compile(
    r"(?:(?:the|our|meet|introducing)\s)?(?P<name>[A-Za-z][\w.\-/+ ]{1,58}?)(?:\s\([^()]{1,60}\))?(?:\s(?:models?|family|collection|series|checkpoint))?"
    r"\s(?:is|are|was|were|has|belongs?|utilizes|uses|comes|supports|consists)\b",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    "the a an model models card cards readme md evaluation notes description overview system data statement this these it they we our "
    "for of and with to on in large language hf main index en details introduction about".split()
)
_BASE = re.compile(
    r"\b(?:versions?|conversions?|quanti[sz]ations?|distillations?|derivatives?|port|variants?|copy|fine-?tune\w*)\s(?:of|from)\s(?:the\s)?(?:[\w ]{0,30}?\s)?(?P<name>[A-Za-z][\w.\-]{1,50}\d[\w.\-]{0,30})"
)
MIN_LIKENESS = 0.4


@dataclass(frozen=True, slots=True)
class Name:
    """A name and its parts: letters and numbers apart."""

    text: str
    parts: frozenset[str]


def name_of(text: str) -> Name:
    """The name as comparable parts."""
    return Name(text, frozenset(t for t in _TOKEN.findall(text.casefold()) if t not in _GENERIC))


def own_names(document: Document) -> tuple[Name, ...]:
    """Names from the first headings, from the first sentences about the model and from the file's name."""
    found: list[str] = []
    for block in document.blocks[:60]:
        if block.kind is BlockKind.HEADING and block.level == 1 and len(block.view.text) < 80:
            found.append(block.view.text)
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            opened = _IS.match(plain(block.view.text).lstrip("`*_\"' "))
            if opened and re.search(r"[A-Z]|\d", opened["name"]):
                found.append(opened["name"])
    stem = document.evidence.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    named = [name_of(text) for text in [*found[:6], stem]]
    return tuple(n for n in named if n.parts and not _is_title(n))


def base_names(text: str) -> frozenset[str]:
    """Names, casefolded, of which the text says that this model is a version."""
    return frozenset(m["name"].rstrip(".").casefold() for m in _BASE.finditer(plain(text)[:20_000]))


def likeness(label: str, own: tuple[Name, ...]) -> float:
    """How much a column's or row's label is one of the own names, from 0 to 1; a shared number alone is nothing."""
    parts = name_of(plain(label)).parts
    best = 0.0
    for name in own:
        shared = parts & name.parts
        if any(len(p) > 1 and p.isalpha() for p in shared):
            best = max(best, 2 * len(shared) / (len(parts) + len(name.parts)))
    return best


def names_a_model(label: str) -> bool:
    """Whether a label reads as some model's name."""
    return bool(phrases("models", "families").search(plain(label)))


def _is_title(name: Name) -> bool:
    return not any(c.isalpha() and len(c) > 1 for c in name.parts)
