"""Which risks of the OWASP list for LLM applications a test covered, and which it did not."""

import re

from bonafides.catalog.files import load
from bonafides.claims.soc2.flow import Flow, cited, pattern, sentence
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence

PHRASES = "red_team/phrases.yaml"
_NOT = pattern(
    r"\b(?:not|never|out of scope|excluded?|omitted|future|planned|next (?:phase|round))\b[^.]{0,80}$"
    r"|^[^.]{0,80}\b(?:(?:was|were|is|are) (?:not|excluded|planned|omitted)|out of scope"
    r"|not (?:tested|covered|in scope|assessed))"
)


def covered(flow: Flow) -> Claim | None:
    """`red-team.attack-categories`: ids of the risks named as tested; `details.missing` the others."""
    found: dict[str, Citation] = {}
    for entry in load("red_team/categories.yaml"):
        for match in pattern("|".join(f"(?:{w})" for w in entry["words"])).finditer(flow.text):
            start, end = sentence(flow, match.start(), match.end())
            if not _denied(flow.text[start : match.start()], flow.text[match.end() : end]):
                found[f"{entry['id']} {entry['name']}"] = cited(flow, start, end)
                break
    return _claim(tuple(found), tuple(found.values())[:MAX_CITATIONS])


def covered_by_probes(probes: tuple[str, ...], citations: tuple[Citation, ...]) -> Claim | None:
    """The same, from the names of a scanner's probes, plugins or tasks, or of the harms that it labels."""
    names = " | ".join(probes).lower()
    spoken = re.sub(r"[_-]", " ", names)
    entries = load("red_team/categories.yaml")
    found = tuple(
        f"{e['id']} {e['name']}"
        for e in entries
        if any(p in names for p in e["probes"]) or pattern("|".join(e["words"])).search(spoken)
    )
    return _claim(found, citations[:MAX_CITATIONS])


def _denied(before: str, after: str) -> bool:
    return bool(
        _NOT.search(before + " ") or pattern(r"^[^.]{0,80}(?:not|out of scope|excluded|planned)\b").search(after)
    )


def _claim(found: tuple[str, ...], citations: tuple[Citation, ...]) -> Claim | None:
    if not found:
        return None
    every = [f"{e['id']} {e['name']}" for e in load("red_team/categories.yaml")]
    missing = [name for name in every if name not in found]
    return Claim("red-team.attack-categories", found, Confidence.MEDIUM, citations, {"missing": missing})
