"""Two versions of one document in, what changed for the customer out."""

from dataclasses import replace
from pathlib import Path

from bonafides.claims.extract import extract
from bonafides.claims.terms.training import read_roles
from bonafides.documents.packet import unpack
from bonafides.documents.received import Received
from bonafides.errors import NothingReadable, UsageError
from bonafides.model import Difference, Read
from bonafides.monitor.difference import difference
from bonafides.pipeline.frames import Reading
from bonafides.pipeline.limits import Limits
from bonafides.pipeline.reading_pool import readings

UNTOLD = frozenset({"other", "security-overview"})
UNKNOWN = "other"
TERMS = "terms-of-service"
"""As what versions of an unknown kind are read: who compares two of them cares for what they promise."""


def compare(old: Path, new: Path) -> Difference:
    """Hold `new` against `old`.

    Raises PacketError, UsageError when a side is not one file, NothingReadable when one cannot be read.
    """
    files = [_one(old), _one(new)]
    before, after = (_read(*pair) for pair in zip((old, new), readings(files, Limits()), strict=True))
    kinds = before[0].kind, after[0].kind
    # Two versions of one document are of one kind: what could be told of one of them holds for both.
    told = kinds[0] if kinds[1] in UNTOLD else kinds[1]
    told = TERMS if told == UNKNOWN else told
    before, after = _as(before, told), _as(after, told)
    return difference(*before, *after, engine=read_roles)


def _one(path: Path) -> Received:
    files = list(unpack([path]))
    if len(files) != 1:
        raise UsageError(
            f"{path} holds {len(files)} files", advice="Compare two files: the old version and the new one."
        )
    return files[0]


def _read(path: Path, reading: Reading) -> Reading:
    document, _ = reading
    if document.read is Read.NOT_READ:
        raise NothingReadable(
            f"{path} cannot be read: {document.reason or 'reason unknown'}", advice="Ask the vendor for a text file."
        )
    return reading


def _as(side: Reading, kind: str) -> Reading:
    document, _ = side
    if document.kind == kind:
        return side
    told = replace(document, kind=kind)
    return told, extract(told)
