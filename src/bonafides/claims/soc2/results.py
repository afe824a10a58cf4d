"""Results of tests of controls, one value per test: from rows, from lines that say `Result`, or from running text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bonafides.claims.soc2.flow import Flow, block_at, flow_of, patterns
from bonafides.claims.soc2.lines import Line, lines_of
from bonafides.model import Block, BlockKind, Document, fold

WORDS = "soc2/results.yaml"
_ID = re.compile(r"(?=.{1,16}$)(?=.*\d)[A-Za-z]{0,5}[-. ]?\d[\w.\- ]*")
_BEGINS = re.compile(r"(?:[A-Z]{1,4}[-. ]?)?\d[\w.-]{0,8}\s+\w")
_CONTROL = re.compile(r"[A-Z]{1,4}[-. ]?\d{1,2}(?:[.-]\d{1,3})*[a-z]?\s+\w")
_NEXT = re.compile(r"(?<=[\w.)])\s+(?=[A-Z]{1,4}[-.]?\d{1,3}(?:[.-]\d{1,3})*\s+[A-Z])")
_LABEL = re.compile(r"[A-Z][\w'#. ]{1,50}:(?:\s|$)")
_LONGEST_HEAD = 90
_AFTER = 420
"""Characters of running text that may belong to one result."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of testing one control: which control, what was found, where; `restated` in a summary of results."""

    control: str
    text: str
    block: Block
    start: int
    end: int
    header: str = ""
    restated: bool = False


def results(document: Document, tests: tuple[Block, ...]) -> list[Result]:
    """Results from rows of tables where there are any, else from lines or running text of the section of tests."""
    rows = _from_rows(document.blocks)
    if any(not r.restated for r in rows):
        return rows
    flow = flow_of(document, (b for b in tests if not (b.kind is BlockKind.ROW and b.cells)))
    found = list(_from_lines(document, tests)) or list(_inline(flow)) or list(_entries(tests))
    return [*found, *rows]


def entries(tests: tuple[Block, ...]) -> int:
    """How many paragraphs of the section begin with the number of a control."""
    return sum(1 for b in tests if not b.cells and b.kind is not BlockKind.HEADING and _CONTROL.match(b.view.text))


def shows_tests(tests: tuple[Block, ...]) -> bool:
    """Whether a section tells of tests that an auditor made, whether or not their results can be counted."""
    return sum(1 for b in tests if patterns(WORDS, "procedure").search(b.view.text)) >= 3


def _from_rows(blocks: tuple[Block, ...]) -> list[Result]:
    found: list[Result] = []
    heads: list[str] = []
    restated = False
    for block in blocks:
        if block.kind is not BlockKind.ROW or not block.cells:
            if block.kind is BlockKind.HEADING:
                heads = []
                restated = bool(patterns(WORDS, "restated_title").fullmatch(block.view.text.strip()))
            continue
        texts = [fold(c.text) for c in block.cells]
        named = [fold(c.header) for c in block.cells]
        if _results_column(tuple(texts)) >= 0:
            heads = texts
            continue
        under = named if _results_column(tuple(named)) >= 0 else heads if len(heads) >= len(texts) else []
        index = _results_column(tuple(under))
        if index < 0:
            continue
        if len(texts) < len(under) and under is heads:
            _go_on(found, block, texts)
            continue
        summary = restated or any(patterns(WORDS, "restated_header").fullmatch(h) for h in under)
        _add(found, block, texts, under, index, summary)
    return found


def _add(found: list[Result], block: Block, texts: list[str], heads: list[str], index: int, restated: bool) -> None:
    text, cell = texts[index], block.cells[index]
    if not text:
        return
    goes_on = found and text[:1].islower() and not _ID.fullmatch(texts[0]) and found[-1].block.page != block.page
    if goes_on and len(texts) > 1 and (index == 0 or texts[0][:1].islower()):
        _go_on(found, block, [text])
        return
    found.append(Result(_control(texts, heads, index), text, block, cell.start, cell.end, heads[index], restated))


def _go_on(found: list[Result], block: Block, texts: list[str]) -> None:
    """A row cut by the page: what is left of it belongs to the row before, when it begins in the middle."""
    if found and texts and texts[-1][:1].islower():
        last = found.pop()
        text = f"{last.text} {texts[-1]}"
        found.append(Result(last.control, text, last.block, last.start, last.end, last.header, last.restated))


