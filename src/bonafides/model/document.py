"""Evidence and what was read from it: blocks with their place, so that every quote can be found again."""

import copyreg
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from bonafides.model.text import View


def _read_only(items: dict[str, object]) -> MappingProxyType[str, object]:
    return MappingProxyType(items)


# Values cross to a second process when a packet is read; a read-only mapping is rebuilt there from its items.
copyreg.pickle(MappingProxyType, lambda proxy: (_read_only, (dict(proxy),)))

NO_DETAILS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One immutable item of a packet, as received."""

    path: str
    """Path inside the packet, `/` between folders; untrusted text."""
    sha256: str
    """Lower-case hex digest of the bytes."""
    size: int
    """Bytes."""
    media_type: str
    """Told from the content, e.g. `application/pdf`."""


class Read(StrEnum):
    """How much of a document could be read."""

    FULL = "full"
    PARTIAL = "partial"
    NOT_READ = "not-read"


class BlockKind(StrEnum):
    """What a block is on its page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    ROW = "row"
    CODE = "code"
    RECORD = "record"
    """One record of a structured file: a JSON line, an XML element."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; `header` is the text of its column's head, or ''."""

    start: int
    end: int
    text: str
    header: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the extracted text: raw span `[start, end)` in code points, and its readable view."""

    kind: BlockKind
    start: int
    end: int
    view: View
    path: tuple[str, ...] = ()
    """Headings above it, outermost first (a heading's own text is not in its own path)."""
    level: int = 0
    """Heading level from 1, nesting depth of a list item from 1, else 0."""
    page: int | None = None
    """Page from 1, where the format has pages."""
    line: int | None = None
    """Line from 1, for text formats."""
    cells: tuple[Cell, ...] = ()
    """For rows."""
    table: str = ""
    """Name of the sheet or caption of the table, where there is one."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or file reference in a document."""

    text: str
    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a document that could not be read, and why."""

    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Scan:
    """A page whose words were recognised in its picture; any of them may be another word."""

    page: int
    confidence: int
    """Mean confidence of the program that recognised them, 0 to 100."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of several contracts in a file."""

    kind: str
    title: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """Evidence read into blocks; `text` is the extracted text that all offsets count in.

    For Markdown, plain text, CSV, JSON and XML `text` is the decoded file itself, newlines untouched.
    """

    evidence: Evidence
    text: str = ""
    blocks: tuple[Block, ...] = ()
    read: Read = Read.FULL
    reason: str = ""
    """Why it is not `full`."""
    pages: int = 0
    """Number of pages, 0 where the format has none."""
    language: str = ""
    """ISO 639-1 code, '' when unknown."""
    kind: str = "other"
    parts: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the file says of itself: title, author, producer, created."""
    unread: tuple[Unread, ...] = ()
    scans: tuple[Scan, ...] = ()
