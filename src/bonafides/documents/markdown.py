"""Markdown and MDX: the text is the file itself, the views are what a reader of the rendered page sees."""

import re
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bonafides.documents.decoding import decode
from bonafides.documents.front_matter import front_matter
from bonafides.documents.headings import depth, looks_like_heading, pseudo_level
from bonafides.documents.markdown_html import html_blocks, table_regions
from bonafides.documents.markdown_inline import Span, inline, reference
from bonafides.documents.markdown_lines import bold_only, content_spans, segments
from bonafides.documents.markdown_table import Table
from bonafides.documents.outline import nest
from bonafides.documents.text_lines import Line, lines_of
from bonafides.model import Block, BlockKind, Document, Evidence, Link, Read, Unread, plain_view

READS = ("text/markdown",)

_LONGEST_HEADING = 160
_DEEPEST = 100
_MODULE = re.compile(r"(?:import\s.{0,300}from\s|import\s*[\"']|export\s{1,4}(?:const|default|let|function|\{))")
_CODE_MARKS = frozenset("{}=<>;()$[]_\\|")


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the decoded file. HTML inside is read for its visible text."""
    text = decode(data)
    head, metadata, start = front_matter(text)
    walk = _Walk(text, start)
    blocks = sorted(head + walk.run(), key=lambda block: block.start)
    links = tuple(sorted(walk.links, key=lambda link: link.start))
    return Document(
        evidence,
        text,
        nest(blocks),
        Read.PARTIAL if walk.unread else Read.FULL,
        "; ".join(f"{part.where}: {part.reason}" for part in walk.unread),
        links=links,
        metadata=MappingProxyType(metadata),
        unread=tuple(walk.unread),
    )


class _Walk:
    """One pass over the block tokens of a file, from character `start` on."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.lines = lines_of(text, start, first=len(lines_of(text, 0, start)))
        self.regions = table_regions(text, self.lines)
        self.names: dict[str, str] = {}
        self.links: list[Link] = []
        self.lists: list[bool] = []
        self.table: Table | None = None
        self.unread: list[Unread] = []

    def run(self) -> list[Block]:
        """All blocks, regions of HTML tables last."""
        parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
        parser.core.ruler.enableOnly(["normalize", "block"])
        environment: dict[str, dict[str, dict[str, str]]] = {}
        tokens = parser.parse(self._body(), environment)
        deep = next((t.map for t in tokens if t.map and t.level >= _DEEPEST - 1), None)
        if deep:
            where = f"from line {self.lines[deep[0]].number}"
            self.unread.append(Unread(where, f"nested deeper than {_DEEPEST} levels; what stands there was not read"))
        found = environment.get("references", {})
        self.names = {reference(name): entry["href"] for name, entry in found.items()}
        blocks: list[Block] = []
        for index, token in enumerate(tokens):
            blocks += self._token(token, tokens[index - 1])
        for first, last in self.regions:
            blocks += self._html(first, last)
        return blocks

    def _body(self) -> str:
        """The lines to parse; those of HTML tables are read apart, for blank lines inside would end them."""
        kept = [self.text[line.start : line.end] for line in self.lines]
        for first, last in self.regions:
            kept[first:last] = [""] * (last - first)
        return "\n".join(kept)

    def _token(self, token: Token, before: Token) -> list[Block]:
        first, last = token.map or (0, 0)
        match token.type:
            case "list_item_open":
                self.lists.append(token.info != "")
            case "list_item_close":
                self.lists.pop()
            case "table_open":
                self.table = Table(self.text, self.names)
            case "tr_open" if self.table:
                return self.table.row(self.lines[first], self.links)
            case "table_close":
                self.table = None
            case "inline" if not self.table:
                return self._prose(token, before)
            case "fence":
                return self._code(first, last)
            case "code_block":
                return self._indented(token, first, last)
            case "html_block":
                return self._html(first, last)
        return []

    def _prose(self, token: Token, before: Token) -> list[Block]:
        first = token.map[0] if token.map else 0
        spans = content_spans(self.text, self.lines, first, token.content)
        if not spans:
            return []
        if before.type == "heading_open":
            return self._heading(spans, int(before.tag[1]))
        if not self.lists and _MODULE.match(self.text, spans[0][0], spans[-1][1]):
            return [self._plain(spans[0][0], spans[-1][1])]
        blocks: list[Block] = []
        for part in segments(self.text, spans):
            blocks += self._segment(part, BlockKind.LIST_ITEM if self.lists else BlockKind.PARAGRAPH)
        return blocks

    def _heading(self, spans: list[Span], level: int) -> list[Block]:
        """A heading; a paragraph that a rule below it makes a heading by accident stays a paragraph."""
        block = self._block(BlockKind.HEADING, spans, level)
        if len(block.view.text) <= _LONGEST_HEADING:
            return [block] if block.view.text else []
        return self._segment(spans, BlockKind.PARAGRAPH)

    def _segment(self, spans: list[Span], kind: BlockKind) -> list[Block]:
        block = self._block(kind, spans, len(self.lists))
        shown = block.view.text
        if not shown:
            return []
        marked = bold_only(self.text, spans)
        numbered = bool(depth(shown)) and kind is BlockKind.PARAGRAPH
        capitals = shown.upper() == shown and kind is BlockKind.PARAGRAPH
        if (marked or numbered or capitals) and looks_like_heading(shown, marked=marked):
            level = pseudo_level(shown)
            return [Block(BlockKind.HEADING, block.start, block.end, block.view, (), level, None, block.line)]
        return [block]

    def _block(self, kind: BlockKind, spans: list[Span], level: int) -> Block:
        view, links = inline(self.text, spans, self.names)
        self.links += links
        return Block(kind, spans[0][0], spans[-1][1], view, (), level, None, self._number(spans[0][0]))

    def _code(self, first: int, last: int) -> list[Block]:
        inner = self.lines[first + 1 : max(last - 1, first + 1)]
        filled = [line for line in inner if self.text[line.start : line.end].strip()]
        return [self._plain(filled[0].start, filled[-1].end)] if filled else []

    def _indented(self, token: Token, first: int, last: int) -> list[Block]:
        """Text set in by four spaces: code by the rule, but in contracts mostly words that must not be lost."""
        if sum(char in _CODE_MARKS for char in token.content) * 25 > len(token.content) and "<" not in token.content:
            filled = self._filled(first, last)
            return [self._plain(filled[0].start, filled[-1].end)] if filled else []
        blocks: list[Block] = []
        for line in self._filled(first, last):
            raw = self.text[line.start : line.end]
            blocks += self._html_span(line.end - len(raw.lstrip()), line.start + len(raw.rstrip()))
        return blocks

    def _filled(self, first: int, last: int) -> list[Line]:
        return [line for line in self.lines[first:last] if self.text[line.start : line.end].strip()]

    def _plain(self, start: int, end: int) -> Block:
        return Block(BlockKind.CODE, start, end, plain_view(self.text, start, end), line=self._number(start))

    def _html(self, first: int, last: int) -> list[Block]:
        filled = self._filled(first, last)
        return self._html_span(filled[0].start, filled[-1].end) if filled else []

    def _html_span(self, start: int, end: int) -> list[Block]:
        blocks, links = html_blocks(self.text, start, end, self._number(start), self.names)
        self.links += links
        return blocks

    def _number(self, at: int) -> int:
        return self.lines[0].number + self._index(at)

    def _index(self, at: int) -> int:
        low, high = 0, len(self.lines)
        while low + 1 < high:
            middle = (low + high) // 2
            low, high = (middle, high) if self.lines[middle].start <= at else (low, middle)
        return low
