"""Which product or model a document is about."""

import re

from bonafides.claims.every_document.names import bare
from bonafides.claims.every_document.sold import sold
from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite, cite_view

TOPIC = "subject.tool"
BLOCKS = 15
CARDS = frozenset({"model-card", "system-card", "data-statement"})
CONTRACTS = frozenset(
    {"terms-of-service", "commercial-terms", "developer-terms", "data-processing-agreement", "privacy-policy"}
)
_WORD = r"[A-Z](?:[\w.-]*\w)?"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:{_WORD}|\d[\w.]*)){{0,3}})"
_CARD = (
    re.compile(rf"^(?:[Mm]odel [Cc]ard|[Ss]ystem [Cc]ard|[Ss]ub-?processors)(?:\s+(?:for|of)|:|\s+[-–—])\s*{_NAME}"),
    re.compile(rf"^{_NAME}\s*[:–—-]?\s+(?:[Mm]odel|[Ss]ystem) [Cc]ard\b"),
)
_CITED = re.compile(r"^\W{0,4}Cite as\W.{0,160}?\((?P<name>[A-Z][A-Za-z0-9.-]{2,20})\)")
"""How a card asks to be cited: the short name in brackets."""
CITED_WITHIN = 80
"""Blocks of a card that are searched for it."""
_STATED = (
    re.compile(rf"\b(?:[Pp]roduct|[Tt]ool|[Ss]ystem|[Mm]odel|[Tt]arget)(?: name| tested| under test)?:\s*{_NAME}"),
    re.compile(rf"\b{_NAME},? (?:model )?[Vv]ersion \d"),
    re.compile(rf"^{_NAME} (?:web |mobile )?(?:application|[Pp]latform|[Ss]ystem|[Aa]ssistant)$"),
)
_NUMBERED = re.compile(rf"\b(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}) \d+\.\d+\b")
_SYSTEM = re.compile(
    rf"\b(?:the|its|of)\s+(?P<name>(?:{_WORD}\s){{0,3}}{_WORD})\s+(?:web |mobile )?(?:[Ss]ystem|[Aa]pplication|[Pp]latform|[Aa]ssistant)\b"
)
_SPOKEN = (
    re.compile(rf"\b[Ww]elcome to (?:the )?{_NAME}"),
    re.compile(
        rf"\b{_NAME}, (?:a|an|our|the) (?:hosted |online |AI )?(?:service|product|platform|assistant|application|tool)\b"
    ),
    re.compile(
        rf"\b(?:the|our|of|use)\s+(?P<name>(?:{_WORD}\s){{0,3}}{_WORD}(?:\s(?:Platform|Assistant|API))?)\s+(?:[Ss]ervices?|[Pp]latform|[Pp]roduct|[Aa]pplication|[Aa]ssistant)\b"
    ),
)
_OPENS = re.compile(
    r"^(?:The |Our )?(?P<name>[A-Z][\w.-]*(?:[ -][A-Z\d][\w.-]*){0,3})(?: \([^)]{1,80}\))?,? (?:is|are) (?:a|an|the|our)\b"
)
_VERSION_OF = re.compile(
    r"\b(?:optimi[sz]ed|quanti[sz]ed|fine-tuned|converted)\s+(?:version|variant) of (?:the )?(?P<name>[\w.-]*\d[\w.-]*|[A-Z][\w.-]+)"
)
_COMPONENT = re.compile(r"\"component\"\s*:\s*\{[^{}]{0,400}?\"name\"\s*:\s*\"(?P<name>[^\"]{2,80})\"")
_MODEL = re.compile(
    r"\"type\"\s*:\s*\"machine-learning-model\"[^{}\[\]]{0,300}?\"name\"\s*:\s*\"(?P<name>[^\"]{2,80})\""
)
_LABELS = frozenset("product,product name,name of product,tool,tool name,application,solution,ai system,ai product,system name,model name,name of the product,service name".split(","))  # fmt: skip
_GENERIC = frozenset(
    "description overview introduction model models usage details card readme onnx summary about deprecated license licence code weights training dataset data evaluation cvss tls ssl owasp iso nist http https python cuda apache pytorch annex gdpr aes".split()
)


