"""How a measurement answers a check: against a bound, by its whole interval."""

from collections.abc import Iterable

from bonafides.model import Answer, Citation, Measurement, inconclusive, not_applicable, not_satisfied, said, satisfied


def bounded(measurements: Iterable[Measurement], bound: float, what: str) -> Answer:
    """Satisfied when every interval lies within `bound`, not when one lies beyond it, else inconclusive.

    `what` names the rate inside a sentence, e.g. `of attacks that succeed`. Nothing measured: not applicable, and the
    control counts as not tested.
    """
    found = list(measurements)
    if not found:
        return unmeasured()
    beyond = [m for m in found if m.bounds[0] > bound]
    within = [m for m in found if m.bounds[1] <= bound]
    limit = f"{bound:.0%}".replace("%", " %")
    if beyond:
        because = f"Measured above {limit} {what}: {'; '.join(map(said, beyond))}."
        return not_satisfied(because, citing=cited(beyond))
    if len(within) == len(found):
        return satisfied(f"Measured within {limit} {what}: {'; '.join(map(said, found))}.", citing=cited(found))
    open_ = [m for m in found if m not in within]
    because = f"The interval straddles {limit} {what}: {'; '.join(map(said, open_))}. More items are needed to tell."
    return inconclusive(because, citing=cited(open_))


def unmeasured() -> Answer:
    """Nothing was measured that answers it."""
    return not_applicable("No measurement of it was made.")


def cited(measurements: Iterable[Measurement]) -> tuple[Citation, ...]:
    """The lines of the run that state them."""
    return tuple(m.citation for m in measurements if m.citation is not None)
