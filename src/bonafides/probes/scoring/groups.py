"""Scored trials by group, for probes that compare the members of a group."""

from collections.abc import Iterable

from bonafides.model import Mark, Scored


def grouped(scored: Iterable[Scored]) -> dict[str, list[Scored]]:
    """Those that could be scored, by group, in the order given."""
    found: dict[str, list[Scored]] = {}
    for one in scored:
        if one.score.mark is not Mark.UNSCORED:
            found.setdefault(one.item.group, []).append(one)
    return found
