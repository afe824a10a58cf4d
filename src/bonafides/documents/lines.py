"""Spans of lines into blocks below an outline that goes on from page to page."""

from collections.abc import Sequence

from bonafides.documents.outline import Outline
from bonafides.documents.prose import prose_blocks
from bonafides.documents.text_lines import Line
from bonafides.model import Block


def blocks_of_lines(
    text: str, spans: Sequence[tuple[int, int]], *, page: int | None = None, outline: Outline
) -> list[Block]:
    """Headings, paragraphs and list items in the lines of `spans`; an empty span ends a block."""
    lines = [Line(start, end, number) for number, (start, end) in enumerate(spans, 1)]
    width = max((end - start for start, end in spans), default=0)
    return [outline.place(block) for block in prose_blocks(text, lines, page=page, wrap=width)]
