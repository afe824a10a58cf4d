"""Spans of time as contracts write them: "30 days", "six (6) months", "two weeks", "a 90-day period", "ten business days"."""

import re
from dataclasses import dataclass

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBER = {word: value for value, word in enumerate(_ONES, 1)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}
DAYS_OF = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 90, "year": 365}  # fmt: skip
"""Days of a unit; a month counts 30 and a year 365, as people mean them who write "30 days" and "one month" for the same."""
_SMALL = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
_WORDS = rf"(?:(?:one|two|three|a) hundred(?:[ -]and)?(?:[ -](?:{_SMALL})(?:[ -](?:{_SMALL}))?)?|(?:{_SMALL})(?:[ -](?:{_SMALL}))?)"
_COUNT = rf"(?:\d{{1,4}}|{_WORDS}|an?|half an?)"
_BESIDE = r"(?:\s?[(\[]\s?[\w-]{1,20}\s?[)\]])?"
"""The number written once more: "thirty (30) days"."""
_FIND = re.compile(
    rf"(?<![\w.,$€£])(?:(?P<low>\d{{1,4}}(?=\s?(?:to|or|and|[-–—])\s?\d)|{_WORDS}(?={_BESIDE}\s(?:to|or)\s)){_BESIDE}\s?(?:to|or|and|[-–—])\s?)?"
    rf"(?<![\w.,$€£])(?P<count>{_COUNT}){_BESIDE}\]?"
    r"[\s-]{1,2}(?:full |calendar |rolling |consecutive |additional |further |(?P<business>business |working ))?"
    r"(?P<unit>minute|hour|day|week|fortnight|month|quarter|year)s?\b(?!\s?(?:old|of age|olds)\b)",
    re.IGNORECASE,
)
_UNITS = ("minute", "hour", "day", "week", "fortnight", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Period:
    """One span of time, `text[start:end]`."""

    days: int
    """Days, rounded up to 1; of a range ("30 to 90 days") the longer end; business days are counted as written."""
    least: int
    """The shorter end of a range, else the same."""
    words: str
    start: int
    end: int
    business: bool = False


def periods(text: str) -> list[Period]:
    """All spans of time in `text`, in order; ages of people ("under 13 years of age") are none."""
    low = text.lower()
    if not any(unit in low for unit in _UNITS):
        return []
    return [_period(match) for match in _FIND.finditer(text) if not _vague(match)]


def number(words: str) -> float:
    """The value of a count in digits or words: `forty-five`, `one hundred and eighty`, `12`, `a`, `half a`."""
    plain = words.casefold().strip()
    if plain.isdigit():
        return int(plain)
    if plain.startswith("half"):
        return 0.5
    hundreds, _, rest = plain.rpartition("hundred")
    total = 100 * (_NUMBER.get(hundreds.strip(), 1)) if hundreds else 0
    parts = [part for part in re.split(r"[\s-]+", rest) if part not in ("and", "")]
    return total + sum(_NUMBER.get(part, 1 if part in ("a", "an") else 0) for part in parts)


def _vague(match: re.Match[str]) -> bool:
    """Whether the article counts nothing: "a business day", "a day-to-day matter", "per month"."""
    count = match["count"].casefold()
    return count in ("a", "an") and (match["business"] is not None or match["unit"].casefold() in ("day", "minute"))


def _period(match: re.Match[str]) -> Period:
    unit = DAYS_OF[match["unit"].casefold()]
    most = _days(match["count"], unit)
    least = _days(match["low"], unit) if match["low"] else most
    return Period(
        max(most, least), min(most, least), match[0].strip(), match.start(), match.end(), match["business"] is not None
    )


def _days(count: str, unit: float) -> int:
    return max(1, -int(-number(count) * unit // 1)) if unit < 1 else max(1, round(number(count) * unit))
