"""Is the customer told before the model or the service is changed or ended?

Freedom from notice decides over any notice promised elsewhere, a number of days over notice without one, and notice over a
bare right to change. It must be the service that changes: its terms and prices, an account, upkeep and other people's
services do not count, nor does an end for a fault of the customer's.
"""

import re
from dataclasses import replace

from bonafides.claims.terms.change_notice import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import OPENS_LIST, said
from bonafides.language.actors import Actor, agent, subject
from bonafides.language.notice import NOT_UNTOLD, NOTICE, UNTOLD, advance_notice, untold
from bonafides.language.periods import Period, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "change.notice"
STEMS = w.STEMS
UNDER = None


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Without notice before days before notice before at any time: what frees the vendor outright decides first."""
    about: list[Sentence] = []
    for sentence in (s for s in found if holds(s.whole, w.ALSO) or (about and w.SUCH.search(s.text))):
        if _speaks(sentence) or (about and _goes_on(sentence, about[-1])):
            about.append(sentence)
    about = [s for s in about if not w.TRIAL.search(s.text)] or about
    freed = [s for s in about if untold(s.text)]
    if freed:
        return said(TOPIC, "at-any-time", document, freed)
    dated = [(s, period) for s in about if (period := _ahead(s.text))]
    if dated:
        return said(TOPIC, "advance-days", document, [s for s, _ in dated], days=dated[0][1].least)
    told = [s for s in about if _tells(s.text)]
    if told:
        return said(TOPIC, "notice-no-period", document, told)
    return said(TOPIC, "at-any-time" if about else "silent", document, about)


def _ahead(text: str) -> Period | None:
    """How long before; a period of deprecation lies before the end too."""
    found = advance_notice(text)
    return found or next((p for p in periods(text) if w.SPAN.search(text, 0, p.start)), None)


def _tells(text: str) -> re.Match[str] | None:
    return NOTICE.search(text) or w.TOLD.search(text)


def _speaks(sentence: Sentence) -> bool:
    """Whether the vendor may change or end the service itself, or is bound to tell of it."""
    if OPENS_LIST.search(sentence.lead):
        sentence = replace(sentence, text=sentence.whole, lead="")
    text = sentence.text
    free = any(_free(sentence, m) for m in w.CHANGES.finditer(text))
    if not free and not _changed(text) and (w.UPKEEP.search(text) or not _announced(text)):
        return False
    return not (w.ASIDE.search(text) or w.PURPOSE.search(sentence.whole))


def _changed(text: str) -> bool:
    """Whether the service "may be changed", "is subject to change" or the vendor "makes changes" to it."""
    passive = w.CHANGED.search(text) if w.CHANGED_KEY.search(text) else None
    return passive is not None and agent(text, passive.start()) is not Actor.CUSTOMER


def _announced(text: str) -> bool:
    if not holds(text, w.TELLING):
        return False
    told = NOT_UNTOLD.search(text) or _tells(UNTOLD.sub(_blank, text))
    return told is not None and bool(w.EVENT.search(text)) and _bound(text, told)


def _blank(match: re.Match[str]) -> str:
    """Spaces instead of "without notice", so that positions stay."""
    return " " * len(match[0])


def _bound(text: str, told: re.Match[str]) -> bool:
    """Whether it is the vendor that tells, or the customer that is told."""
    if w.TOLD.fullmatch(told[0]) or NOT_UNTOLD.fullmatch(told[0]):
        return True
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
    again = (w.OR_TO.search(ahead[-8:]) and w.RESERVES.search(ahead)) or w.RESERVED.search(ahead)
    if not again and (who is not Actor.VENDOR or not w.MAY.search(ahead[since:])):
        return False
    if not change["end"]:
        return True
    wide = w.ANY_TIME.search(text) or UNTOLD.search(text) or NOTICE.search(text) or w.ACTS.search(text)
    return bool(wide) and not w.CAUSE.search(sentence.whole)


def _goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Whether the sentence tells of notice of what one before it in its block allowed, and not of new terms or prices."""
    such = w.SUCH.search(sentence.text) if last.block is sentence.block else None
    if such is None or (w.PAPER.search(sentence.text) and not w.POINTS.search(such[0])):
        return False
    return bool(_tells(sentence.text))
