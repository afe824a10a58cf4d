"""What was examined: trust categories, subservice organisations, user entity controls, and whether AI is in it."""

import re

from bonafides.claims.soc2.flow import Flow, cited, flow_of, patterns, sentence
from bonafides.claims.soc2.sections import PHRASES
from bonafides.model import MAX_CITATIONS, Block, BlockKind, Citation, Claim, Confidence, Document, fold

_CATEGORIES = ("security", "availability", "processing integrity", "confidentiality", "privacy")
_CATEGORY = re.compile(r"security|availability|processing\s+integrity|confidentiality|privacy", re.IGNORECASE)
_BREAK = re.compile(r"\(|\bset forth\b|\btrust services\b|[.;\n]|\bwere\b|\bbased on\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[A-Z][\w&.-]*|[A-Z]{2,})(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w&.-]*){0,5}(?:,?\s+(?:Inc|LLC|Ltd|Corp)\.?)?"
)
_GENERIC = re.compile(
    r"^(?:the|its|this|a|an|section|soc|management|complementary|security|availability|confidentiality|privacy|trust|controls?|subservice.*|services?|company|organi[sz]ation)$",
    re.IGNORECASE,
)


def categories(flows: tuple[Flow, ...]) -> Claim | None:
    """`soc2.trust-categories`, from the sentence that says what the examination was relevant to."""
    for flow in flows:
        for match in patterns(PHRASES, "categories").finditer(flow.text):
            before = flow.text[max(0, match.start() - 80) : match.end()]
            stop = _BREAK.search(flow.text, match.end(), match.end() + 160)
            end = stop.start() if stop else min(len(flow.text), match.end() + 160)
            names = [" ".join(m.group().lower().split()) for m in _CATEGORY.finditer(flow.text, match.end(), end)]
            if names and not patterns(PHRASES, "not_category_context").search(before):
                value = tuple(c for c in _CATEGORIES if c in names)
                return Claim("soc2.trust-categories", value, Confidence.HIGH, (cited(flow, match.start(), end),))
    return None


def subservice(document: Document) -> Claim | None:
    """`soc2.subservice-organisations` as {name, method}; method '' where it is not said."""
    flow = flow_of(document)
    found: dict[str, str] = {}
    citations: list[Citation] = []
    for row, name in _listed(document.blocks):
        found.setdefault(name, _method(row.view.text))
        citations.append(cited(flow_of(document, (row,)), 0, len(row.view.text)))
    for match in patterns(PHRASES, "subservice").finditer(flow.text):
        start, end = sentence(flow, match.start(), match.end())
        named = _names(flow.text[start:end])
        for name in named:
            found.setdefault(name, "")
            found[name] = found[name] or _method(flow.text[start : end + 1])
        citations += [cited(flow, start, end)] if named else []
    if not found:
        return None
    overall = _method(flow.text)
    value = tuple({"name": n, "method": m or overall} for n, m in _without_short_forms(found).items())
    return Claim("soc2.subservice-organisations", value, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]))


def cuecs(document: Document) -> Claim | None:
    """`soc2.cuecs`: how many complementary user entity controls are listed."""
    counted: list[Block] = []
    inside, level = False, 0
    for block in document.blocks:
        text = block.view.text.strip()
        title = block.kind is BlockKind.HEADING or (
            block.kind is BlockKind.PARAGRAPH and len(text) < 90 and text[-1:] not in ".;:,"
        )
        if title and patterns(PHRASES, "cuec").search(text):
            inside, level = True, block.level
        elif title and inside and counted and (block.kind is not BlockKind.HEADING or block.level <= max(level, 1)):
            inside = False
        elif inside and _is_item(block):
            counted.append(block)
    if not counted:
        return None
    first = flow_of(document, counted[:1])
    return Claim("soc2.cuecs", len(counted), Confidence.MEDIUM, (cited(first, 0, len(first.text)),))


def ai_in_scope(document: Document, places: tuple[Block, ...]) -> Claim:
    """`soc2.ai-in-scope`: yes only where a sentence puts a model or AI system inside the system examined."""
    flow = flow_of(document, places)
    inside: list[tuple[int, int]] = []
    for match in patterns(PHRASES, "ai_terms").finditer(flow.text):
        start, end = sentence(flow, match.start(), match.end())
        said = flow.text[start:end]
        if patterns(PHRASES, "ai_out").search(said):
            details = {"excluded": True, "because": "it is named as outside the system examined"}
            return Claim("soc2.ai-in-scope", "no", Confidence.HIGH, (cited(flow, start, end),), details)
        if patterns(PHRASES, "ai_scope").search(said):
            inside.append((start, end))
    if inside:
        shown = tuple(cited(flow, *span) for span in dict.fromkeys(inside))[:MAX_CITATIONS]
        return Claim("soc2.ai-in-scope", "yes", Confidence.MEDIUM, shown)
    return Claim("soc2.ai-in-scope", "no", Confidence.MEDIUM, (), {"because": "no model or AI system is named in it"})


def _listed(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    found = []
    for block in blocks:
        heads = [i for i, c in enumerate(block.cells) if patterns(PHRASES, "subservice").match(fold(c.header))]
        if (
            heads
            and (name := fold(block.cells[heads[0]].text))
            and len(name) <= 80
            and name != block.cells[heads[0]].header
        ):
            found.append((block, name))
    return found


def _names(said: str) -> list[str]:
    use = patterns(PHRASES, "subservice_use").search(said)
    if use is None:
        return []
    stop = re.search(r";|,?\s+(?:an?|which|who|as|both|all)\b(?!\s+[A-Z])|\bcarve", said[use.end() :])
    listed = said[use.end() : use.end() + (stop.start() if stop else 200)]
    parts = re.split(
        r",|\band\b(?!\s+[a-z])", re.sub(r"\([^)]{0,60}\)|,?\s+(?:Inc|LLC|Ltd|Corp|GmbH)\b\.?", "", listed)
    )
    names = [m.group().strip() for part in parts if (m := _NAME.search(part))]
    return [n for n in names if not _GENERIC.match(n)]


def _without_short_forms(found: dict[str, str]) -> dict[str, str]:
    """Drop a name that is the abbreviation or the beginning of another."""
    initials = {"".join(w[0] for w in n.split() if w[0].isupper()): n for n in found if " " in n}
    longer = [n for n in found if n not in initials and not any(o != n and o.startswith(n + " ") for o in found)]
    return {n: found[n] for n in longer}


def _method(text: str) -> str:
    carved, inclusive = patterns(PHRASES, "carve_out").search(text), patterns(PHRASES, "inclusive").search(text)
    return "" if bool(carved) == bool(inclusive) else "carve-out" if carved else "inclusive"


def _is_item(block: Block) -> bool:
    if block.kind is BlockKind.ROW:
        return [fold(c.text) for c in block.cells] != [fold(c.header) for c in block.cells]
    numbered = re.match(r"\s*(?:\d{1,2}[.)]|[•●▪*-]|\(?[a-z]\)|CUEC)", block.view.text)
    return block.kind is BlockKind.LIST_ITEM or bool(numbered)
