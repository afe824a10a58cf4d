"""Which sections a heading, a label or a lead-in opens."""

import re
from functools import cache

from bonafides.claims.model_card.lexicon import plain, words

_NUMBERING = re.compile(r"^[\W\d]*(?:[ivx]{1,4}[.)]\s)?", re.IGNORECASE)
_CARD = re.compile(r"\b(?:model|system|data) card (?:for|of|-|:|\()|[-:|] (?:model|system) card$", re.IGNORECASE)
"""The title of a card names its model, whatever words that name holds: `Model Card: Bias Detector`."""
_LONGEST = 90


@cache
def zones(title: str) -> frozenset[str]:
    """Names of the sections that a heading opens; empty when it says nothing of that kind."""
    text = _NUMBERING.sub("", plain(title).split("? ")[0]).strip(" :*_#.").strip()
    if not text or len(text) > _LONGEST or _CARD.search(text):
        return frozenset()
    found = {name for name, pattern in _patterns() if pattern.match(text)}
    if "out-of-scope-use" in found and not re.search(r"\band\b|&|/|,", text):
        found -= {"intended-use"}
    return frozenset({"cutoff"} if "cutoff" in found else found)


def zones_of(path: tuple[str, ...]) -> frozenset[str]:
    """Sections that text under these headings belongs to: the innermost heading that says so decides."""
    below: frozenset[str] = frozenset()
    for title in reversed(path):
        here = zones(title)
        if "skip" in here:
            return frozenset({"skip"})
        below = below or here
    return below


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile("|".join(f"(?:{p})" for p in listed), re.IGNORECASE))
        for name, listed in words("sections").items()
    )
