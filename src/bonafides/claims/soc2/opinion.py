"""The auditor's opinion, read from its own words: what it says and what modifies it."""

import re

from bonafides.claims.soc2.flow import Flow, cited, patterns, sentence
from bonafides.model import BlockKind, Claim, Confidence

WORDS = "soc2/opinion.yaml"
_REACH = 2_400
"""Characters in which an opinion says what it is about, its list included."""
_LISTED = re.compile(r"\s*(?:\W{0,3}\(?[a-z0-9ivx]{1,4}[.)]\s|[•●▪◦*-]\s)")
_VALUES = {"unmodified": "unqualified", "clean": "unqualified", "modified": "qualified"}


def opinion(flow: Flow) -> Claim | None:
    """`soc2.opinion`: unqualified only by an opinion that is whole and not modified; None where there is no opinion."""
    titled = _titled(flow)
    for start, end in _opinions(flow):
        said = flow.text[start:end]
        value = _value(said)
        if value and not (titled and value in ("unqualified", "disclaimer") and titled[0] != value):
            shown = _shown(flow, start, end, value)
            return Claim("soc2.opinion", value, Confidence.HIGH, (cited(flow, *shown),))
    if titled:
        value, start, end = titled
        return Claim("soc2.opinion", value, Confidence.MEDIUM, (cited(flow, start, end),))
    return None


def stated_opinion(flow: Flow) -> Claim | None:
    """An opinion that is only named, as in a summary; weak, and no auditor's words."""
    match = patterns(WORDS, "stated", flow.text).search(flow.text)
    if match is None:
        return None
    said = match.group(match.lastindex or 0).lower()
    shown = cited(flow, match.start(), match.end())
    return Claim("soc2.opinion", _VALUES.get(said, said), Confidence.LOW, (shown,), {"only_named": True})


def is_cut_off(flow: Flow) -> bool:
    """Whether an opinion begins but never says anything."""
    return bool(patterns(WORDS, "opens", flow.text).search(flow.text)) and opinion(flow) is None


def _opinions(flow: Flow) -> list[tuple[int, int]]:
    """Spans from words that open an opinion to the next heading; those that modify it stand before the others.

    Who gives an opinion does not disclaim it: words that only decline one come last.
    """
    headings = [s for s, b in zip(flow.starts, flow.blocks, strict=True) if b.kind is BlockKind.HEADING]
    spans = []
    for match in patterns(WORDS, "opens", flow.text).finditer(flow.text):
        stop = next((h for h in headings if h > match.end()), len(flow.text))
        start = sentence(flow, match.start(), match.end())[0] if _declines(match.group()) else match.start()
        spans.append((start, min(stop, match.start() + _REACH)))
    rank = {"adverse": 0, "qualified": 1, "unqualified": 2, "disclaimer": 3}
    return sorted(spans, key=lambda span: rank.get(_value(flow.text[slice(*span)]), 4))


def _declines(words: str) -> bool:
    return words.casefold().startswith("we ") and "express" in words.casefold()


def _value(said: str) -> str:
    first = said[: _first_end(said)]
    if patterns(WORDS, "disclaimer").search(first):
        whole = patterns(WORDS, "disclaimed").search(first)
        return "disclaimer" if whole or not patterns(WORDS, "not_disclaimer").search(first) else ""
    if patterns(WORDS, "adverse").search(first):
        return "adverse"
    body = _own_words(said)
    if patterns(WORDS, "qualified").search(body):
        return "qualified"
    if patterns(WORDS, "adverse").search(body):
        return "adverse"
    return "unqualified" if patterns(WORDS, "predicate").search(body) else ""


def _first_end(said: str) -> int:
    stop = re.search(r"[.](?=\s|$)|\n", said)
    return stop.start() if stop else len(said)


def _own_words(said: str) -> str:
    """The opinion's sentence and its list, without what denies a qualification and without later sentences."""
    first, *lines = said.split("\n")
    kept = [_whole_sentence(first)]
    for line in lines:
        listed = _LISTED.match(line)
        goes_on = not kept[-1].rstrip().endswith(".") and re.match(r"\s*(?:the\b|[a-z])", line)
        if not (listed or goes_on):
            break
        kept.append(line)
    return patterns(WORDS, "not_qualified").sub(" ", " ".join(kept))


def _whole_sentence(text: str) -> str:
    """Up to the full stop after which the opinion is whole; a list inside the paragraph belongs to it."""
    for stop in re.finditer(r"[.](?=\s|$)", text):
        whole = patterns(WORDS, "predicate").search(text, 0, stop.end())
        if whole and not _LISTED.match(text[stop.end() :]):
            return text[: stop.end()]
    return text


def _titled(flow: Flow) -> tuple[str, int, int] | None:
    """A title such as `Basis for qualified opinion`, alone or at the head of its paragraph."""
    for start, block in zip(flow.starts, flow.blocks, strict=True):
        text = flow.text[start : start + len(block.view.text)]
        for value in ("disclaimer", "adverse", "qualified"):
            match = patterns(WORDS, f"title_{value}").match(text.lstrip("*_# "))
            rest = text.lstrip("*_# ")[match.end() :] if match else ""
            if match and (not rest.strip(" .:*_") or rest.lstrip("*_")[:1] in (".", ":")):
                return value, start, start + min(len(text), 120)
    return None


def _shown(flow: Flow, start: int, end: int, value: str) -> tuple[int, int]:
    """The span to cite: the sentence, up to the words that decide."""
    key = {"unqualified": "predicate"}.get(value, value)
    decides = patterns(WORDS, key).search(flow.text, start, end)
    return start, sentence(flow, decides.end(), decides.end())[1] if decides else end
