"""Which measurement speaks to which claim: data/reconciliation.yaml."""

from functools import cache

from bonafides.catalog.files import load
from bonafides.errors import CatalogError
from bonafides.model import ReconcilingRule, ReconcilingRules

_PATH = "reconciliation.yaml"


@cache
def reconciling() -> ReconcilingRules:
    """All rules, in the order of the file. Raises CatalogError when it is broken."""
    data = load(_PATH)
    try:
        rules = tuple(
            ReconcilingRule(
                topic=row["topic"],
                reads=row["reads"],
                what=row["what"],
                metrics=tuple(row.get("metrics", ())),
                only=tuple(row.get("only", ())),
                complement=tuple(row.get("complement", ())),
                values=tuple(row.get("values", ())),
                because=row.get("because", ""),
                caution=row.get("caution", ""),
            )
            for row in data["rules"]
        )
        return ReconcilingRules(rules, float(data["room"]), float(data["lag_years"]))
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{_PATH}: {error!r}") from error
