"""HTML written into Markdown: its visible text as blocks, with their place in the file itself."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bonafides.documents.markdown_inline import Span, inline
from bonafides.documents.markdown_lines import segments
from bonafides.documents.readable import joined
from bonafides.documents.text_lines import Line, lines_of
from bonafides.model import Block, BlockKind, Cell, Link, View

_MARK = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})(?=[\s/>])[^<>]{0,3000}>")
_FENCE = re.compile(r"\s{0,12}(?:```|~~~)")
_TABLE = re.compile(r"\s{0,40}<table\b", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s{0,3}=\s{0,3}[\"']?([^\"'\s>]{1,2000})", re.IGNORECASE)
_BREAKING = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_DEAD = frozenset(("script", "style", "svg", "head", "template"))
_TRIES = 20
"""Tables without an end, after which no more are looked for."""
_ATX = re.compile(r"(#{1,6})\s{1,8}(?=\S)")


@dataclass(slots=True)
class _State:
    """Where a pass over the tags stands."""

    text: str
    names: Mapping[str, str]
    numbers: Sequence[Line]
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    level: int = 0
    items: int = 0
    row: list[tuple[Span, View]] | None = None
    heads: list[str] = field(default_factory=list)
    headed: bool = False
    anchor: tuple[str, int, int] | None = None


def table_regions(text: str, lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Ranges of lines (indexes) from `<table` at a line's start to `</table>`, outside code fences."""
    regions: list[tuple[int, int]] = []
    fenced, index, open_ended = False, 0, 0
    while index < len(lines):
        line = lines[index]
        if _FENCE.match(text, line.start, line.end):
            fenced = not fenced
        elif not fenced and open_ended < _TRIES and _TABLE.match(text, line.start, line.end):
            last = _closing(text, lines, index)
            if last:
                regions.append((index, last))
                index = last
                continue
            open_ended += 1
        index += 1
    return regions


def _closing(text: str, lines: Sequence[Line], first: int) -> int:
    """Index behind the line that closes all tables opened from line `first` on; 0 when none does in 3,000 lines."""
    opened = 0
    for index in range(first, min(first + 3_000, len(lines))):
        raw = text[lines[index].start : lines[index].end].lower()
        opened += raw.count("<table") - raw.count("</table")
        if opened <= 0:
            return index + 1
    return 0


def html_blocks(text: str, start: int, end: int, line: int, names: Mapping[str, str]) -> tuple[list[Block], list[Link]]:
    """Blocks and links of the HTML in `text[start:end]`, which begins on line `line`."""
    state = _State(text, names, lines_of(text, start, end, line))
    here = at = start
    while found := _MARK.search(text, at, end):
        at = found.end()
        name = (found[2] or "").lower()
        if not name or (name in _DEAD and not found[1]):
            _flush(state, here, found.start())
            close = "-->" if not name else f"</{name}"
            stop = _find(text, close, at, end)
            here = at = stop
        elif name in _BREAKING:
            _flush(state, here, found.start())
            _enter(state, name, bool(found[1]))
            here = at
        elif name == "a":
            _anchor(state, found, bool(found[1]))
    _flush(state, here, end)
    _end_row(state)
    return state.blocks, state.links


def _find(text: str, close: str, at: int, end: int) -> int:
    found = re.compile(re.escape(close) + r"[^>]{0,20}>?" if close != "-->" else "-->", re.IGNORECASE).search(
        text, at, end
    )
    return found.end() if found else end


def _enter(state: _State, name: str, closing: bool) -> None:
    if name[0] == "h" and name[1:].isdigit():
        state.level = 0 if closing else int(name[1])
    elif name == "li":
        state.items = max(0, state.items + (-1 if closing else 1))
    elif name == "table":
        state.heads, state.headed = [], False
        _end_row(state)
    elif name == "tr":
        _end_row(state)
        state.row = None if closing else []
    elif name in ("td", "th") and not closing and state.row is None:
        state.row = []


def _anchor(state: _State, found: re.Match[str], closing: bool) -> None:
    if closing and state.anchor:
        target, tag, inner = state.anchor
        shown = " ".join(re.sub(r"<[^<>]{0,3000}>", " ", state.text[inner : found.start()]).split())
        state.links.append(Link(shown[:500], target, tag, found.end()))
        state.anchor = None
    elif not closing:
        target_found = _HREF.search(found[0])
        state.anchor = (target_found[1], found.start(), found.end()) if target_found else None


def _flush(state: _State, start: int, end: int) -> None:
    """Make a block (or the cell of a row) of the text between two tags."""
    text = state.text
    spans = [(line.start, line.end) for line in _clip(state, start, end) if text[line.start : line.end].strip()]
    if not spans:
        return
    if state.row is not None:
        span = (spans[0][0], spans[-1][1])
        view, links = inline(text, [span], state.names)
        state.links += links
        if view.text:
            state.row.append((span, view))
        return
    for part in segments(text, spans):
        _emit(state, part)


def _emit(state: _State, part: list[Span]) -> None:
    start, end = part[0][0], part[-1][1]
    atx = _ATX.match(state.text, start, end)
    if atx:
        start = atx.end()
    view, links = inline(state.text, [(start, end)], state.names)
    state.links += links
    if not view.text:
        return
    level = state.level or (len(atx[1]) if atx else 0)
    kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if state.items else BlockKind.PARAGRAPH
    state.blocks.append(Block(kind, start, end, view, (), level or state.items, None, _number(state, start)))


def _end_row(state: _State) -> None:
    if not state.row:
        state.row = None
        return
    texts = [view.text for _, view in state.row]
    heads = state.heads if state.headed else []
    cells = tuple(
        Cell(span[0], span[1], view.text, heads[index] if len(heads) == len(texts) else "")
        for index, (span, view) in enumerate(state.row)
    )
    if not state.headed:
        state.heads, state.headed = texts, True
    start, end = cells[0].start, cells[-1].end
    view = joined([view for _, view in state.row])
    state.blocks.append(Block(BlockKind.ROW, start, end, view, line=_number(state, start), cells=cells))
    state.row = None


def _clip(state: _State, start: int, end: int) -> list[Line]:
    """The lines between two places, white space outside."""
    clipped = []
    for line in lines_of(state.text, start, end):
        raw = state.text[line.start : line.end]
        low = line.start + len(raw) - len(raw.lstrip())
        clipped.append(Line(low, max(low, line.start + len(raw.rstrip())), 0))
    return clipped


def _number(state: _State, at: int) -> int:
    low, high = 0, len(state.numbers)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if state.numbers[middle].start <= at else (low, middle)
    return state.numbers[low].number
