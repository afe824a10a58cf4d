"""One clause against one vendor's wording: the sentence, what is wrong with it, what should stand there instead."""

from bonafides.inquiry.defined_terms import terms_of
from bonafides.model import (
    DEFINITION,
    Citation,
    Claim,
    Clause,
    Document,
    Dossier,
    Finding,
    Outcome,
    Read,
    Redline,
    Terms,
)

SIGNED = (
    "commercial-terms",
    "order-form",
    "terms-of-service",
    "developer-terms",
    "service-level-agreement",
    "data-processing-agreement",
)
"""Kinds that the parties agree to and can amend, the best place for a clause of its own first."""
BINDING = frozenset({*SIGNED, "privacy-policy"})
"""Kinds whose sentences a clause replaces or overrides; a report or a card is evidence, and cannot be redlined."""


def redline(finding: Finding, clause: Clause, dossier: Dossier) -> Redline:
    """The clause in the words of the contract that it belongs in, beside the vendor's sentence where there is one."""
    claim, sentence = _sentence(finding, clause, dossier)
    target = _target(sentence, clause, dossier)
    terms = terms_of(target, dossier.engagement.vendor) if target else Terms()
    return Redline(
        citation=sentence,
        problem=_problem(claim, sentence, clause, finding),
        replacement=_whole(clause, clause.text, terms),
        fallback=_whole(clause, clause.fallback, terms),
        document=target.evidence.path if target else "",
        action=_action(sentence, target),
        title=clause.title,
    )


def _sentence(finding: Finding, clause: Clause, dossier: Dossier) -> tuple[Claim | None, Citation | None]:
    """The claim on the clause's topic that the finding cites, and the sentence of a contract that is to be changed."""
    binding = {d.evidence.path for d in dossier.documents if _kinds(d) & BINDING}
    for citation in finding.answer.citations:
        for claim in dossier.about(clause.topic):
            if citation in claim.citations:
                return claim, citation if citation.path in binding else None
    if finding.outcome in (Outcome.NOT_SATISFIED, Outcome.INCONCLUSIVE):
        return None, next((c for c in finding.answer.citations if c.path in binding), None)
    return None, None


def _target(sentence: Citation | None, clause: Clause, dossier: Dossier) -> Document | None:
    """The contract to amend: the one that holds the sentence if it is signed, else the best one in the packet."""
    contracts = [d for d in dossier.documents if d.read is not Read.NOT_READ and _kinds(d) & set(SIGNED)]
    if sentence is not None:
        own = next((d for d in contracts if d.evidence.path == sentence.path), None)
        if own is not None:
            return own
    order = {kind: n for n, kind in enumerate((*clause.belongs_in, *SIGNED))}
    ranked = [(min(order.get(k, len(order)) for k in _kinds(d)), d.evidence.path, d) for d in contracts]
    return min(ranked, key=lambda row: row[:2])[2] if ranked else None


def _kinds(document: Document) -> set[str]:
    return {document.kind, *(part.kind for part in document.parts)}


def _problem(claim: Claim | None, sentence: Citation | None, clause: Clause, finding: Finding) -> str:
    problems = clause.problems
    if claim is not None:
        said = problems.get(str(claim.value)) or problems.get("other") or finding.answer.because
    elif finding.outcome is Outcome.INCONCLUSIVE:
        said = finding.answer.because
    else:
        said = problems["silent"] if sentence is None else problems.get("other") or finding.answer.because
    words = sentence.quote.casefold() if sentence else ""
    remarks = [problem for phrases, problem in clause.wording if any(p in words for p in phrases)]
    return " ".join([said.strip(), *remarks])


def _whole(clause: Clause, text: str, terms: Terms) -> str:
    """The text in the contract's words; the content is defined where the contract has no word of its own for it."""
    undefined = "{content}" in text.casefold() and not terms.defines_content
    return clause.filled(f"{text} {DEFINITION}" if undefined else text, terms)


def _action(sentence: Citation | None, target: Document | None) -> str:
    if sentence is None:
        return "insert"
    return "replace" if target is not None and target.evidence.path == sentence.path else "override"
