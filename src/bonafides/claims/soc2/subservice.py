"""Subservice organisations: who they are, and whether their controls were carved out or included."""

import re

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.flow import Flow, cited, flow_of, patterns, sentence
from bonafides.claims.soc2.party import is_same_company
from bonafides.model import MAX_CITATIONS, Block, BlockKind, Citation, Claim, Confidence, Document, cite, fold

_NAME = re.compile(
    r"(?:[A-Z][\w&.+-]*|[A-Z]{2,})(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w&.+-]*){0,5}(?:,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|GmbH|SARL|SAS|PBC)\b\.?)?"
)
_BEFORE = re.compile(
    rf"({_NAME.pattern})(?:\s*\([^)]{{0,60}}\))?,?\s+(?:is\s+)?(?:an?|the|its|our|their)\s+(?:[\w-]+\s+){{0,3}}?(?=sub-?service)"
)
_ARE = re.compile(r"^(.{3,200}?)\s+(?:are|were)\s+(?:treated\s+as\s+|considered\s+)?(?=sub-?service)")
_CLAUSE = re.compile(r"[;.]|\b(?:uses?|relies|engages?|both|these|all)\b", re.IGNORECASE)
"""The names stand elsewhere."""
_GENERIC = re.compile(
    r"^(?:the|its|this|these|those|a|an|all|each|both|our|their|section|soc|type|management|complementary|security|availability|confidentiality|processing|privacy|trust|common|controls?|criteria|sub-?service.*|services?|company|organi[sz]ations?|user|customers?|independent|service|examination|opinion|description|system|carve.*|inclusive|where|when|as|for|in|no|not|name|vendor|function|method|hosting|purpose|n/a|none|cc\d.*|csoc.*|api|saas|iaas|paas)$",
    re.IGNORECASE,
)
_STOP = re.compile(r";|,?\s+(?:which|who|both|all|under|that|whose)\b(?!\s+[A-Z][a-z]+\s+[A-Z])|\bcarve|\(the\b")
_REACH = 12
"""Blocks below a title or lead-in in which its list stands."""


def subservice(document: Document, company: str) -> Claim | None:
    """`soc2.subservice-organisations` as {name, method}; method '' where it is not said."""
    flow = flow_of(document)
    found: dict[str, str] = {}
    citations: list[Citation] = []
    for block, name in [*_in_tables(document.blocks), *_in_lists(document.blocks)]:
        found[name] = found.get(name) or _method(block.view.text)
        citations.append(cite(document, block.start, block.end, block))
    for start, end, names in _in_prose(flow):
        for name in names:
            found[name] = found.get(name) or _method(flow.text[start : end + 1])
        citations.append(cited(flow, start, end))
    found = {n: m for n, m in found.items() if not _GENERIC.match(n) and not (company and is_same_company(n, company))}
    if not found:
        return None
    overall = _method(flow.text)
    found = {name: method or _method_of(flow.text, name) for name, method in found.items()}
    value = tuple({"name": n, "method": m or overall} for n, m in _distinct(found).items())
    return Claim("soc2.subservice-organisations", value, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]))


