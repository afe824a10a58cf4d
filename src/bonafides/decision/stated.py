"""The figure that a claim states, in the unit of a measurement."""

import re
from collections.abc import Iterable

from bonafides.model import Claim, ReconcilingRule

_MONTHS = "january february march april may june july august september october november december".split()
_OF = re.compile(r"(?<![\d.,])(\d[\d,]{0,9})\s+(?:out\s+)?of\s+(?:the\s+)?(\d[\d,]{0,9})")
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s*(?:%|per ?cent|percent)")
_POINTS = re.compile(r"([-+−]?\d{1,3}(?:[.,]\d{1,3})?)\s*(?:percentage )?(?:points|pp|%|per ?cent)")
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)(?:-\d\d)?\b")
_NAMED = re.compile(rf"\b({'|'.join(m[:3] for m in _MONTHS)})[a-z]*\.?,?\s+(?:\d{{1,2}},?\s+)?((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def rate(claim: Claim, rule: ReconcilingRule) -> float | None:
    """The worst share that the claim admits, turned so that lower is better; None where it states none.

    Of several figures the largest counts, since the claim promises nothing better than it.
    """
    found = [share for piece in _pieces(claim) if (share := _share(piece, rule)) is not None]
    return max(found, default=None)


def ceiling(claim: Claim) -> float | None:
    """The largest difference that the claim admits, as a share; None where it states none."""
    found = [_number(m.group(1)) for piece in _pieces(claim) for m in _POINTS.finditer(piece)]
    return max((abs(value) / 100 for value in found), default=None)


def year(claim: Claim) -> float | None:
    """The end of the last month that the claim names, as a year with decimals; None where it names none."""
    text = " ".join(_pieces(claim)).casefold()
    months = [(int(y), int(m)) for y, m in _ISO.findall(text) if 1 <= int(m) <= 12]
    months += [(int(y), [m[:3] for m in _MONTHS].index(name) + 1) for name, y in _NAMED.findall(text)]
    months += [(int(y), 12) for y in _YEAR.findall(text)] if not months else []
    return max((y + m / 12 for y, m in months), default=None)


def _pieces(claim: Claim) -> list[str]:
    """The value found, cut where several stand in one text; else the value of the claim itself."""
    value = claim.details.get("value")
    text = value if isinstance(value, str) else claim.value if isinstance(claim.value, str) else ""
    return [piece.strip() for piece in text.split(";") if piece.strip()]


def _share(piece: str, rule: ReconcilingRule) -> float | None:
    label = piece.casefold()
    if rule.only and not _any(rule.only, label):
        return None
    counted, percent = _OF.search(piece), _PERCENT.search(piece)
    if counted and _count(counted.group(2)) > 0:
        share = _count(counted.group(1)) / _count(counted.group(2))
    elif percent:
        share = _number(percent.group(1)) / 100
    else:
        return None
    if not 0 <= share <= 1:
        return None
    return 1 - share if _any(rule.complement, label) else share


def _any(words: Iterable[str], text: str) -> bool:
    return any(word in text for word in words)


def _count(text: str) -> int:
    return int(text.replace(",", ""))


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))
