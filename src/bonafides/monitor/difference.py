"""Two versions of a document and their claims in, every topic that changed for the customer out."""

from collections.abc import Iterable

from bonafides.model import Claim, Difference, Document, Read, worst_first
from bonafides.monitor.alignment import Engine, Version, version
from bonafides.monitor.liability import liability
from bonafides.monitor.listing import listing
from bonafides.monitor.topics import ORDER, UPSTREAM, topic_change
from bonafides.monitor.training.change import TOPIC, training

OF_THE_SAME = 0.1
"""Share of the shorter version's sentences that both must have, else they hardly are versions of one document."""


def difference(
    old: Document,
    old_claims: Iterable[Claim],
    new: Document,
    new_claims: Iterable[Claim],
    engine: Engine = lambda _: (),
) -> Difference:
    """What changed for the customer; both documents must have been read at least in part.

    `engine` reads statements on training from sentences.
    """
    before, after = version(old, engine), version(new, engine)
    was, now = {c.topic: c for c in old_claims}, {c.topic: c for c in new_claims}
    changes = [training(before, after, was.get(TOPIC), now.get(TOPIC))]
    changes += [topic_change(t, before, after, was[t], now[t]) for t in (*ORDER, UPSTREAM) if t in was and t in now]
    changes += [listing(was, now), liability(before, after)]
    lost, added = before.only(after), after.only(before)
    return Difference(
        worst_first(c for c in changes if c),
        sum(1 for _ in [*lost, *added]),
        tuple(_doubts(before, after, len(lost))),
    )


def _doubts(old: Version, new: Version, lost: int) -> Iterable[str]:
    for name, document in (("old", old.document), ("new", new.document)):
        if document.read is not Read.FULL:
            yield f"the {name} version was read only in part: {document.reason or 'reason unknown'}"
    kept = len(set(old.keys) & set(new.keys))
    if kept < OF_THE_SAME * min(len(old.keys), len(new.keys)) and lost:
        yield "the two files have next to no sentence in common: a full rewrite, or not the same document"
