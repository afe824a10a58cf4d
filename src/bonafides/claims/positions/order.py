"""Which document goes before which, only where a contract of the packet says so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bonafides.model import Claim

PRECEDENCE, VENDOR = "document.precedence", "subject.vendor"
MAIN = ("commercial-terms", "terms-of-service", "developer-terms")
"""Kinds that can be "the Agreement"; a clause that names one means the only one of them that is there."""
_ONLY_PERSONAL = re.compile(r"personal (?:data|information)|data protection|privacy|processing", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """By the clause `claim`, documents of kind `winner` go before those of kind `loser`."""

    winner: str
    loser: str
    claim: Claim

    @property
    def personal_only(self) -> bool:
        """Whether the clause is limited to personal data or its processing."""
        return bool(_ONLY_PERSONAL.search(str(self.claim.details.get("scope", ""))))


@dataclass(frozen=True, slots=True)
class Order:
    """The rules of precedence of a packet that no other rule turns round."""

    rules: tuple[Rule, ...] = ()
    vendors: Mapping[str, str] = field(default_factory=dict)
    """Path of a document -> the name of its vendor, where it names one."""

    def sets_aside(self, winner: Claim, loser: Claim, *, personal: bool = False) -> Claim | None:
        """The clause by which `winner` goes before `loser`, or None; one on personal data counts only for that."""
        names = {self.vendors.get(c.path, "") for c in (winner, loser)} - {""}
        if len(names) > 1:
            return None
        for rule in self.rules:
            if (rule.winner, rule.loser) == (winner.kind, loser.kind) and (personal or not rule.personal_only):
                return rule.claim
        return None


def order(claims: Sequence[Claim]) -> Order:
    """Rules from every clause of precedence; a pair that two clauses order in opposite ways is ordered by none."""
    present = {c.kind for c in claims}
    rules = [rule for claim in claims if claim.topic == PRECEDENCE for rule in _rules(claim, present)]
    pairs = {(r.winner, r.loser) for r in rules}
    vendors = {c.path: _name(str(c.value)) for c in claims if c.topic == VENDOR and c.citations}
    return Order(tuple(r for r in rules if (r.loser, r.winner) not in pairs), vendors)


def _name(vendor: str) -> str:
    """The word a vendor is known by: "Ellery" of "Ellery Analytics, Inc."."""
    return next(iter(re.findall(r"\w+", vendor.casefold())), "")


def _rules(claim: Claim, present: set[str]) -> Iterable[Rule]:
    if not claim.citations or not isinstance(claim.value, tuple):
        return
    kinds = [_meant(str(kind), claim.kind, present) for kind in claim.value]
    for index, winner in enumerate(kinds):
        for loser in kinds[index + 1 :]:
            if winner != loser:
                yield Rule(winner, loser, claim)


def _meant(kind: str, own: str, present: set[str]) -> str:
    """The kind that a name means here: "the Agreement" of a packet with one main contract is that one."""
    main = [k for k in MAIN if k in present]
    if kind in MAIN and kind not in present and kind != own and len(main) == 1:
        return main[0]
    return kind
