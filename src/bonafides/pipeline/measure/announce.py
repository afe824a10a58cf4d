"""What a run is going to do, in words, before it does anything."""

from collections.abc import Callable, Sequence

from bonafides.model import Item, Target
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.planning import Planned, Share

_SHOWN = 160
Reach = Callable[[Tool, Sequence[Item], int], Sequence[str]]
"""What so many answers of a probe can show, one line each."""


def announcement(
    target: Target,
    plan: Planned,
    repeats: int,
    seed: int,
    others: Sequence[Tool],
    reach: Reach | None = None,
    *,
    stopping: Reach | None = None,
) -> str:
    """Text for the terminal: whom we call, who allowed it, what is sent, how often, and what it can cost at most.

    `reach` is left out when nobody asked for it, since statistics load slowly; `stopping` says when a probe may stop
    early, and is left out where none may.
    """
    limits, most = target.limits, plan.most
    lines = [
        f"{target.name}: {target.kind} {target.url} {target.model}".rstrip(),
        f"  allowed by {target.permission.by} until {target.permission.until}",
        "",
    ]
    for share in plan.shares:
        lines += _share(share, repeats, [told for told in (reach, stopping) if told])
    lines += [f"  {name}: left out, it {why}" for name, why in plan.skipped]
    if stopping:
        lines.append("  fewer calls where a probe can stop early; its rates are then told with wider intervals")
    if plan.fitted:
        lines.append("  fewer items than usual, to fit the budget of calls")
    lines += ["", f"  calls: {most.calls}, and up to {target.retries} more for each that fails{_bound(limits.calls)}"]
    lines.append(f"  tokens: at most {most.tokens} without retries{_bound(limits.tokens)}")
    lines.append(f"  cost: {_cost(target, plan)}")
    lines.append(f"  pace: {target.concurrency} in flight, {_rate(target, most.calls)}; seed {seed}")
    if others:
        lines.append(f"  not asked: {', '.join(f'{t.id} ({t.intrusive})' for t in others)}; add with --probe")
    return "\n".join(_plain(line) for line in lines) + "\n"


def _share(share: Share, repeats: int, told: Sequence[Reach]) -> list[str]:
    tool, count = share.tool, len(share.items)
    times = f" x {repeats}" if repeats > 1 else ""
    lines = [f"  {tool.id}: {count} items{times}, {share.calls} calls ({tool.intrusive})", f"    {tool.title}"]
    if share.items:
        lines.append(f"    for example: {_short(share.items[0].turns[0])}")
    return lines + [f"    {line}" for say in told for line in say(tool, share.items, repeats)]


def _bound(limit: object) -> str:
    return f"; the budget stops at {limit}" if limit is not None else ""


def _cost(target: Target, plan: Planned) -> str:
    if target.prices is None:
        return "unknown; the target file has no prices"
    limit = "" if target.limits.cost is None else f"; the budget stops at {target.limits.cost:g}"
    return f"at most {plan.most.cost:.4f} {target.prices.currency} without retries{limit}"


def _rate(target: Target, calls: int) -> str:
    if target.rate is None:
        return "no limit of rate"
    return f"{target.rate:g} calls a second at most, so {calls / target.rate:.0f} s at least"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 3]}..."


def _plain(line: str) -> str:
    return "".join(c if c.isprintable() else " " for c in line)
