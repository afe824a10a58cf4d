"""What to answer when nothing that was read speaks of a question."""

from collections.abc import Iterable

from bonafides.model import Answer, Citation, Claim, Document, Dossier, Read, inconclusive, silent

SOC_REPORTS = frozenset({"soc2-report", "soc3-report", "bridge-letter"})
RED_TEAMS = frozenset({"red-team-report", "penetration-test-report"})
ABOUT_MODELS = frozenset({"model-card", "system-card", "data-statement", "bill-of-materials", "questionnaire-answers"})
_TOLD = (
    SOC_REPORTS | RED_TEAMS | ABOUT_MODELS | {"terms-of-service", "commercial-terms", "developer-terms", "order-form"}
)
_TOLD |= {"data-processing-agreement", "service-level-agreement", "privacy-policy", "subprocessor-list"}
_TOLD |= {"iso42001-certificate", "iso42001-soa"}
"""Kinds that say what stands in a document; an `other` or an overview may hold anything."""
TERMS = _TOLD - SOC_REPORTS - RED_TEAMS - {"bill-of-materials", "iso42001-certificate", "iso42001-soa"}
"""Kinds that may promise something about customer content; cards say what a vendor trains on."""


def absent(dossier: Dossier, because: str, *, kinds: frozenset[str] = _TOLD, citing: Iterable[Citation] = ()) -> Answer:
    """Silent, or inconclusive where what might have spoken could not be read: not looked is never silence.

    `kinds` are the document kinds that answer the question; a file whose kind is not known may be one of them.
    """
    unread = [document for document in dossier.unread if _might_speak(document, kinds)]
    if not unread:
        return silent(because, citing=citing)
    first, *rest = sorted(unread, key=lambda d: (d.read is not Read.NOT_READ, d.evidence.path))
    others = f" (and {len(rest)} more)" if rest else ""
    return inconclusive(
        f"{because} But {first.evidence.path}{others} was not read in full; it may stand there.", citing=citing
    )


def cut(dossier: Dossier, claims: Iterable[Claim]) -> str:
    """Why documents of these claims may hold more than was read, as a sentence after another; '' where they cannot.

    What is missing from a document, or nought in it, is only known where all of it was read.
    """
    paths = {claim.path for claim in claims}
    first = next((d for d in dossier.unread if d.evidence.path in paths), None)
    return f" But {first.evidence.path} was not read in full ({first.reason or 'reason unknown'})." if first else ""


def _might_speak(document: Document, kinds: frozenset[str]) -> bool:
    told = {document.kind, *(part.kind for part in document.parts)}
    return bool(told & kinds) or not told <= _TOLD
