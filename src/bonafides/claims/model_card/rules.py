"""The rules of the fourteen elements, from the catalogue."""

import re
from dataclasses import dataclass
from functools import cache

from bonafides.catalog.files import load


@dataclass(frozen=True, slots=True)
class Rule:
    """How one element is recognised. Patterns are alternatives; gaps in them are bounded."""

    element: str
    headings: re.Pattern[str]
    """Under such a heading any content that is long enough counts as `under`."""
    under: str
    """Status that content under its heading earns: present, partial, numbers (present with a figure), or '' for none."""
    present: re.Pattern[str]
    partial: re.Pattern[str]
    excluded: re.Pattern[str]
    """Sentences that look like it and are not."""
    value: re.Pattern[str] | None
    """What goes to `details.value`."""


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of their file."""
    return tuple(_rule(name, data) for name, data in load("model_card/elements.yaml").items())


def _rule(name: str, data: dict[str, list[str] | str]) -> Rule:
    value = data.get("value")
    return Rule(
        name,
        _any(data.get("headings")),
        str(data.get("under", "")),
        _any(data.get("present")),
        _any(data.get("partial")),
        _any(data.get("excluded")),
        _any(value) if value else None,
    )


def _any(patterns: list[str] | str | None) -> re.Pattern[str]:
    listed = [patterns] if isinstance(patterns, str) else patterns or ["(?!)"]
    return re.compile("|".join(f"(?:{p})" for p in listed), re.IGNORECASE)
