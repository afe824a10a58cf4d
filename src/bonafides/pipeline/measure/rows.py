"""Trials and items as lines of JSON, and back."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bonafides.model import Item, Trial, TrialStatus
from bonafides.model.trial import NO_HEADERS

_EVIDENCE = ("requests", "raw", "headers")
_TUPLES = ("answers", "logprobs", "requests", "raw")
_TRIAL = tuple(Trial.__dataclass_fields__)
_ITEM = tuple(Item.__dataclass_fields__)
_TELLING = re.compile(r"served-by|model|upstream|deployment|backend|engine|build|version", re.IGNORECASE)
"""Names of headers that can tell who answered."""
_encode = json.JSONEncoder(separators=(",", ":")).encode


def trial_line(trial: Trial) -> bytes:
    """One line; ASCII only, so that no answer can do anything to whoever prints the file."""
    row = {name: getattr(trial, name) for name in _TRIAL}
    row["headers"] = dict(trial.headers)
    return _encode(row).encode("ascii") + b"\n"


def item_line(item: Item) -> bytes:
    """One line; ASCII only."""
    row = {name: getattr(item, name) for name in _ITEM}
    row["expected"] = dict(item.expected)
    return _encode(row).encode("ascii") + b"\n"


def trial_of(row: Mapping[str, object], *, evidence: bool = True) -> Trial:
    """The trial of a row; without `evidence` requests, raw answers and all headers that name nobody stay on the disk.

    Raises ValueError, TypeError or KeyError when it is none.
    """
    known = {name: row[name] for name in _TRIAL if name in row and (evidence or name not in _EVIDENCE)}
    headers = row.get("headers")
    if not evidence and isinstance(headers, dict):
        known["headers"] = {name: value for name, value in headers.items() if _TELLING.search(name)} or NO_HEADERS
    known |= {name: tuple(known[name]) for name in _TUPLES if name in known}  # type: ignore[arg-type]
    known["status"] = TrialStatus(str(known["status"]))
    return Trial(**known)  # type: ignore[arg-type]


def item_of(row: Mapping[str, object]) -> Item:
    """The item of a row. Raises TypeError when it is none."""
    known = {name: row[name] for name in _ITEM if name in row}
    known["turns"] = tuple(known["turns"])  # type: ignore[arg-type]
    return Item(**known)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a log: its object, or None where the line is damaged."""

    row: Mapping[str, object] | None
    whole: bool
    """False for a last line that no line break ended."""


def lines(path: Path) -> Iterator[Line]:
    """Every line of a log, in order; a file that is not there has none."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for raw in file:
            whole = raw.endswith(b"\n")
            try:
                row = json.loads(raw)
            except (ValueError, RecursionError):
                row = None
            yield Line(row if isinstance(row, dict) else None, whole)
