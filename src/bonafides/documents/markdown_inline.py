"""Markdown's inline marks: what a reader sees of a run of lines, and where each character stands."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bonafides.documents.readable import Piece, tidy
from bonafides.model import Link, View, view_of

Span = tuple[int, int]

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&{]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{0,2000}|[^<>\s@]{1,200}@[^<>\s@]{1,200})>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,3000}>")
_SPACING = re.compile(r"</?(?:br|p|div|li|ul|ol|tr|td|th|table|summary|details|h[1-6])\b", re.IGNORECASE)
_TARGET = re.compile(
    r"\(\s{0,20}(?:<([^<>\n]{0,2000})>|((?:[^()\s\\]|\\.|\([^()\s]{0,400}\)){0,2000}))"
    r"(?:\s{1,20}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,20}\)"
)
_NO_NAMES: Mapping[str, str] = MappingProxyType({})
_REFERENCE = re.compile(r"\[([^\[\]]{0,200})\]")


@dataclass(slots=True)
class _Scan:
    """What one pass has found so far."""

    raw: str
    names: Mapping[str, str]
    pieces: list[Piece] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    brackets: list[tuple[int, int]] = field(default_factory=list)
    """Open brackets: index of their piece, raw position."""
    runs: dict[str, list[list[int]]] = field(default_factory=lambda: {"*": [], "_": [], "~": []})
    """Runs of marks that may open: index of their piece, marks left."""


def inline(raw: str, spans: list[Span], names: Mapping[str, str] = _NO_NAMES) -> tuple[View, tuple[Link, ...]]:
    """View and links of the lines `spans` of one block; `names` are the targets of link references, by `reference`."""
    scan = _Scan(raw, names)
    for index, (start, end) in enumerate(_run_on(raw, spans)):
        if index:
            scan.pieces.append((" ", start - 1))
        _line(scan, start, end)
    pieces, end = tidy([piece for piece in scan.pieces if piece[0]], spans[-1][1])
    return view_of(pieces, end), tuple(scan.links)


def reference(label: str) -> str:
    """The form in which labels of link references are compared."""
    return " ".join(label.split()).casefold()


def _run_on(raw: str, spans: list[Span]) -> list[Span]:
    """Lines with nothing but white space between them made one, so that marks may reach over a line end."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and raw[joined[-1][1] : start].isspace():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _line(scan: _Scan, start: int, end: int) -> None:
    at = start
    while at < end:
        found = _SPECIAL.search(scan.raw, at, end)
        if not found:
            break
        if found.start() > at:
            scan.pieces.append((scan.raw[at : found.start()], at))
        at = _mark(scan, found.start(), end)
    if at < end:
        scan.pieces.append((scan.raw[at:end], at))


def _mark(scan: _Scan, at: int, end: int) -> int:
    """Handle the mark at `at`; returns where to go on, always beyond it."""
    char = scan.raw[at]
    match char:
        case "\\":
            return _escape(scan, at, end)
        case "`":
            return _code(scan, at, end)
        case "*" | "_" | "~":
            return _emphasis(scan, at, end)
        case "[" | "!" | "]":
            return _bracket(scan, at, end)
        case _:
            return _angle(scan, at, end)


def _literal(scan: _Scan, start: int, end: int) -> int:
    scan.pieces.append((scan.raw[start:end], start))
    return end


def _escape(scan: _Scan, at: int, end: int) -> int:
    if at + 1 >= end:
        return end
    if scan.raw[at + 1] in "\r\n":
        return at + 1
    if scan.raw[at + 1] in _PUNCTUATION:
        return _literal(scan, at + 1, at + 2)
    return _literal(scan, at, at + 1)


def _code(scan: _Scan, at: int, end: int) -> int:
    size = _run(scan.raw, at, end)
    close = at + size
    while (close := scan.raw.find("`", close, end)) >= 0:
        found = _run(scan.raw, close, end)
        if found == size:
            scan.pieces.append((scan.raw[at + size : close], at + size))
            return close + size
        close += found
    return _literal(scan, at, at + size)


