"""JSON that was cut in the middle, read as far as it goes."""

import json
import re

_MARK = re.compile(r'[\\"{}\[\],]')
_CLOSING = {"{": "}", "[": "]"}
_HALF_ESCAPE = 6
"""Length of the longest escape, `\\uXXXX`."""


def loads_cut(text: str) -> object:
    """The value of JSON whose end is missing: open strings, lists and objects are closed, a half member is dropped.

    Raises ValueError where even that gives no JSON.
    """
    closing, back, in_string, escape = _scan(text)
    candidates = []
    if in_string:
        tail = escape if escape >= 0 and len(text) - escape < _escape_length(text, escape) else len(text)
        candidates.append(text[:tail] + '"' + closing)
    else:
        candidates.append(text + closing)
    candidates.append(text[: back[0]] + back[1])
    for candidate in candidates:
        try:
            return json.loads(candidate)
        except ValueError:
            continue
    raise ValueError("the JSON was cut where nothing of it can be read")


def _scan(text: str) -> tuple[str, tuple[int, str], bool, int]:
    """What closes the text, where it can be cut back to and what closes it there, whether it ends in a string,
    and where its last escape begins (-1 for none)."""
    stack: list[str] = []
    back = (0, "")
    in_string, escape, skip = False, -1, -1
    for match in _MARK.finditer(text):
        at, mark = match.start(), match[0]
        if at < skip:
            continue
        if in_string:
            if mark == "\\":
                escape, skip = at, at + 2
            elif mark == '"':
                in_string = False
        elif mark == '"':
            in_string, escape = True, -1
        elif mark in _CLOSING:
            stack.append(_CLOSING[mark])
            back = (at + 1, "".join(reversed(stack)))
        elif mark == ",":
            back = (at, "".join(reversed(stack)))
        elif mark != "\\" and stack:
            stack.pop()
    return "".join(reversed(stack)), back, in_string, escape


def _escape_length(text: str, at: int) -> int:
    return _HALF_ESCAPE if text[at + 1 : at + 2] == "u" else 2
