"""Raw text, repaired views of it, and the way back from one to the other."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

_INVISIBLE = re.compile("[\u00ad\ufffe]\\s*|[\u200b\u2060\ufeff]")


def fold(text: str) -> str:
    """One line: white space runs become one space; soft hyphens, line-end hyphens (U+FFFE) and zero-width marks go."""
    return " ".join((text if text.isascii() else _INVISIBLE.sub("", text)).split())


@dataclass(frozen=True, slots=True)
class View:
    """A readable form of `raw[start:end]`: marks, hyphenation and broken spaces repaired, every character traceable.

    `steps` are pairs (position in `text`, position in the raw text), ascending in both, the first at 0; between two
    steps both run in parallel, so a dropped or inserted run of characters is one more step.
    `end` is the raw position just behind the last character.
    """

    text: str
    steps: tuple[tuple[int, int], ...]
    end: int

    def raw(self, position: int) -> int:
        """Raw position of the character at `position` of the view."""
        index = bisect_right(self.steps, (position, 1 << 62)) - 1
        here, there = self.steps[index]
        limit = self.steps[index + 1][1] if index + 1 < len(self.steps) else self.end
        return min(there + position - here, limit)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw span of `text[start:end]` (`start < end`)."""
        return self.raw(start), min(self.raw(end - 1) + 1, self.end)


def plain_view(raw: str, start: int, end: int) -> View:
    """The view that repairs nothing."""
    return View(raw[start:end], ((0, start),), end)


def view_of(pieces: list[tuple[str, int]], end: int) -> View:
    """A view from pieces (text, raw position of its first character), in raw order; empty pieces are dropped."""
    text: list[str] = []
    steps: list[tuple[int, int]] = []
    position = 0
    for piece, raw in pieces:
        if piece:
            steps.append((position, raw))
            text.append(piece)
            position += len(piece)
    if any(b[1] < a[1] for a, b in pairwise(steps)):
        raise ValueError("the pieces of a view must follow the raw text's order")
    return View("".join(text), tuple(steps) or ((0, end),), end)