def _run(raw: str, at: int, end: int) -> int:
    stop = at
    while stop < end and raw[stop] == raw[at]:
        stop += 1
    return stop - at


def _emphasis(scan: _Scan, at: int, end: int) -> int:
    char, size = scan.raw[at], _run(scan.raw, at, end)
    opens, closes = _flanks(scan.raw, at, at + size, end)
    left = size
    openers = scan.runs[char]
    while closes and left and openers:
        index, held = openers[-1]
        taken = min(held, left)
        left -= taken
        openers[-1][1] -= taken
        text, raw = scan.pieces[index]
        scan.pieces[index] = (text[: len(text) - taken], raw)
        if not openers[-1][1]:
            openers.pop()
    if left and opens and not (char == "~" and size == 1):
        openers.append([len(scan.pieces), left])
    scan.pieces.append((char * left, at + size - left))
    return at + size


def _flanks(raw: str, start: int, stop: int, end: int) -> tuple[bool, bool]:
    """Whether a run of marks may open, and whether it may close, by the characters beside it."""
    before = raw[start - 1] if start else " "
    after = raw[stop] if stop < end else " "
    opens, closes = not after.isspace(), not before.isspace()
    if raw[start] == "_":
        return opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes


def _bracket(scan: _Scan, at: int, end: int) -> int:
    raw = scan.raw
    if raw[at] == "!":
        if raw.startswith("[", at + 1) and at + 1 < end:
            scan.brackets.append((len(scan.pieces), at))
            return _literal(scan, at, at + 2)
        return _literal(scan, at, at + 1)
    if raw[at] == "[":
        scan.brackets.append((len(scan.pieces), at))
        return _literal(scan, at, at + 1)
    if not scan.brackets:
        return _literal(scan, at, at + 1)
    index, opened = scan.brackets.pop()
    stop, target = _target(scan, opened, at, end)
    if stop < 0:
        return _literal(scan, at, at + 1)
    scan.pieces[index] = ("", opened)
    if raw[opened] == "[" and target:
        scan.links.append(Link(_shown(scan, index), target, opened, stop))
    return stop


def _target(scan: _Scan, opened: int, at: int, end: int) -> tuple[int, str]:
    """Where the link that closes at `at` ends, and its target; -1 when it is no link."""
    found = _TARGET.match(scan.raw, at + 1, end)
    if found:
        return found.end(), html.unescape(found[1] or found[2] or "")
    named = _REFERENCE.match(scan.raw, at + 1, end)
    own = scan.raw[scan.raw.index("[", opened) + 1 : at]
    if named and reference(named[1] or own) in scan.names:
        return named.end(), scan.names[reference(named[1] or own)]
    if own.startswith("^") or reference(own) not in scan.names:
        return -1, ""
    return at + 1, scan.names[reference(own)]


def _shown(scan: _Scan, index: int) -> str:
    return " ".join("".join(text for text, _ in scan.pieces[index + 1 : index + 100]).split())


def _angle(scan: _Scan, at: int, end: int) -> int:
    raw = scan.raw
    if raw[at] == "&":
        entity = _ENTITY.match(raw, at, end)
        if entity:
            scan.pieces.append((html.unescape(entity[0]), at))
            return entity.end()
        return _literal(scan, at, at + 1)
    for opening, closing in (("<!--", "-->"), ("{/*", "*/}")):
        if raw.startswith(opening, at):
            close = raw.find(closing, at + 4, end)
            return close + 3 if close >= 0 else end
    if raw[at] == "{":
        return _literal(scan, at, at + 1)
    auto = _AUTOLINK.match(raw, at, end)
    if auto:
        target = auto[1] if ":" in auto[1] else f"mailto:{auto[1]}"
        scan.links.append(Link(auto[1], target, at, auto.end()))
        scan.pieces.append((auto[1], at + 1))
        return auto.end()
    tag = _TAG.match(raw, at, end)
    if not tag:
        return _literal(scan, at, at + 1)
    if _SPACING.match(tag[0]):
        scan.pieces.append((" ", at))
    return tag.end()
