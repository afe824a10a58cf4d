"""Terms that a document defines ("Usage Data" means ...), and the kinds of data that they stand for."""

import re
from collections.abc import Iterable

from bonafides.language.meaning import Data
from bonafides.language.objects import data_in
from bonafides.language.parsed import Reader, parse_text
from bonafides.language.sentences import Sentence

_OPEN, _CLOSE = "“\"'‘", "”\"'’"
_TERM = rf"[{_OPEN}](?P<term>[A-Z][^{_OPEN}{_CLOSE}()]{{2,50}})[{_CLOSE}]"
_MEANS = re.compile(
    rf"{_TERM},? (?:\([^()]{{0,60}}\) )?(?:also )?(?:means?|shall mean|includes?|refers? to|consists? of)\b"
)
_NAMED = re.compile(rf"\((?:[^()]{{0,60}} )?{_TERM}\)")
_NOUNS = re.compile(
    r"(?:data|information|contents?|materials?|property|inputs?|outputs?|submissions?|statistics|analytics|metrics|"
    r"results?|insights|learnings|works?|files|records|feedback|telemetry|interactions?|prompts?|recordings?)$"
)
BEFORE = 300
"""Characters before `(the "Materials")` that say what the materials are."""
_PRIVATE = ("personal data", "personal information", "confidential information")


def defines(text: str) -> bool:
    """Whether a sentence begins by defining a term, so that it permits nothing by itself."""
    found = _MEANS.search(text[:140])
    return found is not None and found.start() < 24 and "include" not in found[0].rpartition(" ")[2]


def definitions(said: Iterable[Sentence], reader: Reader) -> dict[str, frozenset[Data]]:
    """Terms for data, lower case, with the kinds of data that their definitions name; the first definition counts."""
    found: dict[str, frozenset[Data]] = {}
    for sentence in said:
        text = sentence.text
        if not any(sign in text for sign in '“"‘'):
            continue
        for match in _MEANS.finditer(text):
            _add(found, match["term"], text[match.end() :], reader)
        for match in _NAMED.finditer(text):
            _add(found, match["term"], text[max(0, match.start() - BEFORE) : match.start()], reader)
    return found


def _add(found: dict[str, frozenset[Data]], term: str, meaning: str, reader: Reader) -> None:
    name = term.strip(" ,.").casefold()
    if name in found or name in _PRIVATE or not _NOUNS.search(name):
        return
    own, meant = _data(term, reader), _data(meaning, reader)
    if own & {Data.CONTENT, Data.PERSONAL}:
        return
    # What only sounds like usage or statistics may be made of what customers enter: then it counts as both.
    kinds = (own | meant) - {Data.GENERIC}
    if kinds:
        found[name] = kinds


def _data(text: str, reader: Reader) -> frozenset[Data]:
    parsed = parse_text(text, reader)
    return data_in(parsed, 0, len(parsed.marks))
