"""CSV and TSV: rows of cells under the heads of their columns, placed in the file itself."""

import re
from collections import Counter

from bonafides.documents.columns import header_row
from bonafides.documents.decoding import decode
from bonafides.documents.readable import joined, readable, tidy
from bonafides.errors import NotRead
from bonafides.model import Block, BlockKind, Cell, Document, Evidence, Read, Unread, View, view_of

READS = ("text/csv",)

MAX_CELLS = 2_000_000
_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_BREAK = re.compile(r"\r\n?|\n")

Span = tuple[int, int]


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the decoded file, quotes included. Raises NotRead."""
    text = decode(data)
    rows, whole = _rows(text, _delimiter(text, evidence.path))
    if not rows:
        raise NotRead("no rows in this file")
    views = [(line, [_view(text, span) for span in row], row) for line, row in rows]
    texts = [[view.text for view in row] for _, row, _ in views[:40]]
    head = header_row(texts)
    blocks: list[Block] = []
    for index, (line, row, spans) in enumerate(views):
        block = _block(line, row, spans, texts[head] if 0 <= head < index else [])
        if block:
            blocks.append(block)
    if whole:
        return Document(evidence, text, tuple(blocks))
    reason = f"more than {MAX_CELLS:,} cells; the first ones are read"
    return Document(
        evidence, text, tuple(blocks), Read.PARTIAL, reason, unread=(Unread(f"from line {rows[-1][0] + 1}", reason),)
    )


def _block(line: int, views: list[View], spans: list[Span], heads: list[str]) -> Block | None:
    cells = tuple(
        Cell(span[0], span[1], view.text, heads[index] if index < len(heads) else "")
        for index, (view, span) in enumerate(zip(views, spans, strict=True))
        if view.text
    )
    if not cells:
        return None
    view = joined([view for view in views if view.text])
    return Block(BlockKind.ROW, cells[0].start, cells[-1].end, view, line=line, cells=cells)


def _view(text: str, span: Span) -> View:
    start, end = span
    if text.find('""', start, end) < 0:
        return readable(text, start, end)
    pieces: list[tuple[str, int]] = []
    at = start
    while (quote := text.find('""', at, end)) >= 0:
        pieces.append((text[at : quote + 1], at))
        at = quote + 2
    pieces.append((text[at:end], at))
    return view_of(*tidy(pieces, end))


def _delimiter(text: str, path: str) -> str:
    """The mark whose number is the same on most lines; quoted cells do not count."""
    sample = _QUOTED.sub("", text[:50_000])
    lines = [line for line in sample.splitlines() if line.strip()][:50]
    best, score = "\t" if path.lower().endswith((".tsv", ".tab")) else ",", 0
    for mark in _DELIMITERS:
        counts = Counter(line.count(mark) for line in lines)
        counts.pop(0, None)
        same = max((count * min(marks, 20) for marks, count in counts.items()), default=0)
        if same > score:
            best, score = mark, same
    return best


def _rows(text: str, delimiter: str) -> tuple[list[tuple[int, list[Span]]], bool]:
    """Rows as (line from 1, spans of the cells), and whether all of the file was read."""
    rows: list[tuple[int, list[Span]]] = []
    plain_end = re.compile("[" + re.escape(delimiter) + "\r\n]")
    at, line, cells, size = 0, 1, 0, len(text)
    row: list[Span] = []
    first = line
    while at < size:
        span, at = _cell(text, at, plain_end)
        row.append(span)
        line += _lines(text, *span)
        cells += 1
        if at < size and text[at] == delimiter:
            at += 1
            if at < size:
                continue
        rows.append((first, row))
        row = []
        at += 2 if text.startswith("\r\n", at) else 1
        line += 1
        first = line
        if cells >= MAX_CELLS:
            return rows, at >= size
    return rows, True


def _lines(text: str, start: int, end: int) -> int:
    if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
        return 0
    return len(_BREAK.findall(text, start, end))


def _cell(text: str, at: int, plain_end: re.Pattern[str]) -> tuple[Span, int]:
    """Span of the content of the cell at `at`, white space and quotes outside, and where the mark behind it stands."""
    size = len(text)
    start = at
    while start < size and text[start] == " ":
        start += 1
    if start < size and text[start] == '"':
        close = start + 1
        while (close := text.find('"', close)) >= 0 and text.startswith('"', close + 1):
            close += 2
        if close >= 0:
            behind = plain_end.search(text, close + 1)
            stop = behind.start() if behind else size
            if not text[close + 1 : stop].strip():
                return _trim(text, start + 1, close), stop
    found = plain_end.search(text, at)
    stop = found.start() if found else size
    return _trim(text, at, stop), stop


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
