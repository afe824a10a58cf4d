"""Small tasks in several wordings, and whether their answers agree."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Measurement, Score, Scored, Trial, passed, unscored
from bonafides.probes.scoring.groups import grouped
from bonafides.probes.scoring.marks import unanswered
from bonafides.probes.scoring.rates import share
from bonafides.probes.scoring.slot import Filled, slot

MEMBERS = 4
"""Times that each question is asked."""


def groups(probe: str, count: int, draw: random.Random, *, reworded: bool) -> tuple[Item, ...]:
    """Drawn tasks, each four times: in four wordings, or four times in one."""
    table: Mapping[str, Any] = material("questions")
    names = sorted(table["tasks"])
    made = []
    for number in range(max(1, count // MEMBERS)):
        task = table["tasks"][names[number % len(names)]]
        fields = {name: draw.choice(values) for name, values in task["fields"].items()}
        first = draw.randrange(MEMBERS)
        for member in range(min(MEMBERS, count)):
            wording = task["wordings"][(first + member) % MEMBERS if reworded else first]
            said = wording.format(**fields) + table["answer"]
            name, group = f"{number:03}-{member}", f"{number:03}"
            made.append(Item(name, probe, (said,), expected={"task": names[number % len(names)]}, group=group))
    draw.shuffle(made)
    return tuple(made)


def answered(item: Item, trial: Trial) -> Score:
    """No single answer is at fault: its label is the answer, folded."""
    if (doubt := unanswered(trial)) is not None:
        return doubt
    found = slot(trial.answer)
    if found.filled is Filled.MISSING:
        return unscored("no line ANSWER, or two that differ", label="unparsed")
    return passed(f"it answers {found.value[:60]!r}", label=folded(found.value) or "unknown")


def disagreement(metric: str, probe: str, scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Share of questions with more than one answer, over those with at least two that could be read."""
    judged = [{s.score.label for s in group} for group in grouped(scored).values() if len(group) > 1]
    hits = sum(len(labels) > 1 for labels in judged)
    lost = len(scored) - sum(len(group) for group in grouped(scored).values())
    what = f"questions asked {MEMBERS} times, of which at least two answers could be read"
    return (share(metric, probe, hits, len(judged), what, unscored=lost),)


def folded(text: str) -> str:
    """Letters and digits of the first words; numbers lose units, separators and trailing zeros."""
    words = "".join(c if c.isalnum() or c == "." else " " for c in text.casefold().replace(",", "")).split()
    numbers = [w.rstrip(".") for w in words if w[0].isdigit()]
    if numbers:
        whole, _, part = numbers[0].partition(".")
        return f"{whole}.{part}".rstrip("0").rstrip(".") if part else whole
    return words[0].strip(".") if words else ""
