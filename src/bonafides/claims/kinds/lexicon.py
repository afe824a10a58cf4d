"""The words of every kind, read from the data files once."""

import re
from dataclasses import dataclass
from functools import cache

from bonafides.catalog.files import load, names


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document and the words that tell it."""

    name: str
    titles: tuple[str, ...]
    title: re.Pattern[str]
    """Any of the titles, the longest first."""
    phrases: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]
    """Of each of these lists the text must hold at least one phrase, or it is not of this kind."""
    against: tuple[str, ...]
    """Phrases of texts that only speak about such a document."""
    together: tuple[tuple[str, ...], ...]
    """Phrases that tell the kind without a title where one of these lists is held whole."""


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds in the order of their files."""
    return tuple(_kind(load(path)) for path in names("document_kinds"))


def _kind(data: dict[str, list[str]]) -> Kind:
    titles = tuple(data["titles"])
    either = "|".join(re.escape(t) for t in sorted(titles, key=len, reverse=True))
    return Kind(
        name=str(data["kind"]),
        titles=titles,
        title=re.compile(rf"(?<![a-z])(?:{either})(?![a-z])"),
        phrases=tuple(data["phrases"]),
        needs=tuple(tuple(some) for some in data.get("needs", ())),
        against=tuple(data.get("against", ())),
        together=tuple(tuple(whole) for whole in data.get("together", ())),
    )
