"""Does a card say, in passing, that its model learns from those who use it?

Contracts permit and forbid; a card describes. "The mix holds conversations of people who use our app" is no promise and no licence, and yet
says what the vendor does. Only what is done is read here: that some content is left out leaves the rest open.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from bonafides.claims.model_card.data_names import SECTION
from bonafides.claims.model_card.lexicon import phrases, plain, words
from bonafides.claims.model_card.sections import zones_of
from bonafides.claims.positions.values import FREEDOM
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import BlockKind, Citation, Claim, Confidence, Document, cite_view

KINDS = frozenset({"model-card", "system-card", "data-statement"})
TOPIC = "training.customer-content"
FILE = "user_data"
_CLAUSE = re.compile(r"[;.]\s|,? (?:but|whereas|while|although)\b ?|, (?:and )?(?=those of\b)")
_ITEM = re.compile(r"[,;:]\s| and | or | as well as | plus ")
_MOST_CITED = 4
PROMISES = frozenset({"never", "opt-in", "carve-outs", "opt-out"})
_NEAR = 2
"""Sentences after the one that says so in which a way out may stand."""


_ENTRY = 80
"""Characters below which what stands between semicolons is an entry and no clause of its own."""


@dataclass(frozen=True, slots=True)
class _Said:
    sentence: Sentence
    value: str


def claim(document: Document) -> Claim | None:
    """`permitted`, `opt-out` or `opt-in`, the freest of what the card says; None where it says nothing of the kind."""
    if document.kind not in KINDS:
        return None
    found = list(_said(sentences(document.blocks)))
    if not found:
        return None
    order = FREEDOM[TOPIC]
    freest = max((s.value for s in found), key=order.index)
    cited = dict.fromkeys(
        cite_view(document, s.sentence.block, s.sentence.start, s.sentence.end) for s in found if s.value == freest
    )
    shown = tuple(c for c in cited if c.quote)[:_MOST_CITED]
    return Claim(TOPIC, freest, Confidence.MEDIUM, shown, {}) if shown else None


def of_card(read_as_terms: Claim | None, document: Document) -> Claim | None:
    """What a card says in passing, or else the promise that a reader of terms found in it.

    A card speaks of training all the time: what a reader of terms takes for a licence there is mostly a corpus. Only its promises count,
    and only where they speak of users.
    """
    described = claim(document)
    promise = read_as_terms if read_as_terms and _speaks_of_users(read_as_terms) else None
    if described is None or promise is None:
        return described or promise
    if promise.value != "never" and all(any(_meet(c, p) for p in promise.citations) for c in described.citations):
        return promise
    return described


def _speaks_of_users(promise: Claim) -> bool:
    quoted = " ".join(plain(c.quote) for c in promise.citations)
    return promise.value in PROMISES and bool(phrases(FILE, "users-named").search(quoted))


def _meet(one: Citation, other: Citation) -> bool:
    return one.start < other.end and other.start < one.end


def _said(every: list[Sentence]) -> Iterator[_Said]:
    for number, sentence in enumerate(every):
        if sentence.block.kind is BlockKind.HEADING or not _uses(sentence):
            continue
        after = [s for s in every[number + 1 : number + 1 + _NEAR] if s.block.path == sentence.block.path]
        yield _Said(sentence, _value(plain(sentence.whole), after))


def _value(text: str, after: Iterable[Sentence]) -> str:
    if phrases(FILE, "opt-in").search(text):
        return "opt-in"
    out = phrases(FILE, "opt-out").search(text) or any(phrases(FILE, "way-out").search(plain(s.text)) for s in after)
    return "opt-out" if out else "permitted"


def _uses(sentence: Sentence) -> bool:
    text = plain(sentence.whole)
    if not sentence.block.cells and not _users().search(text):
        return False
    if phrases(FILE, "elsewhere").search(text) and not phrases(FILE, "ours").search(text):
        return False
    inside = SECTION in zones_of(sentence.block.path)
    if inside and (sentence.block.cells or sentence.block.kind is BlockKind.LIST_ITEM) and _opens_with_users(sentence):
        return True
    trains = bool(phrases(FILE, "train").search(text))
    return _listed(text, trains, inside) or any(
        _clause_uses(clause, trains, inside) for clause in _CLAUSE.split(text) if clause
    )


def _listed(text: str, trains: bool, inside: bool) -> bool:
    """Whether one of the entries parted by semicolons behind a word such as `contains` begins with the data of users."""
    first, *others = text.split("; ")
    if _denied(first) or not others or not _holds(first, trains, inside):
        return False
    return any((hit := _users().match(o)) and _counts(o, hit) and not _denied(o) for o in others if len(o) < _ENTRY)


def _holds(text: str, trains: bool, inside: bool) -> bool:
    return bool(phrases(FILE, "holds").search(text)) and (
        inside or trains or bool(phrases(FILE, "training-set").search(text))
    )


def _opens_with_users(sentence: Sentence) -> bool:
    """Whether a row or an item of a list of training data begins with the data of users."""
    cells = [plain(c.text) for c in sentence.block.cells] or [plain(sentence.text)]
    return any(
        (hit := _users().match(cell.strip(" *_|-"))) and _counts(cell, hit) and not _denied(cell) for cell in cells
    )


def _clause_uses(clause: str, trains: bool, inside: bool) -> bool:
    tested = phrases(FILE, "tested").search(clause) and not phrases(FILE, "train").search(clause)
    if tested or _denied(clause):
        return False
    hits = [hit for hit in _users().finditer(clause) if _counts(clause, hit)]
    return any(_related(clause, hit, trains, inside) for hit in hits)


def _related(clause: str, hit: re.Match[str], trains: bool, inside: bool) -> bool:
    before, after = clause[: hit.start()], clause[hit.end() :]
    learnt = list(phrases(FILE, "learns-from").finditer(before))
    if learnt and not phrases(FILE, "aim").search(before, learnt[-1].end()):
        return True
    if phrases(FILE, "goes-into").match(after) or (trains and phrases(FILE, "is-used").match(after)):
        return True
    return _holds(before, trains, inside)


def _denied(clause: str) -> bool:
    return bool(phrases(FILE, "denied").search(phrases(FILE, "no-denial").sub(" ", clause)))


def _counts(clause: str, hit: re.Match[str]) -> bool:
    """Whether the item of the list that holds the words is the data of this vendor's users: not bought, public or made up."""
    start = max((m.end() for m in _ITEM.finditer(clause, 0, hit.start())), default=0)
    end = next((m.start() for m in _ITEM.finditer(clause, hit.end())), len(clause))
    return not phrases(FILE, "acquired").search(clause[start:end])


@cache
def _users() -> re.Pattern[str]:
    parts = {name: "(?:" + "|".join(listed) + ")" for name, listed in words(FILE)["parts"].items()}
    either = "|".join(f"(?:{pattern})" for pattern in words(FILE)["users"]).format(**parts)
    return re.compile(rf"(?<![\w-])(?:{either})\b", re.IGNORECASE)
