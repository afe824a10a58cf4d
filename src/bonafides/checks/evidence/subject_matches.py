"""Is the evidence about this vendor, or about somebody else's company or product?"""

import re

from bonafides.checks.positions import CONTRACTS
from bonafides.model import (
    Answer,
    Citation,
    Claim,
    Confidence,
    Dossier,
    inconclusive,
    not_applicable,
    not_satisfied,
    satisfied,
)

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
LEGAL_FORMS = frozenset(
    [
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "llc",
        "ltd",
        "limited",
        "gmbh",
        "ag",
        "sa",
        "sas",
        "bv",
        "pbc",
        "plc",
        "co",
        "company",
        "lp",
        "llp",
        "pte",
        "pty",
        "the",
        "and",
        "ai",
        "labs",
        "group",
        "holdings",
        "technologies",
        "technology",
        "software",
        "systems",
    ]
)


def check(dossier: Dossier) -> Answer:
    """Not satisfied when evidence names a company or product that shares no word with the vendor or the tool."""
    ours = _words(dossier.engagement.vendor) | _words(dossier.engagement.tool)
    if not ours:
        return inconclusive("Vendor and tool are not known, so nothing could be compared. Give --vendor and --tool.")
    there = dossier.of_kind(*sorted(EVIDENCE))
    if not there:
        return not_applicable("No report, card or certificate is in the packet; those gaps are shown by themselves.")
    named = [c for t in ("subject.vendor", "subject.tool") for c in dossier.about(t, kinds=EVIDENCE) if c.citations]
    paths = list(dict.fromkeys(c.path for c in named))
    matched = [p for p in paths if any(_words(str(c.value)) & ours for c in named if c.path == p)]
    foreign = [p for p in paths if p not in matched and any(c.topic == "subject.vendor" for c in named if c.path == p)]
    if foreign:
        claims = [c for c in named if c.path == foreign[0]]
        about = " / ".join(dict.fromkeys(str(c.value) for c in claims))
        others = f" So are {len(foreign) - 1} more." if len(foreign) > 1 else ""
        us = dossier.engagement.vendor or dossier.engagement.tool
        because = f"{foreign[0]} is about {about}, not about {us}.{others}"
        return not_satisfied(because, citing=_one_each(named, foreign), confidence=Confidence.MEDIUM)
    if not matched:
        which = ", ".join(d.evidence.path for d in there[:4])
        return inconclusive(f"Whether it is about this vendor could not be read in {which}.")
    if "vendor" in dossier.engagement.inferred and not dossier.about("subject.vendor", kinds=CONTRACTS):
        because = "The vendor's name was itself inferred from this evidence. Give --vendor to have it compared."
        return inconclusive(because, citing=_one_each(named, matched))
    paths = matched
    because = f"{', '.join(paths[:3])}{' and others' if len(paths) > 3 else ''} name the vendor or the tool."
    return satisfied(because, citing=_one_each(named, paths), confidence=Confidence.MEDIUM)


def _words(name: str) -> set[str]:
    return {w for w in re.findall(r"[^\W_]{2,}", name.casefold()) if w not in LEGAL_FORMS}


def _one_each(named: list[Claim], paths: list[str]) -> list[Citation]:
    return [next(c for c in named if c.path == path).citations[0] for path in paths[:4]]
