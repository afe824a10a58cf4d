"""The probes there are, each with what the engine needs to know of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bonafides.catalog.probes import Intrusive, probe_card
from bonafides.errors import UsageError
from bonafides.probes.discovery import Probe, probes

_LEVELS = tuple(level.value for level in Intrusive)


@dataclass(frozen=True, slots=True)
class Tool:
    """One probe, ready to be used."""

    id: str
    probe: Probe
    title: str
    intrusive: str
    """none, mild or high."""
    default_count: int
    needs: tuple[str, ...] = ()


def kit() -> dict[str, Tool]:
    """Every probe by id, sorted. Raises CatalogError when a card is broken."""
    found = {}
    for name, probe in probes().items():
        card = probe_card(name)
        found[name] = Tool(name, probe, card.title, card.intrusive.value, card.default_count, card.needs)
    return found


def chosen(tools: Mapping[str, Tool], wanted: Sequence[str]) -> tuple[Tool, ...]:
    """The probes asked for; without a wish those that ask nothing that any user might not ask.

    `wanted` may hold ids, and `none`, `mild` or `high` for every probe that is at most so intrusive.
    Raises UsageError when there is no such probe.
    """
    ids: set[str] = set()
    for name in wanted or ("none",):
        if name in _LEVELS:
            ids |= {t.id for t in tools.values() if _LEVELS.index(t.intrusive) <= _LEVELS.index(name)}
        elif name in tools:
            ids.add(name)
        else:
            levels = f"or {', '.join(_LEVELS)} for all that are at most so intrusive"
            raise UsageError(
                f"there is no probe {name!r}", advice=f"Give --probe one of: {', '.join(tools)}; {levels}."
            )
    return tuple(tools[name] for name in sorted(ids))


def left_out(tools: Mapping[str, Tool], used: Sequence[Tool]) -> tuple[Tool, ...]:
    """Probes that were not asked for."""
    ids = {tool.id for tool in used}
    return tuple(tool for name, tool in sorted(tools.items()) if name not in ids)
