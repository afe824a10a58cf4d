"""Values of the topics of terms, from the least freedom of the vendor to the most, and which contradict each other."""

from collections.abc import Mapping

from bonafides.model import CONTRACTS, Claim

TRAINING = "training.customer-content"
FREEDOM: Mapping[str, tuple[str, ...]] = {
    TRAINING: ("never", "opt-in", "carve-outs", "ambiguous", "opt-out", "permitted"),
    "retention.customer-content": ("zero", "fixed", "until-deleted-by-user", "as-long-as-needed"),
    "access.human-review": ("denied", "allowed"),
    "change.notice": ("advance-days", "notice-no-period", "at-any-time"),
}
"""Topics on which one document's licence undoes another's promise: the most permissive decides."""
UNION: Mapping[str, tuple[str, ...]] = {
    "subprocessors.notice": ("list-only", "notice-no-period", "advance-days"),
    "deletion.on-termination": ("vague", "on-request", "days"),
    "upstream.models": ("named",),
}
"""Topics on which a document's silence takes nothing from another's duty: the strongest duty in a contract stands."""
OPPOSITES: tuple[tuple[str, frozenset[str], frozenset[str]], ...] = (
    (TRAINING, frozenset({"never", "opt-in", "carve-outs"}), frozenset({"opt-out", "permitted"})),
    ("access.human-review", frozenset({"denied"}), frozenset({"allowed"})),
    (
        "retention.customer-content",
        frozenset({"zero"}),
        frozenset({"fixed", "until-deleted-by-user", "as-long-as-needed"}),
    ),
    ("change.notice", frozenset({"advance-days"}), frozenset({"at-any-time"})),
    ("terms.change", frozenset({"by-agreement"}), frozenset({"by-posting"})),
    ("audit.right", frozenset({"granted"}), frozenset({"denied"})),
)
"""Topic, values that bind the vendor, values that free it of just that."""
PLAIN = frozenset({"never", "opt-in"})
"""Promises on training that leave nothing open."""


def spoken(claims: list[Claim]) -> list[Claim]:
    """Claims that say something and show where."""
    return [c for c in claims if c.value != "silent" and c.citations]


def freedom(claim: Claim) -> tuple[int, int]:
    """How much the claim leaves the vendor: rank of its value, then days (longer keeping, shorter notice is freer)."""
    values = FREEDOM.get(claim.topic) or UNION.get(claim.topic, ())
    rank = values.index(str(claim.value)) if claim.value in values else len(values)
    days = claim.details.get("days")
    length = days if isinstance(days, int) else 0
    return rank, length if claim.topic.startswith("retention.") else -length


def binds(claim: Claim) -> bool:
    """Whether a contract's claim is plain enough to go before a freer one: a broad purpose or a partial promise is not."""
    plain = claim.topic != TRAINING or claim.value in PLAIN
    return claim.kind in CONTRACTS and plain
