"""The summary for a terminal: recommendation, why, conditions, gaps one line each, what is unknown, the files."""

from typing import Any

from bonafides.catalog.files import load
from bonafides.model import Audit, Finding, Go, Outcome, Read
from bonafides.report.console import Page
from bonafides.report.families import badness, families, headline
from bonafides.report.quoted import quoted
from bonafides.report.reasons import grouped, strengths, unweighed
from bonafides.report.second_reader import disagreements, sentence

_COLOURS = {Go.GO: "bold green", Go.CONDITIONAL: "bold yellow", Go.NO_GO: "bold red"}
_OUTCOME_COLOURS = {Outcome.NOT_SATISFIED: "red", Outcome.ERROR: "red", Outcome.SATISFIED: "green"}
_REASONS, _CONDITIONS, _GAPS, _FILES = 3, 6, 15, 5
"""Lines shown without `verbose`."""


def render(audit: Audit, width: int = 80, color: bool = False, out: str = "", *, verbose: bool = False) -> str:
    """Text at most `width` columns wide; without `color` it holds no escape sequence. `out` is the results' folder.

    `verbose` shows every reason, condition and finding with its words.
    """
    page, words = Page(width, color), load("report/words.yaml")
    _head(page, audit, words)
    _why(page, audit, None if verbose else _REASONS)
    _conditions(page, audit, None if verbose else _CONDITIONS)
    _people(page, audit, words)
    _since(page, audit)
    if verbose:
        _findings(page, audit, words)
    else:
        _families(page, audit)
        _gaps(page, audit, words)
    _unknown(page, audit, verbose)
    _second_reader(page, audit)
    _next(page, audit, out, verbose)
    return page.text()


def _head(page: Page, audit: Audit, words: Any) -> None:
    engagement, recommendation = audit.engagement, audit.recommendation
    name = " — ".join(part for part in (engagement.vendor, engagement.tool) if part) or "Unknown vendor"
    inferred = f" ({' and '.join(engagement.inferred)} inferred)" if engagement.inferred else ""
    page.line(f"{name}{inferred}", "bold")
    page.line(f"Tier {engagement.tier.value}, {engagement.date.isoformat()}, policy {recommendation.policy}")
    page.gap()
    label = words["recommendations"][recommendation.value.value]
    page.line(label["label"].upper(), _COLOURS[recommendation.value])
    page.line(label["means"])


def _why(page: Page, audit: Audit, shown: int | None) -> None:
    groups = grouped(audit)
    page.gap()
    if not groups:
        for finding in strengths(audit):
            page.line(f"• {finding.answer.because}", indent=2, hang=2)
    first = [group.reasons[0] for group in groups] if shown else [why for group in groups for why in group.reasons]
    for why in first[:shown]:
        page.line(f"• {why.lead} {why.rest}", indent=2, hang=2)
    more = len(audit.recommendation.because) - len(first[:shown])
    if more > 0:
        page.line(f"… and {_count(more, 'more reason')}", indent=2)
    passed = len(unweighed(audit))
    if passed:
        page.line(
            f"{_count(passed, 'more gap' if groups else 'gap')} that this policy does not weigh at this tier", indent=2
        )


def _conditions(page: Page, audit: Audit, shown: int | None) -> None:
    conditions = audit.recommendation.conditions
    if not conditions:
        return
    page.gap()
    page.line("Conditions", "bold")
    for number, condition in enumerate(conditions[:shown], 1):
        page.line(f"{number}. {condition}", indent=2, hang=3)
    if shown and len(conditions) > shown:
        page.line(f"… and {_count(len(conditions) - shown, 'more condition')}", indent=2)


def _people(page: Page, audit: Audit, words: Any) -> None:
    if audit.corrections:
        page.gap()
        machine = audit.machine.value if audit.machine else audit.recommendation.value
        alone = words["recommendations"][machine.value]["label"].lower()
        page.line(f"Corrected by people; the machine's reading alone gives: {alone}", "bold")
        for entry in audit.corrections:
            it = entry.correction
            standing = words["standing"].get(entry.status.value, f"until {it.expiry.isoformat()}")
            value = it.value if isinstance(it.value, str | int) else ", ".join(it.value)
            page.line(f"{it.target}: {value or 'accepted'} ({it.author}; {standing})", indent=2, hang=2)


