"""Words that a pattern cannot match without, so that a long text is searched only for patterns it could hold."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache, lru_cache

_SHORTEST, _MOST = 2, 60
"""Letters of a word worth looking for, and words worth looking for in place of one pattern."""
_DOTLESS = {0x131: "i", 0x307: None}
"""What matches `i` where case is ignored, beside what case folding knows: without its dot, and capital with it."""
_HEX = {"x": 2, "u": 4, "U": 8}

Needs = tuple[frozenset[str], ...]


def possible(patterns: Collection[str], text: str) -> tuple[str, ...]:
    """Those of `patterns` (case ignored, a space stands for white space) that could match somewhere in `text`."""
    said = _folded(text)
    return tuple(p for p in patterns if all(any(word in said for word in words) for words in needed(p)))


@cache
def needed(pattern: str) -> Needs:
    """Sets of folded words: of each set one stands in every text that `pattern` matches, case ignored."""
    reader = _Reader(pattern)
    found = reader.either()
    return found if reader.at == len(pattern) else ()


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    return text.casefold().translate(_DOTLESS)


def _tells(words: frozenset[str]) -> tuple[int, list[str]]:
    """Longer words tell more; the words themselves keep the order the same in every run."""
    return min(map(len, words)), sorted(words)


@dataclass
class _Reader:
    """A place in a pattern; what it does not know counts as matching anything."""

    pattern: str
    at: int = 0
    run: str = field(default="")

    def either(self) -> Needs:
        """Of alternatives up to a closing bracket: what each needs most, unless one needs nothing."""
        all_of = [self._sequence()]
        while self._here() == "|":
            self.at += 1
            all_of.append(self._sequence())
        if len(all_of) == 1:
            return all_of[0]
        union = frozenset().union(*(max(needs, key=_tells) for needs in all_of if needs))
        return (union,) if all(all_of) and len(union) <= _MOST else ()

    def _sequence(self) -> Needs:
        """Of things in a row: what each needs."""
        found: list[frozenset[str]] = []
        self.run = ""
        while self._here() not in ("|", ")", ""):
            found += self._thing()
        return (*found, *self._ended())

    def _thing(self) -> list[frozenset[str]]:
        character = self._here()
        self.at += 1
        if character == "(":
            return [*self._ended(), *self._group()]
        if character == "[":
            self._skip_set()
        elif character == "\\":
            escaped = self._here()
            self.at += 1
            if not escaped.isalnum() and not escaped.isspace():
                return self._letter(escaped)
            self.at += _HEX.get(escaped, 0)
        elif character not in ".^$ ":
            return self._letter(character)
        found = self._ended()
        self._optional()
        return found

    def _letter(self, letter: str) -> list[frozenset[str]]:
        before, self.run = self.run, self.run + letter
        start = self.at
        if self._optional():
            self.run = before
        return self._ended() if self.at > start else []

    def _group(self) -> list[frozenset[str]]:
        plain = not self.pattern.startswith("?", self.at) or self.pattern.startswith("?:", self.at)
        if self._here() == "?":
            self.at += 2
        inside = self.either()
        self.at += 1
        # What only looks around, or is named, asks for nothing here.
        return [] if self._optional() or not plain else list(inside)

    def _optional(self) -> bool:
        """Pass over what says how often; whether that may be never."""
        mark = self._here()
        if mark not in ("?", "*", "+", "{"):
            return False
        end = self.pattern.find("}", self.at) if mark == "{" else self.at
        never = mark in "?*" or (self.pattern[self.at + 1 : self.at + 2] in ("0", ",") and mark == "{")
        self.at = end + 1
        if self._here() in ("?", "+"):
            self.at += 1
        return never

    def _skip_set(self) -> None:
        self.at += 1 + (self._here() == "^")
        while self._here() not in ("]", ""):
            self.at += 1 + (self._here() == "\\")
        self.at += 1

    def _ended(self) -> list[frozenset[str]]:
        run, self.run = self.run.casefold(), ""
        return [frozenset({run})] if len(run) >= _SHORTEST and run.isascii() else []

    def _here(self) -> str:
        return self.pattern[self.at : self.at + 1]
