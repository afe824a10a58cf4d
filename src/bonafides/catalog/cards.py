"""The cards: the words of each check."""

from collections.abc import Mapping
from functools import cache

from bonafides.catalog.clauses import clauses
from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError
from bonafides.model import Ask, Card, Severity, Terms


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
            ask=ask(data["ask"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{path}: {error!r}") from error


def ask(data: Mapping[str, str]) -> Ask:
    """The question, and the clause of the library whose id stands in `clause`, in our own words.

    Raises KeyError when there is no such clause.
    """
    clause_id = data["clause"]
    text = clauses()[clause_id].filled(clauses()[clause_id].text, Terms()) if clause_id else ""
    return Ask(data["question"], text, clause_id, data.get("condition", ""), data.get("with", ""))


@cache
def check_ids() -> tuple[str, ...]:
    """Ids of all cards, sorted."""
    return tuple(n.removeprefix("checks/").removesuffix(".yaml").replace("/", ".") for n in names("checks"))
