"""Words in a picture, recognised by the program tesseract where it is installed."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from itertools import groupby

_SECONDS = 60
"""Given to one picture."""
_WORD = 5
"""Level of words in tesseract's table."""
_DOUBT = 60.0
"""Confidence in percent below which a word may well be another."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """Text of a picture, lines ended by CR LF and paragraphs by an empty line, as in a text layer."""

    text: str
    words: int
    confidence: float
    """Mean over the words' letters, 0 to 100."""
    doubtful: float
    """Share of the words below 60."""


@cache
def program() -> str:
    """Path of tesseract, '' where it is not installed."""
    return shutil.which("tesseract") or ""


def recognise(pixels: bytes, width: int, height: int, dots_per_inch: int) -> Recognised | None:
    """What a grey picture (one byte a pixel, rows from the top) says in English; None where the program fails."""
    picture = b"P5 %d %d 255\n" % (width, height) + pixels
    command = [program(), "stdin", "stdout", "-l", "eng", "--dpi", str(dots_per_inch), "tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603  (a fixed command; the picture goes in as data)
            command, input=picture, capture_output=True, timeout=_SECONDS, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return _from_table(done.stdout.decode("utf-8", "replace")) if done.returncode == 0 else None


def _from_table(table: str) -> Recognised:
    rows = [line.split("\t") for line in table.split("\n")[1:]]
    words = [row for row in rows if len(row) == 12 and row[0] == str(_WORD) and row[11].strip()]
    paragraphs: list[str] = []
    for _, paragraph in groupby(words, key=lambda row: row[2:4]):
        lines = [" ".join(row[11].strip() for row in line) for _, line in groupby(paragraph, key=lambda row: row[4])]
        paragraphs.append("\r\n".join(lines))
    sure = [(float(row[10]), len(row[11])) for row in words]
    letters = sum(size for _, size in sure) or 1
    low = sum(1 for confidence, _ in sure if confidence < _DOUBT)
    mean = sum(confidence * size for confidence, size in sure) / letters
    return Recognised("\r\n\r\n".join(paragraphs), len(words), mean, low / (len(words) or 1))
