"""One file of a packet as it came in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Received:
    """A file, or the reason why its bytes were not taken in."""

    path: str
    """Path inside the packet, `/` between folders; untrusted text."""
    data: bytes | None
    reason: str = ""
    """Why `data` is None."""
