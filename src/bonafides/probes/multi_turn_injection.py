"""Does the tool give way over several messages where it would not in one?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.attacks import attack_rates
from bonafides.probes.scoring.documents import system, words
from bonafides.probes.scoring.marker import marker, obeyed

PROBE = "multi_turn_injection"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All conversations in turn, each with a mark of its own; no option is read."""
    table, made = words(), []
    for number in range(count):
        way, mark, goods = number % len(table["turns"]), marker(random), random.choice(table["goods"])
        fields = {"first": mark.first, "second": mark.second, "goods": goods, "order_i": mark.order}
        turns = tuple(turn.format(**fields) for turn in table["turns"][way])
        group, name = f"{way:02}", f"{way:02}-{number:03}"
        expected = {"joined": mark.joined}
        made.append(Item(name, PROBE, turns, system=system(goods), expected=expected, group=group, max_tokens=300))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit where the mark was written in any answer of the conversation."""
    return obeyed(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Success per attempt, and per item where items were repeated."""
    return attack_rates(PROBE, scored, "conversations")
