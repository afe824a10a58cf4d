"""The running text of PDF pages: lines without headers, footers and table rows, made into blocks."""

from collections.abc import Collection, Sequence

from bonafides.documents.looks import Looks
from bonafides.documents.pdf_pages import Page
from bonafides.documents.prose import prose_blocks
from bonafides.documents.readable import pieces_of
from bonafides.documents.text_lines import Line, lines_of
from bonafides.model import Block, BlockKind, view_of

_ENDED = (".", ":", ";", "!", "?", ".”", '."', ".)")


def usual_width(pages: Sequence[Page]) -> int:
    """Length in characters of a full line: nine of ten lines are no longer."""
    lengths: list[int] = []
    for page in pages[:40]:
        lengths += [len(line.strip()) for line in page.text.split("\n") if len(line.strip()) > 20]
    return sorted(lengths)[len(lengths) * 9 // 10] if lengths else 0


def page_blocks(
    text: str, page: Page, rows: Sequence[Block], running: Collection[int], width: int, looks: Looks
) -> list[Block]:
    """Headings, paragraphs and list items of one page, outside its table rows and the lines that start at `running`."""
    lines: list[Line] = []
    for line in lines_of(text, page.start, page.start + len(page.text)):
        if line.start - page.start not in running:
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
