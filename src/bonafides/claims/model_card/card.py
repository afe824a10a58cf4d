"""A model card as passages that know their section, their label and the model they speak of."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.claims.model_card.label_lines import MARKED, cut, labelled_lines
from bonafides.claims.model_card.lexicon import plain
from bonafides.claims.model_card.names import Name, own_names
from bonafides.claims.model_card.sections import zones, zones_of
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import Block, BlockKind, Document, plain_view

_COLON = re.compile(r"([A-Za-z][\w /()&,'-]{1,48}?)\s?:(?=\s|$)")
_PICTURE = re.compile(r"\s*(?:!\[|<img\b|<p[^>]{0,80}><img)", re.IGNORECASE)
_NAMELESS = re.compile(r"!\[\s*\]\([^)\s]{1,500}\)|<img\b(?![^>]{0,300}\balt=[\"'][^\"'])[^>]{1,500}>", re.IGNORECASE)
_FILLER = re.compile(
    r"(?:click to (?:expand|open)|this section (?:provides|describes|addresses|identifies|discusses|lists|gives|outlines|is))",
    re.IGNORECASE,
)
_TITLE = 120
PSEUDO = 8
"""Level from which a heading is a bold line: a title or an item."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or table row: `block.view.text[start:end]`, with quotes and dashes made plain in `text`."""

    text: str
    block: Block
    start: int
    end: int
    lead: str = ""
    label: str = ""
    """What stands before the colon or in the first cell, or ''."""
    value: str = ""
    """The text behind the label, or all of it."""
    zones: frozenset[str] = frozenset()

    @property
    def whole(self) -> str:
        """The text with the sentence that introduces its list."""
        return f"{self.lead} {self.text}" if self.lead else self.text


@dataclass(frozen=True, slots=True)
class Card:
    """What the element readers look at."""

    document: Document
    passages: tuple[Passage, ...]
    pictures: tuple[Passage, ...]
    """Figures: their numbers cannot be read."""
    tables: tuple[tuple[Block, ...], ...]
    names: tuple[Name, ...]
    """How the card calls its model, the surest first, the name of the file last."""

    def under(self, *sections: str) -> tuple[Passage, ...]:
        """Passages that stand in one of these sections."""
        wanted = frozenset(sections)
        return tuple(p for p in self.passages if p.zones & wanted)


def card_of(document: Document) -> Card:
    """The card in `document`; code, citations, sample answers and tables of contents are left out."""
    every = list(_passages(document))
    said = tuple(p for p in every if not _PICTURE.match(document.text, p.block.start))
    pictures = (*(p for p in every if _PICTURE.match(document.text, p.block.start)), *_nameless_pictures(document))
    return Card(document, said, pictures, tuple(_tables(document)), own_names(document))


def _passages(document: Document) -> Iterator[Passage]:
    zones_of_block: dict[int, frozenset[str]] = {}
    prose = [b for b in document.blocks if b.kind is not BlockKind.ROW]
    items: dict[int, str] = {}
    parents = {b.start: above for b in prose if (above := _parent(b, items))}
    rows = (Sentence(b.view.text, b, 0, len(b.view.text), "") for b in document.blocks if b.kind is BlockKind.ROW)
    lines = {b.start: found for b in prose if (found := labelled_lines(document, b))}
    told = (piece for s in sentences(prose) for piece in cut(s, lines.get(s.block.start, {})))
    for sentence in sorted([*told, *rows], key=lambda s: (s.block.start, s.start)):
        block = sentence.block
        if _is_title(block) or _FILLER.match(sentence.text.strip(" *_")):
            continue
        at = block.start if sentence.start == 0 else lines.get(block.start, {}).get(sentence.start)
        passage = _passage(document, sentence, at, parents.get(block.start, ""), zones_of_block)
        if "skip" not in passage.zones:
            yield passage


def _nameless_pictures(document: Document) -> Iterator[Passage]:
    """Figures without a caption or alternative text: no block holds them, only the place under their heading."""
    blocks = list(document.blocks)
    starts = [b.start for b in blocks]
    for found in _NAMELESS.finditer(document.text):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and found.start() >= blocks[before].end:
            above = blocks[before]
            path = (*above.path, above.view.text) if above.kind is BlockKind.HEADING else above.path
            view = plain_view(document.text, found.start(), found.end())
            line = document.text.count("\n", 0, found.start()) + 1
            block = Block(BlockKind.PARAGRAPH, found.start(), found.end(), view, line=line, path=path)
            yield Passage(found.group(), block, 0, len(found.group()), "", "", "", zones_of(path))


def _is_title(block: Block) -> bool:
    """A heading is no content, unless it is a bold item or carries its value: `Release date: 3 May 2025`."""
    if block.kind is not BlockKind.HEADING or block.level >= PSEUDO:
        return False
    found = _COLON.match(block.view.text)
    return not (found and zones(found[1]) and block.view.text[found.end() :].strip())


def _passage(
    document: Document, sentence: Sentence, at: int | None, above: str, seen: dict[int, frozenset[str]]
) -> Passage:
    """`at` is where the line begins that the sentence opens, if it opens one."""
    block, text = sentence.block, plain(sentence.text)
    label, value = _label(document, sentence, text, at)
    asked = bool(block.cells) and label.rstrip().endswith("?")
    here = zones(label) if label and not asked else frozenset()
    if at is not None and (label or sentence.start):
        seen[block.start] = here
    elif block.start in seen:
        here = seen[block.start]
    lead = sentence.lead or above
    if not here and lead and len(lead) < 90:
        here = zones(lead.rstrip(": "))
    found = here or zones_of(block.path)
    return Passage(text, block, sentence.start, sentence.end, plain(lead), label, value, found)


def _parent(block: Block, items: dict[int, str]) -> str:
    """The item under which this one is listed, if it is short enough to be its title; `items` by depth is kept up."""
    if block.kind is not BlockKind.LIST_ITEM:
        items.clear()
        return ""
    for level in [level for level in items if level >= block.level]:
        del items[level]
    items[block.level] = block.view.text
    above = items.get(block.level - 1, "")
    return above if len(above) < _TITLE else ""


def _label(document: Document, sentence: Sentence, text: str, at: int | None) -> tuple[str, str]:
    """(label, value) of a run-in heading, a `label: value` line or a table row of a name and its value."""
    block = sentence.block
    if block.cells:
        cells = [plain(c.text) for c in block.cells]
        return (cells[0], " | ".join(cells[1:])) if len(cells) > 1 and len(cells[0]) < 60 else ("", text)
    if at is None:
        return "", text
    marked = MARKED.match(document.text, at)
    if marked and text.startswith(plain(marked[1]).strip()[:20]):
        title = plain(marked[1]).strip(" :")
        return title, text[len(title) :].lstrip(" :-").strip()
    found = _COLON.match(text)
    return (found[1], text[found.end() :].strip()) if found and len(found[1].split()) < 8 else ("", text)


def _tables(document: Document) -> Iterator[tuple[Block, ...]]:
    """Runs of rows that follow each other; a row of heads begins a new one."""
    run: list[Block] = []
    for block in document.blocks:
        broken = block.kind is not BlockKind.ROW or (run and (block.path != run[-1].path or _heads(block)))
        if run and (broken or block.table != run[-1].table):
            yield tuple(run)
            run = []
        if block.kind is BlockKind.ROW:
            run.append(block)
    if run:
        yield tuple(run)


def _heads(block: Block) -> bool:
    return len(block.cells) > 1 and not any(c.header for c in block.cells)