def _since(page: Page, audit: Audit) -> None:
    it = audit.progress
    if it is None:
        return
    page.gap()
    page.line(f"Since {it.date.isoformat()} ({it.recommendation})", "bold")
    page.line(
        f"{len(it.closed)} closed, {len(it.opened)} opened, {len(it.stayed)} still open, {len(it.moot)} moot", indent=2
    )
    for sign, steps in (("✓", it.closed), ("✕", it.opened)):
        for step in steps:
            by = " (corrected)" if step.by_person else ""
            page.row((f"{sign} {step.check}: {step.before} then, {step.after} now{by}", 0))
    page.line(f"Documents: {len(it.new)} new, {len(it.changed)} changed, {len(it.gone)} gone", indent=2)


def _families(page: Page, audit: Audit) -> None:
    page.gap()
    if not audit.findings:
        page.line("No check was run.")
        return
    page.row(("Gaps by family", 42), ("gaps", -5), ("of", -4), style="bold", indent=0)
    for family in families(audit.findings):
        page.row((family.title, 40), (str(family.gaps), -5), (str(len(family.findings)), -4))


def _gaps(page: Page, audit: Audit, words: Any) -> None:
    gaps = sorted((f for f in audit.findings if f.is_gap), key=badness)
    if gaps:
        page.gap()
        page.line("Gaps, the worst first", "bold")
    for finding in gaps[:_GAPS]:
        sign = words["outcomes"][finding.outcome.value]["sign"]
        owner = f" (accepted by {finding.waiver.author})" if finding.waiver else ""
        cells = ((sign, 1), (finding.card.severity.value, 8), (f"{headline(finding)}{owner}", 0))
        page.row(*cells, style=_OUTCOME_COLOURS.get(finding.outcome, ""))
    if len(gaps) > _GAPS:
        page.line(f"… and {_count(len(gaps) - _GAPS, 'more gap')}", indent=2)
    if gaps:
        page.line("(✕ not satisfied, – silent, ? inconclusive, ! error)", indent=2)


def _findings(page: Page, audit: Audit, words: Any) -> None:
    for family in families(audit.findings):
        page.gap()
        page.line(f"{family.title} (gaps: {family.gaps} of {len(family.findings)})", "bold")
        for finding in family.findings:
            _finding(page, finding, words)


def _finding(page: Page, finding: Finding, words: Any) -> None:
    outcome = words["outcomes"][finding.outcome.value]
    weight = f" [{words['severities'][finding.card.severity.value].lower()}]" if finding.is_gap else ""
    colour = _OUTCOME_COLOURS.get(finding.outcome, "")
    page.line(f"{outcome['sign']} {outcome['label']}{weight}: {headline(finding)}", colour, indent=2, hang=2)
    if finding.machine:
        page.line(f"{words['comfort'][finding.comfort]} Machine: {finding.machine.outcome.value}.", indent=4)
    if not finding.is_gap:
        return
    page.line(finding.answer.because, indent=4)
    for citation in finding.answer.citations[:1]:
        place = ", ".join(filter(None, (citation.path, citation.locator)))
        page.line(f"“{quoted(citation.quote, 160)}” ({place})", "dim", indent=4)


def _unknown(page: Page, audit: Audit, verbose: bool) -> None:
    open_ = [s.control.id for s in audit.controls if s.status == "not-tested" and s.needed]
    lost = sorted((d for d in audit.documents if d.read is not Read.FULL), key=lambda d: d.evidence.path)
    page.gap()
    if open_:
        page.line(f"Not tested by anybody: {_count(len(open_), 'control')} ({', '.join(open_)})", hang=2)
    page.line(f"{len(audit.documents) - len(lost)} of {len(audit.documents)} files read in full")
    shown = lost if verbose else lost[:_FILES]
    for document in shown:
        how = "not read" if document.read is Read.NOT_READ else "read in part"
        page.line(f"{document.evidence.path}: {how} ({document.reason or 'reason unknown'})", indent=2, hang=2)
    if len(lost) > len(shown):
        page.line(f"… and {_count(len(lost) - len(shown), 'more file')}", indent=2)


def _next(page: Page, audit: Audit, out: str, verbose: bool) -> None:
    letter = f" {_count(len(audit.inquiry), 'question')} to send in inquiry.docx." if audit.inquiry else ""
    page.line(f"Re-audit by {audit.recommendation.reaudit_by.isoformat()}.{letter}")
    if out:
        page.gap()
        page.line(f"Report: {out}/report.html", "bold")
        if not verbose:
            page.line("Every finding with its words: --verbose. What a check asks: bonafides explain CHECK.")


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _second_reader(page: Page, audit: Audit) -> None:
    if audit.second_reading is None:
        return
    page.line(sentence(audit.second_reading))
    for line in disagreements(audit.claims):
        page.line(f"• {line}", indent=2)
    page.gap()
