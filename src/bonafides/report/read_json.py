"""Documents and their claims as one JSON document: what `read --json` prints."""

from collections import defaultdict
from collections.abc import Sequence

from bonafides.model import Claim, Document
from bonafides.report.plain import claim, document, dumps, order


def render(documents: Sequence[Document], claims: Sequence[Claim]) -> str:
    """JSON text; documents sorted by path, each with its claims sorted by topic."""
    by_path: dict[str, list[Claim]] = defaultdict(list)
    for one in sorted(claims, key=order):
        by_path[one.path].append(one)
    ordered = sorted(documents, key=lambda d: (d.evidence.path, d.evidence.sha256))
    return dumps(
        {"documents": [{**document(d), "claims": [claim(c) for c in by_path[d.evidence.path]]} for d in ordered]}
    )
