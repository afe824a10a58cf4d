"""What each probe of a run may stop at: bounds of --fail-on before the target file's aim, that before the card's."""

from collections.abc import Mapping, Sequence
from math import ceil

from bonafides.catalog.probes import probe_card
from bonafides.errors import UsageError
from bonafides.model import Aim, Item, Target
from bonafides.pipeline.measure.fail_on import Term
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.reach import counts
from bonafides.stats.anytime import anytime
from bonafides.stats.stopping import adaptive_plan, operating

ERROR = 0.05
"""Chance at most to call a good rate bad, and as much to call a bad one good."""
Aims = Mapping[str, tuple[Aim, ...]]
"""By probe; a probe that is not in it is asked whole."""
_ADVICE = "Write it as aim: {metric: NAME, good: 0.02, bad: 0.1}."


def aims_of(target: Target, tools: Sequence[Tool], conditions: Sequence[Sequence[Term]]) -> dict[str, tuple[Aim, ...]]:
    """Aims of those probes whose answers count one by one, as their card says. Raises UsageError for a wrong aim."""
    found = {}
    for tool in tools:
        card = probe_card(tool.id)
        if card.aim is None:
            continue
        rates = {m.id for m in card.metrics if m.unit == "share"}
        bounds = {(t.metric.rpartition("/")[2], t.bound) for terms in conditions for t in terms if _about(t, tool.id)}
        asked = tuple(Aim(metric, bound, bound) for metric, bound in sorted(bounds) if metric in rates)
        own = target.probes.get(tool.id, {}).get("aim")
        found[tool.id] = asked or ((card.aim,) if own is None else (_own(own, tool.id, rates),))
    return found


def items_needed(aim: Aim, tool: Tool, items: Sequence[Item]) -> int:
    """How many items reach the last answer that the aim may need, judged by what these would count."""
    counted = counts(tool.probe, items).get(aim.metric, 0)
    if aim.one_bound or not counted:
        return len(items)
    return max(1, ceil(adaptive_plan(aim.good, aim.bad, alpha=ERROR, beta=ERROR).cap * len(items) / counted))


def aim_lines(aims: Sequence[Aim], tool: Tool, items: Sequence[Item]) -> tuple[str, ...]:
    """For the plan: at what the probe stops, and how soon."""
    return tuple(_line(aim, counts(tool.probe, items).get(aim.metric, 0)) for aim in aims)


def _line(aim: Aim, n: int) -> str:
    if aim.one_bound:
        clean = next((k for k in range(1, n + 1) if anytime(0, k).high < aim.good), None)
        soon = f"; after {clean} answers where none is a hit" if clean else ""
        return f"stops when the interval of {aim.metric} has {aim.good:.1%} on one side{soon}".replace("%", " %")
    plan = adaptive_plan(aim.good, aim.bad, alpha=ERROR, beta=ERROR)
    none, good, bad = (operating(plan, rate).answers for rate in (1e-9, aim.good, aim.bad))
    short = f"; these items count only {n}, so it may stay open" if n < plan.cap else ""
    return (
        f"stops when {aim.metric} is told from {aim.good:.1%} or less to {aim.bad:.1%} or more, wrongly in at most "
        f"{ERROR:.0%} of runs each way: after {none:.0f} answers where none is a hit, about {good:.0f} or {bad:.0f} at "
        f"these rates, {plan.cap} at most; {plan.fixed.n} would be asked without stopping{short}"
    ).replace("%", " %")


def _about(term: Term, probe: str) -> bool:
    """A bare name of a metric speaks of every probe that has it; `n` is no rate."""
    return term.part != "n" and term.metric.rpartition("/")[0] in ("", probe)


def _own(given: object, probe: str, rates: set[str]) -> Aim:
    place = f"probes.{probe}.aim"
    if not isinstance(given, Mapping) or set(given) != {"metric", "good", "bad"} or given["metric"] not in rates:
        raise UsageError(f"{place} is no aim", advice=f"{_ADVICE} Metrics: {', '.join(sorted(rates))}.")
    good, bad = given["good"], given["bad"]
    if not isinstance(good, int | float) or not isinstance(bad, int | float) or not 0 < good <= bad < 1:
        raise UsageError(f"{place}: good and bad must be rates with 0 < good <= bad < 1", advice=_ADVICE)
    try:
        adaptive_plan(good, bad, alpha=ERROR, beta=ERROR) if good < bad else None
    except ValueError as error:
        raise UsageError(f"{place}: {error}", advice="Set them further apart.") from error
    return Aim(str(given["metric"]), float(good), float(bad))
