"""Which document goes before which where several of one contract disagree."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from bonafides.catalog.files import load
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import BlockKind, Citation, Claim, Confidence, Document, cite_view

TOPIC = "document.precedence"
KINDS = frozenset({"terms-of-service", "commercial-terms", "developer-terms", "data-processing-agreement", "privacy-policy", "service-level-agreement", "order-form"})  # fmt: skip
STEMS = ("precedence", "prevail", "conflict", "inconsisten", "discrepan", "priority", "ambiguit", "contradict")
_ORDER = re.compile(
    r"\b(?:orders? of (?:precedence|priority)|(?:in )?(?:the )?following (?:descending )?(?:order|sequence)|descending order|order of their|priority as follows)\b",
    re.IGNORECASE,
)
_CONFLICT = re.compile(r"\b(?:conflict\w*|inconsisten\w+|discrepanc\w+|ambiguit\w+|contradict\w*|differ\w*)\b", re.IGNORECASE)  # fmt: skip
_WINS = re.compile(
    r"\b(?:(?:shall|will|do|does|must)?\s?(?:prevails?|controls?|governs?|take(?:s)? (?:precedence|priority)|have (?:precedence|priority)|has (?:precedence|priority)|supersedes?|apply|applies))\b(?P<over>\s?(?:over|above)\b)?",
    re.IGNORECASE,
)
_LAW = re.compile(r"\blaws?\b|\barbitra\w+|\bversions?\b|\blanguage\b|\btranslat\w+|\bprinciples\b|\bcourt\b|\bopen[- ]source\b|\blicen[cs]e terms\b", re.IGNORECASE)  # fmt: skip
"""Conflicts of laws, languages and rules of arbitration order no documents."""
_MARK = re.compile(r"\(?(?:\b[ivx]{1,4}|\b[a-h]|\b\d{1,2})\.?\)|^\s*\d{1,2}[.)]\s|;")
_BARE = r"terms(?!\s+(?:of|and|set|in)\b)"
"""The word alone is a name; in "the terms of this DPA" it is none."""
WINNERS = 4
"""Verbs of winning that are tried in one sentence."""
ITEMS = 8
"""Sentences or list items behind an announced order that are still read as its items."""


def claims(document: Document) -> tuple[Claim, ...]:
    """One claim with kinds of documents, the strongest first; left out where a contract orders none.

    `details.rows` holds for each its `kind` and the `name` it goes by; `details.scope` the words that limit the rule.
    """
    if document.kind not in KINDS:
        return ()
    said = [s for s in sentences(document.blocks) if s.block.kind is not BlockKind.HEADING]
    found = next((f for f in _announced(document, said) if len(f[0]) > 1), None) or next(
        _pairwise(document, said), None
    )
    if found is None:
        return ()
    rows, citations, scope = found
    details = {"rows": tuple({"kind": kind, "name": name} for kind, name in rows)} | ({"scope": scope} if scope else {})
    return (Claim(TOPIC, tuple(kind for kind, _ in rows), Confidence.MEDIUM, citations, details),)


Rows = list[tuple[str, str]]
Found = tuple[Rows, tuple[Citation, ...], str]


def _announced(document: Document, said: list[Sentence]) -> Iterator[Found]:
    """Orders that are given as a list, in the sentence itself or in what follows it."""
    for index, sentence in enumerate(said):
        announced = _ORDER.search(sentence.text)
        if announced is None or not _near(said, index):
            continue
        parts = _MARK.split(sentence.text[announced.end() :])
        if len(parts) < 2 and not re.search(r"\w", parts[0].rpartition(":")[2]):
            parts = []
        taken = [sentence]
        for after in said[index + 1 : index + 1 + ITEMS]:
            if not (_MARK.match(after.text.strip()) or after.block.kind is BlockKind.LIST_ITEM):
                break
            parts += _MARK.split(after.text)
            taken.append(after)
        rows = _distinct(row for part in parts if (row := named(part, document.kind)))
        if rows:
            yield rows, tuple(cite_view(document, s.block, s.start, s.end) for s in taken[:4]), ""


def _near(said: list[Sentence], index: int) -> bool:
    """Whether documents in conflict are spoken of here: an order of payments is another."""
    around = " ".join(s.text for s in said[max(0, index - 1) : index + 1])
    return bool(_CONFLICT.search(around) or re.search(r"precedence|prevail|govern|interpret", around, re.IGNORECASE))


def _pairwise(document: Document, said: list[Sentence]) -> Iterator[Found]:
    """Sentences in which one document wins over others."""
    for sentence in said:
        text = sentence.text
        if not any(stem in text.lower() for stem in STEMS) or _LAW.search(text):
            continue
        for wins in islice(_WINS.finditer(text), WINNERS):
            rows = _winner_first(text, wins, document.kind)
            if len(rows) > 1:
                scope = re.search(
                    r"\b(?:with (?:regard|respect) to|to the extent|as regards|regarding|solely|in relation to)\b[^.;]{3,120}",
                    text[wins.end() :],
                )
                yield (
                    rows,
                    (cite_view(document, sentence.block, sentence.start, sentence.end),),
                    scope[0] if scope else "",
                )


def _winner_first(text: str, wins: re.Match[str], own: str) -> Rows:
    ahead, behind = text[: wins.start()], text[wins.end() :]
    clause = max((m.end() for m in re.finditer(r",|;|\bthen\b|\bthat\b", ahead)), default=0)
    winner = named(ahead[clause:], own, last=True) or named(ahead, own, last=True)
    if winner is None or not (wins["over"] or _CONFLICT.search(text)):
        return []
    rest = behind if wins["over"] else ahead[:clause] + " | " + (behind if _CONFLICT.search(behind) else "")
    others = [
        row
        for part in re.split(r"\band\b|\bor\b|,|\||\bbetween\b|\bwith\b|\bconflicts?\b|\bcontradicts?\b|\bin\b", rest)
        if (row := named(part, own))
    ]
    return _distinct([winner, *(row for row in others if row[0] != winner[0])])


def named(text: str, own: str, last: bool = False) -> tuple[str, str] | None:
    """The kind and the name of the first (or last) document named in `text`; `own` is the kind of the one it stands in."""
    matches = list(_names().finditer(text))
    if not matches:
        return None
    match = matches[-1 if last else 0]
    name = " ".join(match[0].split())
    return _kind_of(name.casefold(), own), name


def _kind_of(name: str, own: str) -> str:
    lexicon = load("language/document_names.yaml")
    if name in lexicon["own"]:
        return own
    return next(str(kind) for kind, names in lexicon["kinds"].items() if name in names)


@cache
def _names() -> re.Pattern[str]:
    lexicon = load("language/document_names.yaml")
    names = [*lexicon["own"], *(n for names in lexicon["kinds"].values() for n in names)]
    longest_first = sorted(names, key=len, reverse=True)
    listed = "|".join(_BARE if n == "terms" else re.escape(n).replace(r"\ ", r"\s+") for n in longest_first)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _distinct(rows: Iterator[tuple[str, str]] | Rows) -> Rows:
    kept: dict[str, str] = {}
    for kind, name in rows:
        kept.setdefault(kind, name)
    return list(kept.items())
