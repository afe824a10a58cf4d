"""`read` without --json: documents and their claims as plain text."""

from bonafides.model import Claim, Document, SecondReading
from bonafides.report.inert import inert
from bonafides.report.quoted import quoted
from bonafides.report.second_reader import disagreements, sentence

_LISTED = 8
"""Unread places of a document that are listed."""


def render(documents: tuple[Document, ...], claims: tuple[Claim, ...], second: SecondReading | None = None) -> str:
    """One paragraph per document, one line per claim, its first quote below; at the end what a second reader did."""
    paragraphs = [_document(d, [c for c in claims if c.path == d.evidence.path]) for d in documents]
    if second:
        lines = [sentence(second), *(f"  {line}" for line in disagreements(claims))]
        paragraphs.append("\n".join(map(inert, lines)) + "\n")
    return "\n".join(paragraphs)


def _document(document: Document, claims: list[Claim]) -> str:
    head = f"{inert(document.evidence.path)}: {document.kind}, {document.read.value}"
    lines = [f"{head} ({inert(document.reason)})" if document.reason else head]
    lines += [f"  not read in full: {inert(part.where)}: {inert(part.reason)}" for part in document.unread[:_LISTED]]
    if len(document.unread) > _LISTED:
        lines.append(f"  not read in full: and {len(document.unread) - _LISTED} more places; --json lists them all")
    for claim in claims:
        value = ", ".join(map(str, claim.value)) if isinstance(claim.value, tuple) else str(claim.value)
        lines.append(f"  {claim.topic}: {inert(value)[:200]}")
        if claim.citations:
            cited = claim.citations[0]
            lines.append(f"      “{inert(quoted(cited.quote, 160))}” ({inert(cited.locator)})")
    return "\n".join(lines) + "\n"
