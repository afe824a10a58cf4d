"""Controls: what ought to hold, ours and numbered; checks and frameworks both point to them."""

from dataclasses import dataclass
from functools import cache

from bonafides.catalog.cards import ask, card, check_ids
from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError
from bonafides.model import Control, Severity


@dataclass(frozen=True, slots=True)
class Framework:
    """One edition of an outside framework, and which of its items ask for which control."""

    id: str
    """`name@version`."""
    title: str
    requirements: dict[str, tuple[str, ...]]
    """Item id to our controls."""
    does_not_ask: tuple[str, ...]
    """Controls that were looked for in this edition and not found: news for a buyer who trusts in it."""
    items: tuple[str, ...]
    """Ids of the edition that were checked against its text; a mapping may name no other."""
    on_training: str
    """What it does ask about training on customer content, '' where nothing."""

    def asks(self, control: str) -> tuple[str, ...]:
        """Items that ask for this control."""
        return tuple(item for item, controls in self.requirements.items() if control in controls)


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
                severity=Severity(row["severity"]),
                evidence=tuple(row["evidence"]),
                satisfied_by=row["satisfied_by"],
                red_flags=tuple(row["red_flags"]),
                tiers=tuple(row["tiers"]),
                ask=ask(row["ask"]),
                checks=tuple(asked.get(row["id"], ())),
            )
    return found


@cache
def frameworks() -> tuple[Framework, ...]:
    """All frameworks, sorted by id."""
    return tuple(_framework(path) for path in names("frameworks"))


def _framework(path: str) -> Framework:
    data = load(path)
    return Framework(
        id=data["id"],
        title=data["title"],
        requirements={str(k): tuple(v) for k, v in data["requirements"].items()},
        does_not_ask=tuple(data["does_not_ask"]),
        items=tuple(map(str, data["items"])),
        on_training=data.get("on_training", ""),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """How one framework stands to one control: `asks` with items, `does-not-ask`, or `unmapped`."""

    framework: str
    says: str
    items: tuple[str, ...]


def asking(control: str) -> tuple[Standing, ...]:
    """How each framework stands to this control, sorted by framework."""
    return tuple(_standing(framework, control) for framework in frameworks())


def _standing(framework: Framework, control: str) -> Standing:
    items = framework.asks(control)
    says = "asks" if items else "does-not-ask" if control in framework.does_not_ask else "unmapped"
    return Standing(framework.id, says, items)
