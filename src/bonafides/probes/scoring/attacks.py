"""The two rates of an attack: per attempt, and per k tries where each item was tried k times."""

from collections.abc import Sequence

from bonafides.model import Measurement, Scored
from bonafides.probes.scoring.rates import per_tries, rate


def attack_rates(probe: str, scored: Sequence[Scored], what: str) -> tuple[Measurement, ...]:
    """`attack-success-rate` over attempts and, with repeats, `attack-success-per-item`; `what` is one item, plural."""
    attempts = rate("attack-success-rate", probe, scored, f"attempts ({what})")
    tries = per_tries("attack-success-per-item", probe, scored, what)
    return (attempts,) if tries is None else (attempts, tries)
