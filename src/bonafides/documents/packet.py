"""Open what a vendor sent: files, folders and zips, whatever is in them, within limits."""

import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bonafides.documents.media_type import media_type
from bonafides.documents.received import Received
from bonafides.documents.zipped import NotAZip, members
from bonafides.errors import PacketError

MAX_FILE = 200_000_000
"""Bytes of one file."""
RESULTS = "bonafides-out"
"""Where an audit run inside the packet's folder leaves its own papers, which are not the vendor's."""
OURS = frozenset(
    "report.html findings.json inquiry.md inquiry.docx corrections.txt measurements.txt measurements.json trials.jsonl"
    " intents.jsonl items.jsonl run.json scores.csv junit.xml results.sarif inspect.json judge.yaml lock".split()
)
"""Names of the files that an audit and a measurement write."""
_JUNK = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))


def unpack(paths: Sequence[Path]) -> Iterator[Received]:
    """The files of a packet in sorted order; what cannot be taken in is there with its reason.

    Raises PacketError when a path does not exist or a zip named on the command line cannot be opened.
    """
    taken: dict[str, int] = {}
    for path in paths:
        for item in _opened(path):
            yield _named(item, taken)


def _opened(path: Path) -> Iterator[Received]:
    if path.is_dir():
        yield from _folder(path)
    elif not path.exists():
        raise PacketError(f"no such file or folder: {path}", advice="Check the path of the packet.")
    else:
        yield from _given(path)


def _given(path: Path) -> Iterator[Received]:
    """A file named by the user: a zip that cannot be opened stops the audit."""
    item = _file(path, path.name)
    if item.data is None:
        raise PacketError(f"{path}: {item.reason}", advice="Check that it is a readable file.")
    if not _is_archive(item):
        yield item
        return
    try:
        yield from _sorted(members(item.data))
    except NotAZip as error:
        raise PacketError(
            f"{path}: {error}", advice="Ask for a fresh copy, or unpack it and give the folder."
        ) from error


def _folder(root: Path) -> Iterator[Received]:
    vendors = (entry for entry in root.iterdir() if not _is_ours(entry))
    for path in sorted(_walk(vendors), key=lambda p: p.relative_to(root).as_posix()):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            yield Received(name, None, "a symbolic link; links are not followed")
            continue
        item = _file(path, name)
        if _is_archive(item):
            yield from _nested(item)
        else:
            yield item


def _is_ours(entry: Path) -> bool:
    """Whether it is a folder of results; one that holds anything else is read, whoever gave it that name."""
    if entry.name != RESULTS or not entry.is_dir() or entry.is_symlink():
        return False
    return all(path.is_dir() or path.name in OURS or is_junk(path.name) for path in entry.rglob("*"))


def _walk(entries: Iterable[Path]) -> Iterator[Path]:
    for entry in entries:
        if is_junk(entry.name):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _walk(entry.iterdir())
        else:
            yield entry


def is_junk(name: str) -> bool:
    """Whether a file or folder of this name is a leftover of an operating system, not evidence."""
    return name.startswith(".") or name in _JUNK


def _file(path: Path, name: str) -> Received:
    try:
        info = path.stat()
        if not stat.S_ISREG(info.st_mode):
            return Received(name, None, "not a regular file")
        if info.st_size > MAX_FILE:
            return Received(name, None, f"larger than {MAX_FILE // 1_000_000} MB")
        return Received(name, path.read_bytes())
    except OSError as error:
        return Received(name, None, f"cannot be opened ({error.strerror or type(error).__name__})")


def _nested(item: Received) -> Iterator[Received]:
    """Files of a zip that lies in a folder; one that cannot be opened is one unread entry."""
    try:
        inner = list(_sorted(members(item.data or b"")))
    except NotAZip as error:
        yield Received(item.path, None, str(error))
        return
    if not inner:
        yield Received(item.path, None, "an empty zip")
    for member in inner:
        yield Received(f"{item.path}/{member.path}", member.data, member.reason)


def _sorted(found: Iterable[Received]) -> list[Received]:
    return sorted(found, key=lambda item: item.path)


def _is_archive(item: Received) -> bool:
    if item.data is None or item.data[:2] != b"PK":
        return False
    return media_type(item.path, item.data) in ("application/zip", "application/x-damaged-zip")


def _named(item: Received, taken: dict[str, int]) -> Received:
    """The item under a path of its own: a second file of the same path becomes `name (2)`."""
    count = taken[item.path] = taken.get(item.path, 0) + 1
    if count == 1:
        return item
    return _named(Received(f"{item.path} ({count})", item.data, item.reason), taken)
