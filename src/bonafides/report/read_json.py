"""Documents and their claims as one JSON document: what `read --json` prints."""

from collections import defaultdict
from collections.abc import Sequence

from bonafides.model import Claim, Document, SecondReading
from bonafides.report.plain import claim, document, dumps, order
from bonafides.report.second_reader import entry


def render(documents: Sequence[Document], claims: Sequence[Claim], second: SecondReading | None = None) -> str:
    """JSON text; documents sorted by path, each with its claims sorted by topic; `reader` where a second one read."""
    by_path: dict[str, list[Claim]] = defaultdict(list)
    for one in sorted(claims, key=order):
        by_path[one.path].append(one)
    ordered = sorted(documents, key=lambda d: (d.evidence.path, d.evidence.sha256))
    entries = [{**document(d), "claims": [claim(c) for c in by_path[d.evidence.path]]} for d in ordered]
    return dumps({"documents": entries} | ({"reader": entry(second)} if second else {}))
