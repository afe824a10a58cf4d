"""Find dates and periods as reports write them."""

import datetime
import re
from dataclasses import dataclass

MONTHS = {
    m: i for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:{_MONTH}\s{{1,4}}\d{{1,2}}(?:st|nd|rd|th)?\s{{0,2}},?\s{{1,4}}\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{{1,4}}(?:of\s{{1,4}})?{_MONTH},?\s{{1,4}}\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4})"
)
FOUND = re.compile(rf"\b{DATE}(?!\d)", re.IGNORECASE)
PERIOD = re.compile(
    rf"\b({DATE})\s{{0,4}}(?:,\s{{0,3}})?(?:to|through|until|-|and)\s{{1,4}}(?:the\s{{1,3}})?({DATE})(?!\d)",
    re.IGNORECASE,
)
SHORT_PERIOD = re.compile(
    rf"\b({_MONTH}\s{{1,4}}\d{{1,2}})\s{{0,4}}(?:to|through|until|-)\s{{1,4}}({_MONTH}\s{{1,4}}\d{{1,2}},?\s{{1,4}}(\d{{4}}))\b",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\s{{1,4}}(\d{{4}})\b", re.IGNORECASE)


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


def parse(text: str) -> datetime.date | None:
    """The date written as `text`; with slashes month first unless that cannot be; None when there is none."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    name = re.search(_MONTH, text, re.IGNORECASE)
    try:
        if name and len(numbers) >= 2:
            return datetime.date(numbers[1], MONTHS[name.group().lower()[:3]], numbers[0])
        if len(numbers) == 3 and numbers[0] > 31:
            return datetime.date(*numbers)
        if len(numbers) == 3:
            month, day = (numbers[0], numbers[1]) if "/" in text and numbers[0] <= 12 else (numbers[1], numbers[0])
            return datetime.date(numbers[2], month, day)
    except ValueError:
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
    for match in PERIOD.finditer(text):
        found += _period(match.group(1), match.group(2), match)
    for match in SHORT_PERIOD.finditer(text):
        found += _period(f"{match.group(1)}, {match.group(3)}", match.group(2), match)
    return sorted(found, key=lambda p: p.start)


def _period(first: str, last: str, match: re.Match[str]) -> list[Period]:
    low, high = parse(first), parse(last)
    if low is None or high is None or high <= low:
        return []
    return [Period(low, high, match.start(), match.end())]
