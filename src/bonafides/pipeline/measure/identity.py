"""Who answered: the names that a target gave itself, and whether they changed while it was measured."""

from collections import Counter
from collections.abc import Iterable, Mapping

from bonafides.model import Identity, Trial, TrialStatus

_SAID = ("model", "fingerprint")
_MOST = 8
"""Values of one field above which it is a number of the answer and no name of who gave it."""


def identities(trials: Iterable[Trial]) -> tuple[Identity, ...]:
    """One for each name of each field, in the order in which they came up, fields that say one thing only among them.

    Headers are in it where their names say that they can tell. Nothing here is checked: it is what the target says.
    """
    seen: dict[tuple[str, str], list[str]] = {}
    for trial in sorted(trials, key=lambda t: t.started):
        if trial.status is TrialStatus.FINISHED:
            for field, value in _fields(trial).items():
                seen.setdefault((field, value), []).append(trial.started)
    count = Counter(field for field, _ in seen)
    found = [
        Identity(field, value, len(at), at[0], at[-1]) for (field, value), at in seen.items() if count[field] <= _MOST
    ]
    return tuple(sorted(found, key=lambda one: (_place(one.field), one.field, one.first)))


def _fields(trial: Trial) -> Mapping[str, str]:
    headers = {f"header {name}": value for name, value in trial.headers.items()}
    said = {"model": trial.model, "fingerprint": trial.fingerprint, **headers}
    return {field: value for field, value in said.items() if value}


def _place(field: str) -> int:
    return _SAID.index(field) if field in _SAID else len(_SAID)
