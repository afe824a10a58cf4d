"""Complementary user entity controls, counted wherever they are listed: in a table, as items, as sentences."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.flow import patterns
from bonafides.claims.soc2.sections import is_section_title
from bonafides.model import (
    MAX_CITATIONS,
    Block,
    BlockKind,
    Citation,
    Claim,
    Confidence,
    Document,
    cite,
    cite_view,
    fold,
)

_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}\s+(?=[A-Z])|\(?\d{1,2}[.)]|\(?[a-z][.)]|[•●▪◦*–-]|[A-Z]{1,5}[- .]?\d{1,3}[.:)]?\s)", re.IGNORECASE
)
_ENTRY = re.compile(r"\s*(?:no\.?|number|#|ref\.?|id|cuecs?)\s*[:#]{0,2}\s*[\w.-]{0,8}\d[\w.-]{0,4}\b", re.IGNORECASE)
_LABELLED = re.compile(r"(?:CUEC|UE|UC)\s{0,2}[#:.-]{0,2}\s{0,2}(?:CUEC|UE|UC)?[-. ]?\d{1,3}\b")
_COUNTED = re.compile(r"(?:^|\s)(\d{1,2})[.)]?\s+(?=[A-Z])")
_SUBTITLE = re.compile(r"\d{1,2}\.\d{1,2}\s")
_BULLET = re.compile(r"(?:^|\s)[•●▪◦](?=\s)")
_INLINE = re.compile(r"(?:^|[\s;:,])\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s", re.IGNORECASE)
_LONGEST_TITLE = 110


@dataclass(slots=True)
class _Listing:
    """What is listed under one title."""

    level: int
    number: str = ""
    """The number before its title."""
    rows: list[Block] = field(default_factory=list)
    items: list[Block] = field(default_factory=list)
    prose: list[Block] = field(default_factory=list)


def cuecs(document: Document) -> Claim | None:
    """`soc2.cuecs`: how many are listed, from the longest listing; a second mention of them counts nothing."""
    counts = [counted for listing in _listings(document.blocks) if (counted := _counted(document, listing))[0]]
    if not counts:
        return None
    number, citations = max(counts, key=lambda pair: pair[0])
    return Claim("soc2.cuecs", number, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]))


def _listings(blocks: tuple[Block, ...]) -> list[_Listing]:
    found: list[_Listing] = []
    current: _Listing | None = None
    for block in blocks:
        text = block.view.text.strip().replace("’", "'")
        title = _is_title(block, text)
        if current and _LABELLED.match(text):
            current.items.append(block)
        elif current and title and current.items and is_section_title(text):
            current = None
        elif title and _names_them(text):
            current = _Listing(block.level, _number(text))
            found.append(current)
        elif current and title and _ends(current, block, text):
            current = None
        elif current and block.kind is BlockKind.ROW:
            if patterns(WORDS, "csoc_title").fullmatch(text) and _heads(block):
                current = None
            else:
                current.rows.append(block)
        elif current and (block.kind is BlockKind.LIST_ITEM or _NUMBERED.match(text) or _ENTRY.match(text)):
            current.items.append(block)
        elif current and block.kind is BlockKind.PARAGRAPH:
            current.prose.append(block)
        elif not current and block.kind is BlockKind.PARAGRAPH and patterns(WORDS, "cuec_lead").search(text[-220:]):
            current = _Listing(block.level or 1)
            found.append(current)
        elif not current and _run_in(block, text):
            found.append(_Listing(0, prose=[block]))
    return [*found, *_by_head(blocks)]


def _names_them(text: str) -> bool:
    """Whether a title is about controls of user entities; a label with its text behind a colon is none."""
    titled = patterns(WORDS, "cuec_title").fullmatch(_untitled(text))
    return titled is not None and not _LABELLED.match(text) and ":" not in text[:-1] and not _of_subservice(text)


def _number(text: str) -> str:
    found = re.match(r"\d{1,2}(?:\.\d{1,2}){1,3}", text)
    return found.group() if found else ""


def _run_in(block: Block, text: str) -> bool:
    """Whether a paragraph begins with the title and goes on with what is listed."""
    begins = patterns(WORDS, "cuec_run_in").match(text)
    return block.kind is BlockKind.PARAGRAPH and begins is not None


def _by_head(blocks: tuple[Block, ...]) -> list[_Listing]:
    """Tables without a title whose head names them."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and any(_head_names(c.header) for c in b.cells)]
    tested = any("result" in c.header.casefold() or "test" in c.header.casefold() for b in rows for c in b.cells)
    return [_Listing(0, rows=rows)] if rows and not tested else []


@lru_cache(maxsize=1024)
def _head_names(head: str) -> bool:
    return bool(head) and bool(patterns(WORDS, "cuec_title").fullmatch(fold(head))) and not _of_subservice(head)