@lru_cache(maxsize=1024)
def _results_column(heads: tuple[str, ...]) -> int:
    """The column of results in a row of headings; -1 when these are not the headings of tests of controls."""
    if len(heads) < 2 or any(len(h) > _LONGEST_HEAD for h in heads):
        return -1
    fits = [i for i, h in enumerate(heads) if h and patterns(WORDS, "results_header").fullmatch(h)]
    others = [i for i, h in enumerate(heads) if i not in fits and patterns(WORDS, "other_header").fullmatch(h)]
    sure = [i for i in fits if "result" in heads[i].lower()]
    return (sure or fits)[-1] if fits and others else -1


def _control(texts: list[str], heads: list[str], index: int) -> str:
    """What tells the control from others: its number, else its wording, else the first cell."""
    cells = [(t, h) for i, (t, h) in enumerate(zip(texts, heads, strict=False)) if i != index and t]
    numbered = [t for t, h in cells if patterns(WORDS, "control_header").fullmatch(h) and _ID.fullmatch(t)]
    worded = [t for t, h in cells if patterns(WORDS, "control_text").fullmatch(h) and len(t) > 20]
    ids = [t for t, _ in cells if _ID.fullmatch(t)]
    first = [t for t, _ in cells]
    return next(iter([*numbered, *worded, *ids, *first, ""]))[:160]


def _from_lines(document: Document, tests: tuple[Block, ...]) -> Iterator[Result]:
    """Lines that begin with `Result:` or the like, each with the lines that go on with it."""
    lines = lines_of(document, (b for b in tests if not b.cells))
    hits = [i for i, line in enumerate(lines) if patterns(WORDS, "result_line").match(line.text)]
    if len(hits) < 2:
        return
    for number, at in enumerate(hits):
        end = at + 1
        while end < len(lines) and lines[end].block is lines[at].block and not _LABEL.match(lines[end].text):
            end += 1
        said = " ".join(line.text for line in lines[at:end])
        before = lines[hits[number - 1] + 1 if number else max(0, at - 6) : at]
        yield Result(_entry(before), said, lines[at].block, lines[at].start, lines[end - 1].end)


def _entry(lines: tuple[Line, ...]) -> str:
    """What tells a control among the lines before its result: its number, else the first line."""
    for line in lines:
        value = line.text.rpartition(":")[2].strip() or line.text
        if "control" in line.text.casefold() and _ID.fullmatch(value):
            return value
    return lines[0].text[:160] if lines else ""


def _entries(tests: tuple[Block, ...]) -> Iterator[Result]:
    """Runs of text that begin with the number of a control and end in a result, as of a table whose columns were lost."""
    for block in tests:
        text = block.view.text
        if block.cells or not _BEGINS.match(text):
            continue
        starts = [0, *(m.end() for m in _NEXT.finditer(text) if m.end() > 8)]
        for low, high in zip(starts, [*starts[1:], len(text)], strict=True):
            said = fold(text[low:high])
            last = patterns(WORDS, "last_words").search(said)
            start, end = block.view.span(low, high)
            yield Result(said[:60], last.group() if last else said, block, start, end)


def _inline(flow: Flow) -> Iterator[Result]:
    """Statements of results in text that lost its table; those that explain the wording are left out."""
    hits = [m for m in patterns(WORDS, "stated_inline", flow.text).finditer(flow.text) if _is_result(flow, m)]
    if len(hits) < 2:
        return
    for number, match in enumerate(hits):
        stop = hits[number + 1].start() if number + 1 < len(hits) else len(flow.text)
        end = _result_end(flow.text, match.end(), min(stop, match.end() + _AFTER))
        block = block_at(flow, match.start())
        before = hits[number - 1].end() if number else max(0, match.start() - 200)
        control = fold(flow.text[max(before, match.start() - 200) : match.start()])
        start = block.view.raw(match.start() - flow.starts[flow.blocks.index(block)])
        raw_end = min(block.end, start + (end - match.start()))
        yield Result(control, flow.text[match.start() : end], block, start, max(start + 1, raw_end))


def _is_result(flow: Flow, match: re.Match[str]) -> bool:
    before = flow.text[max(0, match.start() - 70) : match.start()]
    after = flow.text[match.end() : match.end() + 2]
    return not patterns(WORDS, "not_inline").search(before) and after[:1] not in ('"', "”", "'")


def _result_end(text: str, low: int, high: int) -> int:
    """After `No exceptions noted.` the result ends with its sentence; a deviation is told in one or two more."""
    stops = [m.end() for m in re.finditer(r"[.](?=\s)", text[low:high])]
    return low + (stops[1] if len(stops) > 1 else stops[0] if stops else high - low)
