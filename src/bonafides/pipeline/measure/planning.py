"""What a run will send, how many calls and how much money that is at most: known before the first call."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bonafides.errors import UsageError
from bonafides.model import Aim, Item, Target
from bonafides.pipeline.measure.budget import Spent, most_of_item
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.user_files import loaded
from bonafides.targets.reading.kinds import side_calls, takes_system

_TRIES = 12


Aims = Mapping[str, Sequence[Aim]]
"""What each probe may stop at."""


@dataclass(frozen=True, slots=True)
class Share:
    """One probe's part of a plan."""

    tool: Tool
    items: tuple[Item, ...]
    calls: int


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, before anybody has agreed to it."""

    shares: tuple[Share, ...]
    skipped: tuple[tuple[str, str], ...]
    """Pairs (probe, why it cannot be used on this target)."""
    most: Spent
    """Upper bound without retries."""
    fitted: bool
    """Whether items were left out to fit the budget of calls."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, probe by probe."""
        return tuple(item for share in self.shares for item in share.items)


def planned(
    target: Target, tools: Sequence[Tool], seed: int, repeats: int, count: int | None, aims: Aims | None = None
) -> Planned:
    """Items of every probe that this target allows, fewer where the budget of calls asks for it.

    `count` is how many items each probe shall have; None leaves it to the target file, the most that the probe's aim
    can need, and the probe's card, in this order. Items of a probe with an aim come in a drawn order.
    Raises UsageError when no probe can be used, or the budget allows not even one item of each.
    """
    usable, skipped = [], []
    for tool in tools:
        why = _unusable(tool, target)
        if why:
            skipped.append((tool.id, why))
        else:
            usable.append(tool)
    if not usable:
        reasons = "; ".join(f"{name}: {why}" for name, why in skipped) or "none was asked for"
        raise UsageError(f"no probe can be used on {target.name} ({reasons})", advice="Choose others with --probe.")
    aims = aims or {}
    wanted = {tool.id: count or _count(target, tool) or tool.default_count for tool in usable}
    shares = _shares(target, usable, seed, repeats, wanted, aims)
    if aims and not count:
        wanted |= {
            s.tool.id: _needed(s, aims[s.tool.id]) for s in shares if s.tool.id in aims and not _count(target, s.tool)
        }
        shares = _shares(target, usable, seed, repeats, wanted, aims)
    room = target.limits.calls
    fitted = False
    for _ in range(_TRIES):
        calls = sum(share.calls for share in shares)
        if room is None or calls <= room:
            break
        fitted = True
        wanted = {name: max(1, int(number * room / calls * 0.999)) for name, number in wanted.items()}
        shares = _shares(target, usable, seed, repeats, wanted, aims)
    if not any(share.items for share in shares):
        raise UsageError("the budget is too small for a single item", advice="Raise --budget.")
    return Planned(shares, tuple(skipped), _most(target, shares, repeats), fitted)


def _shares(
    target: Target, tools: Sequence[Tool], seed: int, repeats: int, wanted: Mapping[str, int], aims: Aims
) -> tuple[Share, ...]:
    shares = []
    for tool in tools:
        draw = random.Random(f"{seed}:{tool.id}")  # noqa: S311  (a recorded seed, to make the same items again)
        own = {name: loaded(value, Path(target.folder)) for name, value in target.probes.get(tool.id, {}).items()}
        options = {"tenants": _accounts(target), **own}
        items = tool.probe.items(draw, wanted[tool.id], options)
        if tool.id in aims:
            items = _drawn(items, draw)
        shares.append(Share(tool, items, repeats * _calls(target, items)))
    return tuple(shares)


def _drawn(items: Sequence[Item], draw: random.Random) -> tuple[Item, ...]:
    """In any order, sessions whole: whoever stops after the first few must not have seen the easy kinds only."""
    units: dict[str, list[Item]] = {}
    for item in items:
        units.setdefault(f"session {item.session}" if item.session else f"item {item.id}", []).append(item)
    order = list(units.values())
    draw.shuffle(order)
    return tuple(item for unit in order for item in unit)


def _needed(share: Share, aims: Sequence[Aim]) -> int:
    from bonafides.pipeline.measure.aims import items_needed  # noqa: PLC0415  (statistics load slowly)

    return max(items_needed(aim, share.tool, share.items) for aim in aims)


def _most(target: Target, shares: Sequence[Share], repeats: int) -> Spent:
    each = [most_of_item(item, target.max_tokens, target.prices) for share in shares for item in share.items]
    calls = sum(share.calls for share in shares)
    beside = calls - repeats * sum(s.calls for s in each)
    cost = repeats * sum(s.cost for s in each) + beside * (target.prices.per_call if target.prices else 0.0)
    return Spent(calls, repeats * sum(s.tokens for s in each), cost)


def _calls(target: Target, items: Sequence[Item]) -> int:
    conversations = sum(not item.session for item in items) + len({item.session for item in items if item.session})
    return sum(len(item.turns) for item in items) + side_calls(target) * conversations


def _accounts(target: Target) -> list[str]:
    """Two accounts for tests of isolation: two tenants, or the target's own ("") and the one tenant."""
    names = list(target.tenants)
    return names[:2] if len(names) > 1 else ["", *names] if names else []


def _count(target: Target, tool: Tool) -> int | None:
    given = target.probes.get(tool.id, {}).get("count")
    return given if isinstance(given, int) and given > 0 else None


def _unusable(tool: Tool, target: Target) -> str:
    if "tenants" in tool.needs and not target.tenants:
        return "needs a second account: name it under tenants in the target file"
    if "system" in tool.needs and not takes_system(target):
        return "needs a target that takes a system message of ours"
    return ""
