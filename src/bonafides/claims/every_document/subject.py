"""Whom and what a document is about."""

import re

from bonafides.model import Block, BlockKind, Claim, Confidence, Document, cite_view

_COMPANY = r"(?P<name>(?:[A-Z0-9][\w&.'’-]*,?\s+){0,6}?(?:[A-Z0-9][\w&.'’-]*,?\s+)(?:Inc|LLC|L\.L\.C|Ltd|Limited|GmbH|AG|AB|SAS|S\.A|B\.V|BV|PBC|PLC|plc|Corp|Corporation|Pte\.? Ltd|Co\., Ltd)\b\.?)"
_PATTERNS = (
    re.compile(r"(?:between|by and between)\s+" + _COMPANY),
    re.compile(
        _COMPANY + r"[^.]{0,120}?[(（][^()]{0,60}[\"“”'‘’](?:we|us|our|company|the company|provider)[\"“”'‘’]",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:report on|system of|description of|operated by|provided by|offered by|owned by|controlled by|published by|developed by|prepared for|test of)\s+"
        + _COMPANY
    ),
    re.compile(_COMPANY + r"\s*[(（][^()]{0,80}[\"“]"),
    re.compile(r"(?:©|Copyright)\s*(?:\(c\)\s*)?(?:20\d\d(?:\s*[-–]\s*20\d\d)?,?\s*)?" + _COMPANY),
    re.compile(_COMPANY),
)
_WORD = r"[A-Z][\w.-]*"
_TOOL = (
    re.compile(
        rf"^(?:[Mm]odel [Cc]ard|[Ss]ystem [Cc]ard|[Ss]ub-?processors)(?:\s+(?:for|of)|:|\s+[-–—])\s*(?P<name>{_WORD}(?:\s(?:{_WORD}|\d[\w.]*)){{0,3}})"
    ),
    re.compile(rf"^(?P<name>{_WORD}(?:\s(?:{_WORD}|\d[\w.]*)){{0,3}})\s*[:–—-]?\s+(?:[Mm]odel|[Ss]ystem) [Cc]ard\b"),
    re.compile(
        rf"\b(?:[Pp]roduct|[Tt]ool|[Ss]ervice|[Ss]ystem|[Mm]odel|[Tt]arget)(?: name| tested| under test)?:\s*(?P<name>{_WORD}(?:\s(?:{_WORD}|\d[\w.]*)){{0,3}})"
    ),
    re.compile(rf"\b(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}),? [Vv]ersion \d"),
    re.compile(rf"\b(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}) \d+\.\d+\b"),
    re.compile(
        rf"\b(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}), (?:a|an|our|the) (?:hosted |online |AI )?(?:service|product|platform|assistant|application|tool)\b"
    ),
    re.compile(
        rf"\b(?:the|our|of|use)\s+(?P<name>(?:{_WORD}\s){{0,3}}{_WORD})\s+(?:[Ss]ervices?|[Pp]latform|[Pp]roduct|[Aa]pplication|[Aa]ssistant)\b"
    ),
)
_NOT_A_NAME = frozenset(
    "business enterprise open pro consumer its their his and or part annex section article api public third-party try version the our these this your such any all if by we of in on service services terms privacy policy agreement customer user data software site website online".split()
)


def claims(document: Document) -> tuple[Claim, ...]:
    """At most one claim on the vendor and one on the tool; what is not named is left out."""
    head = document.blocks[:80]
    return (
        *_first(document, head, "subject.vendor", _PATTERNS),
        *_first(document, document.blocks[:15], "subject.tool", _TOOL),
    )


def _first(
    document: Document, blocks: tuple[Block, ...], topic: str, patterns: tuple[re.Pattern[str], ...]
) -> tuple[Claim, ...]:
    for rank, pattern in enumerate(patterns):
        for block in blocks:
            match = pattern.search(block.view.text[:4000]) if block.kind is not BlockKind.CODE else None
            name = _clean(match["name"]) if match else ""
            if match and name:
                confidence = Confidence.MEDIUM if rank < 2 else Confidence.LOW
                return (
                    Claim(
                        topic, name, confidence, (cite_view(document, block, match.start("name"), match.end("name")),)
                    ),
                )
    return ()


def _clean(name: str) -> str:
    words = name.strip(" ,").split()
    while words and (words[0].casefold().strip(",.") in _NOT_A_NAME or words[0][0].islower()):
        words.pop(0)
    kept = " ".join(words)
    return kept if any(c.isupper() for c in kept) and kept.casefold() not in _NOT_A_NAME else ""
