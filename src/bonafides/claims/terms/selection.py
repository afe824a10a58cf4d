"""The cheap look before any pattern is tried: which sentences hold a stem of which topic, in one pass over the text."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Protocol

import ahocorasick

from bonafides.language.sentences import Sentence
from bonafides.model import BlockKind


class Topic(Protocol):
    """What a topic's module tells of the sentences that it wants to see."""

    @property
    def STEMS(self) -> tuple[str, ...]:  # noqa: N802
        """Parts of words, in lower case; a sentence that holds none says nothing on the topic."""

    @property
    def UNDER(self) -> re.Pattern[str] | None:  # noqa: N802
        """Headings and column heads under which sentences need no stem."""


def select(found: Sequence[Sentence], topics: Sequence[Topic]) -> list[list[Sentence]]:
    """For each topic the sentences, in order and without headings, that hold a stem of it or stand under a title of it."""
    marks = _marks(found, tuple(topic.STEMS for topic in topics))
    titled: dict[str, int] = {}
    taken: list[list[Sentence]] = [[] for _ in topics]
    for sentence, mark in zip(found, marks, strict=True):
        if sentence.block.kind is BlockKind.HEADING:
            continue
        above = sentence.above
        if above not in titled:
            titled[above] = sum(1 << i for i, t in enumerate(topics) if t.UNDER is not None and t.UNDER.search(above))
        wanted = mark | titled[above]
        for index in range(len(topics)):
            if wanted >> index & 1:
                taken[index].append(sentence)
    return taken


def holds(text: str, stems: Iterable[str]) -> bool:
    """Whether one of `stems` (lower case) is in `text`."""
    low = text.lower()
    return any(stem in low for stem in stems)


def _marks(found: Sequence[Sentence], stems: tuple[tuple[str, ...], ...]) -> list[int]:
    """For each sentence one bit a topic."""
    lowered = [sentence.text.lower() for sentence in found]
    marks = [0] * len(lowered)
    if not lowered:
        return marks
    index, end = 0, len(lowered[0])
    for at, bits in _automaton(stems).iter("\n".join(lowered)):
        while at >= end:
            index += 1
            end += 1 + len(lowered[index])
        marks[index] |= bits
    return marks


@lru_cache(maxsize=4)
def _automaton(stems: tuple[tuple[str, ...], ...]) -> ahocorasick.Automaton:
    bits: dict[str, int] = {}
    for index, words in enumerate(stems):
        for word in words:
            bits[word] = bits.get(word, 0) | 1 << index
    automaton = ahocorasick.Automaton()
    for word, mask in bits.items():
        automaton.add_word(word, mask)
    automaton.make_automaton()
    return automaton
