"""Corrections held against the packet: every path, topic and quote found, or refused with the nearest name."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bonafides.catalog.corrections import ADVICE, known_topics, nearest
from bonafides.errors import CorrectionError
from bonafides.model import MAX_QUOTE, Citation, Claim, Correction, Corrects, Document, cite, fold

FILE = "corrections.txt"
_GAP = "[\\s\u00ad\u200b\u2060\ufeff\ufffe]+"
"""What may stand between two words of a quote in the raw text."""


def held_against(
    corrections: Sequence[Correction], documents: Sequence[Document], claims: Sequence[Claim]
) -> Mapping[int, Citation]:
    """The words that show each correction, by its number: its quote in the document, else its line of `FILE`.

    Raises CorrectionError for a path, topic or quote that is not there.
    """
    by_path = {d.evidence.path: d for d in documents}
    topics = {c.topic for c in claims} | set(known_topics())
    lines = _lines(corrections)
    for it in corrections:
        if it.document and it.document not in by_path:
            raise _error(it, f"no document {it.document!r} is in the packet{nearest(it.document, by_path)}")
        if it.topic and it.topic not in topics:
            raise _error(it, f"there is no topic {it.topic!r}{nearest(it.topic, topics)}")
    return {it.number: _quoted(it, by_path[it.document]) if it.quote else lines[it.number] for it in corrections}


def read_again(
    documents: Sequence[Document], claims: Sequence[Claim], corrections: Sequence[Correction]
) -> tuple[tuple[Document, ...], tuple[Claim, ...]]:
    """The documents with people's kinds, and the claims of those documents read anew as that kind."""
    kinds = {c.document: str(c.value) for c in corrections if c.corrects is Corrects.KIND}
    if not kinds:
        return tuple(documents), tuple(claims)
    from bonafides.claims.extract import extract  # noqa: PLC0415  (the readers load only where a text is read again)

    told = tuple(replace(d, kind=kinds.get(d.evidence.path, d.kind)) for d in documents)
    read: list[Claim] = []
    for document in told:
        path = document.evidence.path
        # Only a text is read again, never the file: what parses untrusted bytes stays in its own process.
        read += extract(document) if path in kinds else [c for c in claims if c.path == path]
    return told, tuple(read)


def corrections_text(corrections: Iterable[Correction]) -> str:
    """One line each: what a person says, of what, until when and why."""
    return "".join(f"{_line(c)}\n" for c in corrections)


def _line(it: Correction) -> str:
    value = ", ".join(it.value) if isinstance(it.value, tuple) else str(it.value)
    what = f"{it.target}: {value}" if value else f"{it.target}: gap accepted"
    return fold(f"{it.author}, {it.date}, until {it.expiry}: {what}; {it.reason}")[:MAX_QUOTE].strip()


def _lines(corrections: Sequence[Correction]) -> dict[int, Citation]:
    text = corrections_text(corrections)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    found, start = {}, 0
    for number, (line, it) in enumerate(zip(text.splitlines(), corrections, strict=True), 1):
        found[it.number] = Citation(FILE, sha256, line, start, start + len(line), None, f"line {number}")
        start += len(line) + 1
    return found


def _quoted(it: Correction, document: Document) -> Citation:
    wanted = fold(it.quote)
    found = re.search(_GAP.join(map(re.escape, wanted.split())), document.text) if wanted else None
    if found is None:
        raise _error(it, f"the quote does not stand in {it.document}: {wanted[:80]!r}")
    block = next((b for b in document.blocks if b.start <= found.start() < b.end), None)
    return cite(document, *found.span(), block)


def _error(it: Correction, message: str) -> CorrectionError:
    return CorrectionError(f"correction {it.number}: {message}", advice=ADVICE)