def _is_title(block: Block, text: str) -> bool:
    if block.kind is BlockKind.HEADING:
        return True
    if block.kind is BlockKind.LIST_ITEM:
        return bool(_SUBTITLE.match(text)) and len(text) < _LONGEST_TITLE and text[-1:] not in ".;:,"
    return block.kind is BlockKind.PARAGRAPH and len(text) < _LONGEST_TITLE and text[-1:] not in ".;:,"


def _untitled(text: str) -> str:
    return re.sub(r"^\W{0,3}(?:(?:section|part|appendix)\s+)?[\dIVXA-H]{1,4}(?:\.\d+)*[.):–—-]?\s+", "", text)


def _of_subservice(text: str) -> bool:
    """Whether a title is about subservice organisations only."""
    return bool(patterns(WORDS, "csoc_title").fullmatch(text)) and "user" not in text.casefold()


def _ends(current: _Listing, block: Block, text: str) -> bool:
    started = bool(current.rows or current.items or current.prose)
    if current.number and _number(text).count(".") == current.number.count(".") and _number(text):
        return True
    if text.endswith(":"):
        return False
    if block.kind is BlockKind.HEADING:
        deeper = block.level > max(current.level, 1)
        return _of_subservice(text) or not deeper or (current.level == 0 and started)
    return started and (_of_subservice(text) or is_section_title(text))


def _counted(document: Document, listing: _Listing) -> tuple[int, list[Citation]]:
    rows = _data_rows(listing.rows)
    if rows:
        number = sum(max(1, len(_BULLET.findall(row.view.text))) for row in rows)
        return number, [cite(document, row.start, row.end, row) for row in rows]
    leaves = _leaves(listing.items)
    if leaves:
        number = max(sum(max(1, _run(item.view.text)) for item in leaves), _last_number(leaves))
        return number, [cite(document, item.start, item.end, item) for item in leaves]
    return _sentences(document, listing.prose)


def _data_rows(rows: list[Block]) -> list[Block]:
    """Rows below the head; a row without a number that goes on with the one before is not one more."""
    kept: list[Block] = []
    for index, row in enumerate(rows):
        if [fold(c.text) for c in row.cells] == [fold(c.header) for c in row.cells] or (index == 0 and _heads(row)):
            continue
        if kept and _repeats(row, rows[0]):
            continue
        first = row.view.text.lstrip()
        if kept and len(row.cells) < len(kept[-1].cells) and first[:1].islower():
            continue
        kept.append(row)
    return kept


def _repeats(row: Block, head: Block) -> bool:
    return [fold(c.text) for c in row.cells] == [fold(c.text) for c in head.cells]


def _heads(row: Block) -> bool:
    """Whether a first row without heads above it reads as the heads."""
    texts = [fold(c.text) for c in row.cells]
    if any(c.header for c in row.cells):
        return False
    return bool(patterns(WORDS, "head_word").fullmatch(texts[0])) and not any(char.isdigit() for char in texts[0])


def _leaves(items: list[Block]) -> list[Block]:
    """Items without items below them."""
    return [
        item
        for index, item in enumerate(items)
        if not (index + 1 < len(items) and items[index + 1].level > item.level > 0)
    ]


def _last_number(items: list[Block]) -> int:
    """The number of the last item where items are numbered from 1 upwards: a scan may lose one between them."""
    told = [int(m.group(1)) for item in items if (m := re.match(r"\(?(\d{1,2})[.)]?\s", item.view.text.lstrip()))]
    rises = told[:1] == [1] and all(low < high for low, high in pairwise(told))
    return told[-1] if rises and told[-1] <= 2 * len(told) else 0


def _run(text: str) -> int:
    """How many items a paragraph numbers one after another; 0 when it does not."""
    told = [int(m.group(1)) for m in _COUNTED.finditer(text)]
    return len(told) if len(told) > 1 and told == list(range(told[0], told[0] + len(told))) else 0


def _sentences(document: Document, prose: list[Block]) -> tuple[int, list[Citation]]:
    number = 0
    citations: list[Citation] = []
    for block in prose:
        text = block.view.text
        if told := _run(text) or len(_BULLET.findall(text)):
            number += told
            citations.append(cite_view(document, block))
            continue
        if not patterns(WORDS, "cuec_words").search(text):
            continue
        inline = len(_INLINE.findall(text))
        said = [s for s in re.split(r"(?<=[.;])\s+", text) if patterns(WORDS, "cuec_words").search(s)]
        count = inline if inline > 1 else sum(1 for s in said if re.search(r"responsib|should|must|shall|ensur", s))
        if count:
            number += count
            citations.append(cite_view(document, block))
    return number, citations
