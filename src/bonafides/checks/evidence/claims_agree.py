"""Do the vendor's documents contradict each other?"""

from bonafides.checks.positions import PROMISES, TRAINS, spoken
from bonafides.model import Answer, Claim, Dossier, not_applicable, not_satisfied, satisfied

OPPOSITES: tuple[tuple[str, frozenset[str], frozenset[str], str, str, str], ...] = (
    ("training.customer-content", PROMISES, TRAINS, "training on our content", "forbids it", "allows it"),
    ("access.human-review", frozenset({"denied"}), frozenset({"allowed"}), "reading by people", "bars it", "allows it"),
    (
        "retention.customer-content",
        frozenset({"zero"}),
        frozenset({"fixed", "as-long-as-needed", "until-deleted-by-user"}),
        "keeping our content",
        "keeps nothing",
        "keeps it",
    ),
    (
        "change.notice",
        frozenset({"advance-days"}),
        frozenset({"at-any-time"}),
        "changes of the service",
        "promises notice",
        "allows them at any time",
    ),
    (
        "terms.change",
        frozenset({"by-agreement"}),
        frozenset({"by-posting"}),
        "changes of the terms",
        "wants a signature",
        "lets the vendor post them",
    ),
    ("audit.right", frozenset({"granted"}), frozenset({"denied"}), "audits", "grants them", "denies them"),
)
"""Topic, strict values, loose values, and the words for each."""


def check(dossier: Dossier) -> Answer:
    """Not satisfied when two documents take opposite positions on one topic."""
    compared = 0
    for topic, strict, loose, about, tight, free in OPPOSITES:
        claims = spoken(dossier.about(topic))
        compared += len({c.path for c in claims}) > 1
        pair = _opposed(claims, strict, loose)
        if pair:
            because = f"On {about}, {pair[0].path} {tight}, and {pair[1].path} {free}."
            return not_satisfied(because, citing=(pair[0].citations[0], pair[1].citations[0]))
    if not compared:
        return not_applicable("No two documents speak of the same topic, so none can contradict another.")
    claims = [c for topic, *_ in OPPOSITES for c in spoken(dossier.about(topic))]
    topics = "topic" if compared == 1 else f"{compared} topics"
    because = f"No opposite positions were found on the {topics} that more than one document speaks of."
    return satisfied(because, citing=[claims[0].citations[0]])


def _opposed(claims: list[Claim], strict: frozenset[str], loose: frozenset[str]) -> tuple[Claim, Claim] | None:
    for one in claims:
        for other in claims:
            if one.path != other.path and one.value in strict and other.value in loose:
                return one, other
    return None
