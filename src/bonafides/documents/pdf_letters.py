"""Where the letters of a PDF page stand, also of those that we wrote into its text for what is drawn."""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw

from bonafides.documents.pdf_rules import UPRIGHT, Box, Matrix, Point, moved

pdfium_c: Any = pypdfium2.raw

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Insert:
    """Text that stands in no text layer: `text` goes in before position `at` of the layer's text."""

    at: int
    text: str
    box: Box
    """Left, bottom, right, top, with the page's text upright."""


class Letters:
    """Boxes of the letters of a page's text, by their place in it; `matrix` turns the page's text upright."""

    def __init__(self, textpage: Any, matrix: Matrix, inserts: Sequence[Insert] = ()) -> None:
        self._raw = textpage.raw
        self._matrix = matrix
        self._turned = matrix != UPRIGHT
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._inserts = inserts
        self._starts: list[int] = []
        grown = 0
        for insert in inserts:
            self._starts.append(insert.at + grown)
            grown += len(insert.text)

    def box(self, index: int) -> Box | None:
        """Left, bottom, right and top of the letter at `index`, None where it has no place (a line end)."""
        if self._inserts:
            which = bisect_right(self._starts, index) - 1
            if which >= 0:
                insert = self._inserts[which]
                if index < self._starts[which] + len(insert.text):
                    return insert.box
                index -= self._starts[which] - insert.at + len(insert.text)
        return self._layer(index)

    def middle(self, index: int) -> Point | None:
        """Middle of the letter."""
        box = self.box(index)
        return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) if box else None

    def _layer(self, index: int) -> Box | None:
        at = pdfium_c.FPDFText_GetCharIndexFromTextIndex(self._raw, index)
        left, right, bottom, top = self._sides
        if at < 0 or not pdfium_c.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top):
            return None
        box = (left.value, bottom.value, right.value, top.value)
        return upright_box(self._matrix, box) if self._turned else _ordered(*box)


def upright_box(matrix: Matrix, box: Box) -> Box:
    """The box after `matrix`, which turns by quarters."""
    return _ordered(*moved(matrix, box[0], box[1]), *moved(matrix, box[2], box[3]))


def _ordered(x: float, y: float, u: float, v: float) -> Box:
    return min(x, u), min(y, v), max(x, u), max(y, v)


def inserted(text: str, inserts: Sequence[Insert]) -> str:
    """The text with all inserts (in order of `at`) in their places."""
    parts: list[str] = []
    at = 0
    for insert in inserts:
        parts += (text[at : insert.at], insert.text)
        at = insert.at
    return "".join((*parts, text[at:]))


def grown_before(inserts: Sequence[Insert], at: int) -> int:
    """How many characters are inserted before position `at` of the layer's text; those right at it do not count."""
    return sum(len(insert.text) for insert in inserts if insert.at < at)
