"""A packet in, its documents and their claims out; both cores, one result whatever the order of work."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.packet import unpack
from bonafides.documents.reading import read
from bonafides.documents.received import Received
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


def _readings(received: list[Received]) -> Iterator[Reading]:
    size = sum(len(item.data or b"") for item in received)
    if len(received) < 2 or size < WORTH_A_PROCESS or (os.cpu_count() or 1) < 2:
        yield from map(_one, received)
        return
    with _pool(min(os.cpu_count() or 1, len(received))) as pool:
        futures = [pool.submit(_one, item) for item in received]
        for item, future in zip(received, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield _alone(item)


def _alone(item: Received) -> Reading:
    """Read one file in a process of its own: a parser that dies takes nothing else with it."""
    try:
        with _pool(1) as pool:
            return pool.submit(_one, item).result()
    except BrokenProcessPool:
        return _not_read(item, "the reader died on it; a hostile or badly broken file"), ()


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("forkserver"))


def _not_read(item: Received, reason: str) -> Document:
    data = item.data or b""
    evidence = Evidence(item.path, hashlib.sha256(data).hexdigest(), len(data), "application/octet-stream")
    return Document(evidence, read=Read.NOT_READ, reason=reason)


def _one(item: Received) -> Reading:
    if item.data is None:
        return _not_read(item, item.reason), ()
    document = classify(read(item.path, item.data))
    return document, extract(document)
