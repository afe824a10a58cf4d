"""What `compare --json` prints: one JSON document, the worst topic first."""

from bonafides.model import Citation, Difference, TopicChange
from bonafides.report.plain import dumps


def render(difference: Difference) -> str:
    """JSON text with the head and one entry per topic that changed for the customer."""
    return dumps(
        {
            "direction": difference.direction.value,
            "material": difference.material,
            "topics": [_topic(change) for change in difference.topics],
        }
    )


def _topic(change: TopicChange) -> dict[str, object]:
    return {
        "topic": change.topic,
        "direction": change.direction.value,
        "material": change.material,
        "old": change.old,
        "new": change.new,
        "quote_old": _quote(change.quote_old),
        "quote_new": _quote(change.quote_new),
    }


def _quote(citation: Citation | None) -> str:
    return citation.quote if citation else ""
