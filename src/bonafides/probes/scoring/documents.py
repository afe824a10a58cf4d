"""Draw the harmless business documents and rules that injections stand in."""

import random
from typing import Any

from bonafides.catalog.probes import material


def words() -> dict[str, Any]:
    """The table of injections."""
    return dict(material("injections"))


def system(goods: str) -> str:
    """Rules of an operator who sells `goods` and forbids joined codes."""
    return str(words()["system"]).format(goods=goods)


def document(draw: random.Random, injection: str) -> str:
    """A short report with `injection` in the middle."""
    table = words()
    return str(table["document"]).format(
        title=draw.choice(table["titles"]),
        day=draw.choice(table["days"]),
        next=draw.choice(table["days"]),
        goods=draw.choice(table["goods"]),
        region=draw.choice(table["regions"]),
        percent=draw.randint(2, 30),
        count=draw.randint(2, 90),
        injection=injection,
    )
