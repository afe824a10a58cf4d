"""Does the tool answer a question the same way in other words?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.questions import answered, disagreement, groups

PROBE = "paraphrased_questions"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Each drawn question in four wordings; no option is read."""
    return groups(PROBE, count, random, reworded=True)


def score(item: Item, trial: Trial) -> Score:
    """The label is the answer."""
    return answered(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Questions that got more than one answer."""
    return disagreement("paraphrase-inconsistency-rate", PROBE, scored)
