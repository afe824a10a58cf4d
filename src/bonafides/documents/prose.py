"""Lines of running text without markup into headings, paragraphs and list items."""

import re
from collections.abc import Iterator, Sequence

from bonafides.documents.headings import depth, looks_like_heading, pseudo_level
from bonafides.documents.looks import Looks
from bonafides.documents.readable import readable
from bonafides.documents.text_lines import Line
from bonafides.model import Block, BlockKind

_BULLET = re.compile(r"[•●○◦▪■□‣⁃∙·►➢❖*\-–—o](?=\s)\s{1,8}(?=\S)")
_ITEM = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})\)|\d{1,3}(?:\.\d{1,3}){0,4}[.)]|[a-z]\.|\d{1,3}(?:\.\d{1,3}){1,4})\s{1,8}(?=\S)"
)
_CLOSED = (".", ":", ";", "!", "?", "”", '"', ")")


def prose_blocks(
    text: str, lines: Sequence[Line], *, page: int | None = None, wrap: int = 0, looks: Looks | None = None
) -> list[Block]:
    """Blocks of `lines`: a blank line, a list mark or a heading begins a new one.

    `wrap` is the usual length of a full line (0: unknown); a clearly shorter line that ends a sentence ends its block,
    for texts such as pages whose paragraphs are not set apart by blank lines; `looks` tell how lines are set.
    """
    return [_block(text, group, page, looks) for group in _groups(text, lines, wrap, looks)]


def _groups(text: str, lines: Sequence[Line], wrap: int, looks: Looks | None) -> Iterator[list[Line]]:
    group: list[Line] = []
    for index, line in enumerate(lines):
        words = text[line.start : line.end].strip()
        if not words:
            if group:
                yield group
            group = []
            continue
        apart = looks.parts(group[-1].start, line.start) if looks and group else None
        if group and (apart or _begins(text, group, words, wrap)):
            yield group
            group = []
        group.append(line)
        following = _peek(text, lines, index + 1)
        if len(group) == 1 and _heading(words, following):
            yield group
            group = []
    if group:
        yield group


def _peek(text: str, lines: Sequence[Line], index: int) -> str:
    return text[lines[index].start : lines[index].end].strip() if index < len(lines) else ""


def _heading(words: str, following: str) -> bool:
    """A line that reads as a heading, and is not the first line of a sentence that goes on below it."""
    if not looks_like_heading(words):
        return False
    return not following or not following[0].islower()


def _begins(text: str, group: list[Line], words: str, wrap: int) -> bool:
    """Whether a line with these words begins a new block after the lines of `group`."""
    if _BULLET.match(words):
        return True
    last = text[group[-1].start : group[-1].end].strip()
    ended = last.endswith(_CLOSED) or last.endswith((" and", " or", ","))
    if _ITEM.match(words) and (ended or not wrap):
        return True
    if looks_like_heading(words) and last.endswith(_CLOSED):
        return True
    short = wrap and len(last) < wrap * 0.8
    return bool(short and last.endswith((".", ":", "!", "?")) and not words[0].islower())


def _block(text: str, group: Sequence[Line], page: int | None, looks: Looks | None) -> Block:
    start, end = _trim(text, group[0].start, group[-1].end)
    first = text[start : min(end, start + 40)]
    line = None if page else group[0].number
    bullet = _BULLET.match(first)
    if bullet and start + bullet.end() < end:
        start += bullet.end()
        return Block(BlockKind.LIST_ITEM, start, end, readable(text, start, end), (), 1, page, line)
    view = readable(text, start, end)
    level = looks.heading([part.start for part in group], view.text) if looks else 0
    if level:
        return Block(BlockKind.HEADING, start, end, view, (), level, page, line)
    if len(group) == 1 and looks_like_heading(view.text):
        return Block(BlockKind.HEADING, start, end, view, (), pseudo_level(view.text), page, line)
    if _ITEM.match(first):
        return Block(BlockKind.LIST_ITEM, start, end, view, (), max(1, depth(first)), page, line)
    return Block(BlockKind.PARAGRAPH, start, end, view, (), 0, page, line)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
