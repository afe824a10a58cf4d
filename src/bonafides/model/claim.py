"""A claim is one statement the vendor makes, with the words that make it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bonafides.model.document import NO_DETAILS, Block, Document
from bonafides.model.text import fold

MAX_CITATIONS = 4
MAX_QUOTE = 400

Value = str | int | tuple[str, ...] | tuple[Mapping[str, object], ...]


class Confidence(StrEnum):
    """How sure we are that we read rightly."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Citation:
    """Verbatim words of one document: folding `document.text[start:end]` gives `quote`."""

    path: str
    sha256: str
    quote: str
    start: int
    end: int
    page: int | None
    locator: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document says on one topic; exactly one claim per topic and document decides."""

    topic: str
    value: Value
    confidence: Confidence
    citations: tuple[Citation, ...] = ()
    details: Mapping[str, object] = field(default_factory=lambda: NO_DETAILS)
    path: str = ""
    """Document it stands in; filled by the pipeline."""
    kind: str = ""
    """Kind of that document; filled by the pipeline."""
    part: str | None = None


def cite(document: Document, start: int, end: int, block: Block | None = None) -> Citation:
    """Cite `document.text[start:end]`, cut to `MAX_QUOTE` characters at a word; `block` gives page and place."""
    raw = document.text[start:end]
    while len(fold(raw)) > MAX_QUOTE:
        cut = raw.rfind(" ", 0, min(len(raw) - 1, len(raw) - (len(fold(raw)) - MAX_QUOTE)))
        raw = raw[: cut if cut > 0 else MAX_QUOTE]
    evidence = document.evidence
    page = block.page if block else None
    return Citation(evidence.path, evidence.sha256, fold(raw), start, start + len(raw), page, _locator(block))


def cite_view(document: Document, block: Block, start: int = 0, end: int | None = None) -> Citation:
    """Cite characters `[start, end)` of a block's readable view."""
    stop = len(block.view.text) if end is None else end
    low, high = block.view.span(start, stop) if stop > start else (block.start, block.end)
    return cite(document, low, high, block)


def _locator(block: Block | None) -> str:
    if block is None:
        return ""
    if block.table and block.line:
        return f"{block.table}, row {block.line}"
    place = f"p. {block.page}" if block.page else f"line {block.line}" if block.line else ""
    section = fold(block.path[-1])[:60] if block.path else ""
    return ", ".join(part for part in (section, place) if part)
