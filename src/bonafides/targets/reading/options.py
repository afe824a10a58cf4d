"""Options that only one kind of target has, checked before anything is sent."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One key of a target file that belongs to one kind."""

    type: type | tuple[type, ...]
    about: str
    required: bool = False


def text(options: Mapping[str, object], name: str, default: str = "") -> str:
    """A text option, or its default."""
    value = options.get(name, default)
    return value if isinstance(value, str) else default


def flag(options: Mapping[str, object], name: str, default: bool = False) -> bool:
    """A yes-or-no option, or its default."""
    value = options.get(name, default)
    return value if isinstance(value, bool) else default


def mapping(options: Mapping[str, object], name: str) -> Mapping[str, object]:
    """An option that is a mapping, or an empty one."""
    value = options.get(name)
    return {str(k): v for k, v in value.items()} if isinstance(value, Mapping) else {}


def texts(options: Mapping[str, object], name: str) -> tuple[str, ...]:
    """An option that is a list of texts, or an empty one."""
    value = options.get(name)
    return tuple(map(str, value)) if isinstance(value, list) else ()
