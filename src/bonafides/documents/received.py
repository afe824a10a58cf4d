"""One file of a packet as it came in."""

import hashlib
from dataclasses import dataclass

from bonafides.model import Document, Evidence, Read


@dataclass(frozen=True, slots=True)
class Received:
    """A file, or the reason why its bytes were not taken in."""

    path: str
    """Path inside the packet, `/` between folders; untrusted text."""
    data: bytes | None
    reason: str = ""
    """Why `data` is None."""


def not_read(path: str, data: bytes | None, reason: str) -> Document:
    """The entry of a file that could not be read; `data` is None where not even its bytes were taken in."""
    held = data or b""
    evidence = Evidence(path, hashlib.sha256(held).hexdigest(), len(held), "application/octet-stream")
    return Document(evidence, read=Read.NOT_READ, reason=reason)
