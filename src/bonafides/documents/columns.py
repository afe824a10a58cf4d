"""Which row of a table heads its columns."""

import re
from collections.abc import Sequence

_LONGEST = 60
_LOOKED_AT = 30
_NUMBER = re.compile(r"#|(?:no|nr|ref|id)\.?", re.IGNORECASE)
"""Heads of a column of numbers."""
_VALUE = re.compile(r"[\W\d_]*|.{0,20}\d{4}.{0,20}|[A-Za-z]{0,4}[-. ]?\d[\w.-]*")


def heads_columns(texts: Sequence[str], width: int = 0) -> bool:
    """Whether cells of these texts read as the heads of columns: several short, distinct words, no values."""
    filled = [text for text in texts if text]
    if len(filled) < 2 or len(filled) * 10 < max(width, len(texts)) * 6 or len(set(filled)) < len(filled):
        return False
    return all(_NUMBER.fullmatch(t) or _reads_as_head(t) for t in filled)


def _reads_as_head(text: str) -> bool:
    return len(text) <= _LONGEST and text[-1] not in ".;," and not _VALUE.fullmatch(text)


def _ended(text: str) -> bool:
    """Whether a text ends like a sentence; short words ending in a stop are abbreviations such as `No.`."""
    return text[-1] in ";," or (text[-1] == "." and len(text) > 6)


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Index of the row that heads the columns among the first 30, -1 when none does."""
    width = max((sum(1 for cell in row if cell) for row in rows[:_LOOKED_AT]), default=0)
    for index, row in enumerate(rows[:_LOOKED_AT]):
        if heads_columns(row, 0 if width < 2 else width) and sum(1 for cell in row if cell) * 10 >= width * 6:
            return index
    return -1
