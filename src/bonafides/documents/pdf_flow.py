"""The running text of PDF pages: lines without headers, footers and table rows, made into blocks."""

import re
from collections import Counter
from collections.abc import Sequence

from bonafides.documents.looks import Looks
from bonafides.documents.pdf_pages import Page
from bonafides.documents.prose import prose_blocks
from bonafides.documents.readable import pieces_of
from bonafides.documents.text_lines import Line, lines_of
from bonafides.model import Block, BlockKind, view_of

_EDGE = 2
"""Lines at the top and at the bottom of a page that may be its header or footer."""
_LONGEST = 200
_FEWEST = 2
_OFFSET = 20
"""Pages before the first numbered one, at most."""
_DIGITS = re.compile(r"\d{1,6}")
_ENDED = (".", ":", ";", "!", "?", ".”", '."', ".)")


def usual_width(pages: Sequence[Page]) -> int:
    """Length in characters of a full line: nine of ten lines are no longer."""
    lengths: list[int] = []
    for page in pages[:40]:
        lengths += [len(line.strip()) for line in page.text.split("\n") if len(line.strip()) > 20]
    return sorted(lengths)[len(lengths) * 9 // 10] if lengths else 0


def running_lines(pages: Sequence[Page]) -> frozenset[str]:
    """Shapes of headers and footers: equal lines at the edge of more than half of the pages, but for the page number."""
    filled = [page for page in pages if page.text.strip()]
    seen: Counter[str] = Counter()
    for page in filled:
        seen.update({shape for line in _edges(page.text) for shape in _shapes(page.text, line, page.number)})
    return frozenset(shape for shape, count in seen.items() if count >= _FEWEST and count * 2 > len(filled))


def page_blocks(
    text: str, page: Page, rows: Sequence[Block], running: frozenset[str], width: int, looks: Looks
) -> list[Block]:
    """Headings, paragraphs and list items of one page, outside its table rows and running lines."""
    end = page.start + len(page.text)
    edges = {line.start for line in _edges(page.text)}
    lines: list[Line] = []
    for line in lines_of(text, page.start, end):
        local = line.start - page.start
        if local in edges and not running.isdisjoint(_shapes(text, line, page.number)):
            continue
        lines += _outside(line, rows)
    return prose_blocks(text, lines, page=page.number, wrap=width, looks=looks)


def rejoin(before: list[Block], made: list[Block]) -> None:
    """Join a sentence that the page break cut: the first block of a page goes on where the last one stopped."""
    if not before or not made:
        return
    last, first = before[-1], made[0]
    runs = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
    if last.kind not in runs or first.kind is not BlockKind.PARAGRAPH:
        return
    if last.page is None or first.page is None or first.page - last.page > 1:
        return
    if last.view.text.endswith(_ENDED) or not first.view.text[0].islower():
        return
    view = view_of([*pieces_of(last.view), (" ", last.view.end), *pieces_of(first.view)], first.view.end)
    before[-1] = Block(last.kind, last.start, first.end, view, last.path, last.level, last.page)
    del made[0]


def _edges(text: str) -> list[Line]:
    filled = [line for line in lines_of(text) if text[line.start : line.end].strip()]
    return filled if len(filled) <= 2 * _EDGE else [*filled[:_EDGE], *filled[-_EDGE:]]


def _shapes(text: str, line: Line, page: int) -> set[str]:
    """The line as it is, and with each of its numbers replaced by its distance from the number of the page."""
    if line.end - line.start > _LONGEST:
        return set()
    words = " ".join(text[line.start : line.end].split())
    shapes = {words} if len(words) > 1 else set()
    for found in list(_DIGITS.finditer(words))[:4]:
        if abs(int(found[0]) - page) <= _OFFSET:
            shapes.add(f"{words[: found.start()]}#{int(found[0]) - page}#{words[found.end() :]}")
    return shapes


def _outside(line: Line, rows: Sequence[Block]) -> list[Line]:
    """What of a line no row holds; an empty line where a row was, so that no paragraph goes across it."""
    kept = [line]
    for row in rows:
        if row.start < line.end and row.end > line.start:
            last = kept.pop()
            if last.start < row.start:
                kept.append(Line(last.start, row.start, line.number))
            kept.append(Line(row.start, row.start, line.number))
            if row.end < last.end:
                kept.append(Line(row.end, last.end, line.number))
            else:
                return kept
    return kept
