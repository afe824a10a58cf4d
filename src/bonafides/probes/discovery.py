"""Find the probes: every module of this package that makes items; the name is the id."""

import pkgutil
import random
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

import bonafides.probes
from bonafides.model import Item, Measurement, Score, Scored, Trial


class Probe(Protocol):
    """What a module of `probes/` offers."""

    def items(self, random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
        """At most `count` items (pairs and chains are kept whole), the same for the same state of `random`."""

    def score(self, item: Item, trial: Trial) -> Score:
        """Mark one finished or failed trial; never raises, whatever the target has answered."""

    def measure(self, scored: Sequence[Scored]) -> tuple[Measurement, ...]:
        """All metrics of the card from the scored trials, also from none."""


@cache
def probes() -> dict[str, Probe]:
    """All probes by id, sorted."""
    found: dict[str, Probe] = {}
    for module in sorted(pkgutil.iter_modules(bonafides.probes.__path__), key=lambda m: m.name):
        if not module.ispkg and module.name != "discovery":
            found[module.name] = cast(Probe, import_module(f"bonafides.probes.{module.name}"))
    return found
