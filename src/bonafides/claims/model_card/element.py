"""Judge one element of a card: content counts, a heading, an empty value or a pointer does not."""

import re

from bonafides.claims.model_card.rules import Rule
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite_view

EMPTY = re.compile(
    r"\W*(?:not disclosed|undisclosed|n/?a|none|unknown|tbd|to be (?:added|determined|defined)|more information needed|coming soon|not (?:specified|available|provided|applicable)|-|—)?\W*(?:\.|$)",
    re.IGNORECASE,
)
POINTER = re.compile(
    r"\b(?:see|refer to|please (?:see|refer|visit|check|read)|can be found|is available (?:at|in|here)|described in|visit|more (?:details|information) (?:in|at|on))\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(r"\s*(?:this|the following|the next) (?:sub)?(?:section|chapter|table|part)\b", re.IGNORECASE)
"""A sentence about the section is not yet its content."""
SHORTEST = 25
"""Characters below which a block under a heading says nothing."""


def element_claim(document: Document, rule: Rule) -> Claim:
    """`present` before `partial` before `absent`, with the sentences that say so."""
    shown: dict[str, list[Sentence]] = {"present": [], "partial": []}
    for sentence in _sentences(document):
        status = _status(sentence, rule)
        if status:
            shown[status].append(sentence)
    topic = f"model-card.{rule.element}"
    for value in ("present", "partial"):
        if shown[value]:
            found = shown[value]
            details = {"value": v} if (v := _value(rule, found)) else {}
            return Claim(topic, value, Confidence.MEDIUM, _citations(document, found), details)
    return Claim(topic, "absent", Confidence.MEDIUM)


def _sentences(document: Document) -> list[Sentence]:
    """Sentences of the card, its YAML head line by line, its table rows whole."""
    prose = sentences(b for b in document.blocks if b.kind is not BlockKind.ROW)
    rows = [Sentence(b.view.text, b, 0, len(b.view.text), "") for b in document.blocks if b.kind is BlockKind.ROW]
    return [*_head(document.blocks[:1]), *prose, *rows]


def _head(blocks: tuple[Block, ...]) -> list[Sentence]:
    if not blocks or blocks[0].kind is not BlockKind.CODE or not blocks[0].view.text.lstrip("\ufeff").startswith("---"):
        return []
    text = blocks[0].view.text
    return [Sentence(m[0], blocks[0], m.start(), m.end(), "") for m in re.finditer(r"[^\n]+", text)]


def _status(sentence: Sentence, rule: Rule) -> str:
    text = sentence.text
    if sentence.block.kind is BlockKind.HEADING or rule.excluded.search(text) or ANNOUNCES.match(text):
        return ""
    if rule.present.search(text):
        return "partial" if _only_points(text) else "present"
    if rule.under and _under(sentence, rule) and not EMPTY.fullmatch(text) and len(text) >= SHORTEST:
        return "partial" if _only_points(text) else _earned(rule.under, text)
    return "partial" if rule.partial.search(text) else ""


def _earned(under: str, text: str) -> str:
    if under != "numbers":
        return under
    return "present" if re.search(r"\d+(?:\.\d+)?\s?%|\b\d+\.\d+\b|\b\d+ of \d", text) else "partial"


def _under(sentence: Sentence, rule: Rule) -> bool:
    if sentence.block.kind is BlockKind.ROW and rule.under != "numbers":
        return False
    return any(rule.headings.search(heading) for heading in sentence.block.path[-2:])


def _only_points(text: str) -> bool:
    return len(text) < 160 and bool(POINTER.search(text)) and not re.search(r"\d", text)


def _value(rule: Rule, found: list[Sentence]) -> str:
    if rule.value is None:
        return ""
    for sentence in found:
        match = rule.value.search(sentence.text)
        if match:
            return next((g for g in match.groups() if g), match[0]).strip()
    return ""


def _citations(document: Document, found: list[Sentence]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(cite_view(document, s.block, s.start, s.end) for s in found))[:4]
