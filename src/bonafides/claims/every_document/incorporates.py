"""Which other documents a document makes part of itself."""

import re

from bonafides.model import Block, Citation, Claim, Confidence, Document, cite_view

TOPIC = "document.incorporates"
_BINDS = re.compile(
    r"incorporat|(?:form|are|is|constitute)s?\s+(?:an?\s+)?(?:integral\s+)?part\s+of|subject\s+to\s+(?:our|the)|governed\s+by\s+(?:our|the)"
    r"|(?:comply|accordance|agree)\s+(?:with|to)\s+(?:our|the)|together\s+with\s+(?:our|the)|also\s+agree",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"\b((?:[A-Z][\w&'’-]*\s+|and\s+|of\s+|for\s+){0,5}"
    r"(?:Policy|Policies|Addendum|Guidelines|Terms|Notice|Agreement|Schedule|List|Code of Conduct|DPA|SLA)(?:\s+of\s+(?:Service|Use))?)\b"
)
_ITSELF = {"terms", "agreement", "policy", "these terms", "this agreement", "terms of service", "the terms", "notice", "list", "schedule", "policies"}  # fmt: skip
_SENTENCE = re.compile(r"\S.*?(?:[.;](?=\s+[A-Z(])|$)", re.DOTALL)
MOST = 12


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with the names, in the order of the text; left out where nothing is incorporated."""
    title = next((b.view.text.casefold() for b in document.blocks if b.view.text.strip()), "")
    named: dict[str, Citation] = {}
    for block in document.blocks:
        if _BINDS.search(block.view.text):
            for name, start, end in _names(block):
                if name.casefold() not in title and len(named) < MOST:
                    named.setdefault(name, cite_view(document, block, start, end))
    if not named:
        return ()
    targets = {link.text.strip().casefold(): link.target for link in document.links}
    rows = tuple({"name": name, "target": targets.get(name.casefold(), "")} for name in named)
    return (Claim(TOPIC, tuple(named), Confidence.MEDIUM, tuple(named.values())[:4], {"rows": rows}),)


def _names(block: Block) -> list[tuple[str, int, int]]:
    """Names in the sentences that bind; each with the span of its sentence."""
    text = block.view.text
    found = []
    for sentence in _SENTENCE.finditer(text):
        if _BINDS.search(sentence[0]):
            for match in _NAME.finditer(sentence[0]):
                name = re.sub(r"^(?:The|Our|These|This|Your|Any|All|If|By|and|of|for)\s+", "", match[1]).strip()
                if name.casefold() not in _ITSELF and " " in name:
                    found.append((name, sentence.start(), sentence.end()))
    return found
