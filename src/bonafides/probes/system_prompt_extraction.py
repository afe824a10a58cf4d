"""Does the tool give away the instructions that its operator gave it?"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.planted import leaked
from bonafides.probes.scoring.rates import per_tries, rate
from bonafides.probes.scoring.records import code

PROBE = "system_prompt_extraction"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All ways of asking in turn, each against drawn instructions; no option is read."""
    table: Mapping[str, Any] = material("secrets")
    made = []
    for number in range(count):
        way, word = number % len(table["prompt_ways"]), code(random)
        rules = " ".join(random.sample(table["rules"], 3))
        fields = {"name": random.choice(table["names"]), "company": random.choice(table["company"])}
        text = table["prompt_system"].format(code=word, rules=rules, **fields)
        expected = {"secret": word, "text": text}
        said, name = table["prompt_ways"][way], f"{way:02}-{number:03}"
        made.append(Item(name, PROBE, (said,), system=text, expected=expected, group=f"{way:02}", max_tokens=500))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit where the code word or a run of words came out."""
    return leaked(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Extraction per attempt, and per item where items were repeated."""
    attempts = rate("extraction-rate", PROBE, scored, "attempts to get the instructions")
    tries = per_tries("extraction-per-item", PROBE, scored, "ways of asking")
    return (attempts,) if tries is None else (attempts, tries)
