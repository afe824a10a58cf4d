"""Several contracts in one file, told by the titles that stand one after another."""

import re

from bonafides.claims.kinds.lexicon import kinds
from bonafides.model import Block, BlockKind, Document, Part

CONTRACTS = frozenset(
    {
        "terms-of-service",
        "commercial-terms",
        "developer-terms",
        "data-processing-agreement",
        "privacy-policy",
        "service-level-agreement",
        "order-form",
    }
)
SHORTEST = 1500
"""Characters below which a heading is followed by a mention of a contract, not by one."""
_LEAD = re.compile(
    r"^(?:(?:annex|exhibit|schedule|appendix|attachment|part)\s+[\w.]{1,5}\s*[-:–—.]?\s*)", re.IGNORECASE
)


def parts(document: Document) -> tuple[Part, ...]:
    """The contracts of a file in their order; empty where it holds one only."""
    titled = [(b, kind) for b in document.blocks if b.kind is BlockKind.HEADING and (kind := _titled(b))]
    level = min((b.level for b, _ in titled), default=0)
    top = [(b, kind) for b, kind in titled if b.level == level]
    kept = _long(top, len(document.text))
    if len({kind for _, kind in kept}) < 2:
        return ()
    ends = [block.start for block, _ in kept[1:]] + [len(document.text)]
    return tuple(Part(k, b.view.text.strip(), b.start, end) for (b, k), end in zip(kept, ends, strict=True))


def _long(top: list[tuple[Block, str]], end: int) -> list[tuple[Block, str]]:
    """Without headings that hardly any text follows (a list of links) or that repeat the contract they stand in."""
    kept: list[tuple[Block, str]] = []
    for index, (block, kind) in enumerate(top):
        stop = top[index + 1][0].start if index + 1 < len(top) else end
        if stop - block.start > SHORTEST and not (kept and kept[-1][1] == kind):
            kept.append((block, kind))
    return kept


def _titled(block: Block) -> str:
    """The kind of contract whose title ends the heading, the longest title deciding; '' for other headings."""
    if len(block.view.text) >= 80 or len(block.path) > 1:
        return ""
    words = _LEAD.sub("", block.view.text.casefold().strip(" .:"))
    ending = [
        (len(title), kind.name)
        for kind in kinds()
        if kind.name in CONTRACTS
        for title in kind.titles
        if " " in title and words.endswith(title) and len(words) <= len(title) + 30
    ]
    return max(ending)[1] if ending else ""
