"""How lines are set on their page: height, weight and place tell headings and paragraphs apart."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bonafides.documents.headings import looks_like_heading, pseudo_level

_TALLER = 1.06
_WIDER = 1.3
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Look:
    """How one line is set; lengths in points."""

    y: float
    """Place of its baseline above the bottom of the page."""
    height: float
    bold: bool
    """Whether its first and its last letter are bold."""


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks of the lines of a document, by the place where the line starts, and what is usual in it."""

    lines: Mapping[int, Look]
    body: float
    """Height of most letters."""
    bold: bool
    """Whether most letters are bold."""
    gap: float
    """Usual distance of two lines, in line heights."""
    taller: tuple[float, ...]
    """Heights above `body`, tallest first."""

    def parts(self, above: int, below: int) -> bool | None:
        """Whether two lines that follow each other belong to different blocks; None when their looks do not tell."""
        one, two = self.lines.get(above), self.lines.get(below)
        if not one or not two:
            return None
        if one.bold != two.bold or not 1 / _TALLER < two.height / one.height < _TALLER:
            return True
        down = (one.y - two.y) / one.height
        return True if down > self.gap * _WIDER else None

    def heading(self, starts: Sequence[int], text: str) -> int:
        """Level of the heading that the lines at `starts` are, 0 when they are none."""
        looks = [self.lines[start] for start in starts if start in self.lines]
        if len(looks) < len(starts) or not looks or len(text) > _LONGEST or not any(char.isalpha() for char in text):
            return 0
        height = min(look.height for look in looks)
        if height > self.body * _TALLER and len(starts) <= 3 and not text.endswith((".", ";", ",")):
            return 1 + sum(1 for other in self.taller if other > height * _TALLER)
        bold = all(look.bold for look in looks) and not self.bold
        return pseudo_level(text) if bold and looks_like_heading(text, marked=True) else 0


def looks_of(lines: Iterable[tuple[int, int, Look]]) -> Looks:
    """Looks of lines given as (start, letters, look), in reading order."""
    ordered = list(lines)
    heights: Counter[float] = Counter()
    bold = 0
    for _, letters, look in ordered:
        heights[round(look.height * 2) / 2] += letters
        bold += letters if look.bold else -letters
    body = heights.most_common(1)[0][0] if heights else 0.0
    gaps = sorted(
        (one.y - two.y) / one.height
        for (_, _, one), (_, _, two) in pairwise(ordered)
        if 0 < one.y - two.y < 3 * one.height and abs(one.height - two.height) < 0.5
    )
    gap = gaps[len(gaps) // 3] if gaps else 1.3
    taller = tuple(sorted((height for height in heights if height > body * _TALLER), reverse=True))
    return Looks({start: look for start, _, look in ordered}, body, bold > 0, gap, _apart(taller))


def _apart(heights: tuple[float, ...]) -> tuple[float, ...]:
    kept: list[float] = []
    for height in heights:
        if not kept or kept[-1] > height * _TALLER:
            kept.append(height)
    return tuple(kept[:5])
