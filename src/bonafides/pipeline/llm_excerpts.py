"""A long document cut into excerpts that overlap, so that no sentence is lost at a cut."""

from collections.abc import Iterator
from dataclasses import dataclass

SIZE = 12_000
"""Characters of one excerpt."""
OVERLAP = 1_000
"""Characters that two neighbours share."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Characters `[start, end)` of a document's text."""

    start: int
    end: int


def excerpts(text: str) -> Iterator[Excerpt]:
    """Excerpts in order, cut at line breaks or spaces where there are any."""
    start = 0
    while start < len(text):
        end = min(start + SIZE, len(text))
        if end < len(text):
            end = _cut(text, start, end)
        if text[start:end].strip():
            yield Excerpt(start, end)
        if end >= len(text):
            return
        start = max(end - OVERLAP, start + 1)


def _cut(text: str, start: int, end: int) -> int:
    earliest = start + SIZE - OVERLAP
    for mark in ("\n", " "):
        at = text.rfind(mark, earliest, end)
        if at > 0:
            return at
    return end
