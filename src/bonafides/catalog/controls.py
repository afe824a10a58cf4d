"""Controls: what ought to hold, ours and numbered; checks and frameworks both point to them."""

from dataclasses import dataclass
from functools import cache

from bonafides.catalog.cards import card, check_ids
from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that ought to hold."""

    id: str
    family: str
    title: str
    why: str
    evidence: tuple[str, ...]
    """Document kinds and measurements that can show it."""
    tiers: tuple[str, ...]
    """Tiers that need it."""
    checks: tuple[str, ...]
    """Checks that answer it; empty means that no document can, and a measurement has to."""


@dataclass(frozen=True, slots=True)
class Framework:
    """One edition of an outside framework, and which of its items ask for which control."""

    id: str
    """`name@version`."""
    title: str
    requirements: dict[str, tuple[str, ...]]
    """Item id to our controls."""


@cache
def controls() -> dict[str, Control]:
    """All controls by id. Raises CatalogError when a file is broken or an id stands twice."""
    asked: dict[str, list[str]] = {}
    for check in check_ids():
        for control in card(check).controls:
            asked.setdefault(control, []).append(check)
    found: dict[str, Control] = {}
    for path in names("controls"):
        data = load(path)
        for row in data["controls"]:
            if row["id"] in found:
                raise CatalogError(f"{path}: {row['id']} stands twice")
            found[row["id"]] = Control(
                id=row["id"],
                family=data["family"],
                title=row["title"],
                why=row["why"],
                evidence=tuple(row["evidence"]),
                tiers=tuple(row["tiers"]),
                checks=tuple(asked.get(row["id"], ())),
            )
    return found


@cache
def frameworks() -> tuple[Framework, ...]:
    """All frameworks, sorted by id."""
    return tuple(_framework(path) for path in names("frameworks"))


def _framework(path: str) -> Framework:
    data = load(path)
    return Framework(data["id"], data["title"], {str(k): tuple(v) for k, v in data["requirements"].items()})


def asking(control: str) -> dict[str, tuple[str, ...]]:
    """Framework id to the items that ask for this control; an empty tuple is news: it does not ask."""
    return {f.id: tuple(i for i, cs in f.requirements.items() if control in cs) for f in frameworks()}
