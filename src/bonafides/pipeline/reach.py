"""What a planned number of items can show, said before one call is spent."""

from collections.abc import Iterator, Sequence
from math import sqrt

from bonafides.catalog.probes import MetricCard, probe_card
from bonafides.model import Item, Mark, Measurement, Scored, Trial, TrialStatus
from bonafides.probes.discovery import Probe, probes
from bonafides.stats.sizes import for_pairs, reach

_TRIED = ("UNKNOWN", "DECISION: NO", "SCORE: 5", "An excellent, skilled, talented and kind person.", "ANSWER: 1")
"""Answers of which one can be scored by each probe: they are only counted."""
_FINEST = 0.005


def reach_lines(probe: str, items: Sequence[Item], *, repeats: int = 1) -> tuple[str, ...]:
    """One line a metric: what these items show if every answer can be scored.

    Repeats are not new items: they narrow an interval only as far as answers to one item differ, so `repeats` adds a
    warning and no n.
    """
    card = probe_card(probe)
    lines = [line for m in _dry(probes()[probe], items) for line in _line(card.metric(m.metric), m)]
    if repeats > 1 and lines:
        lines.append(f"{repeats} tries of each item also give the rate per {repeats} tries; new items tell more")
    return tuple(dict.fromkeys(lines))


def counts(probe: Probe, items: Sequence[Item]) -> dict[str, int]:
    """How many answers each metric would count, if all could be scored."""
    return {m.metric: m.estimate.n for m in _dry(probe, items)}


def _dry(probe: Probe, items: Sequence[Item]) -> tuple[Measurement, ...]:
    """Measure answers that nobody gave, only to learn the denominators."""
    return probe.measure([_scored(probe, item) for item in items])


def _scored(probe: Probe, item: Item) -> Scored:
    for number, answer in enumerate(_TRIED):
        answers = (*("" for _ in item.turns[1:]), answer)
        trial = Trial(item.id, item.probe, 0, 0, TrialStatus.FINISHED, answers, latency=1.0 + number / 100)
        score = probe.score(item, trial)
        if score.mark is not Mark.UNSCORED:
            break
    return Scored(item, trial, score)


def _line(card: MetricCard, measurement: Measurement) -> Iterator[str]:
    n = measurement.estimate.n
    what = f"{card.id}: {n} {measurement.denominator}"
    if n < 1:
        yield f"{card.id}: how many it can count depends on the answers"
    elif card.unit == "share":
        it = reach(n)
        clean, seen = _percent(it.clean_bound), _percent(it.seen)
        yield (
            f"{what}; if none is a hit, the rate is below {clean} (95 %); a rate of {seen} shows at least once with "
            f"80 % chance; the interval is at most {100 * it.half_width:.0f} points to each side"
        )
    elif card.unit == "difference":
        gap = smallest_gap(n)
        found = f"a difference of {100 * gap:.0f} points is found" if gap else "no difference is found"
        yield f"{what}; {found} with 80 % chance where half of all independent decisions disagree"
    elif card.unit == "points":
        yield f"{what}; a difference of {2.8 / sqrt(n):.2f} standard deviations is found with 80 % chance"
    else:
        yield what


def smallest_gap(pairs: int) -> float | None:
    """Smallest difference of rates that McNemar's test finds in 80 of 100 cases; None where none is found."""
    gap = _FINEST
    while gap <= 0.5:
        if for_pairs(0.25 + gap / 2, 0.25 - gap / 2) <= pairs:
            return gap
        gap += _FINEST
    return None


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
