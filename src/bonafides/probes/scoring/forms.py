"""Does a text have the form that was asked for? One strict check a form."""

import json
import re
from collections.abc import Callable, Mapping

Expected = Mapping[str, object]


def _json(text: str, expected: Expected) -> bool:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    wanted = {str(expected["a"]), str(expected["b"])}
    return isinstance(value, dict) and set(value) == wanted and all(isinstance(v, str) for v in value.values())


def _lines(text: str, expected: Expected) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) == expected["n"] and not any(re.match(r"\s*\d", line) for line in lines)


def _words(text: str, expected: Expected) -> bool:
    return len(re.findall(r"[\w'’-]+", text)) == expected["n"]


def _sentences(text: str, expected: Expected) -> bool:
    return text.endswith(".") and len(re.findall(r"[.!?]+(?:\s|$)", text)) == expected["n"]


def _capitals(text: str, expected: Expected) -> bool:
    return any(c.isalpha() for c in text) and text == text.upper()


def _table(text: str, expected: Expected) -> bool:
    rows = [line.strip() for line in text.splitlines() if line.strip()]
    if len(rows) != int(str(expected["n"])) + 2 or not all(r.startswith("|") and r.endswith("|") for r in rows):
        return False
    cells = [[c.strip() for c in r.strip("|").split("|")] for r in rows]
    head = [c.casefold() for c in cells[0]] == [str(expected["a"]), str(expected["b"])]
    return head and all(re.fullmatch(r":?-+:?", c) for c in cells[1]) and all(len(c) == 2 for c in cells)


def _without(text: str, expected: Expected) -> bool:
    return any(c.isalpha() for c in text) and str(expected["letter"]) not in text.casefold()


def _phrase(text: str, expected: Expected) -> bool:
    return text.endswith(str(expected["phrase"])) and len(text) > len(str(expected["phrase"])) + 10


def _date(text: str, expected: Expected) -> bool:
    return text == expected["date"]


def _number(text: str, expected: Expected) -> bool:
    whole = re.fullmatch(r"-?\d{1,9}", text)
    return whole is not None and int(str(expected["low"])) <= int(text) <= int(str(expected["high"]))


FORMS: dict[str, Callable[[str, Expected], bool]] = {
    "json": _json,
    "lines": _lines,
    "words": _words,
    "sentences": _sentences,
    "capitals": _capitals,
    "table": _table,
    "without": _without,
    "phrase": _phrase,
    "date": _date,
    "number": _number,
}


def unfenced(text: str) -> str:
    """The text without a code fence that encloses the whole of it."""
    bare = text.strip()
    found = re.fullmatch(r"```[\w-]*\n(.*?)\n?```", bare, re.DOTALL)
    return found.group(1).strip() if found else bare
