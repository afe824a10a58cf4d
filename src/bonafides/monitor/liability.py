"""The cap of the vendor's liability in two versions: what it amounts to, and for whom it moved."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.language.periods import periods
from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Direction, TopicChange, cite_view
from bonafides.monitor.alignment import Version, words

TOPIC = "liability.cap"
_CAPS = re.compile(
    r"\bliab(?:ility|le)\b[^.;]{0,250}?"
    r"\b(?:(?:not|never) (?:\w+ ){0,3}exceed|exceeds?|limited to|capped at|no more than|not be more than)\b",
    re.IGNORECASE,
)
_OF_THE_CUSTOMER = re.compile(
    r"\b(?:you|your|customer(?:['’]s)?|licensee(?:['’]s)?|user(?:['’]s)?) (?:\w+ ){0,3}liab(?:ility|le)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?:(?P<sign>[$€£])|\b(?P<code>USD|EUR|GBP|CHF)\s?)\s?(?P<sum>\d{1,3}(?:[,.' ]\d{3}){0,4}|\d{1,9})\b(?!\s?%)",
    re.IGNORECASE,
)
_FEES = re.compile(r"\b(?:fees|amounts?|paid|payable|charges)\b", re.IGNORECASE)
_DAYS_OF_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Cap:
    """What one sentence limits liability to: months of fees, sums by currency."""

    sentence: Sentence
    months: int | None
    sums: tuple[tuple[str, int], ...]

    @property
    def words(self) -> str:
        """The cap in words: `fees of 12 months, $100`."""
        fees = [f"fees of {self.months} months"] if self.months is not None else []
        return ", ".join([*fees, *(f"{sign}{amount}" for sign, amount in self.sums)])


def liability(old: Version, new: Version) -> TopicChange | None:
    """How the cap changed; None where both versions say the same, or one names none and nothing is lost or won."""
    lost, won = _caps(old, new), _caps(new, old)
    if not won or (not lost and _caps(old, None)):
        return None
    if not lost:
        return _change(Direction.WORSE, "a cap where none was named", None, won[0], old, new)
    before, after = lost[0], won[0]
    moves = {after.months < before.months} if _differ(before.months, after.months) else set()  # type: ignore[operator]
    sums = dict(before.sums)
    moves |= {amount < sums[sign] for sign, amount in after.sums if sign in sums and amount != sums[sign]}
    if not moves:
        return None
    direction = Direction.UNCLEAR if len(moves) > 1 else Direction.WORSE if moves == {True} else Direction.BETTER
    return _change(direction, f"the cap changed from {before.words} to {after.words}", before, after, old, new)


def _differ(before: int | None, after: int | None) -> bool:
    return before is not None and after is not None and before != after


def _caps(version: Version, other: Version | None) -> list[Cap]:
    """Caps that name an amount, of the sentences that `other` lacks."""
    return [cap for s in version.said if (other is None or not other.has(words(s.text))) and (cap := _cap(s))]


def _cap(sentence: Sentence) -> Cap | None:
    text = sentence.text
    found = _CAPS.search(text)
    if not found or _OF_THE_CUSTOMER.search(found[0]):
        return None
    tail = text[found.end() :]
    spans = [p.days for p in periods(tail)] if _FEES.search(tail) else []
    months = max(1, round(spans[0] / _DAYS_OF_A_MONTH)) if spans else None
    sums = tuple(sorted(_sums(tail)))
    return Cap(sentence, months, sums) if months is not None or sums else None


def _sums(text: str) -> Iterable[tuple[str, int]]:
    for match in _MONEY.finditer(text):
        yield match["sign"] or f"{match['code'].upper()} ", int(re.sub(r"\D", "", match["sum"]))


def _change(
    direction: Direction, because: str, before: Cap | None, after: Cap, old: Version, new: Version
) -> TopicChange:
    return TopicChange(
        TOPIC,
        direction,
        True,
        before.words if before else "none named",
        after.words,
        because,
        _cite(old, before.sentence) if before else None,
        _cite(new, after.sentence),
    )


def _cite(version: Version, sentence: Sentence) -> Citation:
    return cite_view(version.document, sentence.block, sentence.start, sentence.end)
