"""Does the SOC 2 look at the AI at all?"""

from bonafides.checks.absence import SOC_REPORTS, absent, cut
from bonafides.checks.naming import naming, speaks_of, tool_words
from bonafides.model import (
    Answer,
    Citation,
    Claim,
    Dossier,
    inconclusive,
    not_applicable,
    not_satisfied,
    satisfied,
    silent,
)


def check(dossier: Dossier) -> Answer:
    """Satisfied when the system described holds AI and is the tool that is bought; even then it audits controls."""
    if not dossier.of_kind("soc2-report", "soc3-report"):
        return not_applicable("No SOC report is in the packet; that gap is shown by itself.")
    claims = dossier.about("soc2.ai-in-scope")
    yes = [c for c in claims if c.value == "yes" and c.citations]
    if yes:
        return _against_tool(dossier, yes[0])
    left_out = [c for c in claims if c.details.get("excluded") and c.citations]
    if left_out:
        because = f"{left_out[0].path} leaves the AI out of what was examined, in so many words."
        return not_satisfied(because, citing=left_out[0].citations, confidence=left_out[0].confidence)
    if claims:
        because = f"The system that {claims[0].path} describes names no model or AI feature."
        unread = cut(dossier, claims)
        return inconclusive(f"{because}{unread}") if unread else silent(because, citing=claims[0].citations)
    return absent(dossier, "Whether the SOC report's system includes AI could not be read.", kinds=SOC_REPORTS)


def _against_tool(dossier: Dossier, claim: Claim) -> Answer:
    """Some AI is inside: is it ours? What is put outside decides; a tool that is never named is not comfort."""
    includes = f"The system that {claim.path} describes includes AI"
    words, tool = tool_words(dossier), dossier.engagement.tool
    outside = claim.details.get("excluded")
    for said in outside if isinstance(outside, list | tuple) else ():
        if words and speaks_of(str(said), words):
            because = f"{includes}, but {tool} is put outside: “{said}”."
            return not_satisfied(because, citing=claim.citations, confidence=claim.confidence)
    if not words:
        return inconclusive(f"{includes}; whether it is the tool that we buy is not known.", citing=claim.citations)
    named = _named(dossier, claim, words)
    if not named:
        return inconclusive(f"{includes}, but {claim.path} never names {tool}.", citing=claim.citations)
    because = f"{includes} and names {tool}. It still audits controls, not probabilities."
    return satisfied(because, citing=(*claim.citations[:3], named[0]), confidence=claim.confidence)


def _named(dossier: Dossier, claim: Claim, words: set[str]) -> tuple[Citation, ...]:
    here = tuple(c for c in claim.citations if speaks_of(c.quote, words))
    document = next((d for d in dossier.documents if d.evidence.path == claim.path), None)
    return here or (naming(document, words) if document else ())
