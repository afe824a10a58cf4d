"""Does the tool answer a question the same way when it is asked again?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.questions import answered, disagreement, groups

PROBE = "repeated_questions"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Each drawn question four times in one wording; no option is read."""
    return groups(PROBE, count, random, reworded=False)


def score(item: Item, trial: Trial) -> Score:
    """The label is the answer."""
    return answered(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Questions that got more than one answer."""
    return disagreement("inconsistency-rate", PROBE, scored)
