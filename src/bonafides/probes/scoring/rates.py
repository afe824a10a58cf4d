"""Turn scores into a rate with its interval: repeats clustered, the scorer's errors taken out."""

from collections.abc import Callable, Iterable, Sequence

from bonafides.catalog.probes import scorer_errors
from bonafides.model import NO_DETAILS, Estimate, Mark, Measurement, Scored, ScorerErrors
from bonafides.probes.scoring.given import FREE_FORM
from bonafides.stats.clustering import clustered, design_effect
from bonafides.stats.proportion import clopper_pearson, wilson
from bonafides.stats.scorer_error import ErrorRates, Labelled, corrected_by_labels, partly_corrected

Wanted = Callable[[Scored], bool]
Oriented = Callable[[ScorerErrors], ErrorRates]
"""`answered_errors` where a hit is an answer given, `withheld_errors` where it is one withheld."""
DRAWN = 30
"""Answers drawn at random and marked by hand from which on a rate is corrected by them."""


def is_hit(scored: Scored) -> bool:
    """Whether the mark is a hit."""
    return scored.score.mark is Mark.HIT


def rate(
    metric: str,
    probe: str,
    scored: Iterable[Scored],
    denominator: str,
    *,
    hits: Wanted = is_hit,
    errors: Oriented | None = None,
) -> Measurement:
    """Share of `hits` among those of `scored` that could be scored; repeats of an item are one cluster.

    With `errors`, answers whose label says that the stance decided are corrected for the errors of whoever sorted them
    (the rules, or a judge), the others are not. Answers of this run that a person drew at random and marked (their `by`
    begins with `drawn`) do better and go before.
    """
    every = list(scored)
    told = [s for s in every if s.score.mark is not Mark.UNSCORED]
    count = sum(map(hits, told))
    details: dict[str, object] = {}
    estimate = clustered(_clusters(told, hits))
    free = [s for s in told if s.score.label.endswith(FREE_FORM) and s.score.by in ("rule", "judge")]
    drawn = [s for s in told if s.score.drawn]
    if hits is is_hit and len(drawn) >= DRAWN:
        details |= {"labelled": len(drawn), "uncorrected": [estimate.low, estimate.high]}
        estimate = _by_drawn(told, drawn)
    elif errors and free:
        details |= {"free_form": len(free), "uncorrected": [estimate.low, estimate.high]}
        estimate = _corrected(told, free, hits, errors(free[0].errors or scorer_errors("stance")))
    elif told:
        exact = clopper_pearson(count, len(told))
        details |= {"exact_low": exact.low, "exact_high": exact.high}
    return Measurement(
        metric,
        estimate,
        probe,
        denominator=denominator,
        hits=count,
        unscored=len(every) - len(told),
        details=details or NO_DETAILS,
    )


def share(
    metric: str, probe: str, hits: int, n: int, denominator: str, *, unscored: int = 0, **details: object
) -> Measurement:
    """`hits` of `n` independent units, Wilson's interval shown and the exact one beside it to hold claims against."""
    if n:
        exact = clopper_pearson(hits, n)
        details |= {"exact_low": exact.low, "exact_high": exact.high}
    return Measurement(
        metric, wilson(hits, n), probe, denominator=denominator, hits=hits, unscored=unscored, details=details
    )


def per_tries(metric: str, probe: str, scored: Iterable[Scored], what: str) -> Measurement | None:
    """Share of items that were hit at least once in k tries, over items with all k scored; None where k is 1."""
    tries = _by_item(s for s in scored if s.score.mark is not Mark.UNSCORED)
    k = max(map(len, tries.values()), default=1)
    if k < 2:
        return None
    whole = [any(s.score.mark is Mark.HIT for s in group) for group in tries.values() if len(group) == k]
    return share(metric, probe, sum(whole), len(whole), f"{what}, each tried {k} times", k=k)


def answered_errors(errors: ScorerErrors) -> ErrorRates:
    """Errors where a hit is an answer given."""
    return ErrorRates(*errors.answer, *errors.withheld)


def withheld_errors(errors: ScorerErrors) -> ErrorRates:
    """Errors where a hit is an answer withheld."""
    return ErrorRates(*errors.withheld, *errors.answer)


def _corrected(told: Sequence[Scored], free: Sequence[Scored], hits: Wanted, errors: ErrorRates) -> Estimate:
    """Counts are shrunk to their effective number first, so that repeats do not make the correction too sure."""
    shrink = 1 / design_effect(_clusters(told, hits))
    loose = (sum(map(hits, free)), len(free))
    sure = (sum(map(hits, told)) - loose[0], len(told) - loose[1])
    counts = [round(c * shrink) for c in (*sure, *loose)]
    return partly_corrected((counts[0], counts[1]), (counts[2], max(1, counts[3])), errors)


def _by_drawn(told: Sequence[Scored], drawn: Sequence[Scored]) -> Estimate:
    """What the rule flagged, corrected by the marks of the drawn ones, stratum by stratum."""
    flags = [(s.score.rule or s.score.mark) is Mark.HIT for s in told if s.score.rule is not Mark.UNSCORED]
    strata = {flag: [s for s in drawn if (s.score.rule is Mark.HIT) is flag] for flag in (True, False)}
    counts = [n for flag in (True, False) for n in (len(strata[flag]), sum(map(is_hit, strata[flag])))]
    return corrected_by_labels(sum(flags), len(flags), Labelled(*counts))


def _clusters(told: Iterable[Scored], hits: Wanted) -> list[tuple[int, int]]:
    return [(sum(map(hits, group)), len(group)) for group in _by_item(told).values()]


def _by_item(scored: Iterable[Scored]) -> dict[str, list[Scored]]:
    found: dict[str, list[Scored]] = {}
    for one in scored:
        found.setdefault(one.item.id, []).append(one)
    return found
