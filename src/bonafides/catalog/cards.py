"""The cards: the words of each check."""

from functools import cache

from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError
from bonafides.model import Ask, Card, Severity


@cache
def card(check: str) -> Card:
    """Card of the check with this id (`family.name`). Raises CatalogError when it is missing or broken."""
    path = f"checks/{check.replace('.', '/')}.yaml"
    data = load(path)
    try:
        return Card(
            check=check,
            title=data["title"],
            question=data["question"],
            severity=Severity(data["severity"]),
            controls=tuple(data["controls"]),
            why=data["why"],
            satisfied_by=data["satisfied_by"],
            red_flags=tuple(data["red_flags"]),
            ask=Ask(data["ask"]["question"], data["ask"]["clause"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{path}: {error!r}") from error


@cache
def check_ids() -> tuple[str, ...]:
    """Ids of all cards, sorted."""
    return tuple(n.removeprefix("checks/").removesuffix(".yaml").replace("/", ".") for n in names("checks"))