def _in_tables(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Rows of a table whose head or title speaks of subservice organisations."""
    found: list[tuple[Block, str]] = []
    titled = -_REACH
    column = -1
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ROW:
            column = -1
            text = block.view.text
            if len(text) < 160 and patterns(WORDS, "subservice").search(text):
                titled = index
            elif block.kind is BlockKind.HEADING and index - titled < _REACH:
                titled = -_REACH
            continue
        heads = [fold(c.header or "") for c in block.cells]
        texts = [fold(c.text) for c in block.cells]
        named = _column(heads if any(heads) else texts, index - titled < _REACH)
        if named >= 0 and not any(heads):
            column = named
            continue
        at = named if named >= 0 else column
        if 0 <= at < len(texts) and texts != heads and 1 < len(texts[at]) <= 80:
            found.append((block, _without_form(re.sub(r"\s*\([^)]*\)$", "", texts[at]))))
            titled = index if titled >= 0 else titled
    return found


def _column(heads: list[str], titled: bool) -> int:
    sure = [
        i
        for i, h in enumerate(heads)
        if re.fullmatch(rf"(?:{patterns(WORDS, 'subservice').pattern})(?: name)?", h, re.I)
    ]
    if sure:
        return sure[0]
    weak = [i for i, h in enumerate(heads) if patterns(WORDS, "subservice_head").fullmatch(h)]
    return weak[0] if weak and titled and len(heads) > 1 else -1


def _in_lists(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Items below a title or sentence that speaks of subservice organisations and ends in a colon."""
    found: list[tuple[Block, str]] = []
    for index, block in enumerate(blocks):
        text = block.view.text.strip()
        title = block.kind is BlockKind.HEADING and patterns(WORDS, "subservice_title").fullmatch(text)
        lead = text.endswith(":") and patterns(WORDS, "subservice").search(text[-260:])
        if not (title and "control" not in text.casefold()) and not lead:
            continue
        if lead and re.search(r"(?:organi[sz]ation|provider)s?['’]?\s+controls?\b", text[-90:], re.IGNORECASE):
            continue
        for item in blocks[index + 1 : index + 1 + _REACH]:
            if item.kind is BlockKind.PARAGRAPH and title and not found:
                continue
            if item.kind is not BlockKind.LIST_ITEM:
                break
            name = _NAME.match(item.view.text.lstrip("•●▪◦*- 0123456789.)("))
            if name and re.match(
                r"\s*(?:[(:,–—|-]|$|for\b|provides?\b|is\b)",
                item.view.text.lstrip("•●▪◦*- 0123456789.)(")[name.end() :],
            ):
                found.append((item, _without_form(name.group())))
    return found


def _in_prose(flow: Flow) -> list[tuple[int, int, list[str]]]:
    """Sentences that name them, or that stand beside one which speaks of subservice organisations or of the method."""
    found: dict[tuple[int, int], list[str]] = {}
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
        names = [_without_form(m.group(1)) for m in _BEFORE.finditer(said)] or _are(said) or _after_use(said)
        if not names:
            start, end, names = _beside(flow, start, end)
        if names:
            found.setdefault((start, end), names)
    return [(start, end, names) for (start, end), names in found.items()]


def _are(said: str) -> list[str]:
    """Names of which a sentence says that they are subservice organisations."""
    told = _ARE.search(said)
    said = told.group(1).rpartition(":")[2] if told else ""
    return [] if _CLAUSE.search(said) else _names(said)


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
        if re.search(r"\b(?:uses?|utili[sz]es?|reli(?:es|ed)|engages?|hosted|outsources?)\b", said) and (
            names := _after_use(said)
        ):
            return low, high, names
    return start, end, []


def _after_use(said: str) -> list[str]:
    use = patterns(WORDS, "subservice_use").search(said)
    if use is None:
        return []
    rest = said[use.end() :]
    stop = _STOP.search(rest)
    listed = rest[: stop.start() if stop else 260]
    return _names(listed)


def _names(listed: str) -> list[str]:
    """Names in a list in prose: `A, Inc. ("A") for hosting, B and C`; a name in brackets counts after a common noun."""
    bare = re.sub(r"([A-Z][\w&.,-]*)\s*\([^)]{0,80}\)", r"\1", re.sub(r"[\"“”]", "", listed))
    parts = re.split(r",(?!\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|GmbH|PBC)\b)|\band\b|\b(?:for|to|in)\b|\(", bare)
    stripped = [re.sub(r"^\s*(?:(?:on|by|with|from|the|at|via|also)\s+)*", "", part) for part in parts]
    found = [_NAME.search(part) if index == 0 else _NAME.match(part) for index, part in enumerate(stripped)]
    return [n for m in found if m and not _GENERIC.match(n := _without_form(m.group()))]


def _without_form(name: str) -> str:
    return re.sub(r",?\s+(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|PBC)\b\.?$", "", name.strip(" ,.")).strip(
        " ,."
    )


def _distinct(found: dict[str, str]) -> dict[str, str]:
    """Without names that are the abbreviation or the beginning of another, or one that only adds its legal form."""
    initials = {"".join(w[0] for w in n.split() if w[0].isupper()) for n in found if " " in n}
    kept: dict[str, str] = {}
    for name, method in found.items():
        longer = [o for o in found if o != name and (o.startswith(name + " "))]
        if name in initials or longer:
            continue
        kept[name] = method or next((found[o] for o in found if name.startswith(o + " ") and found[o]), "")
    return kept


def _method_of(text: str, name: str) -> str:
    """The method said in one clause with the name, where a report uses both."""
    for match in re.finditer(re.escape(name), text):
        low = max(text.rfind(mark, 0, match.start()) for mark in (".", ";", "\n")) + 1
        ends = [at for mark in (".", ";", "\n") if (at := text.find(mark, match.end())) >= 0]
        if said := _method(text[low : min(ends, default=len(text))]):
            return said
    return ""


def _method(text: str) -> str:
    carved, inclusive = patterns(WORDS, "carve_out").search(text), patterns(WORDS, "inclusive").search(text)
    return "" if bool(carved) == bool(inclusive) else "carve-out" if carved else "inclusive"
