"""Read the one line that an answer was asked to end with."""

import re
from dataclasses import dataclass
from enum import StrEnum

_EDGES = " \t*_`\"'“”"
_NOT_KNOWN = re.compile(
    r"(?i)(?:unknown|n/?a|none|not (?:known|available|found|sure|stated|specified)|no (?:answer|information)"
    r"|i (?:do not|don't) know|does(?: not|n't) exist|null|-)?[.! ]*"
)
_PLACEHOLDER = re.compile(r"[<\[{(].*[>\]})]")


class Filled(StrEnum):
    """What the slot holds."""

    VALUE = "value"
    UNKNOWN = "unknown"
    """The target says that it does not know."""
    MISSING = "missing"
    """No slot, a placeholder, or two that contradict."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The value is '' unless `filled` is VALUE."""

    filled: Filled
    value: str = ""


def slot(answer: str, name: str = "ANSWER") -> Slot:
    """Last `NAME: value` line, or a line `UNKNOWN`; markup around them is forgiven, contradictions are not."""
    pattern = re.compile(rf"(?i){re.escape(name)}\s*[:=]\s*(.*)")
    values: list[Slot] = []
    for line in answer.replace("’", "'").splitlines():
        bare = line.strip().lstrip("#>- ").strip(_EDGES)
        if bare.rstrip(".!").upper() == "UNKNOWN":
            values.append(Slot(Filled.UNKNOWN))
        elif found := pattern.match(bare):
            values.append(_filled(found.group(1).strip().strip(_EDGES).strip()))
    real = list(dict.fromkeys(v for v in values if v.filled is not Filled.MISSING))
    return real[0] if len({(v.filled, v.value.casefold()) for v in real}) == 1 else Slot(Filled.MISSING)


def _filled(value: str) -> Slot:
    if _NOT_KNOWN.fullmatch(value):
        return Slot(Filled.UNKNOWN) if value else Slot(Filled.MISSING)
    return Slot(Filled.MISSING) if _PLACEHOLDER.fullmatch(value) else Slot(Filled.VALUE, value)
