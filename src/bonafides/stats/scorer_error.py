"""Take a scorer's known errors out of the rate it reports, and put what is not known of them into the interval."""

from dataclasses import dataclass

import numpy as np

from bonafides.model import LEVEL, Estimate, nothing
from bonafides.stats.posterior import Draws, interval
from bonafides.stats.proportion import jeffreys


@dataclass(frozen=True, slots=True)
class Labelled:
    """Answers of one run that a person marked, by what the scorer had said of them."""

    flagged: int
    flagged_true: int
    """Of those that the scorer called a hit, how many are one."""
    unflagged: int
    unflagged_true: int
    """Of those that the scorer passed, how many are a hit nevertheless."""


@dataclass(frozen=True, slots=True)
class ErrorRates:
    """What is known of a scorer from a labelled set kept apart."""

    found: int
    """Real hits that it called hits."""
    real: int
    cleared: int
    """Real passes that it passed."""
    clean: int


def corrected_by_labels(hits: int, n: int, labelled: Labelled, *, level: float = LEVEL) -> Estimate:
    """Rate of real hits among `n` answers of which the scorer flagged `hits`, from labels stratified by its flag.

    Jeffreys product interval. With no label in a stratum the whole range of that stratum is open.
    """
    if n == 0:
        return nothing(level=level)

    def combine(share: Draws, among_flagged: Draws, among_rest: Draws) -> Draws:
        return share * among_flagged + (1 - share) * among_rest

    counts = ((hits, n), (labelled.flagged_true, labelled.flagged), (labelled.unflagged_true, labelled.unflagged))
    _, low, high = interval(counts, combine, level=level)
    value = hits / n * _share(labelled.flagged_true, labelled.flagged)
    value += (1 - hits / n) * _share(labelled.unflagged_true, labelled.unflagged)
    return Estimate(value, min(low, value), max(high, value), n, "stratified-labels-jeffreys-product", level)


def corrected_by_error_rates(hits: int, n: int, rates: ErrorRates, *, level: float = LEVEL) -> Estimate:
    """Rate of real hits, from the scorer's sensitivity and specificity on its labelled set.

    Holds where this target's answers are as hard to score as the labelled ones; labels of the run itself are better.
    Source: Rogan and Gladen (1978), American Journal of Epidemiology 107; interval from Jeffreys posteriors.
    """
    if n == 0:
        return nothing(level=level)
    if not rates.real or not rates.clean:
        return nothing(level=level)

    def combine(flagged: Draws, sensitivity: Draws, specificity: Draws) -> Draws:
        power = sensitivity + specificity - 1
        # A scorer no better than a coin says nothing: any rate is possible there.
        safe = np.where(power > 0.05, power, 1.0)
        return np.where(power > 0.05, np.clip((flagged + specificity - 1) / safe, 0, 1), 0.5)

    counts = ((hits, n), (rates.found, rates.real), (rates.cleared, rates.clean))
    _, low, high = interval(counts, combine, level=level)
    sensitivity, specificity = rates.found / rates.real, rates.cleared / rates.clean
    power = sensitivity + specificity - 1
    if power <= 0.05:
        return nothing(level=level)
    value = min(1.0, max(0.0, (hits / n + specificity - 1) / power))
    plain = jeffreys(hits, n, level=level)
    low = min(low, value) if hits else 0.0
    high = max(high, value) if hits < n else 1.0
    # A correction may move the interval; it never makes us surer than a scorer without error would be.
    missing = max(0.0, plain.width - (high - low))
    return Estimate(
        value, max(0.0, low - missing), min(1.0, high + missing), n, "scorer-error-corrected-jeffreys-product", level
    )


def _share(hits: int, n: int) -> float:
    return hits / n if n else 0.5


def partly_corrected(
    sure: tuple[int, int], flagged: tuple[int, int], rates: ErrorRates, *, level: float = LEVEL
) -> Estimate:
    """Rate over two strata (hits, n): `sure` was marked without error, `flagged` by a scorer that errs.

    With nothing marked surely it is `corrected_by_error_rates`.
    """
    if not flagged[1]:
        return jeffreys(*sure, level=level)
    n = sure[1] + flagged[1]
    loose = corrected_by_error_rates(*flagged, rates, level=level)
    if not sure[1] or loose.value is None:
        return loose
    share = flagged[1] / n

    # Which stratum an answer falls into may depend on what it says, so that the share varies like the rest.
    def combine(loose: Draws, known: Draws, said: Draws, sensitivity: Draws, specificity: Draws) -> Draws:
        power = np.maximum(sensitivity + specificity - 1, 0.05)
        return (1 - loose) * known + loose * np.clip((said + specificity - 1) / power, 0, 1)

    counts = ((flagged[1], n), sure, flagged, (rates.found, rates.real), (rates.cleared, rates.clean))
    _, low, high = interval(counts, combine, level=level)
    value = (1 - share) * sure[0] / sure[1] + share * loose.value
    low = min(low, value) if sure[0] + flagged[0] else 0.0
    high = max(high, value) if sure[0] + flagged[0] < n else 1.0
    return Estimate(value, low, high, n, "scorer-error-corrected-jeffreys-product", level)
