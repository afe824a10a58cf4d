"""Is it said in which places our content is stored and processed?"""

from collections.abc import Mapping

from bonafides.checks.absence import absent
from bonafides.checks.positions import CONTRACTS, spoken
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Named places satisfy, in a contract or for every row of a subprocessor list; "anywhere" does not."""
    claims = [c for c in spoken(dossier.about("processing.place")) if c.kind in CONTRACTS]
    free = [c for c in claims if c.value == "anywhere"]
    named = [c for c in claims if c.value == "named"]
    if free and named:
        because = f"{named[0].path} names places, but {free[0].path} allows any other."
        return inconclusive(because, citing=(free[0].citations[0], named[0].citations[0]))
    if free:
        besides = f" It names {_places(free[0])} besides." if _places(free[0]) else ""
        because = f"{free[0].path} lets content be processed wherever the vendor or others have machines.{besides}"
        return not_satisfied(because, citing=free[0].citations, confidence=free[0].confidence)
    if named:
        because = f"{named[0].path} names {_places(named[0]) or 'places'}."
        return satisfied(because, citing=named[0].citations, confidence=named[0].confidence)
    listed = [c for c in dossier.about("subprocessors.list") if c.citations]
    for claim in listed:
        rows = _rows(claim)
        if rows and all(str(row.get("place", "")).strip() for row in rows):
            return satisfied(f"{claim.path} names the place of each subprocessor.", citing=claim.citations)
    if listed:
        return inconclusive(f"{listed[0].path} lists subprocessors, not all with a place.", citing=listed[0].citations)
    return absent(dossier, "No document says in which places content is stored and processed.")


def _rows(claim: Claim) -> list[Mapping[str, object]]:
    rows = claim.details.get("rows")
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []


def _places(claim: Claim) -> str:
    value = claim.details.get("places")
    return ", ".join(map(str, value[:5])) if isinstance(value, list | tuple) else ""
