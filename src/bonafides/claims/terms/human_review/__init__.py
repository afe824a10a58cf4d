"""May people of the vendor read customer content?

One permission outweighs every promise. It takes people, or a vendor that looks at content; that a company has access to
personal data at large, that machines scan, and that staff are bound to secrecy says nothing. What the customer allows case
by case is no permission of the vendor's, and a promise that excepts only that, or the law, stays a denial.
"""

import re
from dataclasses import replace

from bonafides.claims.terms.human_review import wording as w
from bonafides.claims.terms.selection import holds
from bonafides.claims.terms.wording import OPENS_LIST, said
from bonafides.language.actors import Actor, agent, subject
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "access.human-review"
STEMS = w.STEMS
UNDER = None


def claim(document: Document, found: list[Sentence]) -> Claim:
    """Allowed where any sentence lets people look; denied only where one says that they do not, and none allows it."""
    readings: dict[str, list[Sentence]] = {"allowed": [], "denied": [], "": []}
    for sentence in (s for s in found if holds(s.text, w.ALSO)):
        readings[_reading(sentence)].append(sentence)
    if readings["allowed"]:
        return said(TOPIC, "allowed", document, readings["allowed"])
    return said(TOPIC, "denied" if readings["denied"] else "silent", document, readings["denied"])


def _reading(sentence: Sentence) -> str:
    """`allowed`, `denied` or ''."""
    if "member" in sentence.text:
        sentence = replace(sentence, text=w.MEMBERS.sub(_staff, sentence.text))
    text = sentence.text
    if OPENS_LIST.search(sentence.lead):
        sentence = replace(sentence, text=sentence.whole, lead="")
        text = sentence.text
    so = w.MAY_DO_SO.search(text) if holds(text, w.DO_SO) else None
    if so and agent(text, so.start()) is not Actor.CUSTOMER:
        before = _before(sentence) + text[: so.start()]
        if w.NO_DUTY.search(before) and w.CONTENT.search(before):
            return "allowed"
    if human := w.HUMAN.search(text):
        return _by_humans(sentence, human)
    looked = next((reading for m in w.LOOK.finditer(text) if (reading := _of_look(sentence, m))), "")
    return looked if looked and (w.BY.search(text) or not w.ELSE.search(w.CONSENT.sub(" ", text))) else ""


def _staff(match: re.Match[str]) -> str:
    """A member of the team is staff; as long as what it stands for, so that places stay."""
    return f"{match[1]} staff".ljust(len(match[0]))


def _before(sentence: Sentence) -> str:
    """What stands before the sentence in its block."""
    return sentence.block.view.text[max(0, sentence.start - 300) : sentence.start]


def _by_humans(sentence: Sentence, human: re.Match[str]) -> str:
    """What a sentence says that speaks of human or manual review; the customer's own review of outputs is none."""
    text = sentence.text
    about = w.CONTENT.search(sentence.whole) or w.CONTENT.search(sentence.heading)
    theirs = agent(text, human.start()) is Actor.CUSTOMER and w.DUTY.match(text)
    if not about or theirs or w.OWN_JUDGEMENT.search(text):
        return ""
    negated = w.NOT.search(text, max(0, human.start() - 80), human.end() + 30)
    return _denial(text) if negated else "allowed"


def _of_look(sentence: Sentence, look: re.Match[str]) -> str:
    """What one verb of looking says of content: `allowed`, `denied` or ''."""
    text = sentence.text
    behind = text[look.end() : look.end() + 90].split(";")[0]
    passive = look["done"] in ("ed", "d") or look[0].lower() == "read"
    passive = passive and bool(w.BE.search(text[max(0, look.start() - 60) : look.start()]))
    backward = passive or w.THEM.match(behind)
    seen = w.CONTENT.search(text, max(0, look.start() - 120), look.start()) if backward else w.CONTENT.search(behind)
    if not seen and backward and not passive:
        nobody = w.NOT.search(text, 0, look.start())
        seen = w.MADE.search(text, max(0, look.start() - 120), look.start()) or (
            w.CONTENT.search(_before(sentence)) if nobody else None
        )
    if not seen or (not backward and w.OTHER_OBJECT.search(behind, 0, seen.start())):
        return ""
    who, since = _looker(sentence, look, passive)
    ahead = text[max(since, look.start() - 120) : look.start()]
    verb = (
        passive
        or w.VERB.search(ahead[-24:])
        or len(ahead.split()) < 2
        or (who is Actor.PEOPLE and not look["done"] and ahead.endswith("s "))
    )
    if who not in (Actor.VENDOR, Actor.PEOPLE) or not verb or w.NO_STAFF.search(ahead):
        return ""
    if who is Actor.VENDOR and look["enter"] and w.AT_LARGE.search(seen[0]):
        return ""
    return _of_people(
        text, look, since, certain=passive or (who is Actor.PEOPLE and bool(look["look"] or look["done"] == "s"))
    )


def _of_people(text: str, look: re.Match[str], since: int, certain: bool) -> str:
    """What is said of people who look: a duty denied, a denial, a condition, a permission."""
    ahead = text[max(since, look.start() - 120) : look.start()]
    duty = w.NO_DUTY.search(text)
    if duty and w.DO_NOT.match(duty[0]) and w.ASKED.search(text):
        return _denial(text)
    if duty and not w.MAY.search(text, duty.end(), look.start()):
        return "allowed" if w.BUT.search(text, duty.end()) or w.MAY_BUT.search(text, 0, duty.end()) else ""
    if w.NOT.search(w.NOT_ONLY.sub(" ", ahead)) or w.NOBODY.search(text[:since]):
        return _denial(text)
    if w.IF_ASKED.search(text) and not w.OR_WHERE.search(text):
        return "denied" if w.ONLY.search(text) else ""
    since = max(0, since - 40) if look["done"] == "ing" else since
    return "allowed" if certain or w.MAY.search(text, since, look.start()) else ""


def _looker(sentence: Sentence, look: re.Match[str], passive: bool) -> tuple[Actor, int]:
    """Who looks, and where that is named; a passive counts only with the people who do it."""
    text = sentence.text
    by = w.BY.search(text, look.end(), look.end() + 90)
    if by or passive:
        return (Actor.PEOPLE if by else Actor.NOBODY), 0
    who, since = subject(text, look.start())
    if text[since : since + 4].lower() == "they" and w.PERSONS.search(_before(sentence)[-200:]):
        who = Actor.PEOPLE
    return who, since


def _denial(text: str) -> str:
    """A promise not to look holds with the customer's consent or by law excepted, not with the vendor's own purposes."""
    if w.CASE.search(text):
        return "denied"
    if w.FOLLOWING.search(text) and w.EXCEPT.search(text):
        return "allowed"
    if w.FOR_THESE.search(text):
        return ""
    return "denied" if w.ASKED.search(text) or not w.EXCEPT.search(text) else "allowed"
