"""Do the vendor's documents contradict each other?"""

from bonafides.checks.positions import spoken
from bonafides.model import Answer, Contradiction, Dossier, not_applicable, not_satisfied, satisfied

SHOWN = 2
"""Contradictions whose quotes are cited; the others are named."""
WORDS = {
    "training.customer-content": ("training on our content", "forbids it", "allows it"),
    "access.human-review": ("reading by people", "bars it", "allows it"),
    "retention.customer-content": ("keeping our content", "keeps nothing", "keeps it"),
    "change.notice": ("changes of the service", "promises notice", "allows them at any time"),
    "terms.change": ("changes of the terms", "wants a signature", "lets the vendor post them"),
    "audit.right": ("audits", "grants them", "denies them"),
}
"""Topics on which documents can be opposed: what it is about, and what the strict and the loose one do."""


def check(dossier: Dossier) -> Answer:
    """Not satisfied when two documents take opposite positions and none says which of them goes first."""
    open_ = [c for c in dossier.contradictions if c.settled_by is None]
    if open_:
        shown = _one_a_topic(open_)
        cited = [c.citations[0] for pair in shown[:SHOWN] for c in (pair.strict, pair.loose)]
        return not_satisfied(" ".join(map(_said, shown)), citing=cited)
    settled = _one_a_topic(list(dossier.contradictions))
    if settled:
        because = " ".join(map(_said, settled))
        clauses = [c for pair in settled if pair.settled_by for c in pair.settled_by.citations[:1]]
        cited = [c.citations[0] for pair in settled[:1] for c in (pair.strict, pair.loose)]
        return satisfied(because, citing=(*clauses[:2], *cited))
    several = [t for t in WORDS if len({c.path for c in spoken(dossier.about(t))}) > 1]
    if not several:
        return not_applicable("No two documents speak of the same topic, so none can contradict another.")
    topics = "topic" if len(several) == 1 else f"{len(several)} topics"
    because = f"No opposite positions were found on the {topics} that more than one document speaks of."
    return satisfied(because, citing=[spoken(dossier.about(several[0]))[0].citations[0]])


def _one_a_topic(found: list[Contradiction]) -> list[Contradiction]:
    return list({pair.topic: pair for pair in reversed(found)}.values())[::-1]


def _said(pair: Contradiction) -> str:
    about, tight, free = WORDS[pair.topic]
    partly = ", with exceptions" if pair.strict.value == "carve-outs" else ""
    opposite = f"On {about}, {pair.strict.path} {tight}{partly}, and {pair.loose.path} {free}"
    if pair.settled_by is None or pair.holds is None:
        return f"{opposite}."
    return f"{opposite}; by {pair.settled_by.path}, {pair.holds.path} holds."
