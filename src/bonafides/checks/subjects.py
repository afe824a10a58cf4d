"""Whose evidence is it: words that name the vendor or the tool, and evidence that names somebody else."""

import re

from bonafides.model import Claim, Dossier

EVIDENCE = frozenset(
    {
        "soc2-report",
        "soc3-report",
        "bridge-letter",
        "iso42001-certificate",
        "iso42001-soa",
        "red-team-report",
        "penetration-test-report",
        "model-card",
        "system-card",
        "data-statement",
        "bill-of-materials",
        "questionnaire-answers",
    }
)
_FORMS = frozenset(
    "inc incorporated corp corporation llc ltd limited gmbh ag sa sas bv pbc plc co company lp llp pte pty the and ai"
    " labs group holdings technologies technology software systems".split()
)
"""Words of company names that tell no company from another."""


def words_of(name: str) -> set[str]:
    """Telling words of a company's or product's name, in lower case."""
    return {w for w in re.findall(r"[^\W_]{2,}", name.casefold()) if w not in _FORMS}


def named_in_evidence(dossier: Dossier) -> list[Claim]:
    """Claims of evidence on its vendor and its tool."""
    topics = ("subject.vendor", "subject.tool")
    return [c for t in topics for c in dossier.about(t, kinds=EVIDENCE) if c.citations]


def foreign(dossier: Dossier) -> dict[str, str]:
    """Path of evidence that names a vendor, and nothing of ours, to what it names; empty where ours is not known."""
    ours = words_of(dossier.engagement.vendor) | words_of(dossier.engagement.tool)
    named = named_in_evidence(dossier) if ours else []
    found: dict[str, str] = {}
    for path in dict.fromkeys(c.path for c in named):
        mine = [c for c in named if c.path == path]
        if any(c.topic == "subject.vendor" for c in mine) and not any(words_of(str(c.value)) & ours for c in mine):
            found[path] = " / ".join(dict.fromkeys(str(c.value) for c in mine))
    return found
