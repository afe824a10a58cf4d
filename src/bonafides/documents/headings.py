"""Tell a heading from a sentence where the format does not mark headings: by number, capitals and length."""

import re

PSEUDO = 7
"""Level of headings that are only told by their look: below all that a format marks."""

_NUMBER = re.compile(
    r"(?:(?:section|article|part|annex|appendix|schedule|exhibit|chapter|clause)\s{1,3})?"
    r"(?:(?P<digits>\d{1,3}(?:\.\d{1,3}){0,5})\.?|(?P<mark>[IVXLC]{1,6}|[A-Za-z])[.)])"
    r"(?:[.):\s–—-]{1,4})(?=\S)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:section|article|part|annex|appendix|schedule|exhibit|chapter)\s{1,3}[0-9A-Z]", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:never|not|shall|will|may|must|does|do|is|are|has|have|cannot)\b")
"""In small letters before a full stop, these make a numbered line a sentence: "2.2 We never train on Client Data." """
_LONGEST = 120
_WORDS = 14
_SMALL = frozenset(
    "a an and as at but by for from in into nor of on or our per the their to up via with your us we you is are".split()
)


def depth(text: str) -> int:
    """Depth of the number that `text` begins with (`2.1` is 2), 0 when there is none."""
    found = _NUMBER.match(text)
    if not found:
        return 0
    return found["digits"].count(".") + 1 if found["digits"] else 1


def pseudo_level(text: str) -> int:
    """Level for a heading told by its look: capitals above numbers, numbers by their depth, the rest like `1.`."""
    deep = depth(text)
    return PSEUDO + deep if deep else PSEUDO if _capitals(text) else PSEUDO + 1


def looks_like_heading(text: str, *, marked: bool = False) -> bool:
    """Whether one line of `text` reads as a heading; `marked` when its format sets it off (bold, alone on a line)."""
    line = text.strip()
    if not line or len(line) > _LONGEST or not any(char.isalpha() for char in line):
        return False
    words = line.split()
    if len(words) > _WORDS or line[-1] in ";,":
        return False
    if line[-1] == ".":
        return bool(depth(line)) and _titled(words) and len(words) <= 10 and not _SAYS.search(line)
    if line[-1] in "!:":
        return (marked and len(words) <= 6 and _titled(words)) or (_capitals(line) and len(words) > 1)
    if marked or _capitals(line):
        return line[0].isalnum() and len(line) > 2
    return (bool(depth(line)) and _titled(words)) or (bool(_NAMED.match(line)) and _titled(words))


def _capitals(line: str) -> bool:
    letters = [char for char in line if char.isalpha()]
    return len(letters) >= 4 and all(not char.islower() for char in letters)


def _titled(words: list[str]) -> bool:
    """Whether most of the words that count begin with a capital, as they do in titles."""
    counted = [word.strip("()[]\"'“”‘’") for word in words if word.lower() not in _SMALL]
    counted = [word for word in counted if word[:1].isalpha()]
    return bool(counted) and sum(1 for word in counted if word[0].isupper()) * 2 >= len(counted)
