"""Find dates and periods as reports write them."""

import calendar
import datetime
import re
from dataclasses import dataclass

MONTHS = {
    m: i for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"(?:{_MONTH}\s{{0,4}}{_DAY}\s{{0,2}}[,.]?\s{{0,4}}\d{{4}}"
    rf"|{_DAY}\s{{0,4}}(?:day\s{{1,4}})?(?:of\s{{1,4}})?{_MONTH},?\s{{0,4}}\d{{4}}"
    rf"|\d{{1,2}}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}-\d{{4}}"
    r"|\d{4}[-/]\d{2}[-/]\d{2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"
)
FOUND = re.compile(rf"\b{DATE}(?!\d)", re.IGNORECASE)
_TO = (
    r"\s{0,4}\)?\s{0,2}(?:\([^)]{0,40}\)\s{0,2})?(?:,\s{0,3})?"
    r"(?:(?:up\s{1,3})?to|(?:and\s{1,3})?(?:through|ending|ended)|thru|until|till|-|/|and)"
    r"(?:\s{1,3}(?:and\s{1,3}including|on|and\s{1,3}ending))?\s{0,4}(?:the\s{1,3})?"
)
PERIOD = re.compile(rf"\b({DATE}){_TO}({DATE})(?!\d)", re.IGNORECASE)
SHORT_PERIOD = re.compile(rf"\b({_MONTH}\s{{1,4}}{_DAY}|{_DAY}\s{{1,4}}{_MONTH}){_TO}({DATE})(?!\d)", re.IGNORECASE)
_MONTHS_PERIOD = re.compile(rf"\b({_MONTH})\s{{1,4}}(\d{{4}}){_TO}({_MONTH})\s{{1,4}}(\d{{4}})(?!\d)", re.IGNORECASE)
_ENDED = re.compile(
    rf"\b(?:(twelve|nine|six|three|12|9|6|3)[- ]months?(?:\s{{1,3}}period)?|(year|fiscal\s{{1,3}}year))"
    rf"(?:\s{{1,3}}period)?\s{{1,3}}(?:ended|ending)(?:\s{{1,3}}on)?\s{{1,4}}({DATE})(?!\d)",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\s{{1,4}}(\d{{4}})\b", re.IGNORECASE)
YEAR = re.compile(r"\d{4}")
"""What every date and period holds."""
_REACH = 400
"""Characters, more than twice the longest period written."""
_LENGTH = {"twelve": 12, "nine": 9, "six": 6, "three": 3}


@dataclass(frozen=True, slots=True)
class Period:
    """Days `first` to `last`, both included, and where in the text they stand."""

    first: datetime.date
    last: datetime.date
    start: int
    end: int

    @property
    def interval(self) -> str:
        """ISO 8601 interval of days."""
        return f"{self.first}/{self.last}"

    @property
    def days(self) -> int:
        """Number of days, both ends counted."""
        return (self.last - self.first).days + 1


def parse(text: str, *, day_first: bool = False) -> datetime.date | None:
    """The date written as `text`; with slashes month first unless told otherwise or impossible; None when none."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    name = re.search(_MONTH, text, re.IGNORECASE) or re.search(r"[A-Za-z]{3}(?=[a-z]*-\d{4})", text)
    try:
        if name and len(numbers) >= 2:
            return datetime.date(numbers[1], MONTHS[name.group().lower()[:3]], numbers[0])
        if len(numbers) == 3 and numbers[0] > 31:
            return datetime.date(*numbers)
        if len(numbers) == 3:
            monthly = "/" in text and numbers[0] <= 12 and not (day_first and numbers[1] <= 12)
            month, day = (numbers[0], numbers[1]) if monthly else (numbers[1], numbers[0])
            return datetime.date(numbers[2], month, day)
    except (ValueError, KeyError):
        return None
    return None


def month_of(text: str) -> tuple[str, int, int] | None:
    """The first month and year in `text` as (`2025-03`, start, end)."""
    found = _MONTH_YEAR.search(text)
    if found is None:
        return None
    return f"{found.group(2)}-{MONTHS[found.group(1).lower()[:3]]:02d}", found.start(), found.end()


def periods(text: str) -> list[Period]:
    """All periods in `text` in order; those that end before they begin are dropped."""
    found: list[Period] = []
    for low, high in _around_years(text):
        for match in PERIOD.finditer(text, low, high):
            found += _period(match.group(1), match.group(2), match)
        for match in SHORT_PERIOD.finditer(text, low, high):
            year = re.findall(r"\d{4}", match.group(2))
            found += _period(f"{match.group(1)}, {year[-1]}", match.group(2), match) if year else []
        for match in _MONTHS_PERIOD.finditer(text, low, high):
            found += _whole_months(match)
        for match in _ENDED.finditer(text, low, high):
            found += _ended(match)
    return sorted(found, key=lambda p: (p.start, -p.end))


def _around_years(text: str) -> list[tuple[int, int]]:
    """Spans around every year, joined where they meet: no period is longer than their reach, and none without a year."""
    spans: list[tuple[int, int]] = []
    for year in YEAR.finditer(text):
        low, high = max(0, year.start() - _REACH), min(len(text), year.end() + _REACH)
        if spans and low <= spans[-1][1]:
            low = spans.pop()[0]
        spans.append((low, high))
    return spans


def _period(first: str, last: str, match: re.Match[str]) -> list[Period]:
    day_first = any(re.match(r"(?:1[3-9]|2\d|3[01])/", text) for text in (first, last))
    low, high = parse(first, day_first=day_first), parse(last, day_first=day_first)
    if low is None or high is None or high <= low:
        return []
    return [Period(low, high, match.start(), match.end())]


def _whole_months(match: re.Match[str]) -> list[Period]:
    low, high = int(match.group(2)), int(match.group(4))
    first, last = MONTHS[match.group(1).lower()[:3]], MONTHS[match.group(3).lower()[:3]]
    begin = datetime.date(low, first, 1)
    end = datetime.date(high, last, calendar.monthrange(high, last)[1])
    return [Period(begin, end, match.start(), match.end())] if end > begin else []


def _ended(match: re.Match[str]) -> list[Period]:
    """A period told by its length and its last day."""
    last = parse(match.group(3))
    if last is None:
        return []
    said = (match.group(1) or "12").lower()
    months = _LENGTH.get(said) or int(said)
    after = last + datetime.timedelta(days=1)
    month = after.month - 1 - months
    year = after.year + month // 12
    day = min(after.day, calendar.monthrange(year, month % 12 + 1)[1])
    return [Period(datetime.date(year, month % 12 + 1, day), last, match.start(), match.end())]
