"""Does the vendor run a certified management system for AI?"""

from bonafides.checks.absence import absent
from bonafides.checks.dating import age_of, day_of
from bonafides.checks.naming import speaks_of, tool_words
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_satisfied, satisfied

_LISTS = "lists controls"
_AI = {"ai", "artificial", "model", "models", "learning", "assistant", "llm"}
"""Words of a scope that put AI into it."""


def check(dossier: Dossier) -> Answer:
    """A certificate to ISO/IEC 42001 that is in force and states its scope satisfies."""
    claims = [c for c in dossier.about("iso42001.certificate") if c.citations]
    valid = [c for c in claims if c.value == "yes"]
    if not claims:
        stated = [c for c in dossier.about("iso42001.soa-controls") if c.citations]
        if stated:
            because = f"{stated[0].path} {_soa(stated[0])}; it certifies nothing, and no certificate is in the packet."
            return not_satisfied(because, citing=stated[0].citations)
        return absent(dossier, "No certificate of a management system for AI is in the packet.")
    if not valid:
        reasons = claims[0].details.get("reasons")
        listed = (
            "; ".join(map(str, reasons)) if isinstance(reasons, list | tuple) and reasons else "it certifies nothing"
        )
        return not_satisfied(f"{claims[0].path} is no certificate to rely on: {listed}.", citing=claims[0].citations)
    path = valid[0].path
    until = [(day, c) for c in dossier.about("iso42001.valid-until") if c.path == path and (day := day_of(c))]
    if until and age_of(dossier, until[0][0]) > 0:
        because = f"{path} ran out on {until[0][0]}."
        return not_satisfied(because, citing=until[0][1].citations)
    scope = [c for c in dossier.about("iso42001.scope") if c.path == path and c.citations]
    if not until or not scope:
        missing = "until when it holds" if not until else "its scope"
        return inconclusive(f"{path} does not say {missing}.", citing=valid[0].citations)
    shown = (valid[0].citations[0], scope[0].citations[0])
    weak = _weak(dossier, valid[0], scope[0])
    if weak:
        return inconclusive(
            f"{path} certifies a management system for AI until {until[0][0]}, but {weak}.", citing=shown
        )
    because = f"{path} certifies a management system for AI until {until[0][0]}; its scope: {scope[0].value}."
    return satisfied(because, citing=shown, confidence=valid[0].confidence)


def _weak(dossier: Dossier, certificate: Claim, scope: Claim) -> str:
    """Why a certificate in force settles less than it seems to; '' where nothing speaks against it."""
    begins = str(certificate.details.get("valid_from") or "")
    if begins > dossier.engagement.date.isoformat():
        return f"it begins on {begins}, after this audit"
    if certificate.details.get("accreditation_named") is False:
        return "no accreditation body stands behind who issued it: anybody can print a certificate"
    words = tool_words(dossier)
    if words and not speaks_of(str(scope.value), words | _AI):
        return f"its scope names neither {dossier.engagement.tool} nor any AI: {scope.value}"
    beside = [c for c in dossier.about("iso42001.soa-controls") if _soa(c) != _LISTS]
    return f"{beside[0].path}, the statement of applicability, {_soa(beside[0])}" if beside else ""


def _soa(claim: Claim) -> str:
    """What is to be said of a statement of applicability, as the end of a sentence."""
    if claim.details.get("template"):
        return "is a template that was not filled in"
    lacking = claim.details.get("without_evidence")
    if isinstance(lacking, int) and isinstance(claim.value, int) and lacking * 2 > claim.value:
        return f"names no evidence for {lacking} of its {claim.value} controls"
    return _LISTS
