"""Who signs the auditor's report, and when: read from the lines around the signature, the letterhead, then labels."""

import re
from dataclasses import dataclass, replace

from bonafides.claims.soc2 import dates
from bonafides.claims.soc2.flow import patterns, words
from bonafides.claims.soc2.lines import Line
from bonafides.claims.soc2.party import WORDS, is_same_company

_WORD = r"[A-Z0-9ÄÖÜ][\w&.'’-]*"
_ENDS = "|".join(words(WORDS)["suffix"] + words(WORDS)["trade"])
_FIRM = re.compile(
    rf"(?:{_WORD},?[ ]+(?:(?:&|and|und|of|de|\+)[ ]+)?){{1,7}}?(?:{_ENDS})(?![\w])(?:[ ,]+(?:{_ENDS})(?![\w]))*"
)
_PLAIN_NAME = re.compile(rf"{_WORD}(?:,?[ ]+(?:(?:&|and|of|\+)[ ]+)?{_WORD}){{0,4}}")
_PLACE = re.compile(r"^[A-ZÄÖÜ][\w.' -]+,\s+(?:[A-Z]{2}\b|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?$")
_ACCOUNTANTS = re.compile(r"(?<=\w[ ,.])[ ,]*(?:Certified Public|Chartered|Independent)\b.*$")
_CREDENTIAL = re.compile(
    r",\s*(?:CPA|C\.P\.A\.|F?CA|CISA|CISSP|CITP|Wirtschaftspr[uü]fer(?:in)?)(?!\w)(?!\s+(?:LLP|P\.?C|LLC|PLLC))"
)
"""A person's title behind a comma."""
_RUNS_ON = re.compile(r"(?:\b(?:to|through|until|and|of|at|on|from|period|ended|the|dated)|[,-])$", re.IGNORECASE)
_NEAR = 6
"""Lines around the date in which a signature stands."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What was read from a line: the value, the span in the document's text, and how surely it is a signature."""

    value: str
    line: Line
    start: int
    end: int
    score: int


def auditor(lines: tuple[Line, ...], company: str) -> Signed | None:
    """The firm that signs among the lines of the auditor's report; `company` is the one examined."""
    dated = dates_alone(lines)
    opened = next((i for i, line in enumerate(lines) if "in our opinion" in line.text.casefold()), len(lines))
    best: Signed | None = None
    for index, line in enumerate(lines):
        found = _candidate(line)
        if found is None:
            continue
        near = any(abs(index - at) <= _NEAR for at in dated[-1:])
        score = found.score + 2 * near + 2 * (index > opened) - 8 * is_same_company(found.value, company)
        if not _with_form(found) and not (near and index > opened):
            continue
        if best is None or score >= best.score:
            best = replace(found, score=score)
    return best


def named_auditor(lines: tuple[Line, ...]) -> Signed | None:
    """The firm called the auditor anywhere; weaker than a signature."""
    for index, line in enumerate(lines):
        for match in patterns(WORDS, "labelled").finditer(line.text):
            firm = _FIRM.match(line.text, match.end())
            if firm is None and line.text[match.end() :].strip() == "" and index + 1 < len(lines):
                following = lines[index + 1]
                after = _FIRM.match(following.text)
                if after:
                    return _signed(following, after.start(), after.end(), 0)
            if firm:
                return _signed(line, firm.start(), firm.end(), 0)
            label = line.text[match.start() : match.end()].rstrip()
            plain = _PLAIN_NAME.match(line.text, match.end()) if label[-1:] in ":|" else None
            if plain:
                return _signed(line, plain.start(), plain.end(), 0)
    return None


