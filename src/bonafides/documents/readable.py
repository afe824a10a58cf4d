"""Readable views of raw text: white space folded, line-end hyphens joined, invisible marks dropped."""

import re
from collections.abc import Sequence

from bonafides.model import View, view_of

Piece = tuple[str, int]

_BROKEN = re.compile("[\u00ad\ufffe]\\s*|[\u200b-\u200f\u2060\ufeff]|\\s{2,}|[^\\S ]")


def readable(raw: str, start: int, end: int) -> View:
    """One line that reads like `raw[start:end]`, every character traceable."""
    return view_of(*tidy([(raw[start:end], start)], end))


def tidy(pieces: list[Piece], end: int) -> tuple[list[Piece], int]:
    """Pieces with runs of white space made one space and the ends trimmed, and the raw end of the last character."""
    tidied: list[Piece] = []
    spaced = True
    for text, raw in pieces:
        spaced = _tidy_piece(text, raw, spaced, tidied)
    while tidied and not tidied[-1][0].strip():
        tidied.pop()
    if tidied:
        text, raw = tidied[-1]
        stripped = text.rstrip()
        if len(stripped) < len(text):
            end = raw + len(stripped)
            tidied[-1] = (stripped, raw)
    return tidied, end


def pieces_of(view: View) -> list[Piece]:
    """The pieces that a view was built from."""
    ends = [position for position, _ in view.steps[1:]] + [len(view.text)]
    return [(view.text[here:end], raw) for (here, raw), end in zip(view.steps, ends, strict=True)]


def joined(views: Sequence[View], separator: str = " | ") -> View:
    """One view of several that follow each other in the raw text, such as the cells of a row."""
    pieces: list[Piece] = []
    for index, view in enumerate(views):
        if index:
            pieces.append((separator, views[index - 1].end))
        pieces += pieces_of(view)
    return view_of(pieces, views[-1].end)


def _tidy_piece(text: str, raw: int, spaced: bool, tidied: list[Piece]) -> bool:
    """Append what stays of one piece; returns whether the text now ends in a space."""
    at = 0
    for found in _BROKEN.finditer(text):
        spaced = _append(text[at : found.start()], raw + at, spaced, tidied)
        if found[0].isspace():
            spaced = _append(" ", raw + found.start(), spaced, tidied)
        at = found.end()
    return _append(text[at:], raw + at, spaced, tidied)


def _append(text: str, raw: int, spaced: bool, tidied: list[Piece]) -> bool:
    if spaced and text.startswith(" "):
        text, raw = text[1:], raw + 1
    if not text:
        return spaced
    tidied.append((text, raw))
    return text[-1] == " "
