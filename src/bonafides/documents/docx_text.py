"""The text of a Word paragraph as a reader sees it with all changes accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bonafides.documents.docx_marks import check_box, symbol
from bonafides.documents.docx_names import W

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_GONE = frozenset((W + "del", W + "moveFrom", W + "pPr", W + "rPr", _MC + "Fallback"))
_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad"}
_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Paragraph:
    """What a paragraph says, and how it is set."""

    text: str
    style: str
    outline: int
    """Outline level from 1 set on the paragraph itself, else 0."""
    listed: int
    """Nesting depth of a list item from 1, else 0."""
    bold: bool
    """Whether all its words are bold."""
    links: list[tuple[int, int, str, str]]
    """Links: start and end in `text`, id of the relation, name of the place in this file."""
    boxes: list[Any]
    """Contents of the text boxes that hang on it."""


@dataclass(slots=True)
class _Runs:
    parts: list[str] = field(default_factory=list)
    size: int = 0
    plain: bool = False
    links: list[tuple[int, int, str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text)


def paragraph_of(element: Any) -> Paragraph:
    """Read a `w:p` element: insertions in, deletions and hidden text out."""
    runs = _Runs()
    _collect(element, runs, 0)
    properties = element.find(W + "pPr")
    style = _value(properties, "pStyle")
    outline = _value(properties, "outlineLvl")
    text = "".join(runs.parts)
    level = int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0
    return Paragraph(
        text, style, level, _depth(properties, style), bool(text.strip()) and not runs.plain, runs.links, runs.boxes
    )


def visible(parent: Any, name: str) -> Iterator[Any]:
    """Children of this name, also those inside content controls and insertions."""
    for child in parent:
        if child.tag == W + name:
            yield child
        elif child.tag in _HOLDERS:
            yield from visible(child, name)


def _collect(element: Any, runs: _Runs, deep: int) -> None:
    for child in element:
        tag = child.tag
        if tag in _GONE or not isinstance(tag, str) or deep > 60:
            continue
        if tag == W + "txbxContent":
            runs.boxes.append(child)
        elif tag == W + "r":
            _run(child, runs, deep)
        elif tag == W + "hyperlink":
            start = runs.size
            _collect(child, runs, deep + 1)
            runs.links.append((start, runs.size, child.get(_R + "id", ""), child.get(W + "anchor", "")))
        else:
            _collect(child, runs, deep + 1)


def _run(run: Any, runs: _Runs, deep: int) -> None:
    properties = run.find(W + "rPr")
    if _is_on(properties, "vanish"):
        return
    bold = _is_on(properties, "b")
    for child in run:
        if child.tag == W + "t":
            text = child.text or ""
            runs.plain = runs.plain or (bool(text.strip()) and not bold)
            runs.put(text)
        elif child.tag in _MARKS:
            runs.put(_MARKS[child.tag])
        elif child.tag == W + "sym":
            runs.put(symbol(child.get(W + "font", ""), child.get(W + "char", "")))
        elif child.tag == W + "fldChar":
            runs.put(check_box(child))
        elif child.tag not in _GONE and isinstance(child.tag, str) and len(child):
            _collect(child, runs, deep + 1)


def _is_on(properties: Any, name: str) -> bool:
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(W + "val", "true") not in _OFF


def _value(properties: Any, name: str) -> str:
    found = properties.find(W + name) if properties is not None else None
    return found.get(W + "val", "") if found is not None else ""


def _depth(properties: Any, style: str) -> int:
    numbered = properties.find(W + "numPr") if properties is not None else None
    if numbered is None:
        return 1 if style.lower().startswith("list") else 0
    if _value(numbered, "numId") == "0":
        return 0
    level = _value(numbered, "ilvl")
    return int(level) + 1 if level.isdigit() else 1
