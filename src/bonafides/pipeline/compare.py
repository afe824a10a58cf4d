"""Two versions of one document in, what changed for the customer out."""

from dataclasses import replace
from pathlib import Path

from bonafides.claims.extract import extract
from bonafides.errors import NothingReadable, UsageError
from bonafides.model import Claim, Difference, Document, Read
from bonafides.monitor.difference import difference
from bonafides.pipeline.read import read_packet

UNTOLD = frozenset({"other", "security-overview"})


def compare(old: Path, new: Path) -> Difference:
    """Hold `new` against `old`.

    Raises PacketError, UsageError when a side is not one file, NothingReadable when one cannot be read.
    """
    before, after = _one(old), _one(new)
    kinds = before[0].kind, after[0].kind
    if kinds[0] != kinds[1]:
        # Two versions of one document are of one kind: what could be told of one of them holds for both.
        told = kinds[0] if kinds[1] in UNTOLD else kinds[1]
        before, after = _as(before, told), _as(after, told)
    return difference(*before, *after)


def _one(path: Path) -> tuple[Document, tuple[Claim, ...]]:
    documents, claims = read_packet([path])
    if len(documents) != 1:
        raise UsageError(
            f"{path} holds {len(documents)} files", advice="Compare two files: the old version and the new one."
        )
    (document,) = documents
    if document.read is Read.NOT_READ:
        raise NothingReadable(
            f"{path} cannot be read: {document.reason or 'reason unknown'}", advice="Ask the vendor for a text file."
        )
    return document, claims


def _as(side: tuple[Document, tuple[Claim, ...]], kind: str) -> tuple[Document, tuple[Claim, ...]]:
    document, _ = side
    if document.kind == kind:
        return side
    told = replace(document, kind=kind)
    return told, extract(told)
