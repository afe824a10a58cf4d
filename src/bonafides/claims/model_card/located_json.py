"""JSON read with the place of every value, for citations into the file itself."""

import json
import re
from collections.abc import Iterator

from bonafides.claims.model_card.structured import Field

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')
Key = str | int


def leaves(text: str) -> Iterator[tuple[tuple[Key, ...], Field]]:
    """(path with list positions, field) of every text and number; the text must be valid JSON."""
    path: list[Key] = []
    kinds: list[str] = []
    waits_for_key = False
    for token in _TOKEN.finditer(text):
        mark = token.group()
        if mark in "{[":
            kinds.append(mark)
            path.append("" if mark == "{" else 0)
            waits_for_key = mark == "{"
        elif mark in "}]":
            kinds.pop()
            path.pop()
        elif mark == ",":
            waits_for_key = kinds[-1] == "{"
            last = path[-1]
            path[-1] = last + 1 if isinstance(last, int) else ""
        elif mark == ":":
            continue
        elif waits_for_key:
            path[-1] = json.loads(mark)
            waits_for_key = False
        elif mark not in ("null", "true", "false"):
            yield tuple(path), _field(path, token)


def _field(path: list[Key], token: re.Match[str]) -> Field:
    quoted = token.group().startswith('"')
    value = str(json.loads(token.group())) if quoted else token.group()
    start, end = (token.start() + 1, token.end() - 1) if quoted else token.span()
    keys = tuple(key for key in path if isinstance(key, str)) or ("",)
    return Field(keys, value, start, end, tuple(path[:-1]))
