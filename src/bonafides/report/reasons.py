"""The reasons of a recommendation, grouped by family so that a first screen can say the three that matter."""

from collections.abc import Mapping
from dataclasses import dataclass

from bonafides.catalog.files import load
from bonafides.model import Audit, Finding, Outcome, Reason
from bonafides.report.families import badness

FIRST = 3
"""Groups on the first screen."""


@dataclass(frozen=True, slots=True)
class Why:
    """One reason in two parts: what is wrong, and what was read."""

    check: str
    lead: str
    rest: str


@dataclass(frozen=True, slots=True)
class Group:
    """Reasons of one family, the worst first."""

    title: str
    reasons: tuple[Why, ...]


def grouped(audit: Audit) -> tuple[Group, ...]:
    """Groups in the order of their worst reason."""
    findings = {f.card.check: f for f in audit.findings}
    titles = load("report/words.yaml")["families"]
    groups: dict[str, list[Why]] = {}
    for reason in audit.recommendation.because:
        family = reason.check.partition(".")[0]
        groups.setdefault(family, []).append(_why(reason, findings))
    return tuple(
        Group(titles.get(family, family.replace("_", " ").replace("-", " ").capitalize()), tuple(reasons))
        for family, reasons in groups.items()
    )


def unweighed(audit: Audit) -> tuple[Finding, ...]:
    """Gaps that the policy lets pass at this tier, the worst first: a *go* beside them is no clean sheet."""
    weighed = {reason.check for reason in audit.recommendation.because}
    left = (f for f in audit.findings if f.is_gap and f.waiver is None and f.card.check not in weighed)
    return tuple(sorted(left, key=badness))


def strengths(audit: Audit) -> tuple[Finding, ...]:
    """The weightiest findings that a document satisfies: what a *go* rests on."""
    held = [f for f in audit.findings if f.outcome is Outcome.SATISFIED]
    return tuple(sorted(held, key=lambda f: (f.card.severity.rank, f.card.check))[: FIRST + 1])


def _why(reason: Reason, findings: Mapping[str, Finding]) -> Why:
    finding = findings.get(reason.check)
    because = finding.answer.because if finding else ""
    if because and reason.text.endswith(because) and reason.text != because:
        return Why(reason.check, reason.text.removesuffix(because).strip(), because)
    return Why(reason.check, reason.text, "")
