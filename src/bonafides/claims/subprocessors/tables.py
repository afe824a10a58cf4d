"""Subprocessors in tables: by the heads of the columns, or, where there are none, by what stands in the cells."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bonafides.claims.soc2.flow import patterns
from bonafides.claims.subprocessors.upstreams import upstreams_in
from bonafides.model import Block, fold

WORDS = "subprocessors.yaml"
Row = tuple[Mapping[str, object], Block]

_ONWARD = re.compile(
    r"\b(?i:pass(?:es|ed)?(?: \w+){0,3} on to|forward(?:s|ed)?(?: \w+){0,3} to|powered by|relies on|runs on|built on|in turn uses)\s+"
    r"(?P<to>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})"
)
"""Words of a purpose that name whom data goes on to."""
_FORM = re.compile(
    r"\b(?:Inc|LLC|Ltd|Limited|Corp|GmbH|AG|AB|AS|ApS|SAS?|BV|NV|PBC|plc|Pty|Oy)\b\.?$|\b(?:L\.L\.C|B\.V|S\.A)\.$"
)
"""A company's legal form: a row that holds nothing else is a company all the same."""
_COLUMNS = ("chain", "name", "place", "purpose", "data")
"""In the order in which heads are given away: `own subprocessors` is no column of names."""


def headed_rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """Rows of tables that say what their columns hold; a title across them tells what for where a row does not."""
    section = ""
    for block in blocks:
        heads = [fold(c.header) for c in block.cells]
        texts = [fold(c.text) for c in block.cells]
        columns = _columns(heads)
        if "name" not in columns or texts == heads or len(columns) < min(2, len(heads)):
            continue
        name = texts[columns["name"]]
        if not re.search(r"\w", name) or patterns(WORDS, "total").fullmatch(name):
            continue
        if len(texts) == 1 and not (upstreams_in(name) or _FORM.search(name)):
            section = name
            continue
        rest = {c: texts[i] for c, i in columns.items() if c != "name"}
        yield row_of(name, rest | {"purpose": rest.get("purpose") or section}), block


def bare_rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """Rows of tables without heads: a name first, then a place where a country stands, else what for."""
    for block in blocks:
        texts = [fold(c.text) for c in block.cells]
        if len(texts) < 2 or not reads_as_name(texts[0]):
            continue
        places = [t for t in texts[1:] if is_place(t)]
        others = [t for t in texts[1:] if t not in places]
        rest = {"purpose": others[0] if others else "", "data": " ".join(others[1:]), "place": ", ".join(places)}
        yield row_of(texts[0], rest), block


def row_of(name: str, rest: Mapping[str, str]) -> Mapping[str, object]:
    """One row of `details.rows`: AI by the company's name, by what it is used for, or by whom it passes data on to."""
    purpose, chain = rest.get("purpose", ""), rest.get("chain", "")
    known = upstreams_in(" | ".join((name, *rest.values())))
    by_word = bool(patterns(WORDS, "ai_words").search(purpose))
    row: dict[str, object] = {"name": name, "purpose": purpose, "data": rest.get("data", "")}
    row |= {"place": rest.get("place", ""), "ai": bool(known) or by_word, "upstream": known}
    onward = tuple(m["to"] for m in _ONWARD.finditer(purpose) if m["to"].casefold() not in name.casefold())
    return row | {"chain": tuple(dict.fromkeys((*_chain(name, chain, known), *onward)))}


def reads_as_name(text: str) -> bool:
    """Whether a text can be a company's name."""
    plain = re.sub(r"\b(?:Inc|Ltd|Co|Corp|LLC|L\.L\.C|S\.A|S\.L|B\.V|N\.V|Pty|a\.s|plc)\.$", "", text.strip()).strip(
        " ,"
    )
    return 1 < len(plain) <= 70 and (plain[0].isupper() or plain[0].isdigit()) and plain[-1] not in ".:?!"


def is_place(text: str) -> bool:
    """Whether a text begins or ends with a country or a well-known region."""
    parts = [p.strip(" .()") for p in re.split(r"[,;/&]| and ", text)]
    return len(text) <= 80 and any(patterns(WORDS, "places").fullmatch(p) for p in parts if p)


def _chain(name: str, column: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Whom it passes data on to: the names in that column, and known AI companies that are not itself."""
    listed = [p.strip() for p in re.split(r",(?!\s*(?:Inc|LLC|Ltd|L\.L\.C|S\.A))|;|\band\b", column)]
    kept = [p for p in listed if p and not patterns(WORDS, "total").fullmatch(p)]
    own = (*upstreams_in(name), *(k for k in known if k.split()[0].lower() in name.lower()))
    return tuple(dict.fromkeys((*kept, *(k for k in known if k not in own and not upstreams_in(column)))))


def _columns(heads: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column in _COLUMNS:
        fits = [i for i, h in enumerate(heads) if i not in found.values() and patterns(WORDS, column).fullmatch(h)]
        if fits:
            found[column] = fits[0]
    return found
