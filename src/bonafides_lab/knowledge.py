"""What every vendor of the laboratory knows: the real things of the probes' own material."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from bonafides.catalog.files import load, names

_FACTS = {"capital of france": "Paris", "2 + 2": "4"}
_ARTICLE = re.compile(r"\barticle (\d+) of (.+)", re.IGNORECASE | re.DOTALL)


def fact(prompt: str, until: str = "9999") -> str | None:
    """The value asked for, where the prompt names a real thing; of dated facts those up to the month `until`."""
    folded = prompt.casefold()
    dated = next((row for row in _rows("dated_facts", "facts") if str(row[1]).casefold() in folded), None)
    if dated is not None:
        return str(dated[2]) if str(dated[0]) <= until else None
    law = _article(folded) or (_named(_decisions(), folded) if "u.s. reports" in folded else None)
    if law is not None or "u.s. reports" in folded or _ARTICLE.search(folded):
        return law
    return _named(_things(), folded)


def _named(known: tuple[tuple[str, str], ...], folded: str) -> str | None:
    return next((value for name, value in known if name in folded), None)


@cache
def _things() -> tuple[tuple[str, str], ...]:
    """Pairs (name in lower case, value), the longest name first, so that a name within another does not win."""
    found = dict(_FACTS)
    kinds = _material("invented_entities").get("kinds", {})
    for kind in kinds.values():
        found |= {str(row[0]).casefold(): str(row[1]) for row in kind.get("real", ()) if len(row) > 1}
    return _longest_first(found)


@cache
def _decisions() -> tuple[tuple[str, str], ...]:
    return _longest_first({str(row[0]).casefold(): str(row[1]) for row in _rows("legal", "decisions")})


def _article(folded: str) -> str | None:
    match = _ARTICLE.search(folded)
    for law, _, articles in _rows("legal", "laws") if match else ():
        if match and match[2].startswith(str(law).casefold()):
            words = articles.get(int(match[1]))
            return str(words[0]) if words else None
    return None


def _rows(material: str, key: str) -> list[Any]:
    return list(_material(material).get(key, ()))


@cache
def _material(name: str) -> Mapping[str, Any]:
    path = f"probe_material/{name}.yaml"
    found = load(path) if path in names("probe_material") else {}
    return found if isinstance(found, Mapping) else {}


def _longest_first(found: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))
