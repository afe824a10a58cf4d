"""Is every document that the contract makes part of itself in the packet?"""

import re

from bonafides.checks.positions import CONTRACTS
from bonafides.model import Answer, Citation, Claim, Document, Dossier, inconclusive, not_satisfied, satisfied

KINDS_BY_WORDS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("data", "processing"), ("data-processing-agreement",)),
    (("data", "processor"), ("data-processing-agreement",)),
    (("dpa",), ("data-processing-agreement",)),
    (("privacy",), ("privacy-policy",)),
    (("subprocessor",), ("subprocessor-list",)),
    (("sub", "processor"), ("subprocessor-list",)),
    (("service", "level"), ("service-level-agreement",)),
    (("sla",), ("service-level-agreement",)),
    (("order", "form"), ("order-form",)),
)
NOISE = frozenset(
    "the our your and of for to a an policy policie term agreement addendum document service use condition".split()
)
"""Words, without a plural's s, that tell no document of a vendor from another."""
TERMS = frozenset({"terms-of-service", "commercial-terms"})


def check(dossier: Dossier) -> Answer:
    """Names are matched with the kinds, titles and file names of what is there."""
    claims = [c for c in dossier.about("document.incorporates", kinds=CONTRACTS) if c.citations]
    if not claims:
        return inconclusive("No contract that was read names another document as part of it.")
    named = [(str(name), c) for c in claims if isinstance(c.value, tuple) for name in c.value]
    vendor = _words(dossier.engagement.vendor)
    missing = [(name, c) for name, c in named if not any(_is(name, d, vendor) for d in dossier.documents)]
    if missing:
        names = ", ".join(list(dict.fromkeys(name for name, _ in missing))[:6])
        because = f"Named as part of the contract and not in the packet: {names}."
        return not_satisfied(because, citing=_cited(missing))
    return satisfied(f"All {len(named)} documents named in the contracts are in the packet.", citing=_cited(named))


def _is(name: str, document: Document, vendor: set[str]) -> bool:
    words = _words(name) - vendor
    here = {document.kind, *(p.kind for p in document.parts)}
    if any(set(need) <= words and here & set(kinds) for need, kinds in KINDS_BY_WORDS):
        return True
    title = next((b.view.text for b in document.blocks[:5]), "")
    telling = words - NOISE
    if not telling:
        return bool(here & TERMS) and "term" in words
    return telling <= _words(f"{document.evidence.path} {title[:200]}")


def _words(text: str) -> set[str]:
    found = re.findall(r"[^\W_]+", text.casefold())
    return {w.removesuffix("s") if len(w) > 3 else w for w in found}


def _cited(named: list[tuple[str, Claim]]) -> list[Citation]:
    exact = [c for name, claim in named for c in claim.citations if name.casefold() in c.quote.casefold()]
    return list(dict.fromkeys(exact or [named[0][1].citations[0]]))[:4]
