"""Which company a document is by or about."""

import re
from collections.abc import Callable

from bonafides.claims.every_document.names import COMPANY, NAME, bare, clean
from bonafides.model import Block, BlockKind, Citation, Claim, Confidence, Document, cite, cite_view

TOPIC = "subject.vendor"
BLOCKS = 80
"""Blocks in which a document says whose it is."""
_LABELS = frozenset(
    "vendor,provider,company,company name,vendor name,legal name,developer,developers,developed by,model developer,model developers,organization,organisation,service organization,client,prepared for,issued to,publisher,created by,certified organization,certificate holder".split(
        ","
    )
)
_LABEL = re.compile(r"^\W{0,3}(?P<label>[A-Za-z][A-Za-z ]{2,24}?)\s*[:|]\s*(?=[A-Z0-9])")
_OF = r"(?:operated|provided|offered|owned|controlled|published|developed|issued|commissioned|ordered)\s+by|prepared\s+for|(?:system|description|assertion|management|controls)\s+of|report\s+on|test\s+of|certify\s+that(?:\s+the\s+[\w\s()]{3,60}?\s+of)?"
_OTHERS = re.compile(
    r"(?:prepared|conducted|performed|audited|tested|assessed|signed|written|certified|accredited)\s+by|auditor|certification\s+body|assessor|arbitrat|such\s+as|including|hosted\s+(?:on|by)|customer\s*:|bill\s+to|on\s+behalf\s+of",
    re.IGNORECASE,
)
"""Before a name: it is somebody else's."""
_NOBODY = re.compile(r"(?!)")
_WE = r"[\"“”'‘’](?:we|us|our|company|the company|provider|[Cc]ompany|[Vv]endor|[Ss]upplier)[\"“”'‘’]"
_WITH_FORM = (
    re.compile(r"\b(?:between|by and between)\s+(?:[\w\s(),“”\"']{0,80}?\s+and\s+)?" + COMPANY),
    re.compile(COMPANY + rf"[^.(（]{{0,120}}[(（][^()]{{0,60}}(?i:{_WE})"),
    re.compile(rf"\b(?i:{_OF})\s+(?:the\s+)?" + COMPANY),
    re.compile(COMPANY + r"\s*[(（][^()]{0,80}[\"“]"),
    re.compile(r"(?:©|Copyright)\s*(?:\([cC]\)\s*)?(?:20\d\d(?:\s*[-–]\s*20\d\d)?,?\s*)?" + COMPANY),
)
_ANY_FORM = re.compile(COMPANY)
_NAME = re.compile(NAME)
_BARE = (
    re.compile(r"\bbetween\s+(?:[Yy]ou\s+and\s+)?" + NAME + r"(?=\s+and\b|\s*\(|,|\.)"),
    re.compile(NAME + rf"\s*\([^()]{{0,60}}(?i:{_WE})"),
    re.compile(r"\b" + NAME + r"\s+is\s+an?\s+[\w\s,-]{0,60}?\b(?:company|provider|corporation|startup|lab)\b"),
    re.compile(r"\b(?i:report\s+on|assertion\s+of|description\s+of|management\s+of)\s+" + NAME + r"(?=['’]s?\s)"),
    re.compile(
        r"\b"
        + NAME
        + r"['’]s?\s+(?:[Ss]ervices|[Pp]roducts|[Pp]rocessing|[Pp]latform|[Aa]utomation|[Ww]ebsites?|[Dd]escription)\b"
    ),
    re.compile(r"\b(?i:developed|created|built|trained|released)\s+by\s+(?:the\s+)?" + NAME),
)
_TITLED = re.compile(
    NAME
    + r"\s+(?:Privacy|Terms|Consumer|Commercial|Subprocessors|Sub-processors|Data Processing|Service Level|Trust Center|API|Security|SOC)\b"
)
CARDS = frozenset({"model-card", "system-card", "data-statement"})
_BIBTEX = re.compile(r"\bauthor\s*=\s*[{\"]+(?P<name>[^{}\",]{2,60})[}\"]+(?!\s*and\b)")
_AT = re.compile(r"\b(?i:security|trust|privacy|compliance|safety)\s+at\s+" + NAME)


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with the name as written; left out where none is told."""
    blocks = [b for b in document.blocks[:BLOCKS] if b.kind is not BlockKind.CODE]
    prose = [b for b in blocks if not b.cells]
    found = (
        _searched(document, prose, _WITH_FORM[:2])
        or _labelled(document, blocks)
        or _searched(document, prose, _WITH_FORM[2:])
        or _searched(document, prose[:30], _BARE[:2], bare)
        or _searched(document, blocks if document.kind != "subprocessor-list" else prose, (_ANY_FORM,))
        or _searched(document, prose[:30], _BARE[2:], bare)
        or _searched(document, [b for b in prose[:12] if b.kind is BlockKind.HEADING], (_TITLED, _AT), bare)
        or _searched(document, prose[:20], (_ANY_FORM,), others=_NOBODY)
    )
    found = found or (_author(document) if document.kind in CARDS else None)
    if not found:
        return ()
    name, citation, sure = found
    return (Claim(TOPIC, name, Confidence.MEDIUM if sure else Confidence.LOW, (citation,)),)


def _searched(
    document: Document,
    blocks: list[Block],
    patterns: tuple[re.Pattern[str], ...],
    cleaned: Callable[[str], str] = clean,
    others: re.Pattern[str] = _OTHERS,
) -> tuple[str, Citation, bool] | None:
    for pattern in patterns:
        for block in blocks:
            text = block.view.text[:4000]
            for match in pattern.finditer(text):
                start, end = match.span("name")
                name = cleaned(match["name"])
                if name and not others.search(text[max(0, start - 40) : start]):
                    at = text.rfind(name, start, end)
                    span = (at, at + len(name)) if at >= 0 else (start, end)
                    return name, cite_view(document, block, *span), pattern in _WITH_FORM
    return None


def _labelled(document: Document, blocks: list[Block]) -> tuple[str, Citation, bool] | None:
    """A name behind a label: "Vendor: Acme", or the two cells of a row."""
    for block in blocks[:40]:
        if len(block.cells) == 2 and block.cells[0].text.casefold().strip(" *:") in _LABELS:
            name = _leading(block.cells[1].text.strip(" *")[:80])
        else:
            match = _LABEL.match(block.view.text[:200])
            found = match if match and match["label"].casefold().strip() in _LABELS else None
            name = _leading(block.view.text[found.end() : found.end() + 80]) if found else ""
        if name and not re.fullmatch(r"[\d\W]+", name):
            return name, cite_view(document, block), True
    return None


def _author(document: Document) -> tuple[str, Citation, bool] | None:
    """The author of a card's BibTeX entry, where it is one name and not a list of persons."""
    match = _BIBTEX.search(document.text)
    name = clean(match["name"]) if match else ""
    return (name, cite(document, *match.span("name")), False) if match and name else None


def _leading(text: str) -> str:
    """The name that a value begins with, up to its legal form where it has one."""
    match = _ANY_FORM.match(text) or _NAME.match(text)
    return clean(match["name"]) if match else ""
