"""Claims of a subprocessor list: who is on it, when it was changed, and which of them are AI companies."""

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import cited, flow_of, patterns
from bonafides.claims.subprocessors.loose import loose_rows
from bonafides.claims.subprocessors.tables import WORDS, Row, bare_rows, headed_rows
from bonafides.claims.subprocessors.upstreams import upstreams_in
from bonafides.model import MAX_CITATIONS, Block, Claim, Confidence, Document, cite

KINDS = ("subprocessor-list",)


def claims(document: Document) -> tuple[Claim, ...]:
    """The list, the date of its last change, and the AI companies on it."""
    if not document.blocks:
        return ()
    rows, sure = list(headed_rows(document.blocks)), Confidence.HIGH
    if not rows:
        rows, sure = list(bare_rows(document.blocks)) or list(loose_rows(document)), Confidence.MEDIUM
    found = [_list(document, rows, sure), _updated(document), _upstream(document, rows)]
    return tuple(c for c in found if c is not None)


def _list(document: Document, rows: list[Row], sure: Confidence) -> Claim | None:
    if not rows:
        return None
    blocks = list({id(b): b for _, b in rows}.values())[:MAX_CITATIONS]
    shown = tuple(cite(document, b.start, b.end, b) for b in blocks)
    names = tuple(dict.fromkeys(str(r["name"]) for r, _ in rows))
    return Claim("subprocessors.list", names, sure, shown, {"rows": [dict(r) for r, _ in rows]})


def _updated(document: Document) -> Claim | None:
    flow = flow_of(document)
    for match in patterns(WORDS, "updated").finditer(flow.text):
        day = dates.FOUND.match(flow.text, match.end())
        if day and (read := dates.parse(day.group())):
            shown = cited(flow, match.start(), day.end())
            return Claim("subprocessors.updated", read.isoformat(), Confidence.HIGH, (shown,))
    return None


def _upstream(document: Document, rows: list[Row]) -> Claim | None:
    """AI companies of the list; where no row could be read, those that the text names anywhere, and no silence."""
    named: dict[str, Block] = {}
    for row, block in rows:
        if row["ai"]:
            for name in upstreams_in(" | ".join(map(str, row.values()))) or (str(row["name"]),):
                named.setdefault(name, block)
    for block in document.blocks if not rows else ():
        for name in upstreams_in(block.view.text):
            named.setdefault(name, block)
    if not named:
        return Claim("upstream.models", "silent", Confidence.MEDIUM) if rows else None
    blocks = list({id(b): b for b in named.values()}.values())[:MAX_CITATIONS]
    shown = tuple(cite(document, b.start, b.end, b) for b in blocks)
    sure = Confidence.HIGH if rows else Confidence.LOW
    return Claim("upstream.models", "named", sure, shown, {"names": list(named)})
