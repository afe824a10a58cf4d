"""May the vendor train on customer content, and what must the customer do about it?"""

import re
from collections import Counter
from collections.abc import Sequence

from bonafides.claims.terms.training.lexicon import clause_words, companies
from bonafides.claims.terms.training.position import Position, position
from bonafides.claims.terms.training.roles import Role, beside, role_of, sort
from bonafides.claims.terms.training.sides import by_data
from bonafides.claims.terms.training.tiers import tiers
from bonafides.claims.terms.training.tripwire import names_training, unexplained
from bonafides.claims.terms.training.weasel import weasel
from bonafides.language.meaning import Statement
from bonafides.language.sentences import Sentence, sentences
from bonafides.language.statements import statements
from bonafides.model import MAX_CITATIONS, BlockKind, Citation, Claim, Confidence, Document, cite_view

TOPIC = "training.customer-content"
PROMISED = frozenset({"never", "opt-in", "carve-outs"})
LOOKED_AT_AGAIN = PROMISED | {"silent"}
"""A document that only holds suspect sentences is open, not silent."""
OPENING = 8
"""Sentences and headings in which a document says whose it is."""
OFTEN = 0.04
"""Share of sentences that name a company above which the document is its own."""


def claim(document: Document, said: Sequence[Sentence]) -> Claim:
    """The most permissive position that the document leaves a vendor whose customer changes nothing."""
    found = read_statements(said)
    sides = by_data(found)
    return _claim(document, _position(said, found), tiers=tiers(found), data=sides, weasel=weasel(said))


_ACQUIRED = re.compile(
    r"\b(?:licen[sc]ed|purchased|bought|acquired|commissioned|public(?:ly)?|open(?:ly)?|synthetic|crowd-?sourced|third[- ]part(?:y|ies))\b",
    re.IGNORECASE,
)
_USERS = re.compile(
    r"\b(?:customers?|users?|clients?|you|your|subscribers?|visitors?|tenants?|accounts?)\b", re.IGNORECASE
)


def statement(document: Document) -> Claim | None:
    """A claim only where a document of another kind says outright that it trains, or not, on what users enter."""
    said = [s for s in sentences(document.blocks) if not _acquired(s.text)]
    found = read_statements(said)
    roles = sort(found)
    if not (roles[Role.PERMISSION] or roles[Role.OPT_OUT] or roles[Role.UNTIL_TOLD] or roles[Role.PROMISE]):
        return None
    return _claim(document, _position(said, found))


def _position(said: Sequence[Sentence], found: Sequence[Statement]) -> Position:
    """The position of the statements; a promise is looked at again in the light of sentences that nothing explains."""
    roles = sort(found)
    read = position(roles)
    if read.value not in LOOKED_AT_AGAIN:
        return read
    suspects = unexplained(said, found)
    if read.value not in PROMISED:
        suspects = [s for s in suspects if names_training(s)]
    return position(beside(roles, suspects)) if suspects else read


def _acquired(text: str) -> bool:
    """Whether a sentence speaks of data that were bought, licensed or public, and of nobody who uses the product."""
    return bool(_ACQUIRED.search(text)) and not _USERS.search(text)


def read_statements(said: Sequence[Sentence]) -> list[Statement]:
    """What the sentences of one document permit and forbid."""
    return statements(said, clause_words(), _thirds(said))


def read_roles(said: Sequence[Sentence]) -> list[tuple[str, Statement]]:
    """The same statements, each with the name of what it does to the position (`permission`, `promise`, ...)."""
    return [(role_of(statement).value, statement) for statement in read_statements(said)]


def _thirds(said: Sequence[Sentence]) -> frozenset[str]:
    """Companies that are third parties here: all but the one that the opening names and the text names all the time."""
    enough = max(3, OFTEN * len(said))
    names = re.compile(rf"\b(?:{'|'.join(sorted(companies()))})\b")
    named = Counter(name for s in said for name in set(names.findall(s.text.lower())))
    text = " ".join(s.text.lower() for s in said)
    own = {n for n, times in named.items() if times >= enough and (_opens(n, said[:OPENING]) or _contracts(n, text))}
    return companies() - own


def _opens(name: str, opening: Sequence[Sentence]) -> bool:
    """Whether a title or a definition in the opening sentences names the company: `Acme, Inc. ("Acme", "we")`."""
    defined = re.compile(rf"\b{name}\b[^.]{{0,60}}[(][^)]{{0,60}}\b(?:we|us|our|{name})\b")
    texts = ((s.block.kind, s.text.lower()) for s in opening)
    return any((kind is BlockKind.HEADING and name in text) or defined.search(text) for kind, text in texts)


def _contracts(name: str, text: str) -> bool:
    """Whether the company has rights and duties here: "Acme may ...", "Acme grants ..."."""
    return (
        len(re.findall(rf"\b{name} (?:\w+ )?(?:may|will|shall|reserves?|grants?|agrees?|retains?|disclaims?)\b", text))
        >= 3
    )


def _claim(document: Document, found: Position, **details: object) -> Claim:
    citations: list[Citation] = []
    for deciding in found.deciding:
        cited = cite_view(document, deciding.sentence.block, deciding.start, deciding.end)
        if cited.quote and cited not in citations:
            citations.append(cited)
    kept = {k: v for k, v in {"carve_outs": found.carve_outs, **details}.items() if v}
    confidence = Confidence.MEDIUM if citations else Confidence.HIGH
    return Claim(TOPIC, found.value, confidence, tuple(citations[:MAX_CITATIONS]), kept)
