"""Find the lines of a paragraph that open with a label: cards set `**Licence:** MIT` below `**Date:** May` with a soft break."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from bonafides.language.sentences import Sentence
from bonafides.model import Block, BlockKind, Document

MARKED = re.compile(
    r"[\s>*+\-•\d.)]{0,8}(?:\*\*|__|<b>|<strong>)([^*_<\n]{2,70}?)\s{0,2}:?\s{0,2}(?:\*\*|__|</b>|</strong>)"
)
_PLAIN = re.compile(r"[ \t>]{0,4}[A-Z][\w /()&-]{1,40}:\s")
_BREAK = re.compile(r"\n")
_ENOUGH = 2
"""Labelled lines from which a paragraph is a list of fields; one alone may be chance."""


def labelled_lines(document: Document, block: Block) -> Mapping[int, int]:
    """Place in the block's view -> place in the text, of each line after the first that opens with a label."""
    if block.kind is not BlockKind.PARAGRAPH or "\n" not in document.text[block.start : block.end]:
        return {}
    opened = document.text.rfind("\n", 0, block.start) + 1
    starts = [opened, *(m.end() for m in _BREAK.finditer(document.text, block.start, block.end))]
    found = [at for at in starts if MARKED.match(document.text, at) or _PLAIN.match(document.text, at)]
    if len(found) < _ENOUGH:
        return {}
    return {place: at for at in found if (place := _in_view(block, at)) > 0}


def cut(sentence: Sentence, lines: Mapping[int, int]) -> Iterator[Sentence]:
    """The sentence in pieces, so that each labelled line begins one."""
    places = [p for p in sorted(lines) if sentence.start < p < sentence.end]
    edges = [sentence.start, *places, sentence.end]
    text = sentence.block.view.text
    for low, high in zip(edges, edges[1:], strict=False):
        if text[low:high].strip():
            yield Sentence(text[low:high], sentence.block, low, high, sentence.lead)


def _in_view(block: Block, at: int) -> int:
    """The first place of the view that shows what stands at or behind a place of the text."""
    size = len(block.view.text)
    return bisect_left(range(size), at, key=lambda place: block.view.span(place, place + 1)[0])
