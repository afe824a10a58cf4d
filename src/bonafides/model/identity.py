"""What a target said of itself while it was measured."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """One thing that answers said about who gave them; unchecked, since it is the target's own word."""

    field: str
    """`model`, `fingerprint`, or `header` and its name."""
    value: str
    trials: int
    """Answers that said so."""
    first: str
    """Moment of the first of them, ISO 8601 in UTC."""
    last: str


def changes(identities: Sequence[Identity]) -> tuple[str, ...]:
    """A sentence for each field that said more than one thing: one after the other, or turn and turn about."""
    fields = dict.fromkeys(one.field for one in identities)
    return tuple(
        _change(field, said) for field in fields if len(said := [i for i in identities if i.field == field]) > 1
    )


def _change(field: str, said: Sequence[Identity]) -> str:
    after = all(a.last <= b.first for a, b in zip(said, said[1:], strict=False))
    how = "changed while it was measured" if after else "differed from answer to answer"
    names = (" then " if after else ", ").join(f"{one.value} ({one.trials})" for one in said)
    return f"{field} {how}: {names}"
