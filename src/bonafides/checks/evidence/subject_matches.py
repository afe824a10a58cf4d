"""Is the evidence about this vendor, or about somebody else's company or product?"""

from bonafides.checks.positions import CONTRACTS
from bonafides.checks.subjects import EVIDENCE, foreign, named_in_evidence, words_of
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


def check(dossier: Dossier) -> Answer:
    """Not satisfied when evidence names a company or product that shares no word with the vendor or the tool."""
    ours = words_of(dossier.engagement.vendor) | words_of(dossier.engagement.tool)
    if not ours:
        return inconclusive("Vendor and tool are not known, so nothing could be compared. Give --vendor and --tool.")
    there = dossier.of_kind(*sorted(EVIDENCE))
    if not there:
        return not_applicable("No report, card or certificate is in the packet; those gaps are shown by themselves.")
    named = named_in_evidence(dossier)
    strangers = foreign(dossier)
    if strangers:
        path, about = next(iter(strangers.items()))
        others = f" {len(strangers) - 1} more are about others too." if len(strangers) > 1 else ""
        us = dossier.engagement.vendor or dossier.engagement.tool
        because = f"{path} is about {about}, not about {us}. What it says counts for nothing here.{others}"
        return not_satisfied(because, citing=_one_each(named, list(strangers)), confidence=Confidence.MEDIUM)
    matched = list(dict.fromkeys(c.path for c in named if words_of(str(c.value)) & ours))
    if not matched:
        which = ", ".join(d.evidence.path for d in there[:4])
        return inconclusive(f"Whether it is about this vendor could not be read in {which}.")
    if "vendor" in dossier.engagement.inferred and not dossier.about("subject.vendor", kinds=CONTRACTS):
        because = "The vendor's name was itself inferred from this evidence. Give --vendor to have it compared."
        return inconclusive(because, citing=_one_each(named, matched))
    because = f"{', '.join(matched[:3])}{' and others' if len(matched) > 3 else ''} name the vendor or the tool."
    return satisfied(because, citing=_one_each(named, matched), confidence=Confidence.MEDIUM)


def _one_each(named: list[Claim], paths: list[str]) -> list[Citation]:
    return [next(c for c in named if c.path == path).citations[0] for path in paths[:4]]
