"""What happens to customer content when the contract ends?

Days from the end decide over a deletion that waits for the customer's wish, and that over a deletion without a time; that
the vendor may delete, or keeps what is there, is vague. Deletion at the wish of a person is a right by law in a privacy
policy and a term only in a contract. What is said of content goes before what the parties tell each other in confidence.
"""

import re

from bonafides.claims.terms.deletion import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import said
from bonafides.language.actors import Actor, agent
from bonafides.language.periods import Period, periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "deletion.on-termination"
STEMS = w.STEMS
UNDER = w.ENDING


def claim(document: Document, found: list[Sentence]) -> Claim:
    """A number of days, on request, vaguely, or nothing; what is said of content goes before what is said of secrets."""
    private = document.kind == "privacy-policy"
    about = [s for s in found if _at_the_end(s, private)]
    content = [s for s in about if not w.PARTIES.search(s.text)]
    if content or private:
        return _decided(document, content)
    return _decided(document, [s for s in about if w.PARTIES.search(s.text)])


def _decided(document: Document, about: list[Sentence]) -> Claim:
    dated = [(s, period) for s in about if (period := _window(s))]
    if dated:
        return said(TOPIC, "days", document, [s for s, _ in dated], days=_longest(dated))
    asked = [s for s in about if _on_request(s.text)]
    plain = [s for s in about if s not in asked]
    if asked and not any(w.ACT.search(s.text) and "may" not in s.text for s in plain):
        return said(TOPIC, "on-request", document, [*asked, *plain])
    return said(TOPIC, "vague" if about else "silent", document, about)


def _longest(dated: list[tuple[Sentence, Period]]) -> int:
    """Days after which all is gone, copies kept for repair aside where something else is told."""
    return max([p.days for s, p in dated if not w.COPIES.search(s.text)] or [p.days for _, p in dated])


def _at_the_end(sentence: Sentence, private: bool = False) -> bool:
    """Whether the vendor deletes, returns or still keeps something once the contract or the account has ended.

    Deletion on request alone is the statutory right of persons in a privacy policy (`private`), and a term in a contract.
    """
    text = sentence.text
    goes_on = w.GOES_ON.match(text)
    under = w.ENDING.search(sentence.heading) or w.OPENS.match(sentence.block.view.text)
    if not (goes_on or under or holds(sentence.whole, w.ALSO)):
        return False
    ends = under or w.END.search(sentence.whole) or (goes_on and w.END.search(_before(sentence)))
    if not (ends or (not private and _asked(sentence))):
        return False
    acts = [m for m in w.ACT.finditer(text) if _acts(text, m)]
    gone = any(m["gone"] or m[0].lower().startswith("return") for m in acts)
    if not gone and not (acts and (periods(text) or (not private and w.AFTER_END.match(text)))):
        return False
    of_data = (
        w.DATA.search(sentence.whole)
        or w.ACCOUNT.search(text)
        or w.DONE.search(text)
        or (w.THEM.search(text) and w.DATA.search(_before(sentence)))
    )
    return bool(of_data) and not (w.ASIDE.search(text) or w.RIGHTS.search(text) or w.HAS_RIGHTS.search(sentence.lead))


def _before(sentence: Sentence) -> str:
    """What stands shortly before the sentence in its block."""
    return sentence.block.view.text[max(0, sentence.start - 250) : sentence.start]


def _asked(sentence: Sentence) -> bool:
    """Whether something is deleted when a party to the contract asks for it."""
    of_contract = w.PARTIES.search(sentence.text) or any(map(w.HEADING.search, sentence.block.path))
    return bool(of_contract and w.ASK.search(sentence.text)) and not w.OF_PERSONS.search(sentence.text)


def _acts(text: str, act: re.Match[str]) -> bool:
    """Whether the vendor does it, and it is not itself the event: "once you delete your account"."""
    passive = act[0][:3].lower() == "be " or w.BE.search(text[: act.start()][-30:])
    if agent(text, act.start()) is Actor.CUSTOMER and not passive:
        return bool(w.TAKES.match(act[0]) or w.VENDOR_SHALL.search(text[: act.start()]))
    event = any(end.start() <= act.start() < end.end() for end in w.END.finditer(text))
    return not event or bool(w.VENDOR_SHALL.search(text[: act.start()]))


def _on_request(text: str) -> bool:
    return bool(w.ASK.search(w.NOT_ASKED.sub(" ", text))) and not w.EITHER_WAY.search(text)


def _window(sentence: Sentence) -> Period | None:
    """The period from the end of the contract to the deletion, not one of notice or of back-ups.

    What may be taken out for a while is deleted after it, or after the time that is told next.
    """
    for text in (sentence.text, sentence.lead):
        told = [p for p in periods(text) if _of_deletion(text, p)]
        taken = [p for p in told if w.EXPORT.search(text[max(0, p.start - 80) : p.start])]
        if told:
            return next((p for p in told if p not in taken), told[0])
    return None


def _of_deletion(text: str, period: Period) -> bool:
    ahead, behind = text[max(0, period.start - 60) : period.start], text[period.end : period.end + 30]
    return not (w.NOT_THIS.search(ahead) or w.OF_NOTICE.match(behind))
