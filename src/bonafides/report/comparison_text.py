"""What `compare` prints for a person: what changed, topic by topic, with the old words above the new."""

import textwrap

from bonafides.model import Citation, Difference, Direction, TopicChange
from bonafides.report.inert import inert_line
from bonafides.report.quoted import quoted

_HEADS = {
    Direction.WORSE: "WORSE for the customer",
    Direction.BETTER: "BETTER for the customer",
    Direction.UNCLEAR: "UNCLEAR: a person has to read it",
    Direction.NEUTRAL: "NOTHING CHANGED for the customer on the topics that are read",
}
_TITLES = {
    "training.customer-content": "Training on customer content",
    "retention.customer-content": "Retention of customer content",
    "access.human-review": "People who read customer content",
    "subprocessors.notice": "Notice of new subprocessors",
    "change.notice": "Notice of changes to models and service",
    "deletion.on-termination": "Deletion when the contract ends",
    "subprocessors.list": "List of subprocessors",
    "terms.change": "Changes to the terms",
    "incident.notice": "Notice of incidents",
    "liability.cap": "Cap of the vendor's liability",
    "audit.right": "Right to audit",
    "testing.right": "Right to test the tool",
    "upstream.models": "Models of others that the tool depends on",
}
_MATERIAL = "wake the contract's owner"
_QUOTE = 300
"""Characters of a quote shown; the whole quote is in --json."""


def render(difference: Difference, old: str, new: str, width: int = 80) -> str:
    """Text at most `width` columns wide; `old` and `new` name the files."""
    head = _HEADS[difference.direction] + (f" ({_MATERIAL})" if difference.material else "")
    lines = _wrap(head, width)
    lines += _wrap(f"{inert_line(old)} -> {inert_line(new)}; sentences that changed: {difference.changed}", width)
    for change in difference.topics:
        lines += ["", *_topic(change, width)]
    if difference.doubts:
        lines += ["", *(line for doubt in difference.doubts for line in _wrap(f"Beware: {inert_line(doubt)}", width))]
    return "\n".join(lines) + "\n"


def _topic(change: TopicChange, width: int) -> list[str]:
    weight = "material" if change.material else "small"
    title = _TITLES.get(change.topic, change.topic)
    lines = _wrap(f"{title}: {change.direction.value}, {weight}", width)
    if change.old != change.new:
        lines += _wrap(f"read as {inert_line(change.old)} before, {inert_line(change.new)} now", width, 2)
    lines += _wrap(inert_line(change.because), width, 2)
    return [*lines, *_quote("- ", change.quote_old, width), *_quote("+ ", change.quote_new, width)]


def _quote(sign: str, citation: Citation | None, width: int) -> list[str]:
    if citation is None:
        return _wrap(f"{sign}(nothing)", width, 4)
    shown = inert_line(quoted(citation.quote, _QUOTE))
    place = f" ({inert_line(citation.locator)})" if citation.locator else ""
    return _wrap(f"{sign}“{shown}”{place}", width, 4)


def _wrap(text: str, width: int, indent: int = 0) -> list[str]:
    hang = " " * (indent + (2 if indent >= 4 else 0))
    return textwrap.wrap(text, width, initial_indent=" " * indent, subsequent_indent=hang) or [""]
