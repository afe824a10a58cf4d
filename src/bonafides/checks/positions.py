"""The values of positions in terms that checks tell apart."""

import re
from collections.abc import Iterable

from bonafides.model import CONTRACTS, Citation, Claim, Dossier

__all__ = ["CONTRACTS", "PROMISES", "TRAINS", "first_citations", "permission_first", "set_aside", "spoken"]
PROMISES = frozenset({"never", "opt-in"})
TRAINS = frozenset({"permitted", "opt-out"})


def spoken(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims that say something and show where, those of contracts first: they can be held to."""
    said = [c for c in claims if c.value != "silent" and c.citations]
    return sorted(said, key=lambda c: c.kind not in CONTRACTS)


def set_aside(dossier: Dossier, topic: str) -> tuple[str, tuple[Citation, ...]]:
    """A sentence on the documents that a clause of precedence sets aside, and that clause; empty where none is."""
    held = dossier.position(topic)
    if held is None or held.by_precedence is None:
        return "", ()
    freer = " and ".join(f"{c.path} ({c.value})" for c in held.outranked)
    said = f" {held.by_precedence.path} says which document goes first, and so sets aside {freer}."
    return said, held.by_precedence.citations[:1]


_DENIES = re.compile(r"\b(?:not|never|no longer|cease)\b|n[’']t\b", re.IGNORECASE)


def permission_first(cited: Iterable[Citation]) -> tuple[Citation, ...]:
    """What a vendor may do is shown before the sentence that says when it does not."""
    return tuple(sorted(cited, key=lambda c: bool(_DENIES.search(c.quote))))


def first_citations(claims: list[Claim]) -> tuple[Citation, ...]:
    """The first citation of each of up to four documents, then what is left of the first one's."""
    heads = list(dict.fromkeys(c.citations[0] for c in claims))
    return tuple(dict.fromkeys([*heads, *claims[0].citations]))[:4]
