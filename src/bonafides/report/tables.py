"""The claims that the report shows as tables: positions by document, SOC 2 facts, subprocessors."""

from collections.abc import Iterable, Mapping
from typing import Any

from bonafides.model import Claim

ROWS_SHOWN = 100
"""Rows of a vendor's list shown in the report; the rest is in `findings.json`."""


def about(claims: Iterable[Claim], topic: str) -> list[Claim]:
    """Claims on one topic, by document and part."""
    return sorted((c for c in claims if c.topic == topic), key=lambda c: (c.path, c.part or ""))


def positions(claims: Iterable[Claim], topics: Mapping[str, str]) -> list[tuple[str, list[Claim]]]:
    """(title, claims) for each topic on which some document says something."""
    found = [(title, about(claims, topic)) for topic, title in topics.items()]
    return [(title, on) for title, on in found if any(c.value != "silent" for c in on)]


def facts(claims: Iterable[Claim], sections: Iterable[Mapping[str, str]]) -> list[tuple[str, str, list[Claim]]]:
    """(title, path, claims) for each section and document that has facts, e.g. those of a SOC 2 report."""
    claims = list(claims)
    made = []
    for section in sections:
        mine = sorted((c for c in claims if c.topic.startswith(f"{section['prefix']}.")), key=lambda c: c.topic)
        made += [(section["title"], p, [c for c in mine if c.path == p]) for p in sorted({c.path for c in mine})]
    return made


def subprocessors(claims: Iterable[Claim]) -> list[tuple[str, list[Any], int]]:
    """(path, rows shown, rows left out) for each list of subprocessors."""
    lists = []
    for claim in about(claims, "subprocessors.list"):
        rows = claim.details.get("rows")
        known = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list | tuple) else []
        lists.append((claim.path, known[:ROWS_SHOWN], max(0, len(known) - ROWS_SHOWN)))
    return [entry for entry in lists if entry[1]]


def topic_name(topic: str) -> str:
    """`trust-categories` of `soc2.trust-categories`, as words."""
    return topic.partition(".")[2].replace("-", " ").capitalize()
