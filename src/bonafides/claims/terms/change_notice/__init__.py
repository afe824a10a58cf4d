"""Is the customer told before the model or the service is changed or ended?"""

import re

from bonafides.claims.terms.change_notice import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import said
from bonafides.language.actors import Actor, agent, subject
from bonafides.language.notice import NOTICE, UNTOLD, advance_notice
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "change.notice"
STEMS = w.STEMS
UNDER = None


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Without notice before days before notice before at any time: what frees the vendor outright decides first."""
    about: list[Sentence] = []
    last: Sentence | None = None
    for sentence in (s for s in found if holds(s.whole, w.ALSO)):
        if _speaks(sentence) or (last is not None and last in about[-1:] and _goes_on(sentence, last)):
            about.append(sentence)
        last = sentence
    untold = [s for s in about if UNTOLD.search(s.text)]
    if untold:
        return said(TOPIC, "at-any-time", document, untold)
    dated = [(s, period) for s in about if (period := advance_notice(s.text))]
    if dated:
        return said(TOPIC, "advance-days", document, [s for s, _ in dated], days=dated[0][1].least)
    told = [s for s in about if NOTICE.search(s.text)]
    if told:
        return said(TOPIC, "notice-no-period", document, told)
    return said(TOPIC, "at-any-time" if about else "silent", document, about)


def _speaks(sentence: Sentence) -> bool:
    """Whether the vendor may change or end the service itself, or is bound to tell of it."""
    text = sentence.text
    if not (_changed(text) or _announced(text) or any(_free(sentence, m) for m in w.CHANGES.finditer(text))):
        return False
    return not (w.ASIDE.search(text) or w.PURPOSE.search(sentence.whole))


def _changed(text: str) -> bool:
    """Whether the service "may be changed", "is subject to change" or the vendor "makes changes" to it."""
    passive = w.CHANGED.search(text) if w.CHANGED_KEY.search(text) else None
    return passive is not None and agent(text, passive.start()) is not Actor.CUSTOMER


def _announced(text: str) -> bool:
    told = NOTICE.search(text)
    return told is not None and bool(w.EVENT.search(text)) and _bound(text, told)


def _bound(text: str, told: re.Match[str]) -> bool:
    """Whether it is the vendor that tells, or the customer that is told."""
    who, since = subject(text, told.start())
    if w.BE.search(text[: told.start()][-30:]) or w.GIVES.search(text):
        return True
    tells = w.TELLS.fullmatch(told[0]) or w.GIVING.search(text[since : told.start()])
    return who is not Actor.CUSTOMER and bool(tells or w.MAY.search(text[since : told.start()]))


def _free(sentence: Sentence, change: re.Match[str]) -> bool:
    """Whether the verb is governed by a `may` of the vendor's, and no fault of the customer's is its reason."""
    text = sentence.text
    who, since = subject(text, change.start())
    ahead = text[: change.start()]
    again = w.OR_TO.search(ahead[-8:]) and w.RESERVES.search(ahead)
    if who is not Actor.VENDOR or not (again or w.MAY.search(ahead[since:])):
        return False
    if not change["end"]:
        return True
    wide = w.ANY_TIME.search(text) or UNTOLD.search(text) or NOTICE.search(text) or w.ACTS.search(text)
    return bool(wide) and not w.CAUSE.search(sentence.whole)


def _goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Whether the sentence tells of notice of what the one before it allowed."""
    return last.block is sentence.block and bool(w.SUCH.search(sentence.text) and NOTICE.search(sentence.text))
