"""Claims of ISO/IEC 42001 certificates and statements of applicability."""

from bonafides.claims.iso42001.applicability import controls
from bonafides.claims.iso42001.certificate import body, certificate, is_statement, scope, valid_until
from bonafides.claims.soc2.lines import lines_of
from bonafides.model import Claim, Document

KINDS = ("iso42001-certificate", "iso42001-soa")


def claims(document: Document) -> tuple[Claim, ...]:
    """Whether it is a certificate; then scope, end of validity and certification body; and the controls listed."""
    if not document.blocks:
        return ()
    lines = lines_of(document, document.blocks)
    until, issuer = valid_until(document, lines), body(document, lines)
    found = [
        certificate(document, lines, until, issuer),
        scope(document, lines),
        until,
        None if is_statement(document) else issuer,
        controls(document),
    ]
    return tuple(c for c in found if c is not None)
