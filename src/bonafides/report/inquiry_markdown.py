"""The letter to the vendor, `inquiry.md`: numbered questions, what we read, and the clauses we ask for in an annex."""

from typing import Any

from bonafides.catalog.files import load
from bonafides.model import Audit, Citation, Question
from bonafides.report.inert import inert_markdown
from bonafides.report.letter import Letter, letter
from bonafides.report.quoted import WHOLE, quoted


def render(audit: Audit) -> str:
    """Markdown text; vendor text in it is inert."""
    words = load("report/words.yaml")["inquiry"]
    it = letter(audit, words)
    lines = [f"# {inert_markdown(it.title)}", "", *_head(it), ""]
    if not audit.inquiry:
        return "\n".join([*lines, words["nothing"], ""])
    lines += [words["salutation"], "", it.opening, ""]
    for number, question in enumerate(audit.inquiry, 1):
        lines += _question(number, question, it, words)
    if it.annex:
        lines += [f"## {words['annex']}", "", words["annex_lead"], ""]
    for entry, question in it.annex:
        lines += _clause(entry, question, words)
    return "\n".join(lines)


def _head(it: Letter) -> list[str]:
    return [f"{label}: {inert_markdown(text)}  " for label, text in it.head]


def _question(number: int, question: Question, it: Letter, words: Any) -> list[str]:
    severity = words["severities"][question.severity.value]
    lines = [f"## {number}. {inert_markdown(question.question)}", ""]
    lines += [f"*{words['importance']}:* {severity}. *{words['why_we_ask']}:* {inert_markdown(question.because)}", ""]
    lines += [*(f"- {inert_markdown(also)}" for also in question.also), ""] if question.also else []
    for citation in question.citations:
        lines += [f"> “{inert_markdown(quoted(citation.quote, WHOLE))}”", ">", f"> — {_place(citation)}", ""]
    entry = it.entry(question)
    if entry:
        lines += [f"{words['see_annex']} {entry}.", ""]
    return [*lines, f"**{words['answer']}:**", "", "&nbsp;", ""]


def _clause(entry: str, question: Question, words: Any) -> list[str]:
    redline = question.redline
    if redline is None:
        return []
    lines = [f"### {entry}. {inert_markdown(redline.title or question.title)}", ""]
    place = inert_markdown(redline.document) if redline.document else words["no_contract"]
    lines += [f"*{words['actions'][redline.action]}* {place}", ""]
    if redline.citation:
        lines += [f"{words['you_write']}:", "", f"> “{inert_markdown(quoted(redline.citation.quote, WHOLE))}”", ">"]
        lines += [f"> — {_place(redline.citation)}", ""]
    lines += [f"{words['problem']}: {inert_markdown(redline.problem)}", ""]
    return [*lines, f"{words['replacement']}:", "", f"> {inert_markdown(redline.replacement)}", ""]


def _place(citation: Citation) -> str:
    return ", ".join(inert_markdown(part) for part in (citation.path, citation.locator) if part)
