"""Blocks into sentences that know their lead-in and their headings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bonafides.model import Block, BlockKind

_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|Inc|Ltd|Corp|Co|No|Art|Sec|vs|Mr|Ms|Dr|U\.S|St|cf|al)|\b[A-Z]|\d)\.$"
)
_END = re.compile(r"[.!?;][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9(•])|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]+ )")
_MARKED = re.compile(
    r"\s*(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[A-Z]\.|\d{1,2}\.)\d{1,2}(?:\.\d{1,2})?(?:\.[a-z]|\([a-z]\))\.?|(?:[a-z]|[ivx]{1,4})[.)])\s"
)
_OPENS = re.compile(r":\s*\(?(?:a|A|i|1)\.?\)\s")
_ITEM = re.compile(r"\s*(?:and |or )?\(?(?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\.?\)\s")
_CONTENTS = re.compile(r"(?:table of )?contents|index|on this page|in this (?:article|document|page)", re.IGNORECASE)
LONGEST = 1_500
"""Characters after which a sentence is cut: some files have lost their full stops."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a block's view, `block.view.text[start:end]`."""

    text: str
    block: Block
    start: int
    end: int
    lead: str
    """The sentence that introduces the list this stands in (`We use your content to:`), or ''."""

    @property
    def heading(self) -> str:
        """The nearest heading above."""
        return self.block.path[-1] if self.block.path else ""

    @property
    def above(self) -> str:
        """The nearest heading and, in a row of a table, the heads of its columns."""
        heads = [cell.header for cell in self.block.cells if cell.header]
        return " | ".join([self.heading, *heads]) if heads else self.heading

    @property
    def whole(self) -> str:
        """The sentence with its lead-in."""
        return f"{self.lead} {self.text}" if self.lead else self.text


class _Same:
    """Blocks that are equal only when they are one object: to compare them one by one would cost more than it saves."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self.blocks = blocks

    def __hash__(self) -> int:
        return id(self.blocks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.blocks is other.blocks


def sentences(blocks: Iterable[Block]) -> list[Sentence]:
    """Sentences of all blocks but code and tables of contents; list items and what follows a colon carry their lead-in."""
    return list(_of_one(_Same(blocks))) if isinstance(blocks, tuple) else _of_all(tuple(blocks))


@lru_cache(maxsize=1)
def _of_one(document: _Same) -> tuple[Sentence, ...]:
    """Several readers ask for the sentences of one document, one after the other."""
    return tuple(_of_all(document.blocks))


def _of_all(blocks: tuple[Block, ...]) -> list[Sentence]:
    signposts = _signposts(blocks)
    found: list[Sentence] = []
    leads: dict[int, str] = {}
    for block in blocks:
        if block.kind is BlockKind.CODE or block.start in signposts:
            continue
        depth = _depth(block)
        if block.kind is BlockKind.HEADING:
            leads = {}
        lead = next((leads[d] for d in range(depth - 1, -1, -1) if leads.get(d)), "") if depth else ""
        spans = _spans(block.view.text)
        found += _of_block(block, spans, lead)
        if spans and block.kind is not BlockKind.HEADING:
            last = block.view.text[spans[-1][0] : spans[-1][1]]
            leads = {d: text for d, text in leads.items() if d < depth}
            leads[depth] = last if last.rstrip().endswith((":", "to", "—")) else ""
    return found


def _of_block(block: Block, spans: list[tuple[int, int]], lead: str) -> list[Sentence]:
    """The sentences of one block; items counted in running text ("Upon termination: (a) ...; (b) ...") get its opening."""
    text = block.view.text
    found: list[Sentence] = []
    opening = ""
    for start, end in spans:
        opening = opening if opening and _ITEM.match(text, start, end) else ""
        found.append(Sentence(text[start:end], block, start, end, opening or lead))
        opens = _OPENS.search(text, start, end)
        opening = text[start : opens.start() + 1] if opens else opening
    return found


def _signposts(blocks: tuple[Block, ...]) -> frozenset[int]:
    """Starts of the entries of a table of contents: the name of a chapter, where it only points there, says nothing."""
    listed = [b for b in blocks if b.kind is BlockKind.LIST_ITEM and b.path and _CONTENTS.fullmatch(b.path[-1].strip())]
    titles = {_letters(b) for b in blocks if b.kind is BlockKind.HEADING} if listed else frozenset()
    return frozenset(b.start for b in listed if _letters(b) in titles)


def _letters(block: Block) -> str:
    return "".join(re.findall(r"[^\W\d_]+", block.view.text.casefold()))


def _depth(block: Block) -> int:
    """Depth in a list: 0 for running text, 1 for a paragraph that is marked (a), ii), H.1.b. or the like."""
    if block.kind is BlockKind.LIST_ITEM:
        return max(1, block.level)
    return int(block.kind is BlockKind.PARAGRAPH and bool(_MARKED.match(block.view.text)))


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text, max(0, match.start() - 8), match.start() + 1):
            continue
        spans += _cut(start, match.end())
        start = match.end()
    return [(a, b) for a, b in [*spans, *_cut(start, len(text))] if text[a:b].strip()]


def _cut(start: int, end: int) -> list[tuple[int, int]]:
    return [(at, min(at + LONGEST, end)) for at in range(start, end, LONGEST)]
