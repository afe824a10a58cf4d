"""Inspect evaluation logs: the header and one record a trial, unpacked within limits (zstd members too)."""

import io
import json
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bonafides.documents.building import Builder
from bonafides.errors import NotRead
from bonafides.model import BlockKind, Document, Evidence, Read, Unread

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

READS = ("application/x-inspect-log",)

MAX_MEMBER = 50_000_000
MAX_TRIALS = 20_000
MAX_TOTAL = 500_000_000
"""Bytes unpacked from one log."""
_ZSTANDARD = 93
_LONGEST = 2_000
"""Characters kept of a prompt or an answer."""


@dataclass(slots=True)
class _Allowance:
    """Bytes that may still be unpacked from one log."""

    size: int = MAX_TOTAL


def read(data: bytes, evidence: Evidence) -> Document:
    """JSON lines: a record `header`, then one `trial` per member of `samples/`. Raises NotRead on a damaged log."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise NotRead("a damaged evaluation log; ask for a fresh copy") from error
    builder, unread, left = Builder(), [], _Allowance()
    with archive:
        names = {info.filename: info for info in archive.infolist()}
        head = names.get("header.json") or names.get("_journal/start.json")
        if head is None:
            raise NotRead("an evaluation log without a header; ask for a fresh copy")
        _add(builder, _header(_parsed(archive, head, left), finished="header.json" in names))
        trials = sorted(n for n in names if n.startswith("samples/") and n.endswith(".json"))
        for name in trials[:MAX_TRIALS]:
            if left.size <= 0:
                unread.append(Unread(f"from {name}", f"more than {MAX_TOTAL // 1_000_000} MB unpacked"))
                break
            try:
                _add(builder, _trial(_parsed(archive, names[name], left)))
            except NotRead as error:
                unread.append(Unread(name, str(error)))
    if len(trials) > MAX_TRIALS:
        unread.append(Unread("samples", f"more than {MAX_TRIALS:,} trials; the first ones are read"))
    reason = f"{unread[0].where}: {unread[0].reason}" if unread else ""
    state = Read.PARTIAL if unread else Read.FULL
    return Document(evidence, builder.text(), tuple(builder.blocks), state, reason, unread=tuple(unread))


def _add(builder: Builder, record: Mapping[str, Any]) -> None:
    builder.add(BlockKind.RECORD, json.dumps(record, ensure_ascii=False), line=len(builder.parts) + 1)


def _header(data: Mapping[str, Any], *, finished: bool) -> dict[str, Any]:
    """What the log says of its run; a log without a closing header has only the status `started`."""
    run, results = _mapping(data, "eval"), _mapping(data, "results")
    dataset, config = _mapping(run, "dataset"), _mapping(run, "config")
    return {
        "inspect": "header",
        "status": str(data.get("status", "")) if finished else "started",
        "created": run.get("created"),
        "task": run.get("task"),
        "model": run.get("model"),
        "dataset": dataset.get("name"),
        "dataset_size": dataset.get("samples"),
        "limit": config.get("limit"),
        "epochs": config.get("epochs"),
        "scorers": [s.get("name") for s in run.get("scorers") or () if isinstance(s, dict)],
        "completed": results.get("completed_samples"),
        "invalidated": data.get("invalidated", False),
    }


def _trial(data: Mapping[str, Any]) -> dict[str, Any]:
    output, scores, error = _mapping(data, "output"), _mapping(data, "scores"), data.get("error")
    prompt = data.get("input")
    return {
        "inspect": "trial",
        "id": data.get("id"),
        "epoch": data.get("epoch"),
        "input": prompt[:_LONGEST] if isinstance(prompt, str) else None,
        "answer": str(output.get("completion") or "")[:_LONGEST],
        "scores": {name: s.get("value") if isinstance(s, dict) else s for name, s in scores.items()},
        "error": str(error.get("message", "error"))[:_LONGEST] if isinstance(error, dict) else error,
        "cached": any(_from_cache(e) for e in data.get("events") or ()),
    }


def _from_cache(event: object) -> bool:
    return isinstance(event, dict) and event.get("event") == "model" and event.get("cache") == "read"


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def _parsed(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: _Allowance) -> Mapping[str, Any]:
    raw = b"".join(_unpacked(archive, info, left))
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise NotRead("broken JSON; ask for a fresh copy") from error
    if not isinstance(data, dict):
        raise NotRead("no record of an evaluation")
    return data


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: _Allowance) -> Iterator[bytes]:
    """Chunks of a member; sizes in the directory are not believed."""
    size = 0
    try:
        stream = _zstd(archive, info) if info.compress_type == _ZSTANDARD else archive.open(info)
        with stream:
            while chunk := stream.read(1_000_000):
                size += len(chunk)
                left.size -= len(chunk)
                if size > MAX_MEMBER:
                    raise NotRead(f"refused: larger than {MAX_MEMBER // 1_000_000} MB")
                yield chunk
    except (zipfile.BadZipFile, zstd.ZstdError, zlib.error, struct.error, EOFError, OSError) as error:
        raise NotRead("damaged inside the log; ask for a fresh copy") from error
    except RuntimeError as error:
        raise NotRead("packed in a way that is not read, or encrypted") from error


def _zstd(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Any:
    """A reader of a member packed with method 93, which `zipfile` cannot open before Python 3.14."""
    if archive.fp is None or info.flag_bits & 0x1:
        raise RuntimeError("encrypted")
    archive.fp.seek(info.header_offset)
    head = archive.fp.read(30)
    name, extra = struct.unpack("<HH", head[26:30])
    archive.fp.seek(name + extra, io.SEEK_CUR)
    packed = archive.fp.read(info.compress_size)
    # The window bounds the memory; Inspect writes with the default level, whose window is 8 MB at most.
    return zstd.ZstdFile(io.BytesIO(packed), options={zstd.DecompressionParameter.window_log_max: 27})
