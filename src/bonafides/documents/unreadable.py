"""Say what a file is that no reader opens, and what to ask for instead."""

from bonafides.documents.media_type import EMPTY

_OLE_LEGACY = "an old Office file (.doc, .xls, .ppt or .msg); ask for PDF, DOCX or XLSX"
_ARCHIVE = "an archive that is not a zip; unpack it or ask for a zip"

_REASONS = {
    EMPTY: "empty file",
    "application/rtf": "a rich text (RTF) file; ask for PDF or DOCX",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "a PowerPoint file; ask for PDF",
    "application/vnd.oasis.opendocument": "an OpenDocument file; ask for PDF, DOCX or XLSX",
    "application/x-ole-encrypted": "an Office file protected by a password; ask for it without one",
    "application/x-ole-storage": _OLE_LEGACY,
    "application/zip": "a zip inside a packet at a depth that is not opened",
    "application/x-damaged-zip": "a damaged zip or Office file; ask for a fresh copy",
    "application/x-7z-compressed": _ARCHIVE,
    "application/vnd.rar": _ARCHIVE,
    "application/gzip": _ARCHIVE,
    "application/x-bzip2": _ARCHIVE,
    "application/x-xz": _ARCHIVE,
    "application/zstd": _ARCHIVE,
    "application/x-executable": "a program; not a document",
    "application/vnd.apache.parquet": "a Parquet data file; not a document",
}


def why_not(media_type: str) -> str:
    """A person's reason for not reading a file of this media type."""
    if media_type.startswith("image/"):
        return f"an image ({media_type.partition('/')[2].upper()}), no text layer; ask for the text"
    return _REASONS.get(media_type, "not text and not a known document format")
