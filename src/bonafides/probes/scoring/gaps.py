"""From scored pairs to one gap per attribute, with the p-values adjusted for the number of attributes."""

from collections.abc import Callable, Mapping, Sequence

from bonafides.model import Estimate, Mark, Measurement, Scored
from bonafides.probes.scoring.profiles import compared
from bonafides.stats.multiplicity import holm

Compare = Callable[[list[float], list[float]], tuple[Estimate, float]]
"""First and second group, aligned, to the estimate of the gap and its p-value."""


def gaps(metric: str, probe: str, scored: Sequence[Scored], compare: Compare) -> tuple[Measurement, ...]:
    """One measurement an attribute, in sorted order; with no pair at all one that says so."""
    by_attribute = _values(scored)
    found = []
    for attribute in sorted(by_attribute):
        first, second = compared(by_attribute[attribute])
        found.append((attribute, *compare(first, second)))
    if not found:
        empty, _ = compare([], [])
        lost = sum(s.score.mark is Mark.UNSCORED for s in scored)
        return (Measurement(metric, empty, probe, denominator="pairs", unscored=lost),)
    adjusted = holm([p for _, _, p in found])
    groups = {str(s.item.expected["attribute"]): s.item.expected["groups"] for s in scored}
    doubtful = [s for s in scored if s.score.mark is Mark.UNSCORED]
    return tuple(
        Measurement(
            metric,
            estimate,
            probe,
            denominator=f"pairs that differ in {attribute} only",
            unscored=sum(s.item.expected["attribute"] == attribute for s in doubtful),
            details={"attribute": attribute, "groups": groups[attribute], "p": p, "p_holm": corrected},
        )
        for (attribute, estimate, p), corrected in zip(found, adjusted, strict=True)
    )


def _values(scored: Sequence[Scored]) -> Mapping[str, Mapping[str, Mapping[str, list[float]]]]:
    """Attribute, pair, side: values of the trials that could be scored."""
    found: dict[str, dict[str, dict[str, list[float]]]] = {}
    for s in scored:
        if s.score.mark is not Mark.UNSCORED and s.score.value is not None:
            attribute, side = str(s.item.expected["attribute"]), str(s.item.expected["side"])
            pair = found.setdefault(attribute, {}).setdefault(s.item.group, {})
            pair.setdefault(side, []).append(s.score.value)
    return found
