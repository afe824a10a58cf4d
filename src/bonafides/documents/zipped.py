"""Take the members out of a zip without trusting it: no path, size, ratio or link that could do harm."""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.documents.media_type import media_type
from bonafides.documents.received import Received
from bonafides.documents.zip_directory import MAX_DIRECTORY, directory_size

MAX_MEMBERS = 10_000
MAX_MEMBER = 200_000_000
MAX_TOTAL = 1_000_000_000
MAX_RATIO = 200
FREE = 1_000_000
"""Bytes up to which a member may shrink as much as it likes."""

_DRIVE = re.compile(r"[A-Za-z]:")
_CHUNK = 1_000_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    LookupError,
)


class NotAZip(Exception):  # noqa: N818  (the outcome is its name)
    """The bytes are no zip that can be opened; the message says why."""


@dataclass(slots=True)
class Allowance:
    """What may still be unpacked from one archive and the archives inside it."""

    members: int = MAX_MEMBERS
    size: int = MAX_TOTAL


def members(data: bytes, allowance: Allowance | None = None, depth: int = 0) -> Iterator[Received]:
    """Files of the zip `data`, refused ones with their reason; zips inside are opened one level deep.

    Raises NotAZip before the first file when the archive cannot be opened.
    """
    left = allowance or Allowance()
    if directory_size(data) > MAX_DIRECTORY:
        raise NotAZip("refused: a zip that lists far more files than a packet holds")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN as error:
        raise NotAZip("a damaged zip; ask for a fresh copy") from error
    with archive:
        for info in archive.infolist():
            name = _name(info)
            if name.endswith("/") or any(_is_junk(step) for step in name.split("/")):
                continue
            left.members -= 1
            if left.members < 0:
                yield Received(
                    info.filename, None, f"more than {MAX_MEMBERS:,} files in one zip; the rest is not opened"
                )
                return
            yield from _member(archive, info, left, depth)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: Allowance, depth: int) -> Iterator[Received]:
    name = _name(info)
    refused = _refused(info, name, left)
    if refused:
        yield Received(name, None, refused)
        return
    data, reason = _unpacked(archive, info, left)
    if data is None or media_type(name, data) != "application/zip":
        yield Received(name, data, reason)
    elif depth:
        yield Received(name, None, "a zip in a zip in a zip; unpack it and send its files")
    else:
        yield from _inner(name, data, left)


def _inner(name: str, data: bytes, left: Allowance) -> Iterator[Received]:
    try:
        for inner in members(data, left, 1):
            yield Received(f"{name}/{inner.path}", inner.data, inner.reason)
    except NotAZip as error:
        yield Received(name, None, str(error))


def _refused(info: zipfile.ZipInfo, name: str, left: Allowance) -> str:
    """Why a member is not opened, '' when it is."""
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        return "refused: its path points outside the packet"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "refused: a symbolic link"
    if info.flag_bits & 0x1:
        return "encrypted; ask for it without a password"
    if info.file_size > MAX_MEMBER:
        return f"refused: larger than {MAX_MEMBER // 1_000_000} MB"
    if info.file_size > left.size:
        return f"refused: the zip unpacks to more than {MAX_TOTAL // 1_000_000_000} GB"
    if info.file_size > FREE and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return f"refused: unpacks to more than {MAX_RATIO} times its size"
    return ""


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: Allowance) -> tuple[bytes | None, str]:
    """Bytes of a member; the header's size is not believed, the stream is cut where it grows beyond it."""
    parts: list[bytes] = []
    size = 0
    try:
        with archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > min(MAX_MEMBER, left.size):
                    return None, "refused: larger than its header says"
                parts.append(chunk)
    except _BROKEN as error:
        return None, f"damaged inside the zip ({type(error).__name__}); ask for a fresh copy"
    left.size -= size
    return b"".join(parts), ""


def _name(info: zipfile.ZipInfo) -> str:
    """Path of a member with `/` between folders, whatever system packed it."""
    return info.filename.replace("\\", "/")


def _is_junk(step: str) -> bool:
    return (step.startswith(".") and step not in (".", "..")) or step in ("__MACOSX", "Thumbs.db", "desktop.ini")
