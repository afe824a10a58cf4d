"""Complementary user entity controls, counted wherever they are listed: in a table, as items, as sentences."""

import re
from itertools import pairwise

from bonafides.claims.soc2.categories import WORDS
from bonafides.claims.soc2.cuec_listings import Listing, is_head, listings
from bonafides.claims.soc2.flow import patterns
from bonafides.model import MAX_CITATIONS, Block, Citation, Claim, Confidence, Document, cite, cite_view, fold

_COUNTED = re.compile(r"(?:^|\s)(\d{1,2})[.)]?\s+(?=[A-Z])")
_BULLET = re.compile(r"(?:^|\s)[•●▪◦](?=\s)")
_CODE = r"(?:CC|PI|A|C|P)\d{1,2}\.\d{1,2}"
_CODES = re.compile(rf"\b{_CODE}(?:\s*(?:,|;|/|&|and)\s*{_CODE})*\b")
"""Criteria of the trust services beside a control, several in a row taken as one."""
_INLINE = re.compile(r"(?:^|[\s;:,])\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s", re.IGNORECASE)


def cuecs(document: Document) -> Claim | None:
    """`soc2.cuecs`: how many are listed, from the longest listing; a second mention of them counts nothing."""
    counts = [counted for listing in listings(document.blocks) if (counted := _counted(document, listing))[0]]
    if not counts:
        return None
    number, citations = max(counts, key=lambda pair: pair[0])
    return Claim("soc2.cuecs", number, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]))


def _counted(document: Document, listing: Listing) -> tuple[int, list[Citation]]:
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
        if [fold(c.text) for c in row.cells] == [fold(c.header) for c in row.cells] or (index == 0 and is_head(row)):
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
        if told := len(_CODES.findall(text)):  # Rows of a table that lost its rules, each with its criterion.
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
