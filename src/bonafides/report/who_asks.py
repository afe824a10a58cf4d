"""Who else asks for what a finding is about: the outside frameworks, by the controls of its card."""

from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.catalog.controls import asking, controls, frameworks

SHOWN = 6
"""Items of one framework that are named; a long list says no more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How the frameworks stand to some controls."""

    by: tuple[tuple[str, str], ...]
    """(framework, items on one line) of those that ask."""
    not_by: tuple[str, ...]
    """Frameworks that were searched and do not ask."""


def who_asks(ids: Iterable[str]) -> Asked:
    """Over all of these controls; a framework that asks for one of them asks."""
    titles = {f.id: f.title for f in frameworks()}
    items: dict[str, dict[str, None]] = {}
    refused: dict[str, None] = {}
    for control in (i for i in ids if i in controls()):
        for standing in asking(control):
            if standing.says == "asks":
                items.setdefault(standing.framework, {}).update(dict.fromkeys(standing.items))
            elif standing.says == "does-not-ask":
                refused[standing.framework] = None
    by = tuple((f"{titles[name]} ({name.partition('@')[2]})", _line(list(found))) for name, found in items.items())
    silent = tuple(f"{titles[n]} ({n.partition('@')[2]})" for n in refused if n not in items)
    return Asked(by, silent)


def _line(items: list[str]) -> str:
    more = f" and {len(items) - SHOWN} more" if len(items) > SHOWN else ""
    return ", ".join(items[:SHOWN]) + more
