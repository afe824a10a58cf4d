"""Which sentences stand in both versions, whatever moved, was renumbered, reformatted or split differently."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from bonafides.language.meaning import Statement
from bonafides.language.sentences import Sentence, sentences
from bonafides.model import Document

Told = tuple[str, Statement]
"""A statement under the name of its role: `permission`, `opt-out`, `promise` ..."""
Engine = Callable[[Sequence[Sentence]], Iterable[Told]]
_LINK = re.compile(r"https?://\S+|www\.\S+")
_NUMBERING = re.compile(
    r"^\s*(?:(?:section|article|clause|no\.?)\s+)?"
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)]+\s+|\d{1,3}(?:\.\d{1,3}){1,4}\s+|[•*–-]\s+)+",
    re.IGNORECASE,
)
_NOT_WORD = re.compile(r"[\W_]+")
_CONTRACTED = (
    (re.compile(r"\bwon[’']t\b"), "will not"),
    (re.compile(r"\bcan(?:[’']t|not)\b"), "can not"),
    (re.compile(r"(?<=[a-z])n[’']t\b"), " not"),
    (re.compile(r"(?<=[a-z])[’']ll\b"), " will"),
    (re.compile(r"(?<=[a-z])[’']re\b"), " are"),
    (re.compile(r"(?<=[a-z])[’']ve\b"), " have"),
)
"""Short forms, which say no more and no less than the long ones."""
EDITED = 55
"""Likeness (0 to 100) from which one sentence is an edited form of another."""
_SMALL_WORDS = frozenset(
    "a an the this that these those such it they them its their is are was were be been do does in on of to for by with"
    " from and or any our we us will shall may can also please".split()
)
"""Without these a sentence says the same; negations, conditions and exceptions are not among them."""
FORM = 4
"""Fewer words than this are labels of pages and tables, not sentences to be held against each other."""


@lru_cache(maxsize=20_000)
def words(text: str) -> str:
    """What a sentence says: no case, marks, links, leading numbers, short forms or white space."""
    plain = _LINK.sub(" ", _NUMBERING.sub("", text)).casefold()
    if "’" in plain or "'" in plain or "cannot" in plain:
        for short, long in _CONTRACTED:
            plain = short.sub(long, plain)
    return _NOT_WORD.sub(" ", plain).strip()


def form(key: str) -> str:
    """The telling words of a sentence, in order."""
    return " ".join(word for word in key.split() if word not in _SMALL_WORDS)


@dataclass(frozen=True)
class Version:
    """One version of a document, as its sentences and as one run of words."""

    document: Document
    said: tuple[Sentence, ...]
    told: tuple[Told, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words of each sentence, in order."""
        return tuple(words(s.text) for s in self.said)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.keys)

    @cached_property
    def _run(self) -> str:
        return f" {' '.join(self.keys)} "

    def has(self, key: str) -> bool:
        """Whether these words stand here as a sentence, or inside or across sentences."""
        return not key or key in self._known or (key.count(" ") >= FORM and f" {key} " in self._run)

    def only(self, other: "Version") -> list[Sentence]:
        """Sentences whose words `other` does not have as a sentence."""
        return [s for s, key in zip(self.said, self.keys, strict=True) if key and key not in other._known]


def version(document: Document, engine: Engine = lambda _: ()) -> Version:
    """The version that `document` is; `engine` reads statements and their roles from its sentences."""
    said = tuple(sentences(document.blocks))
    return Version(document, said, tuple(engine(said)))


def closest(sentence: Sentence, among: Iterable[Sentence]) -> Sentence | None:
    """The sentence that is most like `sentence`, from a likeness of `EDITED` on."""
    candidates = list(among)
    key = words(sentence.text)
    best = process.extractOne(
        key, [words(s.text) for s in candidates], scorer=fuzz.token_sort_ratio, score_cutoff=EDITED
    )
    return candidates[best[2]] if best else None
