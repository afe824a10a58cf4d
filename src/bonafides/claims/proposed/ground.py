"""A quote found again in its document, word for word, or not at all."""

import re

from bonafides.model import Citation, Document, cite, fold

LEAST = 4
"""Words below which a quote shows nothing."""
_BETWEEN = "[\\s\u00ad\u200b\u2060\ufeff\ufffe]+"
_WITHIN = "[\u00ad\u200b\u2060\ufeff\ufffe]*"


def ground(document: Document, quote: str, start: int, end: int) -> Citation | None:
    """The citation of `quote` where `document.text[start:end]` says exactly that (white space folded), else None."""
    wanted = fold(quote)
    words = wanted.split()
    if len(words) < LEAST:
        return None
    # Marks that folding removes may stand inside a word of the document, where a line was broken.
    pattern = _BETWEEN.join(_WITHIN.join(map(re.escape, word)) for word in words)
    match = re.compile(pattern).search(document.text, start, end)
    if match is None or fold(match[0]) != wanted:
        return None
    block = next((b for b in document.blocks if b.start <= match.start() < b.end), None)
    return cite(document, match.start(), match.end(), block)
