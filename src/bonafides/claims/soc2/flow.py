"""A document as one run of readable text whose every character can be cited, whatever blocks it was read into."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from bonafides.catalog.files import load
from bonafides.language.needed import possible
from bonafides.model import Block, Citation, Document, cite

_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2019": "'"})
_STOP = re.compile(r"(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\bCo)(?<!\bNo)[.!?](?=\s+[A-Z\"\[])|\n")


@dataclass(frozen=True, slots=True)
class Flow:
    """Views of `blocks` joined by newlines; `starts[i]` is where block `i` begins in `text`."""

    document: Document
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    text: str


def flow_of(document: Document, blocks: Iterable[Block] | None = None) -> Flow:
    """The flow of `blocks` (all of the document's by default); dashes and apostrophes are made plain."""
    chosen = tuple(document.blocks if blocks is None else blocks)
    starts: list[int] = []
    position = 0
    for block in chosen:
        starts.append(position)
        position += len(block.view.text) + 1
    text = "\n".join(block.view.text for block in chosen).translate(_PLAIN)
    return Flow(document, chosen, tuple(starts), text)


def cited(flow: Flow, start: int, end: int) -> Citation:
    """Cite `flow.text[start:end]`, which may run over several blocks."""
    first, last = _block_at(flow, start), _block_at(flow, max(start, end - 1))
    low = _raw(flow, first, start)
    high = _raw(flow, last, max(start, end - 1)) + 1
    return cite(flow.document, low, max(low, min(high, len(flow.document.text))), flow.blocks[first])


def block_at(flow: Flow, position: int) -> Block:
    """The block that holds `position` of the flow."""
    return flow.blocks[_block_at(flow, position)]


def sentence(flow: Flow, start: int, end: int, reach: int = 300) -> tuple[int, int]:
    """Span of the sentence around `[start, end)`, at most `reach` characters to either side, never over blocks."""
    low = max(0, start - reach)
    before = [m.end() for m in _STOP.finditer(flow.text, low, start)]
    after = _STOP.search(flow.text, end, min(len(flow.text), end + reach))
    begin = before[-1] if before else low
    while begin < start and flow.text[begin].isspace():
        begin += 1
    stop = min(len(flow.text), end + reach)
    return begin, (after.end() if after and flow.text[after.start()] != "\n" else after.start() if after else stop)


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Compile a pattern from data: case folded, a space stands for white space, ` ?` for any or none."""
    return re.compile(text.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def patterns(path: str, key: str, within: str | None = None) -> re.Pattern[str]:
    """The patterns below `key` of a data file as one alternation; of a long text `within`, only those it could hold."""
    return _joined(path, key) if within is None else _either(possible(tuple(words(path)[key]), within))


@cache
def _joined(path: str, key: str) -> re.Pattern[str]:
    return _either(tuple(words(path)[key]))


@cache
def _either(several: tuple[str, ...]) -> re.Pattern[str]:
    return pattern("|".join(f"(?:{p})" for p in several) or "(?!)")


def words(path: str) -> Any:
    """The content of a data file."""
    return load(path)


def _block_at(flow: Flow, position: int) -> int:
    return max(0, bisect_right(flow.starts, position) - 1)


def _raw(flow: Flow, index: int, position: int) -> int:
    block = flow.blocks[index]
    inside = min(position - flow.starts[index], max(0, len(block.view.text) - 1))
    return block.view.raw(inside)
