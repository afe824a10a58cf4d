"""Subservice organisations in tables and lists."""

import re

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.company_names import NAME, without_form
from bonafides.claims.soc2.flow import patterns
from bonafides.model import Block, BlockKind, fold

_REACH = 12
"""Blocks below a title or lead-in in which its list stands."""


def in_tables(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Rows of a table whose head or title speaks of subservice organisations."""
    found: list[tuple[Block, str]] = []
    titled = -_REACH
    column = -1
    for index, block in enumerate(blocks):
        if block.kind is not BlockKind.ROW:
            column = -1
            text = block.view.text
            if len(text) < 160 and patterns(WORDS, "subservice").search(text):
                titled = index
            elif block.kind is BlockKind.HEADING and index - titled < _REACH:
                titled = -_REACH
            continue
        heads = [fold(c.header or "") for c in block.cells]
        texts = [fold(c.text) for c in block.cells]
        named = _column(heads if any(heads) else texts, index - titled < _REACH)
        if named >= 0 and not any(heads):
            column = named
            continue
        at = named if named >= 0 else column
        if 0 <= at < len(texts) and texts != heads and 1 < len(texts[at]) <= 80:
            found.append((block, without_form(re.sub(r"\s*\([^)]*\)$", "", texts[at]))))
            titled = index if titled >= 0 else titled
    return found


def _column(heads: list[str], titled: bool) -> int:
    sure = [
        i
        for i, h in enumerate(heads)
        if re.fullmatch(rf"(?:{patterns(WORDS, 'subservice').pattern})(?: name)?", h, re.I)
    ]
    if sure:
        return sure[0]
    weak = [i for i, h in enumerate(heads) if patterns(WORDS, "subservice_head").fullmatch(h)]
    return weak[0] if weak and titled and len(heads) > 1 else -1


def in_lists(blocks: tuple[Block, ...]) -> list[tuple[Block, str]]:
    """Items below a title or sentence that speaks of subservice organisations and ends in a colon."""
    found: list[tuple[Block, str]] = []
    for index, block in enumerate(blocks):
        text = block.view.text.strip()
        title = block.kind is BlockKind.HEADING and patterns(WORDS, "subservice_title").fullmatch(text)
        lead = text.endswith(":") and patterns(WORDS, "subservice").search(text[-260:])
        if not (title and "control" not in text.casefold()) and not lead:
            continue
        if lead and re.search(r"(?:organi[sz]ation|provider)s?['’]?\s+controls?\b", text[-90:], re.IGNORECASE):
            continue
        for item in blocks[index + 1 : index + 1 + _REACH]:
            if item.kind is BlockKind.PARAGRAPH and title and not found:
                continue
            if item.kind is not BlockKind.LIST_ITEM:
                break
            name = NAME.match(item.view.text.lstrip("•●▪◦*- 0123456789.)("))
            if name and re.match(
                r"\s*(?:[(:,–—|-]|$|for\b|provides?\b|is\b)",
                item.view.text.lstrip("•●▪◦*- 0123456789.)(")[name.end() :],
            ):
                found.append((item, without_form(name.group())))
    return found
