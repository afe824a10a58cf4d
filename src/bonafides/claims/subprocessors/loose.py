"""Subprocessors in lists, under headings of their own, and in one sentence."""

import re
from collections.abc import Iterator, Mapping

from bonafides.claims.soc2.flow import patterns
from bonafides.claims.subprocessors.tables import WORDS, Row, is_place, reads_as_name, row_of
from bonafides.model import Block, BlockKind, Document, fold

_LABELS = ("purpose", "data", "place")
_BESIDE = re.compile(r"\s+[-\u2013\u2014]\s+|:\s+")
_NAMED = re.compile(r"(?P<name>[^()]{2,70}?)\s*\((?P<inside>[^()]{2,200})\)")
_ONE = re.compile(r"(?:^|,\s*|;\s*|\band\s+)(?:and\s+)?(?P<name>[A-Z0-9][^(),;]{1,60}?)\s*\((?P<inside>[^()]{2,200})\)")


def loose_rows(document: Document) -> Iterator[Row]:
    """The first way of listing that yields anything."""
    for way in (_headings, _items, _sentence):
        rows = list(way(document.blocks))
        if rows:
            yield from rows
            return


def _items(blocks: tuple[Block, ...]) -> Iterator[Row]:
    """A name, perhaps with its country in brackets, then what for."""
    for block in blocks:
        if block.kind is not BlockKind.LIST_ITEM:
            continue
        name, _, rest = _BESIDE.sub("\x00", fold(block.view.text), count=1).partition("\x00")
        inside = _NAMED.fullmatch(name)
        if not rest and inside:
            name, rest = inside["name"], inside["inside"]
            if reads_as_name(name):
                yield row_of(name, _told(rest)), block
        elif rest and reads_as_name(inside["name"] if inside else name):
            told = {"purpose": rest} | _told(inside["inside"] if inside else "", purpose=False)
            yield row_of(inside["name"] if inside else name, told), block


def _headings(blocks: tuple[Block, ...]) -> Iterator[Row]:
    """A heading a company, with labelled lines below it."""
    found: dict[str, dict[str, str]] = {}
    first: dict[str, Block] = {}
    for block in blocks:
        label = _labelled(block) if block.path and block.kind is not BlockKind.HEADING else {}
        if label and reads_as_name(block.path[-1]):
            found.setdefault(block.path[-1], {}).update(label)
            first.setdefault(block.path[-1], block)
    if len(found) >= 2:
        yield from ((row_of(name, told), first[name]) for name, told in found.items())


def _labelled(block: Block) -> Mapping[str, str]:
    said = fold(block.view.text)
    for label in _LABELS:
        match = patterns(WORDS, f"label_{label}").match(said)
        if match:
            return {label: said[match.end() :]}
    return {}


def _sentence(blocks: tuple[Block, ...]) -> Iterator[Row]:
    """`A (hosting, Ireland), B (language model, USA) and C (mail)` after a word that announces the list."""
    for block in blocks:
        said = fold(block.view.text)
        match = patterns(WORDS, "sentence").search(said)
        for one in _ONE.finditer(match["listed"]) if match else ():
            yield row_of(one["name"].strip(), _told(one["inside"])), block


def _told(inside: str, *, purpose: bool = True) -> dict[str, str]:
    """What stands in brackets: places, and the rest as the purpose."""
    parts = [p.strip() for p in re.split(r"[,;]", inside) if p.strip()]
    places = [p for p in parts if is_place(p)]
    others = [p for p in parts if p not in places]
    told = {"place": ", ".join(places or ([] if purpose else others))}
    # A city alone is no known place: the last of several parts is taken for one.
    if purpose and not places and len(others) > 1:
        told["place"] = others.pop()
    return told | ({"purpose": ", ".join(others)} if purpose else {})