def report_date(lines: tuple[Line, ...], firm: Signed | None) -> Signed | None:
    """The day the report was signed: the date nearest to the signature, else the last that stands by itself."""
    found = dates_alone(lines)
    if not found:
        return labelled_date(lines)
    place = next((i for i, line in enumerate(lines) if firm and line.start == firm.line.start), None)
    near = [i for i in found if place is not None and abs(i - place) <= _NEAR]
    return _date_in(lines[min(near, key=lambda i: (i < (place or 0), abs(i - (place or 0)))) if near else found[-1]])


def labelled_date(lines: tuple[Line, ...]) -> Signed | None:
    """A date that is called the date of the report."""
    for index, line in enumerate(lines):
        for match in patterns(WORDS, "dated").finditer(line.text):
            where, at = (line, match.end())
            if not line.text[at:].strip() and index + 1 < len(lines):
                where, at = lines[index + 1], 0
            day = dates.FOUND.match(where.text, at)
            if day and (read := dates.parse(day.group())):
                return _signed(where, day.start(), day.end(), 0, read.isoformat())
    return None


def _candidate(line: Line) -> Signed | None:
    text = re.sub(r"^/s/\s*", "", line.text)
    shift = len(line.text) - len(text)
    if _is_prose(text) or patterns(WORDS, "addressed").search(text[:60]):
        return None
    firm = _FIRM.search(text)
    if firm and not _bare(firm.group()):
        return None
    if _CREDENTIAL.search(text):
        return None
    if firm:
        person = bool(patterns(WORDS, "person").search(text[: firm.start()] + text[firm.end() :]))
        return _signed(line, firm.start() + shift, firm.end() + shift, 6 - 3 * person)
    if dates.FOUND.search(text):
        return None
    if (
        _PLAIN_NAME.fullmatch(text)
        and re.search(r"[A-Za-z]{3}", text)
        and not _PLACE.match(text)
        and not patterns(WORDS, "person").search(text)
    ):
        return _signed(line, shift, len(line.text), 1 + 2 * ("/s/" in line.text or "&" in text))
    return None


def _bare(name: str) -> str:
    """What is left of a name without what all firms call themselves."""
    return re.sub(rf"\b(?:{_ENDS})(?!\w)|\b(?:Independent|Registered|Licensed|Public|The|Firm)\b|[\W_]", "", name)


def _with_form(found: Signed) -> bool:
    return found.score >= 3


def _is_prose(text: str) -> bool:
    return len(text) > 140 or (len(text.split()) > 12 and not re.search(r"\b(?:signed|issued) by\b", text))


def dates_alone(lines: tuple[Line, ...]) -> list[int]:
    """Places of lines with a date on its own; the wrapped end of a sentence is none."""
    return [
        i
        for i, line in enumerate(lines)
        if _date_on(line) and not (line.text.endswith(".") or (i and _RUNS_ON.search(lines[i - 1].text)))
    ]


def _date_on(line: Line) -> bool:
    """Whether a date stands on the line by itself or with a place."""
    if len(line.text) > 90 or not dates.YEAR.search(line.text):
        return False
    day = dates.FOUND.search(line.text)
    if day is None or dates.periods(line.text):
        return False
    rest = line.text[: day.start()] + line.text[day.end() :]
    return len(rest.split()) <= 9 and not patterns(WORDS, "not_dated").search(rest.casefold())


def _date_in(line: Line) -> Signed | None:
    for day in dates.FOUND.finditer(line.text):
        if read := dates.parse(day.group()):
            return _signed(line, day.start(), day.end(), 0, read.isoformat())
    return None


def _signed(line: Line, low: int, high: int, score: int, value: str = "") -> Signed:
    """`low` and `high` count in the line's text; where folding changed it the whole line is cited."""
    text = line.text[low:high].strip(" ,|")
    exact = len(line.text) == line.end - line.start
    start, end = (line.start + low, line.start + high) if exact else (line.start, line.end)
    named = _ACCOUNTANTS.sub("", text) if _FIRM.search(_ACCOUNTANTS.sub("", text)) else text
    return Signed(value or named.strip(" ,|"), line, start, end, score)
