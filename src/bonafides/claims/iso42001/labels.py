"""What stands behind a label: on its line, in the next cell, or on the line below."""

import re
from collections.abc import Iterator
from functools import cache

from bonafides.claims.soc2.flow import pattern, words
from bonafides.claims.soc2.lines import Line
from bonafides.model import fold

WORDS = "iso42001/words.yaml"


Found = tuple[str, Line, int]
"""A value, its line, and where in the line's text it begins."""


@cache
def _label(key: str) -> re.Pattern[str]:
    """A label at the beginning of a line, with what parts it from its value."""
    either = "|".join(f"(?:{p})" for p in words(WORDS)[key])
    parted = r" ?[:|–—-] ?|\t| (?:is|are|covers?|includes?)(?: the)? | ?:?$"
    return pattern(rf"(?:the )?(?:{either})[*_]*(?:{parted})[*_ ]*")


@cache
def _leads(key: str) -> re.Pattern[str]:
    """A label at the end of a line that leads over to the next."""
    return pattern(rf"\b(?:{'|'.join(f'(?:{p})' for p in words(WORDS)[key])}) ?:$")


@cache
def _head(key: str) -> re.Pattern[str]:
    """A label as the head of a column."""
    return pattern(rf"(?:{'|'.join(f'(?:{p})' for p in words(WORDS)[key])})")


def labelled(lines: tuple[Line, ...], key: str) -> Found | None:
    """The first value behind a label of this key; None where no line has the label and a value."""
    return next((found for found in _cells(lines, key) if found), None) or next(_lines(lines, key), None)


def _cells(lines: tuple[Line, ...], key: str) -> Iterator[Found]:
    for line in lines:
        cell = next((c for c in line.block.cells if c.start <= line.start < c.end), None)
        if cell and cell.header and _head(key).fullmatch(fold(cell.header)) and _tells(line.text):
            yield line.text, line, 0


def _lines(lines: tuple[Line, ...], key: str) -> Iterator[Found]:
    for index, line in enumerate(lines):
        match = _label(key).match(line.text)
        value = line.text[match.end() :].strip(" |.:") if match else ""
        if match and _tells(value):
            yield value, line, match.end()
        elif (match and not value) or _leads(key).search(line.text):
            following = _following(lines, index)
            if following and _tells(following.text):
                yield following.text.strip(" |:"), following, 0


def _following(lines: tuple[Line, ...], index: int) -> Line | None:
    """The line below; not the next head of the same table."""
    if index + 1 >= len(lines):
        return None
    heads = lines[index].block.cells and len(lines[index].block.cells) > 2
    return None if heads and lines[index + 1].block is lines[index].block else lines[index + 1]


def _tells(value: str) -> bool:
    return bool(re.search(r"[A-Za-z0-9]{2}", value))
