"""Topics other than training: which value is better for the customer, and when a change of it is worth a call."""

from collections.abc import Mapping

from bonafides.model import Citation, Claim, Direction, TopicChange
from bonafides.monitor.alignment import Version, words

ORDER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "retention.customer-content": (("zero",), ("fixed",), ("until-deleted-by-user",), ("as-long-as-needed", "silent")),
    "access.human-review": (("denied",), ("silent",), ("allowed",)),
    "subprocessors.notice": (("advance-days",), ("notice-no-period",), ("list-only",), ("silent",)),
    "change.notice": (("advance-days",), ("notice-no-period",), ("silent",), ("at-any-time",)),
    "terms.change": (("by-agreement",), ("notice",), ("silent",), ("by-posting",)),
    "deletion.on-termination": (("days",), ("on-request",), ("vague", "silent")),
    "incident.notice": (("within-time",), ("no-period",), ("silent",)),
    "audit.right": (("granted",), ("reports-only",), ("silent",), ("denied",)),
    "testing.right": (("allowed",), ("silent",), ("banned",)),
}
"""Values of a topic, the best for the customer first; values in one group are as good as each other."""
LONGER_IS_BETTER = frozenset({"subprocessors.notice", "change.notice"})
UPSTREAM = "upstream.models"
_UNITS = ("days", "hours")
Told = tuple[Direction, bool, str]
"""Direction, whether it is material, and why."""


def topic_change(topic: str, old: Version, new: Version, was: Claim, now: Claim) -> TopicChange | None:
    """What changed on `topic`, or None; the readers' values count where changed words show the change."""
    if _news(now, old) is None and _news(was, new) is None:
        return None
    told = _upstream(was, now) if topic == UPSTREAM else _ranked(topic, was, now)
    if told is None:
        return None
    direction, material, because = told
    quotes = _news(was, new) or _first(was), _news(now, old) or _first(now)
    return TopicChange(topic, direction, material, _value(was), _value(now), because, *quotes)


def _news(claim: Claim, other: Version) -> Citation | None:
    """The first cited words of `claim` that are not in the version `other`."""
    return next((cited for cited in claim.citations if not other.has(words(cited.quote))), None)


def _ranked(topic: str, was: Claim, now: Claim) -> Told | None:
    groups = ORDER.get(topic, ())
    ranks = [next((i for i, group in enumerate(groups) if c.value in group), None) for c in (was, now)]
    if ranks[0] is None or ranks[1] is None:
        return None
    if ranks[0] == ranks[1]:
        return _period(topic, was, now)
    worse = ranks[1] > ranks[0]
    # What is no longer said may still be done: silence is no gain that is worth a call.
    material = worse or now.value != "silent"
    return _direction(worse=worse), material, f"the reading changed from {was.value} to {now.value}"


def _period(topic: str, was: Claim, now: Claim) -> Told | None:
    for unit in _UNITS:
        before, after = was.details.get(unit), now.details.get(unit)
        if was.value == now.value and isinstance(before, int) and isinstance(after, int) and before != after:
            worse = (after < before) == (topic in LONGER_IS_BETTER)
            return _direction(worse=worse), True, f"the period changed from {before} to {after} {unit}"
    return None


def _upstream(was: Claim, now: Claim) -> Told | None:
    before, after = _names(was), _names(now)
    came, went = sorted(after - before), sorted(before - after)
    if not came and not went:
        return None
    because = "; ".join([*(f"new: {name}" for name in came), *(f"no longer named: {name}" for name in went)])
    # A name that appears where none stood may be a new recipient or an old one that is at last disclosed.
    return Direction.UNCLEAR if went or not before else Direction.WORSE, True, because


def _names(claim: Claim) -> set[str]:
    names = claim.details.get("names")
    return set(map(str, names)) if isinstance(names, list | tuple) else set()


def _direction(*, worse: bool) -> Direction:
    return Direction.WORSE if worse else Direction.BETTER


def _value(claim: Claim) -> str:
    timed = next(((claim.details[unit], unit) for unit in _UNITS if isinstance(claim.details.get(unit), int)), None)
    return f"{claim.value} ({timed[0]} {timed[1]})" if timed else str(claim.value)


def _first(claim: Claim) -> Citation | None:
    return claim.citations[0] if claim.citations else None
