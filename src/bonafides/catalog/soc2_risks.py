"""The risks of an AI tool that a SOC 2 is held against."""

from functools import cache

from bonafides.catalog.files import load
from bonafides.errors import CatalogError
from bonafides.model import AiRisk


@cache
def soc2_risks() -> tuple[AiRisk, ...]:
    """All risks, in the order of the file. Raises CatalogError when a row is broken."""
    try:
        return tuple(
            AiRisk(
                risk=row["risk"],
                criteria=tuple(row["criteria"]),
                looks_at=row["looks_at"],
                not_covered=row["not_covered"],
                evidence=row["evidence"],
                checks=tuple(row["checks"]),
                upstream=str(row.get("upstream", "false")).casefold() == "true",
            )
            for row in load("soc2_gap.yaml")
        )
    except (KeyError, TypeError) as error:
        raise CatalogError(f"soc2_gap.yaml: {error!r}") from error
