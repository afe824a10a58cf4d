"""Where complementary user entity controls are listed: below a title, a lead-in or the head of a table."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.flow import patterns
from bonafides.claims.soc2.sections import is_section_title
from bonafides.model import Block, BlockKind, fold

_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}\s+(?=[A-Z])|\(?\d{1,2}[.)]|\(?[a-z][.)]|[•●▪◦*–-]|[A-Z]{1,5}[- .]?\d{1,3}[.:)]?\s)", re.IGNORECASE
)
_ENTRY = re.compile(r"\s*(?:no\.?|number|#|ref\.?|id|cuecs?)\s*[:#]{0,2}\s*[\w.-]{0,8}\d[\w.-]{0,4}\b", re.IGNORECASE)
_LABELLED = re.compile(r"(?:CUEC|UE|UC)\s{0,2}[#:.-]{0,2}\s{0,2}(?:CUEC|UE|UC)?[-. ]?\d{1,3}\b")
_SUBTITLE = re.compile(r"\d{1,2}\.\d{1,2}\s")
_LONGEST_TITLE = 110


@dataclass(slots=True)
class Listing:
    """What is listed under one title."""

    level: int
    number: str = ""
    """The number before its title."""
    rows: list[Block] = field(default_factory=list)
    items: list[Block] = field(default_factory=list)
    prose: list[Block] = field(default_factory=list)


def listings(blocks: tuple[Block, ...]) -> list[Listing]:
    """Every place that lists them, in order; one place may be found twice."""
    found: list[Listing] = []
    current: Listing | None = None
    for block in blocks:
        text = block.view.text.strip().replace("’", "'")
        title = _is_title(block, text)
        if current and _LABELLED.match(text):
            current.items.append(block)
        elif current and title and current.items and is_section_title(text):
            current = None
        elif title and _names_them(text):
            current = Listing(block.level, _number(text))
            found.append(current)
        elif current and title and _ends(current, block, text):
            current = None
        elif current and block.kind is BlockKind.ROW:
            if patterns(WORDS, "csoc_title").fullmatch(text) and is_head(block):
                current = None
            else:
                current.rows.append(block)
        elif current and (block.kind is BlockKind.LIST_ITEM or _NUMBERED.match(text) or _ENTRY.match(text)):
            current.items.append(block)
        elif current and block.kind is BlockKind.PARAGRAPH:
            current.prose.append(block)
        elif not current and block.kind is BlockKind.PARAGRAPH and patterns(WORDS, "cuec_lead").search(text[-220:]):
            current = Listing(block.level or 1)
            found.append(current)
        elif not current and _run_in(block, text):
            found.append(Listing(0, prose=[block]))
    return [*found, *_by_head(blocks)]


def _names_them(text: str) -> bool:
    """Whether a title is about controls of user entities; a label with its text behind a colon is none."""
    title = _untitled(text)
    titled = patterns(WORDS, "cuec_title").fullmatch(title) or _names_a_group(title)
    return bool(titled) and not _LABELLED.match(text) and ":" not in text[:-1] and not _of_subservice(text)


def _names_a_group(title: str) -> bool:
    """Whether a title gives duties to a group of people who are not the vendor's: `Duties of clinics`."""
    named = patterns(WORDS, "cuec_of").fullmatch(title)
    return named is not None and not patterns(WORDS, "cuec_not_of").fullmatch(named["who"])


def _number(text: str) -> str:
    found = re.match(r"\d{1,2}(?:\.\d{1,2}){1,3}", text)
    return found.group() if found else ""


def _run_in(block: Block, text: str) -> bool:
    """Whether a paragraph begins with the title and goes on with what is listed."""
    begins = patterns(WORDS, "cuec_run_in").match(text)
    return block.kind is BlockKind.PARAGRAPH and begins is not None


def _by_head(blocks: tuple[Block, ...]) -> list[Listing]:
    """Tables without a title whose head names them."""
    rows = [b for b in blocks if b.kind is BlockKind.ROW and any(_head_names(c.header) for c in b.cells)]
    tested = any("result" in c.header.casefold() or "test" in c.header.casefold() for b in rows for c in b.cells)
    return [Listing(0, rows=rows)] if rows and not tested else []


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


def _ends(current: Listing, block: Block, text: str) -> bool:
    started = bool(current.rows or current.items or current.prose)
    if current.number and _number(text).count(".") == current.number.count(".") and _number(text):
        return True
    if text.endswith(":"):
        return False
    if block.kind is BlockKind.HEADING:
        deeper = block.level > max(current.level, 1)
        return _of_subservice(text) or not deeper or (current.level == 0 and started)
    return started and (_of_subservice(text) or is_section_title(text))


def is_head(row: Block) -> bool:
    """Whether a first row without heads above it reads as the heads."""
    texts = [fold(c.text) for c in row.cells]
    if any(c.header for c in row.cells):
        return False
    return bool(patterns(WORDS, "head_word").fullmatch(texts[0])) and not any(char.isdigit() for char in texts[0])
