"""Find the checks: every module of every family, in sorted order; the path is the id."""

import pkgutil
from collections.abc import Callable
from functools import cache
from importlib import import_module

import bonafides.checks
from bonafides.model import Answer, Dossier

Check = Callable[[Dossier], Answer]


@cache
def checks() -> tuple[tuple[str, Check], ...]:
    """Pairs (id, function), sorted by id; the id is `family.name`."""
    found: list[tuple[str, Check]] = []
    for family in pkgutil.iter_modules(bonafides.checks.__path__):
        if family.ispkg:
            package = import_module(f"bonafides.checks.{family.name}")
            for module in pkgutil.iter_modules(package.__path__):
                loaded = import_module(f"{package.__name__}.{module.name}")
                found.append((f"{family.name}.{module.name}", loaded.check))
    return tuple(sorted(found))
