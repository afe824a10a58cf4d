"""Records of machine-readable evidence, each with its place in the file."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bonafides.model import MAX_CITATIONS, Citation, Document, cite

LOGS = frozenset(("application/json", "application/jsonl", "application/x-inspect-log", "application/vnd.sqlite3"))
_MAX_CHARACTERS = 50_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object and its raw span in the document's text."""

    data: Mapping[str, Any]
    start: int
    end: int


def is_log(document: Document) -> bool:
    """Whether the text is what attackers wrote and models answered, whose wording is not the vendor's."""
    return document.kind == "red-team-report" and document.evidence.media_type in LOGS


def records_of(document: Document) -> tuple[Record, ...]:
    """JSON objects of the document: one for a JSON file, one per line for JSON lines; broken lines are left out."""
    text = document.text
    if text.lstrip()[:1] != "{" or len(text) > _MAX_CHARACTERS:
        return ()
    whole = _object(text)
    if whole is not None:
        return (Record(whole, 0, len(text)),)
    found = []
    for match in re.finditer(r"[^\r\n]+", text):
        data = _object(match.group())
        if data is not None:
            found.append(Record(data, match.start(), match.end()))
    return tuple(found)


def broken_lines(document: Document) -> int:
    """Lines that look like a record but cannot be read: a cut file."""
    if _object(document.text) is not None:
        return 0
    return sum(1 for m in re.finditer(r"[^\r\n]+", document.text) if m.group().strip() and _object(m.group()) is None)


def shown(document: Document, records: Sequence[Record], words: str = "") -> tuple[Citation, ...]:
    """Cite the records, or only `words` where a record has them."""
    found = []
    for record in records[:MAX_CITATIONS]:
        at = document.text.find(words, record.start, record.end) if words else -1
        start, end = (at, at + len(words)) if at >= 0 else (record.start, min(record.end, record.start + 400))
        found.append(cite(document, start, end))
    return tuple(found)


def text(data: Mapping[str, Any], key: str) -> str:
    """The string at `key`, '' where there is none."""
    value = data.get(key)
    return value if isinstance(value, str) else ""


def number(data: Mapping[str, Any], *keys: str) -> int:
    """The first number among `keys`, 0 where there is none."""
    for key in keys:
        value = data.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return int(value)
    return 0


def _object(raw: str) -> Mapping[str, Any] | None:
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
