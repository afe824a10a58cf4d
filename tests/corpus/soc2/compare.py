"""Hold what was read of a report against its answer key, field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from bonafides.model import Claim

FIELDS = ("kind", "type", "period", "report-date", "auditor", "opinion", "trust-categories", "deviations", "subservice",
          "cuecs", "ai-in-scope", "genuine", "reasons", "absent")  # fmt: skip
Marks = Iterator[tuple[str, bool, object]]


def marks(kind: str, claims: Mapping[str, Claim], key: Mapping[str, Any]) -> Marks:
    """(field, right or not, what was read) for every field of a key."""
    for name, wanted in key.items():
        claim = claims.get({"subservice": "subservice-organisations", "reasons": "genuine"}.get(name, name))
        value = claim.value if claim else None
        if name == "kind":
            yield name, kind == wanted, kind
        elif name == "auditor":
            yield name, str(wanted).casefold() in str(value).casefold(), value
        elif name == "trust-categories":
            yield name, set(value or ()) == set(wanted), value
        elif name == "subservice":
            found = {str(o["name"]): str(o["method"]) for o in value or ()}  # type: ignore[union-attr, index, call-overload]
            yield name, found == wanted, found
        elif name == "reasons":
            said = "; ".join(map(str, claim.details.get("reasons", ()))) if claim else ""  # type: ignore[call-overload]
            yield name, all(words in said for words in wanted), said
        elif name == "absent":
            claimed = [topic for topic in wanted if topic in claims]
            yield name, not claimed, claimed
        else:
            yield name, str(value) == str(wanted), value
