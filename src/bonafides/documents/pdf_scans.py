"""Pages of a PDF that are pictures: drawn and given to tesseract, within a budget; and figures that hold words."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bonafides.documents.pdf_rules import Box
from bonafides.documents.tesseract import Recognised, program, recognise

DOTS_PER_INCH = 300
_MOST_PIXELS = 14_000_000
_FEWEST_WORDS = 3
SURE = 80.0
"""Mean confidence from which a recognised page counts as read."""
_DOUBTFUL = 0.2
"""Share of doubtful words up to which it does."""


@dataclass(slots=True)
class Scans:
    """What may still be spent on pictures of one document."""

    pages: int = 100
    seconds: float = 120.0
    clock: Callable[[], float] = time.monotonic

    def page(self, page: Any, reason: str) -> tuple[str, str, float]:
        """(text, why it is not read in full or '', confidence) of a page that is a picture, `reason` said first."""
        if not program():
            return "", f"{reason}; tesseract is not installed", 0.0
        if self.pages < 1 or self.seconds <= 0:
            return "", f"{reason}; too many such pages in one file", 0.0
        found = self._look(page, None)
        if found is None or found.words < _FEWEST_WORDS:
            return "", f"{reason}, and no words could be recognised", 0.0
        if found.confidence < SURE or found.doubtful > _DOUBTFUL:
            return (
                found.text,
                f"{reason}; words recognised with low confidence ({found.confidence:.0f} %)",
                found.confidence,
            )
        return found.text, "", found.confidence

    def figure(self, page: Any, box: Box) -> str:
        """Why a figure on a page with text is not read in full, '' where it seems to hold no words."""
        if not program() or self.pages < 1 or self.seconds <= 0:
            return "a figure was not looked at; it may hold words or numbers"
        found = self._look(page, box)
        if found is None:
            return "a figure could not be looked at; it may hold words or numbers"
        sure = found.words >= _FEWEST_WORDS and found.doubtful < 0.5
        return "a figure holds words or numbers that are not in the text" if sure else ""

    def _look(self, page: Any, box: Box | None) -> Recognised | None:
        self.pages -= 1
        before = self.clock()
        width, height = page.get_size()
        scale = min(DOTS_PER_INCH / 72, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
        crop = (0, 0, 0, 0) if box is None else _crop(page, box)
        picture = page.render(scale=scale, grayscale=True, crop=crop)
        held = bytes(picture.buffer)
        rows = (held[row * picture.stride : row * picture.stride + picture.width] for row in range(picture.height))
        found = recognise(b"".join(rows), picture.width, picture.height, round(scale * 72))
        picture.close()
        self.seconds -= self.clock() - before
        return found


def _crop(page: Any, box: Box) -> tuple[float, float, float, float]:
    """What pypdfium2 cuts off on each side: left, bottom, right, top."""
    left, bottom, right, top = page.get_bbox()
    margins = (box[0] - left, box[1] - bottom, right - box[2], top - box[3])
    return tuple(max(0.0, margin) for margin in margins)
