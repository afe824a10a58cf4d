"""The summary for a terminal: recommendation and why, findings by family, what was not read, where the files are."""

import io
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bonafides.catalog.files import load
from bonafides.model import Audit, Finding, Go, Outcome, Read
from bonafides.report.families import families, headline
from bonafides.report.inert import inert_line

_COLOURS = {Go.GO: "bold green", Go.CONDITIONAL: "bold yellow", Go.NO_GO: "bold red"}
_OUTCOME_COLOURS = {Outcome.NOT_SATISFIED: "red", Outcome.ERROR: "red", Outcome.SATISFIED: "green"}
_REASONS_SHOWN = 6


def render(audit: Audit, width: int = 80, color: bool = False, out: str = "") -> str:
    """Text at most `width` columns wide; without `color` it holds no escape sequence. `out` is the results' folder."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(width, 40),
        force_terminal=color,
        color_system="standard" if color else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    words = load("report/words.yaml")
    _head(console, audit, words)
    _findings(console, audit, words)
    _untested(console, audit)
    _unread(console, audit)
    if out:
        _line(console, f"Files: {out}", "bold")
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n")) if not color else stream.getvalue()


def _head(console: Console, audit: Audit, words: Any) -> None:
    engagement, recommendation = audit.engagement, audit.recommendation
    name = " — ".join(part for part in (engagement.vendor, engagement.tool) if part) or "Unknown vendor"
    inferred = f" ({' and '.join(engagement.inferred)} inferred)" if engagement.inferred else ""
    _line(console, f"{name}{inferred}", "bold")
    _line(console, f"Tier {engagement.tier.value}, {engagement.date.isoformat()}, policy {recommendation.policy}")
    console.print()
    label = words["recommendations"][recommendation.value.value]
    _line(console, label["label"].upper(), _COLOURS[recommendation.value])
    _line(console, label["means"])
    for reason in recommendation.because[:_REASONS_SHOWN]:
        _line(console, f"• {reason.text}", indent=2)
    more = len(recommendation.because) - _REASONS_SHOWN
    if more > 0:
        _line(console, f"… and {more} more reasons in the report", indent=2)
    if recommendation.conditions:
        console.print()
        _line(console, "Conditions", "bold")
        for number, condition in enumerate(recommendation.conditions, 1):
            _line(console, f"{number}. {condition}", indent=2)
    console.print()
    _line(console, f"Re-audit by {recommendation.reaudit_by.isoformat()}. {len(audit.inquiry)} questions to send.")


def _findings(console: Console, audit: Audit, words: Any) -> None:
    if not audit.findings:
        _line(console, "No check was run.")
    for family in families(audit.findings):
        console.print()
        _line(console, f"{family.title} (gaps: {family.gaps} of {len(family.findings)})", "bold")
        for finding in family.findings:
            _finding(console, finding, words)


def _finding(console: Console, finding: Finding, words: Any) -> None:
    outcome = words["outcomes"][finding.outcome.value]
    weight = f" [{words['severities'][finding.card.severity.value].lower()}]" if finding.is_gap else ""
    _line(
        console,
        f"{outcome['sign']} {outcome['label']}{weight}: {headline(finding)}",
        _OUTCOME_COLOURS.get(finding.outcome, ""),
        indent=2,
    )
    if not finding.is_gap:
        return
    _line(console, finding.answer.because, indent=4)
    for citation in finding.answer.citations[:1]:
        quote = citation.quote if len(citation.quote) <= 160 else f"{citation.quote[:157]}…"
        _line(console, f"“{quote}” ({', '.join(filter(None, (citation.path, citation.locator)))})", "dim", indent=4)


def _untested(console: Console, audit: Audit) -> None:
    open_ = [s for s in audit.controls if s.status == "not-tested" and s.needed]
    if not open_:
        return
    console.print()
    _line(console, f"Not tested: {len(open_)} controls that this tier needs and no document can show", "bold")
    for status in open_:
        _line(console, f"{status.control.id} {status.control.title}", indent=2)


def _unread(console: Console, audit: Audit) -> None:
    lost = sorted((d for d in audit.documents if d.read is not Read.FULL), key=lambda d: d.evidence.path)
    console.print()
    full = len(audit.documents) - len(lost)
    _line(console, f"{full} of {len(audit.documents)} files read in full", "bold")
    for document in lost:
        how = "not read" if document.read is Read.NOT_READ else "read in part"
        _line(console, f"{document.evidence.path}: {how} ({document.reason or 'reason unknown'})", indent=2)
    console.print()


def _line(console: Console, text: str, style: str = "", indent: int = 0) -> None:
    console.print(Padding(Text(inert_line(text), style=style, overflow="fold"), (0, 0, 0, indent)))
