"""The positions that one document takes for different customers: plans, previews, modes, regions."""

import re
from collections.abc import Iterable

from bonafides.claims.terms.training.position import position
from bonafides.claims.terms.training.roles import Role, role_of, sort
from bonafides.language.meaning import Statement

NAMES = {
    "business": "business plans and API",
    "consumer": "free and consumer plans",
    "preview": "previews",
    "account": "signed-in users",
    "mode": "private mode",
    "region": "named regions",
}
_TRANSFER = re.compile(r"\b(?:transfer\w*|outside)\b", re.IGNORECASE)
"""Words beside which a region is where data go, and not where the people live that a sentence is about."""
_POSITIONS = frozenset({Role.PERMISSION, Role.OPT_OUT, Role.UNTIL_TOLD, Role.OPT_IN, Role.PROMISE, Role.CARVED})


def tiers(found: Iterable[Statement]) -> dict[str, str]:
    """Values by the tier that a sentence or a heading above it names; empty where no tier is named."""
    groups: dict[str, list[Statement]] = {}
    for statement in found:
        named = (statement.scopes or statement.under) & NAMES.keys()
        # A sentence that names two tiers does not say which of them each of its clauses is about.
        if len(named) == 1 and role_of(statement) in _POSITIONS and not _is_of_places(named, statement):
            groups.setdefault(NAMES[next(iter(named))], []).append(statement)
    return {tier: position(sort(groups[tier])).value for tier in sorted(groups)}


def _is_of_places(named: frozenset[str], statement: Statement) -> bool:
    return "region" in named and bool(statement.scopes) and bool(_TRANSFER.search(statement.sentence.text))
