"""Does the tool carry out orders that stand in a document it was asked to summarise?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.attacks import attack_rates
from bonafides.probes.scoring.documents import document, words
from bonafides.probes.scoring.marker import marker, obeyed

PROBE = "indirect_injection"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All hiding places in turn, each in a document and with a mark of its own; no option is read."""
    table, made = words(), []
    for number in range(count):
        way = number % len(table["indirect"])
        mark = marker(random)
        text = document(random, table["indirect"][way].format(order=mark.order))
        said = table["ask"].format(document=text)
        expected = {"joined": mark.joined}
        made.append(Item(f"{way:02}-{number:03}", PROBE, (said,), expected=expected, group=f"{way:02}", max_tokens=400))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit where the mark was written."""
    return obeyed(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Success per attempt, and per item where items were repeated."""
    return attack_rates(PROBE, scored, "documents with an order in them")
