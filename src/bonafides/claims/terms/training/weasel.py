"""Sentences that sound protective about content and promise nothing about training."""

import re
from collections.abc import Sequence

from bonafides.language.sentences import Sentence
from bonafides.model import MAX_QUOTE, fold

MOST = 3
_SOOTHES = re.compile(
    r"\b(?:not|never)\b[^.;]{0,30}\bsell\b|\b(?:take|value)s? your privacy\b|\bonly (?:as )?(?:necessary|needed) to provide\b[^.;]{0,60}\bimprove\b",
    re.IGNORECASE,
)


def weasel(said: Sequence[Sentence]) -> tuple[str, ...]:
    """At most three such sentences, verbatim with white space folded, cut to the length of a quote."""
    return tuple(
        fold(s.text)[:MAX_QUOTE]
        for s in said
        if "sell" in s.text or "rivacy" in s.text or "only" in s.text
        if _SOOTHES.search(s.text)
    )[:MOST]
