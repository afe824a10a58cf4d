"""Kinds that show in the structure of a file: records of a scanner, components, columns of a table."""

import re

from bonafides.claims.subprocessors.tables import is_place, reads_as_name
from bonafides.model import Block, BlockKind, Document

_ASKED = re.compile(r"question|^(?:indicator|control)$")
_ASKS = re.compile(r"questionnaire|\?\s")
_TOLD = ("answer", "response", "disclos", "score")
_WHO = re.compile(
    r"^(?:legal )?(?:entity|name|company|vendor|third part(?:y|ies)|sub-?processors?|organi[sz]ation|supplier|service provider)\b"
)
_WHY = re.compile(r"purpose|service|function|processing|activit|description|role|nature")
_WHERE = re.compile(r"location|country|region|place|jurisdiction|hosted|transfer")
_AUDITED = re.compile(r"we\s+have\s+examined|service\s+auditor['’]?s?\s+report|tests?\s+of\s+controls", re.IGNORECASE)
"""Words of an auditor's report, whose tables of controls may have a column of management's responses."""
_SUBPROCESSOR = re.compile(
    r"sub-?processor|third part(?:y|ies) that process|process\w* (?:customer|personal) data on our behalf"
)
_CONTRACT = re.compile(
    r"\b(?:processing|services?|subscription|licen[cs]e) (?:agreement|addendum)\b|\bprivacy (?:policy|notice)\b|\bterms (?:of|and)\b",
    re.IGNORECASE,
)
_TRIALS = re.compile(
    r'"doc_id"\s*:.{0,4000}"resps"\s*:|"generations_per_prompt"\s*:|"testCase"\s*:.{0,8000}"testIdx"\s*:', re.DOTALL
)
"""Lines of an evaluation harness or scanner, one trial or hit each."""
_LINES = 40_000
"""Characters that are searched for one: a line begins with what may be a long prompt."""
_RESULTS = re.compile(
    r'promptfoo|"evalId"|"lm_eval_version"|"n-shot"|"testIdx"|"eval"\s*:\s*\{[^{}]{0,2000}"(?:eval_id|run_id|task_id)"'
)
"""Keys that only the result files of evaluation tools have."""


def structured(document: Document) -> str:
    """The kind, '' where the structure does not tell."""
    head = document.text[:4000].casefold()
    match document.evidence.media_type:
        case "application/x-inspect-log" | "application/vnd.sqlite3":
            return "red-team-report"
        case "application/jsonl" if (
            "entry_type" in head or "attempt" in head or _TRIALS.search(document.text, 0, _LINES)
        ):
            return "red-team-report"
        case "application/json" | "application/xml" if "cyclonedx" in head or "spdx" in head:
            return "bill-of-materials"
        case "application/json" if '"results"' in document.text and _RESULTS.search(document.text):
            return "red-team-report"
        case "application/json" | "application/jsonl" | "application/xml":
            return "other"
    return _by_columns(document, head)


def _is_bare_list(document: Document, rows: list[Block]) -> bool:
    """Whether a file that is called a list of subprocessors holds names beside places, with no heads above them."""
    if not _SUBPROCESSOR.search(re.sub(r"[_ ]", "-", document.evidence.path.casefold())):
        return False
    listed = [r for r in rows if reads_as_name(r.cells[0].text) and any(is_place(c.text) for c in r.cells[1:])]
    return len(listed) >= 2 and len(listed) * 10 >= 6 * len(document.blocks[:60])


def _is_contract(blocks: tuple[Block, ...]) -> bool:
    """Whether the first heading is a contract's title, in which a table of subprocessors is only a part."""
    title = next((b.view.text for b in blocks if b.kind is BlockKind.HEADING), "")
    return _CONTRACT.search(title) is not None and not _SUBPROCESSOR.search(title.casefold())


def _by_columns(document: Document, head: str) -> str:
    blocks = document.blocks[:60]
    rows = [b for b in blocks if b.cells]
    cells = {c.header for b in rows for c in b.cells} | {c.text for b in rows[:8] for c in b.cells}
    heads = {c.casefold().strip() for c in cells if len(c) < 60}
    listed = any(_WHO.search(h) for h in heads) and any(_WHY.search(h) for h in heads)
    placed = any(_WHERE.search(h) for h in heads)
    if (
        listed
        and placed
        and len(rows) > 0.2 * len(blocks)
        and _SUBPROCESSOR.search(head[:1000])
        and not _ASKS.search(head)
        and not _is_contract(blocks)
    ):
        return "subprocessor-list"
    if _is_bare_list(document, rows):
        return "subprocessor-list"
    asked = any(_ASKED.search(h) for h in heads)
    told = any(word in h for h in heads for word in _TOLD)
    if asked and told and len(rows) > 0.5 * len(blocks) and not _AUDITED.search(document.text[:20_000]):
        return "questionnaire-answers"
    return ""
