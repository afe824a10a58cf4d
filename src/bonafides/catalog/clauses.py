"""The clause library: what we ask for, what to settle for, and what is wrong with what usually stands there."""

from functools import cache

from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError
from bonafides.model import Clause


@cache
def clauses() -> dict[str, Clause]:
    """All clauses by id, which is the file's name. Raises CatalogError when one is broken."""
    return {clause.id: clause for clause in map(_clause, names("clauses"))}


def _clause(path: str) -> Clause:
    data = load(path)
    try:
        return Clause(
            id=path.removeprefix("clauses/").removesuffix(".yaml"),
            title=data["title"],
            topic=data["topic"],
            belongs_in=tuple(data["belongs_in"]),
            text=data["text"],
            fallback=data["fallback"],
            problems=dict(data["problems"]),
            wording=tuple((tuple(row["says"]), row["problem"]) for row in data["wording"]),
        )
    except (KeyError, TypeError) as error:
        raise CatalogError(f"{path}: {error!r}") from error
