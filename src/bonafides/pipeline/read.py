"""A packet in, its documents and their claims out; both cores, one result whatever the order of work."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bonafides.documents.packet import unpack
from bonafides.errors import PacketError
from bonafides.model import Claim, Document, card_sets
from bonafides.pipeline.limits import Limits
from bonafides.pipeline.reading_pool import readings

DEFAULT = Limits()


def read_packet(
    paths: Sequence[Path],
    *,
    progress: Callable[[str], None] = lambda _: None,
    limits: Limits = DEFAULT,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """Documents in the order of their paths, and all their claims.

    `progress` is called with the path of each file when it is done, `meanwhile` once while the readers start. A file
    that cannot be read, or whose reading takes more than `limits` allow, is a document with `read` not-read and a
    reason. Raises PacketError when a packet cannot be opened or holds no file.
    """
    received = sorted(unpack(paths), key=lambda item: item.path)
    if not received:
        raise PacketError(
            "the packet holds no file", advice="Give a file, a folder or a zip with the vendor's documents."
        )
    documents: list[Document] = []
    claims: list[Claim] = []
    for item, (document, said) in zip(received, readings(received, limits, meanwhile), strict=True):
        documents.append(document)
        claims += said
        progress(item.path)
    return _with_pieces(tuple(documents), tuple(claims))


def _with_pieces(
    documents: tuple[Document, ...], claims: tuple[Claim, ...]
) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """The packet with the files of no kind that are pieces of a card read as such."""
    if not any(d.kind == "other" for d in documents) or not card_sets(claims):
        return documents, claims
    # The readers load in this process only where a text is read again; they cost a fifth of a second.
    from bonafides.claims.card_pieces import CARD, pieces  # noqa: PLC0415
    from bonafides.claims.extract import extract  # noqa: PLC0415

    paths = pieces(documents, claims)
    if not paths:
        return documents, claims
    again = tuple(replace(d, kind=CARD) if d.evidence.path in paths else d for d in documents)
    kept = [c for c in claims if c.path not in paths]
    read = [c for d in again if d.evidence.path in paths for c in extract(d)]
    order = {d.evidence.path: index for index, d in enumerate(documents)}
    return again, tuple(sorted([*kept, *read], key=lambda c: order[c.path]))


def packet_sha256(documents: Iterable[Document]) -> str:
    """Digest over the sorted pairs of path and digest, so that the same files make the same packet."""
    lines = sorted(f"{d.evidence.path}\0{d.evidence.sha256}\n" for d in documents)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
