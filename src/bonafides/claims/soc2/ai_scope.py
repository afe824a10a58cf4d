"""Whether the system that was examined holds the AI: named models and AI systems inside it, or put outside it."""

import re

from bonafides.claims.soc2.flow import Flow, block_at, cited, flow_of, patterns, sentence
from bonafides.model import MAX_CITATIONS, Block, BlockKind, Citation, Claim, Confidence, Document, fold

WORDS = "soc2/ai.yaml"
_ENOUGH_CONTROLS = 2
"""Tested controls about models that put AI into what was examined."""
Span = tuple[int, int]


def ai_in_scope(document: Document, described: tuple[Block, ...], tests: tuple[Block, ...]) -> Claim:
    """`soc2.ai-in-scope`: yes only where words put a model or AI system inside the system examined; exclusion decides.

    `described` are the blocks of the auditor's report, the cover and the description of the system.
    """
    flow = flow_of(document, described)
    inside, outside, named = _said(flow)
    tested = _tested(document, tests)
    if outside and not (inside and _is_partial(flow, inside, outside)):
        details = {"excluded": True, "because": "it is named as outside the system examined"}
        return Claim("soc2.ai-in-scope", "no", Confidence.HIGH, _shown(flow, outside), details)
    if inside or len(tested) >= _ENOUGH_CONTROLS:
        found = {"named": sorted(named)[:12], "controls_tested": len(tested), "excluded": _texts(flow, outside)}
        shown = _shown(flow, inside) or tuple(c for c in _cite_rows(document, tested))[:MAX_CITATIONS]
        return Claim("soc2.ai-in-scope", "yes", Confidence.MEDIUM, shown, found)
    return Claim("soc2.ai-in-scope", "no", Confidence.MEDIUM, (), {"because": "no model or AI system is named in it"})


def _said(flow: Flow) -> tuple[list[Span], list[Span], set[str]]:
    inside: list[Span] = []
    outside: list[Span] = []
    named: set[str] = set()
    for match in patterns(WORDS, "terms", flow.text).finditer(flow.text):
        span = sentence(flow, match.start(), match.end())
        said = flow.text[slice(*span)]
        if patterns(WORDS, "outside").search(said):
            outside.append(span)
        elif (goes_on := _next_about_it(flow, span)) and patterns(WORDS, "outside").search(flow.text, *goes_on):
            outside.append(goes_on)
        elif patterns(WORDS, "staff").search(said) or patterns(WORDS, "not_places").search(said):
            continue
        elif patterns(WORDS, "inside").search(said) or _is_component(flow, match.start()) or _is_product(flow, span):
            inside.append(span)
            named.add(fold(match.group()).casefold())
    return list(dict.fromkeys(inside)), list(dict.fromkeys(outside)), named


def _next_about_it(flow: Flow, span: Span) -> Span | None:
    """The sentence after, in the same paragraph, where it goes on about the same thing: `It runs apart`."""
    end = span[1]
    if flow.text[end - 1] not in ".!?" and flow.text[end : end + 1] == "\n":
        end = sentence(flow, end + 1, end + 2)[1]  # The line was cut, as scans cut them.
    at = end + len(flow.text[end:]) - len(flow.text[end:].lstrip(" "))
    if at >= len(flow.text) or flow.text[at] == "\n" or not patterns(WORDS, "same_thing").match(flow.text, at):
        return None
    return sentence(flow, at, at + 1)


def _is_product(flow: Flow, span: Span) -> bool:
    """Whether a sentence of the description says that what it describes rests on AI; what the company sells elsewhere does not count."""
    block = block_at(flow, span[0])
    above = block.path[-1].strip(" :.") if block.path else ""
    apart = patterns(WORDS, "elsewhere").fullmatch(re.sub(r"^[\d.\s]+", "", above))
    return bool(above) and not apart and patterns(WORDS, "rests_on").search(flow.text, *span) is not None


def _is_component(flow: Flow, position: int) -> bool:
    """Whether a row or item under a title about components, boundaries or software speaks of it."""
    block = flow.blocks[max(i for i, s in enumerate(flow.starts) if s <= position)]
    if block.kind not in (BlockKind.ROW, BlockKind.LIST_ITEM):
        return False
    above = " ".join(block.path[-2:])
    heads = " ".join(c.header for c in block.cells)
    return bool(
        re.search(
            r"component|boundar|scope|software|infrastructure|system description|\bparts? of|elements? of|makes? up|made of|architecture",
            f"{above} {heads}",
            re.I,
        )
    )


def _is_partial(flow: Flow, inside: list[Span], outside: list[Span]) -> bool:
    """Whether the exclusion names another thing than what is inside: the same words on both sides exclude it."""
    left = [flow.text[slice(*span)].casefold() for span in outside]
    terms = {m.group().casefold() for said in left for m in patterns(WORDS, "terms").finditer(said)}
    kept = {
        m.group().casefold()
        for span in inside
        for m in patterns(WORDS, "terms").finditer(flow.text[slice(*span)].casefold())
    }
    return len(inside) > len(outside) and not terms & kept


def _tested(document: Document, tests: tuple[Block, ...]) -> list[Block]:
    rows = [b for b in tests if b.kind is BlockKind.ROW]
    return [
        b
        for b in rows
        if patterns(WORDS, "terms").search(b.view.text)
        and patterns(WORDS, "control").search(b.view.text)
        and not patterns(WORDS, "staff").search(b.view.text)
        and not patterns(WORDS, "outside").search(b.view.text)
    ]


def _shown(flow: Flow, spans: list[Span]) -> tuple[Citation, ...]:
    return tuple(cited(flow, *span) for span in spans)[:MAX_CITATIONS]


def _cite_rows(document: Document, rows: list[Block]) -> list[Citation]:
    flow = flow_of(document, rows)
    return [cited(flow, s, s + len(b.view.text)) for s, b in zip(flow.starts, rows, strict=True)]


def _texts(flow: Flow, spans: list[Span]) -> list[str]:
    return [fold(flow.text[slice(*span)])[:200] for span in spans[:4]]
