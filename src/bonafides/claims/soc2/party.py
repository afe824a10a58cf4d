"""Names of the parties to a report: the company examined, and when two names are one company."""

import re

from bonafides.claims.soc2.flow import patterns
from bonafides.claims.soc2.lines import Line

WORDS = "soc2/signature.yaml"
_NAME = re.compile(r"[A-Z0-9][\w&.'’-]*(?:,?\s+(?:(?:of|and|&|de)\s+)?(?:[A-Z0-9][\w&.'’-]*)){0,6}")
_OWNED = re.compile(rf"({_NAME.pattern})['’]s?\s+(?:accompanying\s+|attached\s+)?(?:description|assertion)\b")
_FORM = re.compile(
    r"(?:,?\s+(?:inc|llc|llp|ltd|limited|corp|corporation|co|company|gmbh|mbh|ag|plc|pllc|pc|bv|nv|sas?|ab|pty|pbc)\b\.?)+",
    re.IGNORECASE,
)
_LINE = 300
"""Characters of a line in which a company is named; longer ones are no lines."""
_COMMON = frozenset(
    "the first american united national global data cloud blue digital north south new advanced smart".split()
)


def examined_company(signed: tuple[Line, ...], every: tuple[Line, ...]) -> str:
    """The company examined, as written: whom the auditor addresses, else what the cover says; '' where none is told."""
    for lines in (signed, every):
        for index, line in enumerate(lines):
            match = patterns(WORDS, "services").match(line.text)
            name = _NAME.match(line.text, match.end()) if match else None
            if name is None and index + 1 < len(lines) and patterns(WORDS, "services_line").fullmatch(line.text):
                name = _NAME.match(lines[index + 1].text)
            if name and len(name.group()) > 2:
                return _told(name.group())
    owned = (_OWNED.search(line.text[:_LINE]) for line in (*signed, *every[:40]))
    return next((_told(found.group(1)) for found in owned if found), "")


def _told(name: str) -> str:
    return re.split(r",\s+[A-Z][a-z]+$|['’]s?\b", name)[0].strip(" ,.:")


def is_same_company(one: str, other: str) -> bool:
    """Whether two names, legal forms apart, are one company's: equal, or the same first word that tells something."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    return first == second or (first[0] == second[0] and len(first[0]) > 3 and first[0] not in _COMMON)


def _words(name: str) -> list[str]:
    return re.findall(r"[\w&-]+", _FORM.sub("", f" {name}").casefold())
