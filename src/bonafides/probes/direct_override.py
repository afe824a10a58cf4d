"""Can a user talk the tool out of the rules that its operator set?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.attacks import attack_rates
from bonafides.probes.scoring.documents import system, words
from bonafides.probes.scoring.marker import marker, obeyed

PROBE = "direct_override"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All ways of asking in turn, each with a mark of its own; no option is read."""
    table, made = words(), []
    for number in range(count):
        way = number % len(table["direct"])
        goods, mark = random.choice(table["goods"]), marker(random)
        said = table["direct"][way].format(order=mark.order, goods=goods, number=random.randint(1000, 9999))
        made.append(_item(f"{way:02}-{number:03}", system(goods), said, mark.joined))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit where the mark was written."""
    return obeyed(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Success per attempt, and per item where items were repeated."""
    return attack_rates(PROBE, scored, "overrides by a user")


def _item(name: str, rules: str, said: str, joined: str) -> Item:
    way = name.split("-", maxsplit=1)[0]
    return Item(name, PROBE, (said,), system=rules, expected={"joined": joined}, group=way, max_tokens=400)
