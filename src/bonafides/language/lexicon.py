"""Phrases into marks: where in a sentence the words of a lexicon stand, the longest at each place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import ahocorasick

_LETTERS = {ord(upper): upper.lower() for upper in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_SIGNS = dict.fromkeys(map(ord, "-\u2010\u2011\u00a0\t\r\n\u2009\u202f*_"), " ") | dict.fromkeys(map(ord, "’‘ʼ"), "'")
_NORMAL = str.maketrans(_LETTERS | _SIGNS)
_ADDRESS = re.compile(r"https?://[^\s)\]]+")
"""An address may be made of words, and says nothing: ".../train-models-on-your-data"."""
_GLUED = re.compile("[a-z']{45}")
"""So many letters in a row are no word: the text has lost its spaces."""
_BREAKS = frozenset(";:,()|—–?")


@dataclass(frozen=True, slots=True)
class Mark:
    """One phrase of the lexicon in a text: `normal(text)[start:end]`, and what it does there (`actor.vendor`)."""

    tag: str
    start: int
    end: int

    @property
    def group(self) -> str:
        """The first part of the tag, `actor`."""
        return self.tag.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases by tag, ready to be found in one pass over a text."""

    phrases: Any
    """Automaton over all phrases; values (length, tag, whether any ending of the last word goes)."""
    glued: Any
    """The same phrases without their spaces, for text that has lost its own."""
    triggers: Any
    """Automaton over the first words of the phrases that make a sentence worth reading."""


def lexicon(words: Mapping[str, Iterable[str]], triggers: Iterable[str]) -> Lexicon:
    """A lexicon from phrases by tag (`*` at the end of a phrase stands for any ending) and the beginnings of words that
    make a sentence worth reading. Raises ValueError when one phrase has two tags."""
    phrases, glued = ahocorasick.Automaton(), ahocorasick.Automaton()
    for tag, listed in words.items():
        for phrase in listed:
            stem = phrase.removesuffix("*")
            if phrases.get(stem, (0, tag))[1] != tag:
                raise ValueError(f"{phrase!r} has two tags: {phrases.get(stem)[1]} and {tag}")
            phrases.add_word(stem, (len(stem), tag, phrase != stem))
            joined = stem.replace(" ", "")
            glued.add_word(joined, (len(joined), tag))
    phrases.make_automaton()
    glued.make_automaton()
    literal = ahocorasick.Automaton()
    for word in triggers:
        literal.add_word(word, True)
    literal.make_automaton()
    return Lexicon(phrases, glued, literal)


def normal(text: str) -> str:
    """The text in lower case, apostrophes plain, hyphens, emphasis and addresses as spaces; as long as before."""
    if "://" in text:
        text = _ADDRESS.sub(lambda m: " " * len(m[0]), text)
    return text.translate(_NORMAL)


def triggered(words: Lexicon, text: str) -> bool:
    """Whether a normal text holds one of the lexicon's triggers anywhere."""
    return next(words.triggers.iter(text), None) is not None


def marks(words: Lexicon, text: str) -> list[Mark]:
    """Marks of a normal text in order, without overlaps; punctuation that parts clauses is marked `break.<sign>`."""
    found = _glued(words, text) if _GLUED.search(text) else _phrases(words, text)
    found += [(at, at + 1, f"break.{sign}") for at, sign in enumerate(text) if sign in _BREAKS]
    found.sort(key=lambda mark: (mark[0], -mark[1]))
    kept: list[Mark] = []
    free = 0
    for start, end, tag in found:
        if start >= free:
            kept.append(Mark(tag, start, end))
            free = end
    return kept


def _glued(words: Lexicon, text: str) -> list[tuple[int, int, str]]:
    """Phrases anywhere: in text without spaces a word may begin in the middle of another."""
    return [(last - size + 1, last + 1, tag) for last, (size, tag) in words.glued.iter(text)]


def _phrases(words: Lexicon, text: str) -> list[tuple[int, int, str]]:
    """Phrases that begin and end with a word."""
    found = []
    length = len(text)
    for last, (size, tag, open_) in words.phrases.iter(text):
        start, end = last - size + 1, last + 1
        if start and text[start - 1].isalnum():
            continue
        if open_:
            while end < length and text[end].isalpha():
                end += 1
        elif end < length and text[end].isalnum():
            continue
        found.append((start, end, tag))
    return found
