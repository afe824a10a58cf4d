"""JSON and JSON lines: one record per line, element or member, placed in the file itself."""

import json
import re
from collections.abc import Iterator

from bonafides.documents.decoding import decode
from bonafides.documents.text_lines import lines_of
from bonafides.errors import NotRead
from bonafides.model import Block, BlockKind, Document, Evidence, Read, Unread, plain_view

READS = ("application/json", "application/jsonl")

_SPACE = re.compile(r"\s*")
_DEPTH = 2
_DECODER = json.JSONDecoder()

Member = tuple[tuple[str, ...], int, int]


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the decoded file; a record's path is the keys above it. Raises NotRead on broken JSON."""
    text = decode(data)
    if evidence.media_type == "application/jsonl":
        return _lines(text, evidence)
    try:
        members = list(_members(text, _skip(text, 0), (), _DEPTH))
    except (ValueError, RecursionError) as error:
        raise NotRead("broken JSON; ask for a fresh copy") from error
    starts = [line.start for line in lines_of(text)]
    return Document(evidence, text, tuple(_records(text, members, starts)))


def _records(text: str, members: list[Member], starts: list[int]) -> Iterator[Block]:
    line = 0
    for path, start, end in members:
        while line < len(starts) and starts[line] <= start:
            line += 1
        yield Block(BlockKind.RECORD, start, end, plain_view(text, start, end), path, line=line)


def _lines(text: str, evidence: Evidence) -> Document:
    blocks: list[Block] = []
    unread: list[Unread] = []
    for line in lines_of(text):
        raw = text[line.start : line.end]
        if not raw.strip():
            continue
        try:
            json.loads(raw)
        except (ValueError, RecursionError):
            unread.append(Unread(f"line {line.number}", "broken JSON"))
            continue
        start, end = line.start + len(raw) - len(raw.lstrip()), line.start + len(raw.rstrip())
        blocks.append(Block(BlockKind.RECORD, start, end, plain_view(text, start, end), line=line.number))
    if not blocks:
        raise NotRead("broken JSON; ask for a fresh copy")
    reason = f"{len(unread)} lines are broken JSON" if unread else ""
    state = Read.PARTIAL if unread else Read.FULL
    return Document(evidence, text, tuple(blocks), state, reason, unread=tuple(unread))


def _members(text: str, at: int, path: tuple[str, ...], depth: int) -> Iterator[Member]:
    """Spans of the members of the container at `at`; members that hold containers are opened `depth` levels deep."""
    value, end = _DECODER.raw_decode(text, at)
    if not isinstance(value, dict | list):
        yield path, at, end
        return
    named = isinstance(value, dict)
    at = _skip(text, at + 1)
    while text[at] not in "]}":
        start, key = at, ""
        if named:
            key, at = _DECODER.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        inner, stop = _DECODER.raw_decode(text, at)
        below = (*path, key) if named else path
        if depth > 1 and named and isinstance(inner, dict | list) and inner:
            yield from _members(text, at, below, depth - 1)
        else:
            yield path, start, stop
        at = _skip(text, stop)
        at = _skip(text, at + 1) if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
