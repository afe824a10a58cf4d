"""Whom and what a document is about."""

from bonafides.claims.every_document import tool, vendor
from bonafides.model import Claim, Document


def claims(document: Document) -> tuple[Claim, ...]:
    """At most one claim on the vendor and one on the tool; what is not named is left out."""
    named = vendor.claims(document)
    return (*named, *tool.claims(document, str(named[0].value) if named else ""))
