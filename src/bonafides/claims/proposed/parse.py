"""The text a language model answered, read as untrusted: proposals that have the right form, and a count of the rest."""

import json
from collections import Counter
from dataclasses import dataclass

from bonafides.claims.proposed.topics import COMFORT

MOST = 60
"""Proposals taken from one answer; more are counted and dropped."""
LONGEST = 600
"""Characters of a quote; a longer one is dropped."""
BROKEN, MALFORMED, UNKNOWN, TOO_MANY = "no JSON", "wrong form", "unknown topic or value", "too many"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim that the model makes."""

    topic: str
    value: str
    quote: str


def parse(answer: str) -> tuple[list[Proposal], Counter[str]]:
    """Proposals of the right form, and how many things were dropped for which reason."""
    dropped: Counter[str] = Counter()
    rows = _rows(answer)
    if rows is None:
        dropped[BROKEN] += 1
        return [], dropped
    found: list[Proposal] = []
    for row in rows:
        reason = _unfit(row)
        if reason or len(found) >= MOST:
            dropped[reason or TOO_MANY] += 1
        else:
            found.append(Proposal(row["topic"], row["value"], row["quote"]))
    return found, dropped


def _rows(answer: str) -> list[dict[str, str]] | None:
    start, end = answer.find("{"), answer.rfind("}")
    try:
        data = json.loads(answer[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError):
        return None
    rows = data.get("claims") if isinstance(data, dict) else None
    return rows if isinstance(rows, list) else None


def _unfit(row: object) -> str:
    if not isinstance(row, dict):
        return MALFORMED
    topic, value, quote = row.get("topic"), row.get("value"), row.get("quote")
    if not isinstance(topic, str) or not isinstance(value, str) or not isinstance(quote, str):
        return MALFORMED
    if value not in COMFORT.get(topic, ()) or value == "silent":
        return UNKNOWN
    return "" if quote.strip() and len(quote) <= LONGEST else MALFORMED
