"""Whether a piece of evidence says of itself that it is a template, a mock or an example, or was never filled in."""

import re

from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite_view

TOPIC = "document.template"
EVIDENCE = frozenset(
    {
        "model-card",
        "system-card",
        "data-statement",
        "red-team-report",
        "penetration-test-report",
        "iso42001-certificate",
        "iso42001-soa",
        "bridge-letter",
        "questionnaire-answers",
        "bill-of-materials",
        "subprocessor-list",
    }
)
"""Kinds that have to be real; a contract has blanks until it is signed, and SOC reports have a reader of their own."""
_THING = r"(?:document|report|card|model card|system card|certificate|letter|questionnaire|file|page|list|example)"
_SAYS = re.compile(
    rf"\bthis (?:\w+ )?{_THING} (?:is|was|has been) (?:\w+ ){{0,4}}?(?:fictional|fictitious|sample|template|mock(?:-?up)?|dummy|fixture|illustrat\w+|made[- ]up|synthetic example)\b"
    rf"|\b(?:fictional|fictitious|sample|template|mock|dummy|placeholder|example) {_THING}\b(?= (?:for|only|to (?:show|illustrate|test))|\s*$)"
    r"|\bfor (?:illustrati(?:on|ve)|demonstration|demo|testing|training) purposes only\b|\btest fixture\b|\blorem ipsum\b|\bnot a real (?:company|vendor|report|product|model)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\[(?:insert|your|vendor|company|name|date|model|provider|product|auditor|to be (?:completed|added|determined)|todo|tbd|tbc|more information needed)\b[^\]\n]{0,60}\]"
    r"|\{\{\s*[\w .|()\"'-]{1,60}\}\}|<(?:insert|your|company|vendor|name|date)[ _-][\w _-]{1,40}>|\bX{3,}\b"
    r"|\b(?:[a-z]+ ){1,4}goes here\b",
    re.IGNORECASE,
)
_FIXTURE = re.compile(r"\bhttps?://(?:[\w-]+\.)?example\.(?:com|org|net)\b", re.IGNORECASE)
"""An address that nobody can have, in a list of parts that are said to be in use; a form may give it as an example."""
_FEW = 3
"""Blanks from which a form was not filled in; one or two are forgotten ones."""
_HEAD = 12
"""Blocks at the head in which a document says what it is; further down it speaks of other things."""


def claims(document: Document) -> tuple[Claim, ...]:
    """At most one claim, with the words that show it and `details.reason`."""
    if document.kind not in EVIDENCE:
        return ()
    for block in [*document.blocks[:_HEAD], *document.blocks[-3:]]:
        match = _SAYS.search(block.view.text)
        if match and block.kind is not BlockKind.CODE:
            return (
                _claim([cite_view(document, block, *match.span())], "says that it is a template, a mock or an example"),
            )
    marks = (_BLANK, _FIXTURE) if document.kind == "bill-of-materials" else (_BLANK,)
    prose = [b for b in document.blocks if b.kind is not BlockKind.CODE]
    blanks = [(b, m) for b in prose for mark in marks for m in mark.finditer(b.view.text)]
    if len(blanks) >= _FEW:
        return (_claim(_shown(document, blanks), f"holds {len(blanks)} blanks that nobody filled in"),)
    return ()


def _shown(document: Document, blanks: list[tuple[Block, re.Match[str]]]) -> list[Citation]:
    return list(dict.fromkeys(cite_view(document, block, *match.span()) for block, match in blanks))[:4]


def _claim(citations: list[Citation], reason: str) -> Claim:
    return Claim(TOPIC, "yes", Confidence.MEDIUM, tuple(citations), {"reason": reason})
