"""Two readings of one topic into one claim: the less comfortable decides, and both stay visible."""

from collections.abc import Sequence
from dataclasses import replace

from bonafides.claims.proposed.topics import COMFORT
from bonafides.model import MAX_CITATIONS, Citation, Claim, Confidence

READERS = "readers"
"""Key in `details` under which both readings stand."""


def weigh(rules: Claim, proposed: Sequence[tuple[str, Citation]]) -> Claim:
    """The rules' claim beside what a second reader proposed for its topic: pairs of value and grounded citation.

    The second reader can take comfort away, never add it; where it says nothing the rules' claim stays as it is.
    """
    values = COMFORT.get(rules.topic)
    if not values or rules.value not in values or not proposed:
        return rules
    value = max((v for v, _ in proposed), key=values.index)
    shown = tuple(dict.fromkeys(c for v, c in proposed if v == value))
    lowers = values.index(value) > values.index(str(rules.value))
    readings: dict[str, object] = {
        "rules": rules.value,
        "llm": value,
        "agree": value == rules.value,
        "decides": "llm" if lowers else "rules",
        "quote": shown[0].quote,
    }
    if not lowers:
        return replace(rules, details={**rules.details, READERS: readings})
    citations = (*shown[:2], *(c for c in rules.citations if c not in shown))[:MAX_CITATIONS]
    kept = {k: v for k, v in rules.details.items() if k not in ("days", "period")}
    return replace(
        rules, value=value, confidence=Confidence.LOW, citations=citations, details={**kept, READERS: readings}
    )
