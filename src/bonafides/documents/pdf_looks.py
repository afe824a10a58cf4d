"""Read from a PDF page how its lines are set: a few calls a line, none a letter."""

import ctypes
import re
from typing import Any

import pypdfium2.raw as pdfium_c

from bonafides.documents.looks import Look

_LINE = re.compile(r"[^\r\n]+")
_BOLD = re.compile(rb"bold|black|heavy|semibd|demi", re.IGNORECASE)
_NAME = 200
_FORCED = 1 << 18
_WEIGHT = 600


def line_looks(textpage: Any, text: str) -> tuple[tuple[int, int, Look], ...]:
    """(start in `text`, letters, look) of every line of a page that holds a letter."""
    found: list[tuple[int, int, Look]] = []
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            first = line.start() + len(line[0]) - len(line[0].lstrip())
            look = _look(textpage.raw, first, first + len(words) - 1)
            if look:
                found.append((line.start(), len(words), look))
    return tuple(found)


def _look(page: Any, first: int, last: int) -> Look | None:
    raw: Any = pdfium_c
    index = raw.FPDFText_GetCharIndexFromTextIndex(page, first)
    box = raw.FS_RECTF()
    if index < 0 or not raw.FPDFText_GetLooseCharBox(page, index, box):
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    height = box.top - box.bottom
    if height <= 0:
        return None
    bold = _bold(page, index) and _bold(page, raw.FPDFText_GetCharIndexFromTextIndex(page, last))
    return Look(y.value, height, bold)


def _bold(page: Any, index: int) -> bool:
    raw: Any = pdfium_c
    if raw.FPDFText_GetFontWeight(page, index) >= _WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(_NAME), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, index, name, _NAME, flags)
    return bool(_BOLD.search(name.value)) or bool(flags.value & _FORCED)
