"""Put the value of a claim or its details into words on one line."""

from collections.abc import Mapping

from bonafides.model import Citation


def said(value: object) -> str:
    """Readable text for any value: lists by commas, `name (rest)` for records; '' for nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Citation):
        return f"“{value.quote}”"
    if isinstance(value, Mapping):
        return _record(value)
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return "; ".join(filter(None, map(said, items)))
    return str(value)


def _record(value: Mapping[str, object]) -> str:
    if "quote" in value and len(value) > 1:
        return f"“{value['quote']}”"
    if "name" in value:
        rest = ", ".join(filter(None, (said(v) for k, v in value.items() if k != "name")))
        return f"{value['name']} ({rest})" if rest else str(value["name"])
    return ", ".join(f"{k}: {said(v)}" for k, v in sorted(value.items()) if said(v))
