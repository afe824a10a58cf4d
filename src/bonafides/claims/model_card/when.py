"""Find a day, a month or a year as cards write them."""

import re

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DAY_OR_MONTH = re.compile(
    rf"\b(?:{_DAY}[\s.,/-]{{0,3}}(?:of\s)?{_MONTH}[\s.,/-]{{0,3}}(?:19|20)\d\d|{_MONTH}[\s.,]{{1,3}}{_DAY}[\s,.]{{1,3}}(?:19|20)\d\d"
    rf"|{_MONTH}[\s.,/-]{{0,3}}(?:of\s)?(?:19|20)\d\d|(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\d|3[01]))?"
    r"|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d)[-./](?:19|20)\d\d|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d)(?![\d-])",
    re.IGNORECASE,
)
YEAR = re.compile(
    r"(?<![\w./-])(?:(?:early|mid|late|end of|spring|summer|fall|autumn|winter|q[1-4])[\s-]){0,2}(?:19|20)\d\d(?![\w/-]|\.\d)",
    re.IGNORECASE,
)


def date_in(text: str) -> str | None:
    """The first day or month with a year in `text`, as written."""
    found = DAY_OR_MONTH.search(text)
    return found.group() if found else None


def date_or_year_in(text: str) -> str | None:
    """The first day, month or year in `text`, as written."""
    found = YEAR.search(text)
    return date_in(text) or (found.group().strip() if found else None)
