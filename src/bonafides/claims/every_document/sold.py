"""Which product a contract is about: what it says that people use, else the name that the vendor sells under."""

import re
from collections.abc import Callable

from bonafides.claims.every_document.names import bare
from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite_view

BLOCKS = 30
"""Blocks in which a contract says what it covers."""
_WORD = r"[A-Z][\w-]*(?:\.[a-z]{2,3})?"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:{_WORD}|\d[\w.]*)){{0,2}})"
_COVERED = (
    re.compile(
        rf"\b(?:use|using|access|accessing|apps?|websites?|services?|including|such as),? (?:our |the )?{_NAME},(?: [^.;]{{0,80}}?,?)? (?:and|or) (?:any |all |our )?other (?:\w+ ){{0,2}}(?:products?|services?|offerings)\b"
    ),
    re.compile(
        rf"\b(?:engine|assistant|app|application|platform|chatbot|extension|product|software|tool|service)\s?\((?:the |our )?[“\"]\W{{0,2}}{_NAME}\W{{0,2}}[”\"]"
    ),
    re.compile(
        rf"\b(?:apply to|governs?|covers?|for) your (?:access to and )?use of (?:the )?{_NAME}(?=[,.]| and| or)"
    ),
    re.compile(rf"^{_NAME} (?=Terms\b|Privacy\b|Data Processing\b|Acceptable Use\b|Service Level\b)"),
)
_USED = re.compile(
    rf"\b{_NAME}(?:[’']s)? (?:apps?|applications?|platform|products?|services?|accounts?|software|users?|API|websites?)\b"
)
_WELCOME = re.compile(
    rf"\b(?:[Ww]elcome to(?: use)?|[Tt]hank(?:s| you) for using|access(?:ing)? or using|use of) {_NAME}"
)


_GENERIC = frozenset("extension defined supplemental network site app engine public general data additional specific usage community developer partner order user end customer enterprise business consumer master privacy cookie content acceptable".split())  # fmt: skip
"""Words that name a part of a contract or of a product, and no product."""


def sold(document: Document, vendor: str) -> tuple[Claim, ...]:
    """At most one claim; the vendor's own name, where the contract uses it for a product, has `details.brand`."""
    blocks = [b for b in document.blocks[:BLOCKS] if b.kind is not BlockKind.CODE]
    company = _words(vendor)
    for pattern in _COVERED:
        found = _first(document, blocks, pattern, lambda name: not _words(name) <= company)
        if found:
            return (Claim("subject.tool", found[0], Confidence.LOW, (found[1],)),)
    for pattern in (_WELCOME, _USED):
        found = _first(document, blocks, pattern, lambda name: _words(name) <= company)
        if found:
            return (Claim("subject.tool", found[0], Confidence.LOW, (found[1],), {"brand": True}),)
    return ()


def _first(
    document: Document, blocks: list[Block], pattern: re.Pattern[str], accepts: Callable[[str], bool]
) -> tuple[str, Citation] | None:
    for block in blocks:
        for match in pattern.finditer(block.view.text[:4000]):
            name = bare(match["name"])
            if len(name) > 2 and not _words(name) <= _GENERIC and accepts(name):
                at = match.start("name") + max(0, match["name"].find(name))
                return name, cite_view(document, block, at, at + len(name))
    return None


def _words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))
