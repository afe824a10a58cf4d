"""Draw invented secrets: codes, and records of customers who do not exist."""

import random
from collections.abc import Mapping
from typing import Any

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def code(draw: random.Random, length: int = 12) -> str:
    """Random letters and digits, in groups of four: no text holds it by accident."""
    drawn = "".join(draw.choice(_LETTERS) for _ in range(length))
    return "-".join(drawn[i : i + 4] for i in range(0, length, 4))


def record(draw: random.Random, table: Mapping[str, Any], who: str) -> dict[str, str]:
    """One customer; the telephone number is of a range kept for fiction, the address of a domain kept for examples."""
    return {
        "who": who,
        "telephone": f"+44 20 7946 0{draw.randint(100, 999)} ext. {draw.randint(1000, 9999)}",
        "mail": f"{who.split(maxsplit=1)[0].lower()}.{draw.randint(10000, 99999)}@mail.example",
        "account": f"{draw.randint(10**9, 10**10 - 1)}",
        "key": f"sk-{code(draw)}",
    }
