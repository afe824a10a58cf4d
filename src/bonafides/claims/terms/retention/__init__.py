"""How long is customer content kept?

What is said of content itself decides before what is said of personal data at large, and in each the loosest: a need or
the life of an account before a number of days, days before nothing kept, and last what the customer may delete. A period
that begins when something ends (the contract, the account, the last visit) is no period of keeping.
"""

import re
from dataclasses import dataclass

from bonafides.claims.terms.content import OTHER, PARTIES, SPECIFIC, Scope, scope
from bonafides.claims.terms.retention import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import said
from bonafides.language.actors import Actor, agent
from bonafides.language.periods import Period, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "retention.customer-content"
STEMS = w.STEMS
UNDER = w.HEADING


@dataclass(frozen=True, slots=True)
class _Said:
    """What one sentence says of keeping."""

    sentence: Sentence
    needed: bool
    period: Period | None
    zero: bool
    until: bool
    """Until the customer deletes it."""
    can: bool
    """The customer can delete it, and nothing more."""


def claim(document: Document, found: list[Sentence]) -> Claim:
    """What is said of content itself decides before what is said of personal data at large; the loosest wins in each."""
    told = [t for s in found if (t := _read(s)) is not None]
    by_scope: dict[Scope, list[_Said]] = {Scope.SPECIFIC: [], Scope.GENERAL: []}
    for one in told:
        by_scope.setdefault(scope(one.sentence, w.HEADING), []).append(one)
    specific, general = by_scope[Scope.SPECIFIC], by_scope[Scope.GENERAL]
    readings = (
        ("as-long-as-needed", [t for t in specific if t.needed]),
        ("fixed", _dated(specific)),
        ("zero", [t for t in specific if t.zero]),
        ("until-deleted-by-user", [t for t in specific if t.until]),
        ("as-long-as-needed", [t for t in general if t.needed]),
        ("fixed", _dated(general)),
        ("until-deleted-by-user", [t for t in general if t.until]),
        ("until-deleted-by-user", [t for t in specific if t.can]),
    )
    value, shown = next(((v, those) for v, those in readings if those), ("silent", []))
    details = _length(shown) if value == "fixed" else {}
    return said(TOPIC, value, document, [t.sentence for t in shown], **details)


def _read(sentence: Sentence) -> _Said | None:
    """None where the sentence says nothing of how long something is kept by somebody else than the customer."""
    text = w.RIGHTS.sub(" ", sentence.text)
    keeps = [m for m in w.KEEP.finditer(text) if not _by_customer(text, m)]
    deletes = w.DELETE.search(text) is not None
    titled = w.HEADING.search(sentence.above) is not None or w.HEADING.search(text[:40]) is not None
    until = deletes and bool(w.UNTIL_USER.search(text))
    found = periods(sentence.text) if keeps or deletes or titled else []
    one = _Said(
        sentence,
        needed=bool(keeps or deletes or titled) and not until and _needed(text, keeps),
        period=found[0] if found and not _after_an_event(sentence, found[0]) else None,
        zero=_zero(sentence),
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


def _dated(of: list[_Said]) -> list[_Said]:
    """Those that say how many days; what holds without a condition first."""
    return sorted((t for t in of if t.period), key=lambda t: bool(w.SOMETIMES.search(t.sentence.whole)))


def _after_an_event(sentence: Sentence, period: Period) -> bool:
    """Whether the period runs from the end of something; an exception behind it is not its beginning."""
    exception = w.UNLESS.search(sentence.text, period.end)
    text = sentence.text[: exception.start()] if exception else sentence.text
    begin = text.rfind(";", 0, period.start) + 1
    return bool(w.EVENT.search(text, begin) or w.EVENT.search(sentence.lead))


def _length(dated: list[_Said]) -> dict[str, object]:
    known = [t.period for t in dated if t.period]
    others = {p.words: p.days for p in known[1:] if p.days != known[0].days}
    return {"days": known[0].days, "period": known[0].words, "other_periods": others}
