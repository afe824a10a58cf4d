"""HTML: the visible text in reading order; scripts, navigation and hidden elements left out."""

import re
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bonafides.documents.building import Builder
from bonafides.documents.columns import heads_columns
from bonafides.documents.decoding import decode
from bonafides.documents.headings import looks_like_heading, pseudo_level
from bonafides.documents.outline import nest
from bonafides.model import BlockKind, Document, Evidence, Link

READS = ("text/html",)

_DEAD = frozenset("script style noscript template head nav svg iframe object canvas select button dialog".split())
_FLOW = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_-]{2,30})", re.IGNORECASE)
_NESTED = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol")


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the extracted text: blocks joined by line ends, cells by tabs."""
    tree = LexborHTMLParser(_decoded(data))
    writer = _Writer()
    if tree.root is not None:
        _walk(tree.root, writer)
    writer.flush()
    title = tree.css_first("title")
    shown = " ".join(title.text().split()) if title else ""
    metadata = MappingProxyType({"title": shown} if shown else {})
    blocks = nest(writer.builder.blocks)
    return Document(evidence, writer.builder.text(), blocks, links=tuple(writer.links), metadata=metadata)


def _decoded(data: bytes) -> str:
    """A page that is not UTF-8 names its encoding in its head."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:4096])
        try:
            return data.decode(named[1].decode("ascii"), "replace") if named else decode(data)
        except LookupError:
            return decode(data)


class _Writer:
    """Text of the block under way, and the blocks that are done."""

    def __init__(self) -> None:
        self.builder = Builder()
        self.links: list[Link] = []
        self.words: list[str] = []
        self.size = 0
        self.anchors: list[tuple[str, int, int]] = []
        self.level = 0
        self.items = 0
        self.bold = 0
        self.plain = False
        self.heads: list[str] = []
        self.headed = False

    def put(self, text: str) -> None:
        """Text of the block under way, white space folded."""
        words = " ".join(text.split())
        before = not self.words or self.words[-1].endswith(" ")
        if text[:1].isspace() and not before:
            words = " " + words
        if text[-1:].isspace() and words.strip():
            words += " "
        if words and not (before and words == " "):
            self.words.append(words)
            self.size += len(words)
            self.plain = self.plain or (bool(words.strip()) and not self.bold)

    def take(self) -> str:
        """The text under way, ended; its links keep their place in `anchors` until `place` is called."""
        text = "".join(self.words).rstrip()
        self.words, self.size = [], 0
        return text

    def flush(self) -> None:
        """End the block under way."""
        plain, self.plain = self.plain, False
        text = self.take()
        if not text:
            self.anchors = []
            return
        kind = BlockKind.LIST_ITEM if self.items else BlockKind.PARAGRAPH
        level = self.items
        if self.level:
            kind, level = BlockKind.HEADING, self.level
        elif not self.items and looks_like_heading(text, marked=not plain):
            kind, level = BlockKind.HEADING, pseudo_level(text)
        self.place(self.builder.add(kind, text, level), len(text))

    def place(self, start: int, size: int) -> None:
        """Enter the links of a block that starts at `start`."""
        for target, low, high in self.anchors:
            if low < min(high, size):
                text = self.builder.parts[-1][low : min(high, size)]
                self.links.append(Link(text.strip(), target, start + low, start + min(high, size)))
        self.anchors = []


def _walk(root: LexborNode, writer: _Writer) -> None:
    """Depth first without recursion: a hostile page may be nested as deep as it likes."""
    stack: list[tuple[LexborNode, int]] = [(root, -1)]
    while stack:
        node, opened = stack.pop()
        if opened >= 0:
            _leave(node, writer, opened)
            continue
        if node.is_text_node:
            writer.put(node.text_content or "")
            continue
        tag = (node.tag or "").lower()
        if tag in _DEAD or tag.startswith("-") or _is_hidden(node):
            continue
        if tag == "tr" and _is_row(node):
            _row(node, writer)
            continue
        stack.append((node, _enter(node, tag, writer)))
        stack.extend((child, -1) for child in reversed(list(node.iter(include_text=True))))


def _enter(node: LexborNode, tag: str, writer: _Writer) -> int:
    """Begin an element; returns where it begins in the text under way."""
    if tag == "br":
        writer.put("\n")
    if tag == "input":
        writer.put(_field(node))
    if tag in _FLOW:
        writer.flush()
    if tag == "table":
        writer.heads, writer.headed = [], False
    if tag[:1] == "h" and tag[1:].isdigit():
        writer.level = int(tag[1])
    writer.items += tag == "li"
    writer.bold += tag in ("b", "strong")
    return writer.size


def _leave(node: LexborNode, writer: _Writer, opened: int) -> None:
    tag = (node.tag or "").lower()
    if tag in _FLOW:
        writer.flush()
    if tag[:1] == "h" and tag[1:].isdigit():
        writer.level = 0
    writer.items -= tag == "li"
    writer.bold -= tag in ("b", "strong")
    target = node.attributes.get("href") if tag == "a" else None
    if target and writer.size > opened:
        shift = 1 if writer.words and "".join(writer.words)[opened : opened + 1] == " " else 0
        writer.anchors.append((target, opened + shift, writer.size))


def _field(node: LexborNode) -> str:
    """What a field of a form shows: a box, ticked or not, or the value that stands in it."""
    attributes = node.attributes
    kind = (attributes.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return "☒ " if "checked" in attributes else "☐ "
    return f" {attributes.get('value') or ''} " if kind in ("text", "email", "url", "number", "date") else ""


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _is_row(node: LexborNode) -> bool:
    """Whether a row holds data; rows that lay out a page hold lists, headings or tables, or one cell."""
    cells = [child for child in node.iter() if child.tag in ("td", "th")]
    return len(cells) > 1 and not any(cell.css_first(tag) for cell in cells for tag in _NESTED)


def _row(node: LexborNode, writer: _Writer) -> None:
    writer.flush()
    texts: list[str] = []
    anchors: list[tuple[str, int, int]] = []
    at = 0
    for cell in node.iter():
        if cell.tag in ("td", "th"):
            inner = _Writer()
            _inline(cell, inner)
            text = inner.take()
            texts.append(text)
            anchors += [(target, low + at, min(high, len(text)) + at) for target, low, high in inner.anchors]
            at += len(text) + 1
    if any(texts):
        heads = writer.heads if len(writer.heads) == len(texts) else []
        start = writer.builder.add_row(texts, heads)
        writer.anchors = anchors
        writer.place(start, at)
        if not writer.headed:
            writer.headed = True
            writer.heads = texts if heads_columns(texts) or node.css_first("th") else []


def _inline(cell: LexborNode, writer: _Writer) -> None:
    """All text of a cell on one line."""
    stack: list[tuple[LexborNode, int]] = [(cell, -1)]
    while stack:
        node, opened = stack.pop()
        tag = (node.tag or "").lower()
        if node.is_text_node:
            writer.put(node.text_content or "")
        elif opened >= 0:
            target = node.attributes.get("href") if tag == "a" else None
            if target and writer.size > opened:
                writer.anchors.append((target, opened, writer.size))
            if tag in _FLOW:
                writer.put(" ")
        elif tag not in _DEAD and not tag.startswith("-") and not _is_hidden(node):
            if tag in _FLOW or tag == "br":
                writer.put(" ")
            if tag == "input":
                writer.put(_field(node))
            stack.append((node, writer.size))
            stack.extend((child, -1) for child in reversed(list(node.iter(include_text=True))))
