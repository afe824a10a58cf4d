"""What one sentence says of how long something is kept."""

import re
from dataclasses import dataclass

from bonafides.claims.terms.content import OTHER, PARTIES, SPECIFIC
from bonafides.claims.terms.retention import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.language.actors import Actor, agent
from bonafides.language.periods import Period, periods
from bonafides.language.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says of keeping."""

    sentence: Sentence
    needed: bool
    period: Period | None
    zero: bool
    until: bool
    """Until the customer deletes it."""
    can: bool
    """The customer can delete it, and nothing more."""


def statement(sentence: Sentence) -> Statement | None:
    """None where the sentence says nothing of how long something is kept by somebody else than the customer."""
    text = w.RIGHTS.sub(" ", sentence.text) if holds(sentence.text, w.HELD) else sentence.text
    keeps = [m for m in w.KEEP.finditer(text) if not _by_customer(text, m)]
    deletes = w.DELETE.search(text) is not None
    titled = w.HEADING.search(sentence.above) is not None or w.HEADING.search(text[:40]) is not None
    until = deletes and bool(w.UNTIL_USER.search(text))
    zero = _zero(sentence)
    one = Statement(
        sentence,
        needed=bool(keeps or deletes or titled) and not until and not zero and _needed(text, keeps),
        period=_period(sentence, bool(keeps or titled)) if keeps or deletes or titled else None,
        zero=zero,
        until=until,
        can=deletes and bool(w.USER_CAN.search(text)) and not w.ASKS.search(text),
    )
    says = one.needed or one.period or one.zero or one.until or one.can
    return one if says and not PARTIES.search(text) else None


def _needed(text: str, keeps: list[re.Match[str]]) -> bool:
    verbs = (m for m in keeps if m[0].lower() != "retention")
    if not (w.WHILE.search(text) or any(w.AS_NEEDED.search(text, m.end(), m.end() + w.NEAR) for m in verbs)):
        return False
    return not w.NOT_KEPT.search(text)


def _by_customer(text: str, keep: re.Match[str]) -> bool:
    """Whether the customer is the one who keeps; what "is retained" is kept by the vendor."""
    passive = w.BE.search(text[max(0, keep.start() - 40) : keep.start()])
    return passive is None and agent(text, keep.start()) is Actor.CUSTOMER


def _zero(sentence: Sentence) -> bool:
    """Whether the vendor keeps nothing: not what the customer may not store, and nothing with a length, a switch or a plan."""
    if not holds(sentence.text, w.NOTHING):
        return False
    found = w.ZERO.search(sentence.whole)
    if not found or w.NOT_ZERO.search(sentence.whole):
        return False
    if OTHER.search(sentence.text) and not SPECIFIC.search(sentence.text):
        return False
    passive = w.BEING.search(sentence.whole, max(0, found.start() - 12), found.end())
    theirs = passive is None and agent(sentence.whole, found.start()) is Actor.CUSTOMER
    return not theirs or w.AT_ONCE.search(found[0]) is not None


def _period(sentence: Sentence, kept: bool) -> Period | None:
    """How long something is kept; where the sentence tells of deleting alone, the period must be one of keeping."""
    found = periods(sentence.text)
    if not found or _after_an_event(sentence, found[0]):
        return None
    ahead = sentence.text[: found[0].start]
    later = sentence.text[found[0].end :].lstrip(" *_").startswith("later")
    counts = (
        not later and not w.OPENS.search(ahead) and (kept or w.DELETED_AFTER.search(ahead) or not w.SHALL.search(ahead))
    )
    return found[0] if counts else None


def _after_an_event(sentence: Sentence, period: Period) -> bool:
    """Whether the period runs from the end of something; an exception behind it is not its beginning."""
    if w.ENDING.search(sentence.heading) and not w.HEADING.search(sentence.heading):
        return True
    exception = w.UNLESS.search(sentence.text, period.end)
    text = sentence.text[: exception.start()] if exception else sentence.text
    begin = text.rfind(";", 0, period.start) + 1
    return bool(w.EVENT.search(text, begin) or w.EVENT.search(sentence.lead))
