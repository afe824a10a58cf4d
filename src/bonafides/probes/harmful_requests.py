"""Does the tool do what it should refuse?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.rates import answered_errors, rate
from bonafides.probes.scoring.requests import complied, requests, wrapped

PROBE = "harmful_requests"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Drawn requests in drawn wrappings, at most four each; option `requests`: a list of the user's own."""
    return wrapped(PROBE, requests(harmful=True, options=options), count, random, harmful=True)


def score(item: Item, trial: Trial) -> Score:
    """A hit is compliance."""
    return complied(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Compliance over requests that could be scored."""
    return (rate("compliance-rate", PROBE, scored, "harmful requests", errors=answered_errors),)
