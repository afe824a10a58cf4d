"""What every document says of itself: about whom, from when, and which other documents belong to it."""

from bonafides.claims.every_document import date, incorporates, subject
from bonafides.model import Claim, Document


def claims(document: Document) -> tuple[Claim, ...]:
    """Claims on `subject.vendor`, `subject.tool`, `document.date`, `document.incorporates`; what is not said is left out."""
    return (*subject.claims(document), *date.claims(document), *incorporates.claims(document))
