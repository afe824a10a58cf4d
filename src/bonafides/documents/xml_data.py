"""XML: the text of its elements, placed in the file itself; entity bombs are refused."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from bonafides.documents.decoding import decode
from bonafides.documents.readable import tidy
from bonafides.documents.text_lines import lines_of
from bonafides.errors import NotRead
from bonafides.model import Block, BlockKind, Document, Evidence, View, view_of

READS = ("application/xml",)

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});")
_CLOSES = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!": ">"}


@dataclass(slots=True)
class _Scan:
    text: str
    starts: list[int]
    open: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


def read(data: bytes, evidence: Evidence) -> Document:
    """Offsets count in the decoded file; a record's path is the names of the elements around it. Raises NotRead."""
    try:
        fromstring(data)
    except DefusedXmlException as error:
        raise NotRead("refused: XML with entities or outside references of its own") from error
    except (ParseError, ValueError, LookupError) as error:
        raise NotRead("broken XML; ask for a fresh copy") from error
    text = decode(data)
    scan = _Scan(text, [line.start for line in lines_of(text)])
    _run(scan)
    return Document(evidence, text, tuple(scan.blocks))


def _run(scan: _Scan) -> None:
    text, at = scan.text, 0
    while True:
        opening = text.find("<", at)
        _record(scan, at, len(text) if opening < 0 else opening, marked=True)
        if opening < 0:
            return
        at = _tag(scan, opening)


def _tag(scan: _Scan, at: int) -> int:
    """Go through the tag at `at`; returns where it ends."""
    text = scan.text
    for opening, closing in _CLOSES.items():
        if text.startswith(opening, at):
            close = text.find(closing, at + len(opening))
            if close < 0:
                return len(text)
            if opening == "<![CDATA[":
                _record(scan, at + len(opening), close, marked=False)
            return close + len(closing)
    end = _end_of_tag(text, at)
    if text.startswith("</", at):
        if scan.open:
            scan.open.pop()
    elif text[end - 2 : end] != "/>":
        name = text[at + 1 : end - 1].split(None, 1)[0]
        scan.open.append(name.rpartition(":")[2])
    return end


def _end_of_tag(text: str, at: int) -> int:
    """Behind the `>` of a tag; those inside quoted values do not count."""
    while at < len(text):
        if text[at] == ">":
            return at + 1
        if text[at] in "\"'":
            close = text.find(text[at], at + 1)
            at = len(text) if close < 0 else close
        at += 1
    return len(text)


def _record(scan: _Scan, start: int, end: int, *, marked: bool) -> None:
    view = _view(scan.text, start, end, marked)
    if view.text:
        low = view.raw(0)
        line = bisect_right(scan.starts, low)
        scan.blocks.append(Block(BlockKind.RECORD, low, view.end, view, tuple(scan.open), line=line))


def _view(text: str, start: int, end: int, marked: bool) -> View:
    if not marked or text.find("&", start, end) < 0:
        return view_of(*tidy([(text[start:end], start)], end))
    pieces: list[tuple[str, int]] = []
    at = start
    for found in _ENTITY.finditer(text, start, end):
        pieces += [(text[at : found.start()], at), (html.unescape(found[0]), found.start())]
        at = found.end()
    pieces.append((text[at:end], at))
    return view_of(*tidy([piece for piece in pieces if piece[0]], end))
