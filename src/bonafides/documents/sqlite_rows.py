"""SQLite databases that a red-team tool keeps its memory in: rows of the tables that hold results, as JSON lines."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from bonafides.documents.building import Builder
from bonafides.errors import NotRead
from bonafides.model import BlockKind, Document, Evidence, Read, Unread

READS = ("application/vnd.sqlite3",)

MAX_ROWS = 50_000
"""Rows read of each table."""
_STEPS = 50_000_000
"""Instructions of the database engine after which a query is stopped."""
_LONGEST = 2_000
_REPEATED = frozenset(("hash", "eval_hash", "class_module", "pyrit_version"))
_VERSION = "alembic_version"
_TABLES = {
    "AttackResultEntries": (
        "id",
        "conversation_id",
        "objective",
        "outcome",
        "outcome_reason",
        "executed_turns",
        "timestamp",
        "attack_identifier",
        "atomic_attack_identifier",
        "targeted_harm_categories",
    ),
    "ScoreEntries": (
        "id",
        "score_value",
        "score_type",
        "score_category",
        "prompt_request_response_id",
        "timestamp",
    ),
    "PromptMemoryEntries": (
        "id",
        "role",
        "conversation_id",
        "sequence",
        "timestamp",
        "response_error",
        "converted_value",
        "prompt_target_identifier",
        "targeted_harm_categories",
        "original_prompt_id",
    ),
}
"""Columns taken of each table where they exist: they differ between revisions of the schema."""


def read(data: bytes, evidence: Evidence) -> Document:
    """A record of the schema's revision, then one per row. Raises NotRead where no known table is inside.

    The database is opened in memory, read-only and without trusting its schema: views and triggers are never run.
    """
    builder, unread = Builder(), []
    with closing(sqlite3.connect(":memory:")) as opened:
        try:
            _open(opened, data)
            tables = {str(row[0]) for row in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            known = [name for name in _TABLES if name in tables]
            if "PromptMemoryEntries" not in known:
                raise NotRead("a SQLite database without the tables of a known red-team tool; kept as evidence only")
            _add(builder, {"pyrit": "schema", "revision": _revision(opened, tables)})
            for name in known:
                count = 0
                for count, row in enumerate(_rows(opened, name), 1):  # noqa: B007
                    _add(builder, {"pyrit": name} | row)
                if count >= MAX_ROWS:
                    unread.append(Unread(name, f"more than {MAX_ROWS:,} rows; the first ones are read"))
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise NotRead("a damaged or unusual database; ask for a fresh copy") from error
    if data[18:20] == b"\x02\x02":
        unread.append(Unread("write-ahead log", "its latest rows may be in a second file that was not sent"))
    reason = f"{unread[0].where}: {unread[0].reason}" if unread else ""
    state = Read.PARTIAL if unread else Read.FULL
    return Document(evidence, builder.text(), tuple(builder.blocks), state, reason, unread=tuple(unread))


def _open(opened: sqlite3.Connection, data: bytes) -> None:
    # A database left in write-ahead mode cannot be opened from memory unless its head says otherwise.
    opened.deserialize(data[:18] + b"\x01\x01" + data[20:])
    opened.execute("PRAGMA trusted_schema = OFF")
    opened.execute("PRAGMA query_only = ON")
    opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 50_000_000)
    opened.set_progress_handler(lambda: 1, _STEPS)


def _rows(opened: sqlite3.Connection, table: str) -> Iterator[dict[str, object]]:
    present = [str(row[1]) for row in opened.execute(f'PRAGMA table_info("{table}")')]
    columns = [name for name in _TABLES[table] if name in present]
    if not columns:
        return
    listed = ", ".join(f'"{name}"' for name in columns)
    query = f'SELECT {listed} FROM "{table}" LIMIT {MAX_ROWS}'  # noqa: S608  (names are ours)
    for row in opened.execute(query):
        yield {name: _plain(value) for name, value in zip(columns, row, strict=True)}


def _plain(value: object) -> object:
    """Text cut to a length, JSON columns opened, identifiers in bytes as hex."""
    if isinstance(value, bytes):
        return value[:64].hex()
    if not isinstance(value, str):
        return value
    if value[:1] in "{[" and len(value) < 100_000:
        try:
            return _telling(json.loads(value))
        except (ValueError, RecursionError):
            return value[:_LONGEST]
    return value[:_LONGEST]


def _telling(value: object) -> object:
    """JSON without the hashes, modules and versions that identifiers repeat in every row at every depth."""
    if isinstance(value, dict):
        return {k: _telling(v) for k, v in value.items() if k not in _REPEATED}
    return [_telling(v) for v in value] if isinstance(value, list) else value


def _revision(opened: sqlite3.Connection, tables: set[str]) -> str:
    named = sorted(name for name in tables if name.endswith(_VERSION))
    row = opened.execute(f'SELECT version_num FROM "{named[0]}"').fetchone() if _safe(named) else None  # noqa: S608
    return str(row[0])[:80] if row else ""


def _safe(named: list[str]) -> bool:
    return bool(named) and named[0].replace("_", "").isalnum()


def _add(builder: Builder, record: dict[str, object]) -> None:
    builder.add(BlockKind.RECORD, json.dumps(record, ensure_ascii=False, default=str), line=len(builder.parts) + 1)
