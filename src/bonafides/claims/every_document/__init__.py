"""What every document says of itself: about whom, from when, which other documents belong to it and which of them go first."""

from bonafides.claims.every_document import date, incorporates, precedence, subject, template
from bonafides.model import Claim, Document

RECORDS = frozenset(("application/json", "application/jsonl", "application/x-inspect-log", "application/vnd.sqlite3"))


def claims(document: Document) -> tuple[Claim, ...]:
    """Claims on `subject.vendor`, `subject.tool`, `document.date`, `document.incorporates`, `document.precedence` and
    `document.template`.

    What is not said is left out.
    """
    if _is_log(document):
        named = (c for c in subject.claims(document) if c.topic != "subject.vendor")
        return (*named, *date.claims(document))
    told = (subject, date, incorporates, precedence, template)
    return tuple(claim for module in told for claim in module.claims(document))


def _is_log(document: Document) -> bool:
    """Whether the text is what attackers wrote and models answered, whose wording is not the vendor's."""
    return document.kind == "red-team-report" and document.evidence.media_type in RECORDS
