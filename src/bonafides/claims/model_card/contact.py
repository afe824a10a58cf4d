"""Whom can one ask about the model?"""

import re

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_empty
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "contact"
_MAIL = re.compile(
    r"(?<![\w./@])(?:mailto:)?[A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{2,30}){1,4}(?![\w@/])|[\w.+-]{2,40}\s?[\[(]at[\])]\s?[\w-]{2,40}(?:\.|\s?[\[(]dot[\])]\s?)[A-Za-z]{2,20}"
)
_AT = re.compile(r"@|[\[(]at[\])]")
SECTION = "contact"
_SPOKEN = re.compile(
    r"\b\w[\w.-]*\sat\s[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ai|gov|edu|co|ca|uk|de|fr|eu|ch|nl|in|jp|kr|cn|au|sg)\b"
)
"""`Jane Roe at example.org`: an address that is spelt out."""
_PERSON = re.compile(r"\W{0,4}[A-Z][\w'-]+\s(?:[A-Z][\w.'-]*\s?){1,3}")
_REPOSITORY = re.compile(r"(?:code )?(?:repository|repo|git ?hub)$", re.IGNORECASE)
_HOSTED = re.compile(r"https?:|git@")
_FILES = re.compile(r"\.(?:png|svg|jpe?g|gif|md|ipynb|py|json)$", re.IGNORECASE)


def judge(card: Card) -> Judgement:
    """Present with an e-mail address, a form or an issue tracker; partial with a bare pointer."""
    mails = [(mail, p) for p in card.passages if (mail := _mail(card, p))] if _holds_a_mail(card) else []
    if mails:
        return present((p for _, p in mails), value=mails[0][0])
    spoken = [(m, p) for p in card.under(SECTION) if (m := _SPOKEN.search(p.text))]
    if spoken:
        return present((p for _, p in spoken), value=spoken[0][0].group())
    invited = [p for p in card.passages if _invites(p)]
    addressed = [p for p in invited if _addresses(card, p)]
    if addressed:
        return present(addressed, value=_addresses(card, addressed[0]))
    linked = [p for p in invited if phrases(FILE, "pointer").search(_raw(card, p))]
    direct = [p for p in linked if "contact" in p.zones]
    labelled = [
        p
        for p in card.passages
        if _REPOSITORY.match(p.label) and _HOSTED.search(_raw(card, p)) and not is_empty(p.value)
    ]
    named = [p for p in card.under(SECTION) if p.label and not is_empty(p.value) and _PERSON.match(p.value)]
    if linked or labelled or direct or named:
        return partial([*direct, *linked, *labelled, *named])
    return absent()


def _addresses(card: Card, passage: Passage) -> str | None:
    """The form, tracker or repository at which this passage invites to write."""
    raw = _raw(card, passage)
    found = phrases(FILE, "address").search(raw)
    if not found and phrases(FILE, "reports").search(passage.text):
        found = phrases(FILE, "tracker").search(raw)
    return found.group() if found else None


def _holds_a_mail(card: Card) -> bool:
    """Whether an at sign stands anywhere; only then passages are searched for addresses one by one."""
    return any(_AT.search(text) for text in (card.document.text, *(link.target for link in card.document.links)))


def _mail(card: Card, passage: Passage) -> str | None:
    """An address written for people; an at sign in code, a file name or a citation is none."""
    for found in _MAIL.finditer(_raw(card, passage)):
        if not _FILES.search(found.group()) and not phrases(FILE, "never").search(found.group()):
            return found.group().removeprefix("mailto:")
    return None


def _invites(passage: Passage) -> bool:
    if passage.block.cells and "contact" not in passage.zones:
        return False
    if phrases(FILE, "reports").search(passage.text):
        return True
    asks = phrases(FILE, "asks").search(passage.text)
    return bool(asks or "contact" in passage.zones) and not phrases(FILE, "never").search(passage.text)


def _raw(card: Card, passage: Passage) -> str:
    """The passage as it stands in the file, with the targets of its links."""
    low, high = passage.block.view.span(passage.start, max(passage.end, passage.start + 1))
    targets = " ".join(link.target for link in card.document.links if low - 1 <= link.start < high)
    return f"{card.document.text[low:high]} {targets}"
