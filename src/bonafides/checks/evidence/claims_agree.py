"""Do the vendor's documents contradict each other?"""

from bonafides.checks.positions import PROMISES, TRAINS, spoken
from bonafides.model import Answer, Claim, Dossier, not_applicable, not_satisfied, satisfied

OPPOSITES: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    ("training.customer-content", PROMISES, TRAINS),
    ("access.human-review", frozenset({"denied"}), frozenset({"allowed"})),
    (
        "retention.customer-content",
        frozenset({"zero"}),
        frozenset({"fixed", "as-long-as-needed", "until-deleted-by-user"}),
    ),
    ("change.notice", frozenset({"advance-days"}), frozenset({"at-any-time"})),
)


def check(dossier: Dossier) -> Answer:
    """Not satisfied when two documents take opposite positions on one topic."""
    compared = 0
    for topic, strict, loose in OPPOSITES:
        claims = spoken(dossier.about(topic))
        compared += len({c.path for c in claims}) > 1
        pair = _opposed(claims, strict, loose)
        if pair:
            because = f"On {topic}, {pair[0].path} says {pair[0].value} and {pair[1].path} says {pair[1].value}."
            return not_satisfied(because, citing=(pair[0].citations[0], pair[1].citations[0]))
    if not compared:
        return not_applicable("No two documents speak of the same topic, so none can contradict another.")
    claims = [c for topic, _, _ in OPPOSITES for c in spoken(dossier.about(topic))]
    because = f"No opposite positions were found on the {compared} topics that more than one document speaks of."
    return satisfied(because, citing=[claims[0].citations[0]])


def _opposed(claims: list[Claim], strict: frozenset[str], loose: frozenset[str]) -> tuple[Claim, Claim] | None:
    for one in claims:
        for other in claims:
            if one.path != other.path and one.value in strict and other.value in loose:
                return one, other
    return None
