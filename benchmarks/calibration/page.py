"""The page and the plots of a calibration."""

from collections.abc import Sequence

from bonafides.catalog.probes import probe_card
from bonafides.report.interval_plot import Bar, render
from bonafides.stats.proportion import clopper_pearson, wilson

from .study import Result

HEAD = """# Calibration

*Written by `make calibrate` ({runs} simulated runs at each truth, seed {seed}); do not edit.*

Each probe is put to a scripted vendor whose truth is set, with the number of items its card proposes, again and again.

- **Coverage**: share of runs whose 95 % interval holds the truth. Below 93 % an interval would be too narrow; near 100 % it is wider than it need be, as exact intervals
  are for rare events.
- **Alarms**: share of runs that call the claim *contradicted* (or, for differences between groups, find one after Holm's correction over all attributes), where the
  claim is the first truth of the probe. In that first row every alarm is false; in the others the share is the power.

Rows that say *stopping early* are runs with `--adaptive`: the probe stops when it has told good from bad, with eight more answers on their way. Their alarms are runs
that called the rate bad, so that the first truth shows false alarms (at most 5 % by construction), and the third how often a bad rate is called bad (at least 95 %).

Answers in free text are drawn from `data/answers/held-out.jsonl`, with their own questions; the error rates of the scorer come from sets drawn (with replacement, of the same size) from the same
answers. That tries the correction under its assumption, namely that a target's answers are as hard to read as the labelled ones. Where they are harder, the interval is
too narrow; labels of the run itself (`--scores`) are the remedy.

Vendors here answer independently from item to item, unless it says otherwise. What the simulation cannot show: whether the items are like your questions.

| probe | metric | truth | coverage (95 % interval) | alarms (95 % interval) | mean n | mean width |
|---|---|---|---|---|---|---|
"""
TAIL = """
![Coverage of the intervals](calibration/coverage.svg)

![Alarms: false at the first truth of each probe, power at the others](calibration/power.svg)
"""


def page(results: Sequence[Result], *, runs: int, seed: int) -> str:
    """Markdown."""
    rows = "".join(_row(r) for r in results)
    low = sum(clopper_pearson(r.covered, r.runs).high < 0.95 for r in results)
    null = [r for r in results if r.truth == r.study.truths[0]]
    loud = sum(clopper_pearson(r.alarms, r.runs).low > 0.05 for r in null)
    worst = min(results, key=lambda r: r.covered / r.runs)
    said = (
        f"\nOf {len(results)} rows {low} cover significantly less often than 95 %; the lowest is {worst.covered / worst.runs:.1%} "
        f"({_name(worst)} at {worst.truth:g}). Of {len(null)} nulls {loud} alarm significantly more often than 5 %.\n"
    )
    return HEAD.format(runs=runs, seed=seed) + rows + said.replace("%", " %").replace("  %", " %") + TAIL


def plots(results: Sequence[Result]) -> dict[str, str]:
    """File names to SVG."""
    coverage = [_bar(r, r.covered, 0.95) for r in results]
    power = [_bar(r, r.alarms, 0.05 if r.truth == r.study.truths[0] else None) for r in results]
    return {
        "coverage.svg": render(coverage, title="Coverage of 95 % intervals; the diamond is 95 %"),
        "power.svg": render(power, title="Share of runs with an alarm; diamonds mark 5 % at the nulls"),
    }


def _row(r: Result) -> str:
    metric = probe_card(r.study.probe).metric(r.study.metric)
    shares = " | ".join(_share(hits, r.runs) for hits in (r.covered, r.alarms))
    truth = f"{r.study.rate(r.truth):.4g}"
    return f"| {_name(r)} | {metric.id} | {truth} | {shares} | {r.n:.0f} | {r.width:.3f} |\n"


def _share(hits: int, runs: int) -> str:
    it = wilson(hits, runs)
    return f"{hits / runs:.1%} ({it.low:.1%} to {it.high:.1%})".replace("%", " %")


def _bar(r: Result, hits: int, stated: float | None) -> Bar:
    it = wilson(hits, r.runs)
    return Bar(f"{_name(r)} {r.truth:g}", hits / r.runs, it.low, it.high, "share", stated)


def _name(r: Result) -> str:
    return f"{r.study.probe} ({r.study.name})" if r.study.name else r.study.probe
