"""Topics other than training: which value is better for the customer, and when a change of it is worth a call."""

from collections.abc import Mapping

from bonafides.model import Citation, Claim, Direction, TopicChange
from bonafides.monitor.alignment import Version, words

ORDER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "retention.customer-content": (("zero",), ("fixed",), ("until-deleted-by-user",), ("as-long-as-needed", "silent")),
    "access.human-review": (("denied",), ("silent",), ("allowed",)),
    "subprocessors.notice": (("advance-days",), ("notice-no-period",), ("list-only",), ("silent",)),
    "change.notice": (("advance-days",), ("notice-no-period",), ("silent",), ("at-any-time",)),
    "deletion.on-termination": (("days",), ("on-request",), ("vague", "silent")),
}
"""Values of a topic, the best for the customer first; values in one group are as good as each other."""
MORE_DAYS_ARE_BETTER = frozenset({"subprocessors.notice", "change.notice"})
UPSTREAM = "upstream.models"


def topic_change(topic: str, old: Version, new: Version, was: Claim, now: Claim) -> TopicChange | None:
    """What changed on `topic`, or None; the readers' values count where changed words show the change."""
    if not (_news(now, old) or _news(was, new)):
        return None
    if topic == UPSTREAM:
        return _upstream(was, now)
    groups = ORDER.get(topic, ())
    ranks = [next((i for i, group in enumerate(groups) if c.value in group), None) for c in (was, now)]
    if ranks[0] is None or ranks[1] is None:
        return None
    if ranks[0] != ranks[1]:
        worse = ranks[1] > ranks[0]
        return _change(topic, worse, was, now, f"the reading changed from {was.value} to {now.value}", True)
    return _period(topic, was, now)


def _news(claim: Claim, other: Version) -> bool:
    """Whether some cited words of `claim` are not in the version `other`."""
    return any(not other.has(words(cited.quote)) for cited in claim.citations)


def _period(topic: str, was: Claim, now: Claim) -> TopicChange | None:
    before, after = was.details.get("days"), now.details.get("days")
    if was.value != now.value or not isinstance(before, int) or not isinstance(after, int) or before == after:
        return None
    worse = (after < before) == (topic in MORE_DAYS_ARE_BETTER)
    return _change(topic, worse, was, now, f"the period changed from {before} to {after} days", True)


def _upstream(was: Claim, now: Claim) -> TopicChange | None:
    before, after = _names(was), _names(now)
    came, went = sorted(after - before), sorted(before - after)
    if not came and not went:
        return None
    because = "; ".join([*(f"new: {name}" for name in came), *(f"no longer named: {name}" for name in went)])
    # A name that appears where none stood may be a new recipient or an old one that is at last disclosed.
    direction = Direction.UNCLEAR if went or not before else Direction.WORSE
    return TopicChange(UPSTREAM, direction, True, _value(was), _value(now), because, _quote(was), _quote(now))


def _names(claim: Claim) -> set[str]:
    names = claim.details.get("names")
    return set(map(str, names)) if isinstance(names, list | tuple) else set()


def _change(topic: str, worse: bool, was: Claim, now: Claim, because: str, material: bool) -> TopicChange:
    direction = Direction.WORSE if worse else Direction.BETTER
    return TopicChange(topic, direction, material, _value(was), _value(now), because, _quote(was), _quote(now))


def _value(claim: Claim) -> str:
    days = claim.details.get("days")
    return f"{claim.value}" if not isinstance(days, int) else f"{claim.value} ({days} days)"


def _quote(claim: Claim) -> Citation | None:
    return claim.citations[0] if claim.citations else None
