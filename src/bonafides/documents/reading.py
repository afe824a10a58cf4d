"""Read one file of a packet: tell what it is, find its reader, and never raise on what a vendor sent."""

import hashlib
import pkgutil
import struct
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

import bonafides.documents
from bonafides.documents.media_type import media_type
from bonafides.documents.unreadable import why_not
from bonafides.errors import NotRead
from bonafides.model import Document, Evidence, Read

Reader = Callable[[bytes, Evidence], Document]

_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What third-party parsers raise on damaged or hostile files."""


def read(path: str, data: bytes) -> Document:
    """The document in `data`, named `path` inside its packet; what cannot be read says why. Never raises on content."""
    evidence = Evidence(path, hashlib.sha256(data).hexdigest(), len(data), media_type(path, data))
    reader = readers().get(evidence.media_type)
    if reader is None:
        return _unread(evidence, why_not(evidence.media_type))
    try:
        return _checked(reader(data, evidence))
    except NotRead as error:
        return _unread(evidence, str(error))
    except _DAMAGE as error:
        return _unread(
            evidence, f"damaged or unusual file, the reader stopped ({type(error).__name__}); ask for a fresh copy"
        )


@cache
def readers() -> Mapping[str, Reader]:
    """Readers by media type: every module of this package that says what it `READS`, in sorted order."""
    found: dict[str, Reader] = {}
    for module in sorted(pkgutil.iter_modules(bonafides.documents.__path__), key=lambda m: m.name):
        loaded = import_module(f"bonafides.documents.{module.name}")
        for name in getattr(loaded, "READS", ()):
            found[name] = loaded.read
    return found


def _checked(document: Document) -> Document:
    """A document without a single block was not read, whatever its reader thinks."""
    if document.blocks or document.read is Read.NOT_READ:
        return document
    return _unread(document.evidence, document.reason or "no text in this file")


def _unread(evidence: Evidence, reason: str) -> Document:
    return Document(evidence, read=Read.NOT_READ, reason=reason)
