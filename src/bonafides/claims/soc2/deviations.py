"""Deviations, counted from the rows of the tests of controls."""

from collections.abc import Iterator
from dataclasses import dataclass

from bonafides.claims.soc2.flow import cited, flow_of, patterns
from bonafides.claims.soc2.sections import PHRASES
from bonafides.model import MAX_CITATIONS, Block, BlockKind, Claim, Confidence, Document, cite, fold


@dataclass(frozen=True, slots=True)
class Result:
    """The result of testing one control: which control, what was found, and the row."""

    control: str
    text: str
    block: Block
    start: int
    end: int


def deviations(document: Document, tests: tuple[Block, ...]) -> Claim:
    """`soc2.deviations`: their number; `unknown` with `details.counted` false where no results could be read."""
    results = list(_from_rows(document.blocks)) or list(_from_lines(document, tests))
    if not results:
        return _uncounted(document)
    bad = _distinct([r for r in results if is_deviation(r.text)])
    untested = sum(1 for r in results if patterns(PHRASES, "not_tested").search(r.text))
    shown = bad or results
    citations = tuple(cite(document, r.start, r.end, r.block) for r in shown[:MAX_CITATIONS] if r.end > r.start)
    details = {
        "counted": True,
        "results": len(results),
        "not_tested": untested,
        "rows": [{"control": r.control, "result": r.text, "page": r.block.page} for r in bad],
    }
    sure = Confidence.HIGH if results[0].block.cells and len(results) > 3 else Confidence.MEDIUM
    return Claim("soc2.deviations", len(bad), sure, citations, details)


def is_deviation(text: str) -> bool:
    """Whether the wording of one result notes a deviation; words that deny one are taken out first."""
    rest = patterns(PHRASES, "not_tested").sub(" ", patterns(PHRASES, "none_noted").sub(" ", fold(text)))
    return bool(patterns(PHRASES, "deviation").search(rest))


def _from_rows(blocks: tuple[Block, ...]) -> Iterator[Result]:
    column, width = -1, 0
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            column = -1
        if block.kind is not BlockKind.ROW or not block.cells:
            continue
        texts = [fold(c.text) for c in block.cells]
        head = _results_column(texts)
        if head >= 0:
            column, width = head, len(texts)
            continue
        named = _results_column([fold(c.header) for c in block.cells])
        index = named if named >= 0 else column if len(texts) == width else -1
        if 0 <= index < len(texts) and texts[index]:
            cell = block.cells[index]
            yield Result(texts[0][:120], texts[index], block, cell.start, cell.end)


def _results_column(heads: list[str]) -> int:
    """The column of results in a row of headings; -1 when these are not the headings of tests of controls."""
    if len(heads) < 2 or any(len(h) > 90 for h in heads):
        return -1
    fits = [i for i, h in enumerate(heads) if h and patterns(PHRASES, "results_header").fullmatch(h)]
    others = [i for i, h in enumerate(heads) if i not in fits and patterns(PHRASES, "other_header").fullmatch(h)]
    sure = [i for i in fits if "result" in heads[i].lower()]
    return (sure or fits)[-1] if fits and others else -1


def _from_lines(document: Document, tests: tuple[Block, ...]) -> Iterator[Result]:
    control = ""
    lines = [b for b in tests if b.kind is not BlockKind.HEADING]
    hits = [b for b in lines if patterns(PHRASES, "result_line").match(b.view.text.strip())]
    if len(hits) < 2:
        return
    chosen = {id(b) for b in hits}
    for block in lines:
        text = fold(block.view.text)
        if id(block) in chosen:
            yield Result(control, text, block, block.start, block.end)
        else:
            control = text[:120]


def _distinct(results: list[Result]) -> list[Result]:
    """Without repeats: one control mapped to several criteria is tested once."""
    seen: dict[tuple[str, str], Result] = {}
    for result in results:
        identity = next((fold(c.text) for c in result.block.cells if _is_id(c.text)), result.control)
        seen.setdefault((identity, result.text), result)
    return list(seen.values())


def _is_id(text: str) -> bool:
    short = fold(text)
    return 0 < len(short) <= 14 and any(c.isdigit() for c in short)


def _uncounted(document: Document) -> Claim:
    flow = flow_of(document)
    said = patterns(PHRASES, "none_noted").search(flow.text)
    citations = (cited(flow, said.start(), said.end()),) if said else ()
    details = {"counted": False, "reason": "no results of tests of controls could be read row by row"}
    return Claim("soc2.deviations", "unknown", Confidence.LOW, citations, details)
