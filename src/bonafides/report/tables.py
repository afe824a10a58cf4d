"""The claims that the report shows as tables: positions by document, the model card's grade, SOC 2 facts."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bonafides.model import Claim
from bonafides.report.said import said

ROWS_SHOWN = 100
"""Rows of a vendor's list shown in the report; the rest is in `findings.json`."""


@dataclass(frozen=True, slots=True)
class Grade:
    """One model card held against the elements it should state."""

    path: str
    rows: tuple[tuple[str, str, str, Claim | None], ...]
    """(element, grade, value found, claim)."""
    present: int
    partial: int


def about(claims: Iterable[Claim], topic: str) -> list[Claim]:
    """Claims on one topic, by document and part."""
    return sorted((c for c in claims if c.topic == topic), key=lambda c: (c.path, c.part or ""))


def positions(claims: Iterable[Claim], topics: Mapping[str, str]) -> list[tuple[str, list[Claim]]]:
    """(title, claims) for each topic on which some document says something."""
    found = [(title, about(claims, topic)) for topic, title in topics.items()]
    return [(title, on) for title, on in found if any(c.value != "silent" for c in on)]


def grades(claims: Iterable[Claim], elements: Mapping[str, str]) -> list[Grade]:
    """One grade per document that has claims on a model card's elements, by path; no claim means absent."""
    cards: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.topic.startswith("model-card."):
            cards[claim.path].setdefault(claim.topic.removeprefix("model-card."), claim)
    return [_grade(path, card, elements) for path, card in sorted(cards.items())]


def _grade(path: str, card: Mapping[str, Claim], elements: Mapping[str, str]) -> Grade:
    rows = []
    for element, title in elements.items():
        claim = card.get(element)
        grade = str(claim.value) if claim else "absent"
        rows.append((title, grade, said(claim.details.get("value")) if claim else "", claim))
    values = [row[1] for row in rows]
    return Grade(path, tuple(rows), values.count("present"), values.count("partial"))


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
