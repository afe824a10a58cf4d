"""Coin names of things that do not exist from the parts in a table of words."""

import random
from collections.abc import Mapping, Sequence
from typing import cast

Words = Mapping[str, object]


def words(table: Words, name: str) -> Sequence[str]:
    """One list of the table. Raises KeyError when there is none of this name."""
    return cast(Sequence[str], table[name])


def coin(pattern: str, table: Words, draw: random.Random) -> str:
    """Fill the fields of `pattern` with drawn words; `surname` and `stem` are joined from a head and a tail."""
    joined = ("surname", "surname2", "stem")
    parts = {name: _joined(name.rstrip("2"), table, draw) for name in joined if f"{{{name}}}" in pattern}
    plain = {name: draw.choice(words(table, name)) for name in table if name not in joined and f"{{{name}}}" in pattern}
    return pattern.format(**parts, **plain)


def _joined(name: str, table: Words, draw: random.Random) -> str:
    return draw.choice(words(table, f"{name}_head")) + draw.choice(words(table, f"{name}_tail"))
