"""Companies whose AI models others build on, recognised by their names and products."""

import re
from functools import cache

from bonafides.catalog.files import load


@cache
def upstream_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Known AI companies and the pattern that finds them or their products."""
    listed = []
    for entry in load("upstreams.yaml"):
        names = "|".join(re.escape(n) for n in sorted(entry["also"], key=len, reverse=True))
        flags = re.NOFLAG if entry.get("exact") else re.IGNORECASE
        listed.append((str(entry["name"]), re.compile(rf"(?<![\w-])(?:{names})(?![a-zA-Z])", flags)))
    return tuple(listed)


def upstreams_in(text: str) -> tuple[str, ...]:
    """Known AI companies named in `text`, in the order of the catalogue."""
    return tuple(name for name, found in upstream_names() if found.search(text))
