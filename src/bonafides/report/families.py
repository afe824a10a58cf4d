"""Findings grouped by family, the worst first."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.catalog.files import load
from bonafides.model import Finding, Outcome

_WORST_FIRST = (
    Outcome.NOT_SATISFIED,
    Outcome.ERROR,
    Outcome.SILENT,
    Outcome.INCONCLUSIVE,
    Outcome.SATISFIED,
    Outcome.NOT_APPLICABLE,
)


@dataclass(frozen=True, slots=True)
class Family:
    """The findings of one family of checks."""

    id: str
    title: str
    findings: tuple[Finding, ...]

    @property
    def gaps(self) -> int:
        """How many of them are gaps."""
        return sum(f.is_gap for f in self.findings)

    @property
    def arising(self) -> tuple[Finding, ...]:
        """Those whose question arises here, or was answered by a person."""
        return tuple(f for f in self.findings if f not in self.aside)

    @property
    def aside(self) -> tuple[Finding, ...]:
        """Those whose question does not arise in this packet."""
        return tuple(f for f in self.findings if f.outcome is Outcome.NOT_APPLICABLE and not (f.machine or f.waiver))


def families(findings: Iterable[Finding]) -> tuple[Family, ...]:
    """Families by their worst finding; inside each, gaps first, by severity and outcome."""
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        grouped[finding.card.check.partition(".")[0]].append(finding)
    titles = load("report/words.yaml")["families"]
    made = [
        Family(name, titles.get(name, name.replace("_", " ").capitalize()), tuple(sorted(members, key=badness)))
        for name, members in grouped.items()
    ]
    return tuple(sorted(made, key=lambda f: (badness(f.findings[0]), f.id)))


def badness(finding: Finding) -> tuple[bool, int, int, str]:
    """Sort key: the worst finding is the least."""
    outcome = _WORST_FIRST.index(finding.outcome)
    return not finding.is_gap, finding.card.severity.rank if finding.is_gap else 0, outcome, finding.card.check


def headline(finding: Finding) -> str:
    """A gap that was found goes by its title, which names it; all else by its question, which asserts nothing."""
    return finding.card.title if finding.outcome is Outcome.NOT_SATISFIED else finding.card.question
