"""Subservice organisations in sentences, and the method that a sentence names."""

import re

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.company_names import NAME, names_in, without_form
from bonafides.claims.soc2.flow import Flow, patterns, sentence

_BEFORE = re.compile(
    rf"({NAME.pattern})(?:\s*\([^)]{{0,60}}\))?,?\s+(?:is\s+)?(?:an?|the|its|our|their)\s+(?:[\w-]+\s+){{0,3}}?(?=sub-?service)"
)
_ARE = re.compile(r"^(.{3,200}?)\s+(?:are|were)\s+(?:treated\s+as\s+|considered\s+)?(?=sub-?service)")
_CLAUSE = re.compile(r"[;.]|\b(?:uses?|relies|engages?|both|these|all)\b", re.IGNORECASE)
"""The names stand elsewhere."""
_STOP = re.compile(r";|,?\s+(?:which|who|both|all|under|that|whose)\b(?!\s+[A-Z][a-z]+\s+[A-Z])|\bcarve|\(the\b")
_USES = re.compile(
    r"\b(?:uses?|utili[sz]es?|reli(?:es|ed)|engages?|hosted|outsources?|rents?|leases?|keeps?|hosts?|manages?|handles?|stores?|depends|runs? (?:on|in|at|through|via))\b"
)


def in_prose(flow: Flow) -> list[tuple[int, int, list[str], str]]:
    """Sentences that name them, or that stand beside one which speaks of subservice organisations or of the method.

    Each with the names and the method that the sentence beside gives.
    """
    found: dict[tuple[int, int], tuple[list[str], str]] = {}
    told = [
        m.span()
        for key in ("subservice", "carve_out", "inclusive")
        for m in patterns(WORDS, key, flow.text).finditer(flow.text)
    ]
    for low, high in sorted(told):
        start, end = sentence(flow, low, high)
        said = flow.text[start:end]
        if patterns(WORDS, "none_used").search(said):
            continue
        names = [without_form(m.group(1)) for m in _BEFORE.finditer(said)] or _are(said) or _after_use(said)
        if not names:
            start, end, names = _beside(flow, start, end)
        if names:
            found.setdefault((start, end), (names, method_in(said)))
    return [(*span, *told) for span, told in found.items()]


def method_in(text: str) -> str:
    """`carve-out` or `inclusive`; '' where a text names neither or both."""
    carved, inclusive = patterns(WORDS, "carve_out").search(text), patterns(WORDS, "inclusive").search(text)
    return "" if bool(carved) == bool(inclusive) else "carve-out" if carved else "inclusive"


def _are(said: str) -> list[str]:
    """Names of which a sentence says that they are subservice organisations."""
    told = _ARE.search(said)
    said = told.group(1).rpartition(":")[2] if told else ""
    return [] if _CLAUSE.search(said) else names_in(said)


def _beside(flow: Flow, start: int, end: int) -> tuple[int, int, list[str]]:
    """The sentence before or after, in the same paragraph, when it says who is used for what."""
    spans = []
    before = flow.text[:start].rstrip(" ")
    if before and before[-1] != "\n":
        spans.append(sentence(flow, len(before) - 1, len(before) - 1))
    after = end + (len(flow.text[end:]) - len(flow.text[end:].lstrip(" ")))
    if after < len(flow.text) and flow.text[after] != "\n":
        spans.append(sentence(flow, after, after + 1))
    for low, high in spans:
        said = flow.text[low:high]
        if _USES.search(said) and (names := _after_use(said)):
            return low, high, names
    return start, end, []


def _after_use(said: str) -> list[str]:
    use = patterns(WORDS, "subservice_use").search(said)
    if use is None:
        return []
    rest = said[use.end() :]
    stop = _STOP.search(rest)
    listed = rest[: stop.start() if stop else 260]
    return names_in(listed)
