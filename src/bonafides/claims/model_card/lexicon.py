"""Compile the phrases of the data files; a phrase matches whole words and ignores case."""

import re
from functools import cache
from typing import Any

from bonafides.catalog.files import load

FOLDER = "model_card"
_NEVER = re.compile(r"(?!)")
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " "})


def plain(text: str) -> str:
    """The text with typographic quotes and dashes made plain; positions stay."""
    return text.translate(_PLAIN)


@cache
def phrases(file: str, key: str) -> re.Pattern[str]:
    """One pattern for all phrases below `key` of a data file; a key that is not there matches nothing."""
    found = words(file).get(key) or ()
    if not found:
        return _NEVER
    return re.compile(r"(?<![a-z0-9])(?:" + "|".join(f"(?:{p})" for p in found) + ")", re.IGNORECASE)


@cache
def names(file: str, key: str) -> re.Pattern[str]:
    """One pattern for literal names below `key`, longest first, as whole words, case kept."""
    listed = sorted((str(name) for name in words(file)[key]), key=len, reverse=True)
    either = "|".join(re.escape(name).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]?") for name in listed)
    return re.compile(rf"(?<![A-Za-z0-9])(?:{either})(?![A-Za-z])")


def words(file: str) -> Any:
    """The content of one data file of model cards."""
    return load(f"{FOLDER}/{file}.yaml")
