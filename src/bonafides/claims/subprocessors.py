"""Claims of a subprocessor list: who is on it, when it was changed, and which of them are AI companies."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bonafides.catalog.files import load
from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import cited, flow_of, patterns
from bonafides.model import MAX_CITATIONS, Block, BlockKind, Claim, Confidence, Document, cite, fold

KINDS = ("subprocessor-list",)
WORDS = "subprocessors.yaml"
_COLUMNS = ("name", "place", "purpose", "data")
Row = tuple[Mapping[str, object], Block]


def claims(document: Document) -> tuple[Claim, ...]:
    """The list, the date of its last change, and the AI companies on it."""
    if not document.blocks:
        return ()
    rows = list(_rows(document.blocks)) or list(_items(document.blocks))
    found = [_list(document, rows), _updated(document), _upstream(document, rows)]
    return tuple(c for c in found if c is not None)


@cache
def upstream_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Known AI companies and the pattern that finds them or their products."""
    listed = []
    for entry in load("upstreams.yaml"):
        names = "|".join(re.escape(n) for n in sorted(entry["also"], key=len, reverse=True))
        flags = re.NOFLAG if entry.get("exact") else re.IGNORECASE
        listed.append((str(entry["name"]), re.compile(rf"(?<![\w-])(?:{names})(?![a-zA-Z])", flags)))
    return tuple(listed)


def upstreams_in(text: str) -> tuple[str, ...]:
    """Known AI companies named in `text`, in the order of the catalogue."""
    return tuple(name for name, found in upstream_names() if found.search(text))


def _rows(blocks: tuple[Block, ...]) -> Iterator[Row]:
    for block in blocks:
        heads = [fold(c.header) for c in block.cells]
        texts = [fold(c.text) for c in block.cells]
        columns = _columns(heads)
        if "name" not in columns or texts == heads or len(columns) < min(2, len(heads)):
            continue
        name = texts[columns["name"]]
        if not re.search(r"\w", name) or patterns(WORDS, "total").fullmatch(name):
            continue
        yield _row(name, block, {c: texts[i] for c, i in columns.items() if c != "name"}), block


def _columns(heads: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in _COLUMNS:
        fits = [i for i, h in enumerate(heads) if i not in found.values() and patterns(WORDS, column).fullmatch(h)]
        if fits:
            found[column] = fits[0]
    return found


def _items(blocks: tuple[Block, ...]) -> Iterator[Row]:
    """Lists without a table: a name, then what for."""
    for block in blocks:
        if block.kind is not BlockKind.LIST_ITEM:
            continue
        name, _, rest = re.sub(r"\s+[-\u2013\u2014]\s+|:\s+", "\x00", fold(block.view.text), count=1).partition("\x00")
        if rest and 1 < len(name) <= 60 and (name[0].isupper() or name[0].isdigit()):
            yield _row(name, block, {"purpose": rest}), block


def _row(name: str, block: Block, rest: dict[str, str]) -> Mapping[str, object]:
    purpose = rest.get("purpose", "")
    known = upstreams_in(block.view.text)
    by_word = bool(patterns(WORDS, "ai_words").search(purpose))
    row: dict[str, object] = {"name": name, "purpose": purpose, "data": rest.get("data", "")}
    return row | {"place": rest.get("place", ""), "ai": bool(known) or by_word, "upstream": known}


def _list(document: Document, rows: list[Row]) -> Claim | None:
    if not rows:
        return None
    shown = tuple(cite(document, b.start, b.end, b) for _, b in rows[:MAX_CITATIONS])
    names = tuple(dict.fromkeys(str(r["name"]) for r, _ in rows))
    return Claim("subprocessors.list", names, Confidence.HIGH, shown, {"rows": [dict(r) for r, _ in rows]})


def _updated(document: Document) -> Claim | None:
    flow = flow_of(document)
    for match in patterns(WORDS, "updated").finditer(flow.text):
        day = dates.FOUND.match(flow.text, match.end())
        if day and (read := dates.parse(day.group())):
            shown = cited(flow, match.start(), day.end())
            return Claim("subprocessors.updated", read.isoformat(), Confidence.HIGH, (shown,))
    return None


def _upstream(document: Document, rows: list[Row]) -> Claim:
    named: dict[str, Block] = {}
    for row, block in rows:
        if row["ai"]:
            known = upstreams_in(block.view.text)
            for name in known or (str(row["name"]),):
                named.setdefault(name, block)
    if not named:
        return Claim("upstream.models", "silent", Confidence.MEDIUM)
    blocks = list({id(b): b for b in named.values()}.values())[:MAX_CITATIONS]
    shown = tuple(cite(document, b.start, b.end, b) for b in blocks)
    return Claim("upstream.models", "named", Confidence.HIGH, shown, {"names": list(named)})
