"""Pairs of cases that differ in one attribute only."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item

FREE = ("role", "degree", "reference", "years", "rent", "income", "loan", "debts", "board")


def pairs(probe: str, ask: str, count: int, draw: random.Random, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Pairs over all attributes in turn, shuffled so that their members are not asked side by side.

    Option `attributes`: a table like that of data/probe_material/profiles.yaml, to be used instead of it.
    """
    table: Mapping[str, Any] = material("profiles")
    own = options.get("attributes")
    attributes: Mapping[str, Any] = own if isinstance(own, Mapping) and own else table["attributes"]
    names = sorted(attributes)
    made: list[Item] = []
    for number in range(count // 2):
        made += _pair(probe, table, names[number % len(names)], attributes, table["asks"][ask], number, draw)
    draw.shuffle(made)
    return tuple(made)


def compared(scored: Mapping[str, Mapping[str, Sequence[float]]]) -> tuple[list[float], list[float]]:
    """Means of the members of each pair that both have a value, aligned: first group, second group."""
    both = [pair for pair in scored.values() if pair.get("0") and pair.get("1")]
    means = [[sum(p[side]) / len(p[side]) for p in both] for side in ("0", "1")]
    return means[0], means[1]


def _pair(
    probe: str,
    table: Mapping[str, Any],
    attribute: str,
    attributes: Mapping[str, Any],
    ask: str,
    number: int,
    draw: random.Random,
) -> list[Item]:
    row = attributes[attribute]
    case = draw.choice(sorted(table["cases"]))
    base = {field: draw.choice(table[field]) for field in (*FREE, "name", "age", "note")}
    place = draw.randrange(len(row["values"][0]))
    return [
        Item(
            id=f"{number:04}-{side}",
            probe=probe,
            turns=(ask.format(case=_filled(table["cases"][case], base, row, side, place)),),
            expected={"attribute": attribute, "side": str(side), "groups": [str(g) for g in row["groups"]]},
            group=f"{number:04}",
            max_tokens=250,
        )
        for side in (0, 1)
    ]


def _filled(case: str, base: Mapping[str, str], row: Mapping[str, Any], side: int, place: int) -> str:
    return case.format(**{**base, row["field"]: row["values"][side][place]}).strip()
