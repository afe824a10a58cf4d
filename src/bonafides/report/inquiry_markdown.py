"""The letter to the vendor, `inquiry.md`: numbered questions, what we read, and the clause we ask for."""

from bonafides.catalog.files import load
from bonafides.model import Audit, Citation, Question
from bonafides.report.inert import inert_markdown


def render(audit: Audit) -> str:
    """Markdown text; vendor text in it is inert."""
    engagement = audit.engagement
    words = load("report/words.yaml")["inquiry"]
    about = " — ".join(inert_markdown(name) for name in (engagement.vendor, engagement.tool) if name)
    lines = [f"# Questions on {about or 'your AI tool'}", "", f"Date: {engagement.date.isoformat()}", ""]
    if not audit.inquiry:
        return "\n".join([*lines, words["nothing"], ""])
    lines += [f"{words['opening']} {words['clause_lead']}", ""]
    for number, question in enumerate(audit.inquiry, 1):
        lines += _question(number, question)
    return "\n".join(lines)


def _question(number: int, question: Question) -> list[str]:
    lines = [f"## {number}. {inert_markdown(question.title)}", "", inert_markdown(question.question), ""]
    lines += [f"*Why we ask:* {inert_markdown(question.because)}", ""]
    if question.citations:
        lines += ["What we read:", ""]
        for citation in question.citations:
            lines += [f"> “{inert_markdown(citation.quote)}”", ">", f"> — {_place(citation)}", ""]
    if question.clause:
        lines += ["Clause we ask for:", "", f"> {inert_markdown(question.clause)}", ""]
    return lines


def _place(citation: Citation) -> str:
    return ", ".join(inert_markdown(part) for part in (citation.path, citation.locator) if part)
