"""What every vendor of the laboratory knows: the real things of the probes' own material."""

from collections.abc import Mapping
from functools import cache

from bonafides.catalog.files import load, names

_FACTS = {"capital of france": "Paris", "2 + 2": "4"}


@cache
def _known() -> tuple[tuple[str, str], ...]:
    """Pairs (name in lower case, value), the longest name first, so that a name within another does not win."""
    found = dict(_FACTS)
    for path in names("probe_material"):
        data = load(path)
        kinds = data.get("kinds") if isinstance(data, Mapping) else None
        for kind in kinds.values() if isinstance(kinds, Mapping) else ():
            for row in kind.get("real", ()) if isinstance(kind, Mapping) else ():
                if isinstance(row, list) and len(row) > 1:
                    found[str(row[0]).casefold()] = str(row[1])
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))


def fact(prompt: str) -> str | None:
    """The value asked for, where the prompt names a real thing; else None."""
    folded = prompt.casefold()
    return next((value for name, value in _known() if name in folded), None)
