"""The previous audit of the same tool, read from its `findings.json`; one about something else is refused."""

import datetime
import json
import re
from pathlib import Path
from typing import Any

from bonafides.errors import PreviousError
from bonafides.model import Earlier, Engagement, Outcome

_WHICH = "Give the findings.json of an earlier audit of the same tool."
_OUTCOMES = frozenset(o.value for o in Outcome)


def read_previous(path: Path) -> Earlier:
    """The earlier audit in a `findings.json`, or in the folder that holds one. Raises PreviousError."""
    file = path / "findings.json" if path.is_dir() else path
    try:
        return _earlier(json.loads(file.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise PreviousError(f"{file}: {error}", advice=_WHICH) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise PreviousError(f"{file} is no findings.json of bonafides ({error!r})", advice=_WHICH) from error


def same_tool(earlier: Earlier, engagement: Engagement) -> None:
    """Raises PreviousError when the earlier audit is about another vendor or tool, or of a later day."""
    for what, before, now in (
        ("vendor", earlier.vendor, engagement.vendor),
        ("tool", earlier.tool, engagement.tool),
    ):
        if _key(before) != _key(now):
            raise PreviousError(
                f"the previous audit is about the {what} {before or 'unknown'!r}, this one about {now or 'unknown'!r}",
                advice=f"If both are one and the same, say so with --{what} {before!r}.",
            )
    if earlier.date > engagement.date:
        raise PreviousError(
            f"the previous audit is of {earlier.date}, later than this one ({engagement.date})", advice=_WHICH
        )


def _earlier(data: Any) -> Earlier:
    engagement, findings = data["engagement"], data["findings"]
    outcomes = {str(f["check"]): str(f["outcome"]) for f in findings}
    unknown = sorted(set(outcomes.values()) - _OUTCOMES)
    if unknown:
        raise ValueError(f"unknown outcome {unknown[0]!r}")
    return Earlier(
        vendor=str(engagement["vendor"]),
        tool=str(engagement["tool"]),
        date=datetime.date.fromisoformat(engagement["date"]),
        recommendation=str(data["recommendation"]["value"]),
        outcomes=outcomes,
        titles={str(f["check"]): str(f["title"]) for f in findings},
        documents={str(d["path"]): (str(d["sha256"]), str(d["kind"])) for d in data["documents"]},
    )


def _key(name: str) -> str:
    return re.sub(r"\W+", " ", name.casefold()).strip()
