"""A packet in, its documents and their claims out; both cores, one result whatever the order of work."""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.packet import Received, unpack
from bonafides.documents.reading import read
from bonafides.errors import PacketError
from bonafides.model import Claim, Document, Evidence, Read

Reading = tuple[Document, tuple[Claim, ...]]
WORTH_A_PROCESS = 1_000_000
"""Bytes from which a second process earns its start."""


def read_packet(
    paths: Sequence[Path], *, progress: Callable[[str], None] = lambda _: None
) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """Documents in the order of their paths, and all their claims.

    `progress` is called with the path of each file when it is done. A file that cannot be read is a document with
    `read` not-read and a reason. Raises PacketError when a packet cannot be opened or holds no file.
    """
    received = sorted(unpack(paths), key=lambda item: item.path)
    if not received:
        raise PacketError(
            "the packet holds no file", advice="Give a file, a folder or a zip with the vendor's documents."
        )
    readings: list[Reading] = []
    for item, reading in zip(received, _readings(received), strict=True):
        readings.append(reading)
        progress(item.path)
    return tuple(d for d, _ in readings), tuple(c for _, claims in readings for c in claims)


def packet_sha256(documents: Iterable[Document]) -> str:
    """Digest over the sorted pairs of path and digest, so that the same files make the same packet."""
    lines = sorted(f"{d.evidence.path}\0{d.evidence.sha256}\n" for d in documents)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _readings(received: list[Received]) -> Iterable[Reading]:
    size = sum(len(item.data or b"") for item in received)
    if len(received) < 2 or size < WORTH_A_PROCESS or (os.cpu_count() or 1) < 2:
        yield from map(_one, received)
        return
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(received)), mp_context=get_context("forkserver")) as pool:
        yield from pool.map(_one, received)


def _one(item: Received) -> Reading:
    if item.data is None:
        evidence = Evidence(item.path, hashlib.sha256(b"").hexdigest(), 0, "application/octet-stream")
        return Document(evidence, read=Read.NOT_READ, reason=item.reason), ()
    document = classify(read(item.path, item.data))
    return document, extract(document)
