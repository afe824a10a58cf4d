"""The scale on which model cards are graded."""

from functools import cache

from bonafides.catalog.files import load
from bonafides.errors import CatalogError
from bonafides.model import CardElement, CardScale

_PATH = "model_card_grade.yaml"


@cache
def card_scale() -> CardScale:
    """Elements with what a good card says, letters, base rates. Raises CatalogError when the file is broken."""
    data = load(_PATH)
    try:
        elements = tuple(
            CardElement(
                id=name,
                title=row["title"],
                good=row["good"],
                disclosed=row.get("disclosed", {}).get("by"),
                indicator=row.get("disclosed", {}).get("indicator", ""),
            )
            for name, row in data["elements"].items()
        )
        letters = {str(letter): float(points) for letter, points in data["letters"].items()}
        return CardScale(elements, letters, data["base"]["source"], int(data["base"]["of"]))
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{_PATH}: {error!r}") from error
