"""The JSON form of the nouns: dictionaries, lists, numbers and text, in a fixed order."""

import datetime
import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from bonafides.model import Citation, Claim, Document
from bonafides.report.inert import inert_json


def dumps(value: object) -> str:
    """One JSON document ending in a line break; the same value always gives the same bytes."""
    return inert_json(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)) + "\n"


def plain(value: object) -> object:
    """Any value of a claim or its details, as JSON knows it; keys sorted, sets sorted, the unknown as text."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else str(value)  # noqa: PLR0124
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in sorted((str(k), v) for k, v in value.items())}
    if isinstance(value, AbstractSet):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, Citation):
        return citation(value)
    if isinstance(value, Sequence):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def document(value: Document) -> dict[str, object]:
    """A document's entry, without its text and claims."""
    entry: dict[str, object] = {
        "path": value.evidence.path,
        "sha256": value.evidence.sha256,
        "size": value.evidence.size,
        "media_type": value.evidence.media_type,
        "kind": value.kind,
        "pages": value.pages,
        "language": value.language,
        "read": value.read.value,
    }
    if value.reason:
        entry["reason"] = value.reason
    if value.unread:
        entry["unread"] = [{"where": u.where, "reason": u.reason} for u in value.unread]
    if value.scans:
        entry["scans"] = [{"page": s.page, "confidence": s.confidence} for s in value.scans]
    if value.parts:
        entry["parts"] = [{"kind": p.kind, "title": p.title, "start": p.start, "end": p.end} for p in value.parts]
    return entry


def citation(value: Citation) -> dict[str, object]:
    """A citation with the document it stands in."""
    return {"path": value.path, "sha256": value.sha256, **place(value)}


def place(value: Citation) -> dict[str, object]:
    """A citation inside its own document's entry."""
    return {
        "quote": value.quote,
        "start": value.start,
        "end": value.end,
        "page": value.page,
        "locator": value.locator,
    }


def claim(value: Claim) -> dict[str, object]:
    """A claim inside its own document's entry."""
    entry: dict[str, object] = {
        "topic": value.topic,
        "value": plain(value.value),
        "confidence": value.confidence.value,
        "citations": [place(c) for c in value.citations],
        "details": plain(value.details),
    }
    if value.part is not None:
        entry["part"] = value.part
    return entry


def order(value: Claim) -> tuple[str, str, str, str]:
    """Sort key of claims: document, part, topic, value."""
    return value.path, value.part or "", value.topic, str(plain(value.value))
