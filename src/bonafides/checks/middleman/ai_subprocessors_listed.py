"""Does the list of subprocessors hold the model companies that the vendor uses?"""

import re
from collections.abc import Mapping

from bonafides.checks.absence import absent, cut
from bonafides.model import Answer, Claim, Dossier, inconclusive, not_satisfied, satisfied


def check(dossier: Dossier) -> Answer:
    """Every model company named elsewhere has to be on the list; a list without one settles nothing."""
    lists = [c for c in dossier.about("subprocessors.list") if c.citations]
    if not lists and (unparted := dossier.of_kind("subprocessor-list")):
        return inconclusive(
            f"The rows of {unparted[0].evidence.path} could not be told apart; ask for the list as a table."
        )
    if not lists:
        return absent(dossier, "No list of subprocessors is in the packet.")
    listed = " ".join(str(row.get("name", "")) for claim in lists for row in _rows(claim)).casefold()
    named = [(name, c) for c in dossier.about("upstream.models") if c.kind != "subprocessor-list" for name in _names(c)]
    missing = [(name, c) for name, c in named if not _stands_in(name, listed)]
    if missing:
        name, claim = missing[0]
        because = f"{claim.path} names {name}, which is not on the list in {lists[0].path}."
        unread = cut(dossier, lists)
        if unread:
            return inconclusive(f"{because}{unread}", citing=(claim.citations[0], lists[0].citations[0]))
        return not_satisfied(because, citing=(claim.citations[0], lists[0].citations[0]))
    models = [str(row.get("name")) for claim in lists for row in _rows(claim) if row.get("ai")]
    if models:
        because = f"{lists[0].path} lists {', '.join(dict.fromkeys(models))} as running models."
        return satisfied(because, citing=lists[0].citations, confidence=lists[0].confidence)
    because = f"{lists[0].path} lists no model company; whether the vendor runs its own models is not said there."
    return inconclusive(f"{because}{cut(dossier, lists)}", citing=lists[0].citations)


def _rows(claim: Claim) -> list[Mapping[str, object]]:
    rows = claim.details.get("rows")
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []


def _names(claim: Claim) -> list[str]:
    names = claim.details.get("names")
    return [str(n) for n in names] if isinstance(names, list | tuple) and claim.citations else []


def _stands_in(name: str, listed: str) -> bool:
    """Whether the first telling word of the name is on the list: `Azure OpenAI Service` and `OpenAI, L.L.C.` match."""
    words = [w for w in re.findall(r"[^\W_]{3,}", name.casefold()) if w not in ("inc", "llc", "ltd", "the", "service")]
    return any(re.search(rf"\b{re.escape(w)}\b", listed) for w in words)
