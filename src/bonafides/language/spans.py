"""The words to quote of a statement: its sentence, or the clause that decides when the sentence is long."""

from bonafides.language.lexicon import Mark
from bonafides.language.sentences import Sentence
from bonafides.language.stretches import Act

LONG = 350
"""Characters above which a sentence is cut to the deciding clause."""
SHORT = 60
"""Characters that a quote should have if its sentence has them."""


def clause_span(sentence: Sentence, marks: list[Mark], act: Act, offset: int) -> tuple[int, int]:
    """Span in the block's view of the clause of an act; `offset` is where the sentence begins in the marks' text."""
    text = sentence.text
    if len(text.strip()) <= LONG:
        return sentence.start, sentence.end
    at = marks[act.index]
    low = max(0, marks[act.first].start - offset) if act.first else 0
    high = marks[act.last].start - offset if act.last < len(marks) else len(text)
    if high - low < SHORT:
        low, high = max(0, low - LONG // 2), min(len(text), high + LONG // 2)
    if high - low > LONG:
        middle = at.start - offset
        low, high = window(text, low, high, middle)
    return sentence.start + low, sentence.start + max(high, low + 1)


def window(text: str, low: int, high: int, middle: int) -> tuple[int, int]:
    """At most `LONG` characters around the action, cut at words, most of them before it."""
    start = max(low, middle - LONG * 2 // 3)
    stop = min(high, start + LONG)
    if start > low:
        space = text.find(" ", start, middle)
        start = space + 1 if space >= 0 else start
    if stop < high:
        space = text.rfind(" ", middle, stop)
        stop = space if space > middle else stop
    return start, stop
