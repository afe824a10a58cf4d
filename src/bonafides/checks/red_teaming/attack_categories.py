"""Were the attacks tried that matter most?"""

from bonafides.checks.absence import cut
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied

NEEDED = ("LLM01", "LLM02", "LLM07", "LLM09")
"""Prompt injection, disclosure of data, leakage of instructions, fabrication: what any tool risks."""


def check(dossier: Dossier) -> Answer:
    """All reports together have to cover the four kinds of attack."""
    if not dossier.of_kind("red-team-report"):
        return not_applicable("No red-team report is in the packet; that gap is shown by itself.")
    claims = [c for c in dossier.about("red-team.attack-categories") if c.citations and c.kind == "red-team-report"]
    if not claims:
        return inconclusive("The red-team report does not say which kinds of attack were tried.")
    covered = {str(name).partition(" ")[0] for c in claims if isinstance(c.value, tuple) for name in c.value}
    named = {n: n for n in NEEDED} | {str(m).partition(" ")[0]: str(m) for c in claims for m in _missing(c.details)}
    missing = [named[n] for n in NEEDED if n not in covered]
    if missing:
        because = f"{claims[0].path} does not cover {', '.join(missing)}{_besides(claims, missing)}."
        unread = cut(dossier, claims)
        if unread:
            return inconclusive(f"{because}{unread}", citing=claims[0].citations)
        return not_satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)
    because = (
        f"{claims[0].path} covers {len(covered)} of the ten risks of the OWASP list, the four that matter most too"
        f"{_besides(claims, [])}."
    )
    return satisfied(because, citing=claims[0].citations, confidence=claims[0].confidence)


def _besides(claims: list[Claim], named: list[str]) -> str:
    """The risks that none of the reports covers, but those `named` already, as the end of a sentence."""
    left = set.intersection(*({str(m) for m in _missing(c.details)} for c in claims)) - set(named)
    return f"; of the list it also leaves out {', '.join(sorted(left))}" if left else ""


def _missing(details: object) -> list[object]:
    listed = details.get("missing") if hasattr(details, "get") else None
    return list(listed) if isinstance(listed, list | tuple) else []
