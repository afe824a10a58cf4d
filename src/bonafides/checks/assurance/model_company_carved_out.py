"""Is the model company carved out of the SOC 2?"""

from collections.abc import Mapping

from bonafides.model import Answer, Claim, Dossier, inconclusive, not_applicable, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Not satisfied where a model company is carved out and no report of its own is in the packet."""
    if not dossier.of_kind("soc2-report"):
        return not_applicable("No SOC 2 report is in the packet; that gap is shown by itself.")
    claims = [c for c in dossier.about("soc2.subservice-organisations") if c.citations]
    if not claims:
        return inconclusive("The SOC 2 report names no subservice organisation that could be read.")
    rows = [(row, c) for c in claims for row in _rows(c)]
    models = {name for c in dossier.about("upstream.models") for name in _names(c)}
    ours = [(row, c) for row, c in rows if any(_same(str(row.get("name", "")), m) for m in models)]
    if not models:
        because = f"{claims[0].path} names who was carved out, but whose models answer is not known."
        return inconclusive(because, citing=claims[0].citations)
    out = [(row, c) for row, c in ours if row.get("method") != "inclusive"]
    if out:
        row, claim = out[0]
        because = f"{claim.path} carves out {row.get('name')}, whose models answer: nothing of it was examined."
        return not_satisfied(because, citing=claim.citations, confidence=claim.confidence)
    if ours:
        because = f"{ours[0][1].path} includes {ours[0][0].get('name')} in what was examined."
        return satisfied(because, citing=ours[0][1].citations, confidence=ours[0][1].confidence)
    because = f"{claims[0].path} does not name {', '.join(sorted(models)[:3])}, whose models answer."
    return inconclusive(because, citing=claims[0].citations)


def _rows(claim: Claim) -> list[Mapping[str, object]]:
    return [row for row in claim.value if isinstance(row, Mapping)] if isinstance(claim.value, tuple) else []


def _names(claim: Claim) -> list[str]:
    names = claim.details.get("names")
    return [str(n) for n in names] if isinstance(names, list | tuple) else []


def _same(one: str, other: str) -> bool:
    a, b = one.casefold().strip(" .,"), other.casefold().strip(" .,")
    return bool(a and b) and (a in b or b in a)