def claims(document: Document, vendor: str = "") -> tuple[Claim, ...]:
    """One claim with the name; left out where none is told. The name of `vendor` counts only where a contract sells it."""
    found = _in_records(document) if not document.evidence.media_type.startswith("text/") else None
    found = found or _labelled(document) or _in_words(document, vendor)
    if found:
        return (Claim(TOPIC, found[0], Confidence.LOW, (found[1],)),)
    return sold(document, vendor) if document.kind in CONTRACTS else ()


def _in_records(document: Document) -> tuple[str, Citation] | None:
    """The main component of a bill of materials, or else its first model."""
    if document.kind != "bill-of-materials" or "json" not in document.evidence.media_type:
        return None
    for pattern in (_COMPONENT, _MODEL):
        match = pattern.search(document.text, 0, 60_000)
        if match:
            return match["name"], cite(document, match.start("name"), match.end("name"))
    return None


def _labelled(document: Document) -> tuple[str, Citation] | None:
    """What stands beside "Product" in a row of two cells."""
    for block in document.blocks[:40]:
        if len(block.cells) == 2 and block.cells[0].text.casefold().strip(" *:") in _LABELS:
            name = block.cells[1].text.strip(" *")
            if 1 < len(name) <= 60:
                return name, cite_view(document, block)
    return None


def _in_words(document: Document, vendor: str) -> tuple[str, Citation] | None:
    blocks = [b for b in document.blocks[:BLOCKS] if b.kind is not BlockKind.CODE and not _is_link(document, b)]
    found = _searched(document, blocks, (*_CARD, *_STATED), vendor)
    if not found and document.kind in CARDS:
        found = (
            _searched(document, list(document.blocks[:CITED_WITHIN]), (_CITED,), vendor)
            or _heading(document, blocks)
            or _searched(document, blocks, (_OPENS, _VERSION_OF), "")
        )
    if not found:
        evidence = () if document.kind in CONTRACTS else (_NUMBERED, _SYSTEM)
        found = _searched(document, blocks, (*evidence, *_SPOKEN), vendor)
    return found


def _searched(
    document: Document, blocks: list[Block], patterns: tuple[re.Pattern[str], ...], vendor: str
) -> tuple[str, Citation] | None:
    for pattern in patterns:
        for block in blocks:
            match = pattern.search(block.view.text[:4000])
            name = _cleaned(match["name"], pattern) if match else ""
            if match and name and not _is_vendor(name, vendor) and name.split()[0].casefold() not in _GENERIC:
                return name, cite_view(document, block, match.start("name"), match.end("name"))
    return None


def _cleaned(name: str, pattern: re.Pattern[str]) -> str:
    kept = bare(name)
    platform = f"{kept} Platform"
    return platform if kept and platform in name else kept or name * (pattern is _VERSION_OF)


def _heading(document: Document, blocks: list[Block]) -> tuple[str, Citation] | None:
    """The first heading of a card, where it is a name and not a section's."""
    first = next((b for b in blocks if b.kind is BlockKind.HEADING), None)
    title = first.view.text.strip() if first else ""
    words = title.split()
    if not first or first.level > 1 or not 0 < len(words) <= 6 or {w.casefold().strip(".:") for w in words} & _GENERIC:
        return None
    return title, cite_view(document, first)


def _is_vendor(name: str, vendor: str) -> bool:
    ours = set(re.findall(r"\w+", vendor.casefold()))
    return bool(ours) and set(re.findall(r"\w+", name.casefold())) <= ours


def _is_link(document: Document, block: Block) -> bool:
    """Whether a block is nothing but links: navigation names other products."""
    linked = sum(len(link.text) for link in document.links if block.start <= link.start < block.end)
    return block.kind is not BlockKind.HEADING and linked > 0.8 * len(block.view.text.strip())
