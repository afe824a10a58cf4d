"""Tell a file's media type from its content; the extension only decides between kinds of plain text."""

import io
import json
import re
import zipfile
from pathlib import PurePosixPath

from bonafides.documents.decoding import decode, is_text
from bonafides.documents.zip_directory import MAX_DIRECTORY, directory_size

UNKNOWN = "application/octet-stream"
EMPTY = "application/x-empty"
_SAMPLE = 65_536
_OOXML = "application/vnd.openxmlformats-officedocument."

_MAGIC = (
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ\x90\0", "application/x-executable"),
    (b"PAR1", "application/vnd.apache.parquet"),
)
DOCX = _OOXML + "wordprocessingml.document"
XLSX = _OOXML + "spreadsheetml.sheet"
_ZIPPED = (
    ("word/", DOCX),
    ("xl/", XLSX),
    ("ppt/", _OOXML + "presentationml.presentation"),
)
_BY_EXTENSION = {
    ".md": "text/markdown",
    ".mdx": "text/markdown",
    ".markdown": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/csv",
    ".tab": "text/csv",
}
_HTML = re.compile(
    r"\s{0,200}(?:<!--[^>]{0,2000}-->\s{0,200}){0,5}<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE
)
_TAG = re.compile(r"</?(?:p|div|h[1-6]|ul|table|body|span|section|article|br)\b[^>]{0,500}>", re.IGNORECASE)
_XML = re.compile(r"\s{0,200}(?:<\?xml\b|<!DOCTYPE\s|<[A-Za-z_][\w.:-]{0,80}(?:\s[^<>]{0,2000})?/?>)")
_MARKS = re.compile(r"^#{1,6} \S|\]\((?:https?:|#|/|mailto:)|^\|? ?:?-{3,}:? ?\||^[=-]{4,}[ \t]*$|\*\*\w", re.MULTILINE)


def media_type(path: str, data: bytes) -> str:
    """Media type of the file `data` named `path`. Never raises."""
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return EMPTY
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        return "application/x-ole-encrypted" if encrypted else "application/x-ole-storage"
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return _text(PurePosixPath(path).suffix.lower(), data) if is_text(data) else UNKNOWN


def _zipped(data: bytes) -> str:
    if directory_size(data) > MAX_DIRECTORY:
        return "application/zip"  # Whoever opens it says why not.
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return "application/x-damaged-zip"
    if "[Content_Types].xml" in names:
        for folder, name in _ZIPPED:
            if any(member.startswith(folder) for member in names):
                return name
    if "mimetype" in names and "content.xml" in names:
        return "application/vnd.oasis.opendocument"
    trials = any(member.startswith(("samples/", "summaries.json")) for member in names)
    if "_journal/start.json" in names or ("header.json" in names and trials):
        return "application/x-inspect-log"
    return "application/zip"


def _text(extension: str, data: bytes) -> str:
    head = decode(data[:_SAMPLE])
    if _HTML.match(head) or (extension in (".html", ".htm", ".xhtml") and _TAG.search(head)):
        return "text/html"
    start = head.lstrip()[:1]
    if start in "{[":
        found = _json(data, head)
        if found:
            return found
    if (
        start == "<"
        and (head.lstrip().startswith("<?xml") or extension in (".xml", ".svg", ".rdf"))
        and _XML.match(head)
    ):
        return "text/html" if re.search(r"<html\b", head[:2000], re.IGNORECASE) else "application/xml"
    return _by_look(extension, head)


def _json(data: bytes, head: str) -> str:
    lines = [line for line in head.split("\n") if line.strip()]
    complete = lines if len(data) < _SAMPLE else lines[:-1]
    if len(complete) > 1 and all(_parses(line) for line in complete[:3]):
        return "application/jsonl"
    return "application/json" if _parses(decode(data)) else ""


def _parses(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _by_look(extension: str, head: str) -> str:
    if extension in (".csv", ".tsv", ".tab"):
        return _BY_EXTENSION[extension] if any(mark in head for mark in ",;\t|") else "text/plain"
    if extension in _BY_EXTENSION:
        return _BY_EXTENSION[extension]
    if extension in ("", ".txt", ".text", ".rst") and _delimited(head):
        return "text/csv"
    return "text/markdown" if len(_MARKS.findall(head[:20_000])) >= 3 else "text/plain"


def _delimited(head: str) -> bool:
    lines = [line for line in head.split("\n")[:-1] if line.strip()][:20]
    for mark in ("\t", ";", ","):
        counts = {line.count(mark) for line in lines}
        if len(lines) >= 3 and len(counts) == 1 and counts.pop() >= (1 if mark == "\t" else 3):
            return True
    return False
