"""The lines of a text, with their raw spans."""

import re
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: raw span `[start, end)` without its line break, and its number from 1."""

    start: int
    end: int
    number: int


def lines_of(text: str, start: int = 0, end: int | None = None, first: int = 1) -> list[Line]:
    """Lines of `text[start:end]`, broken at CR, LF and CR LF only; the first has number `first`."""
    stop = len(text) if end is None else end
    found: list[Line] = []
    at = start
    for mark in _BREAK.finditer(text, start, stop):
        found.append(Line(at, mark.start(), first + len(found)))
        at = mark.end()
    found.append(Line(at, stop, first + len(found)))
    return found
