"""Subservice organisations: who they are, and whether their controls were carved out or included."""

import re

from bonafides.claims.soc2.company_names import GENERIC
from bonafides.claims.soc2.flow import cited, flow_of
from bonafides.claims.soc2.party import is_same_company
from bonafides.claims.soc2.subservice_prose import in_prose, method_in
from bonafides.claims.soc2.subservice_rows import in_lists, in_tables
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence, Document, cite


def subservice(document: Document, company: str) -> Claim | None:
    """`soc2.subservice-organisations` as {name, method}; method '' where it is not said."""
    flow = flow_of(document)
    found: dict[str, str] = {}
    citations: list[Citation] = []
    for block, name in [*in_tables(document.blocks), *in_lists(document.blocks)]:
        found[name] = found.get(name) or method_in(block.view.text)
        citations.append(cite(document, block.start, block.end, block))
    for start, end, names, method in in_prose(flow):
        for name in names:
            found[name] = found.get(name) or method_in(flow.text[start : end + 1]) or method
        citations.append(cited(flow, start, end))
    found = {n: m for n, m in found.items() if not GENERIC.match(n) and not (company and is_same_company(n, company))}
    if not found:
        return None
    overall = method_in(flow.text)
    found = {name: method or _method_of(flow.text, name) for name, method in found.items()}
    value = tuple({"name": n, "method": m or overall} for n, m in _distinct(found).items())
    return Claim("soc2.subservice-organisations", value, Confidence.MEDIUM, tuple(citations[:MAX_CITATIONS]))


def _distinct(found: dict[str, str]) -> dict[str, str]:
    """Without names that are the abbreviation or the beginning of another, or one that only adds its legal form."""
    initials = {"".join(w[0] for w in n.split() if w[0].isupper()) for n in found if " " in n}
    kept: dict[str, str] = {}
    for name, method in found.items():
        longer = [o for o in found if o != name and (o.startswith(name + " "))]
        if name in initials or longer:
            continue
        kept[name] = method or next((found[o] for o in found if name.startswith(o + " ") and found[o]), "")
    return kept


def _method_of(text: str, name: str) -> str:
    """The method said in one clause with the name, where a report uses both."""
    for match in re.finditer(re.escape(name), text):
        low = max(text.rfind(mark, 0, match.start()) for mark in (".", ";", "\n")) + 1
        ends = [at for mark in (".", ";", "\n") if (at := text.find(mark, match.end())) >= 0]
        if said := method_in(text[low : min(ends, default=len(text))]):
            return said
    return ""
