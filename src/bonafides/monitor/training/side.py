"""One version in a comparison: its sentences on training, the position read from them, and what is news in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bonafides.language.sentences import Sentence
from bonafides.model import Claim
from bonafides.monitor.alignment import Version, closest, words
from bonafides.monitor.training.trait import Traits

Said = Sequence[tuple[Sentence, Traits]]


@dataclass(frozen=True)
class Side:
    """One version: its sentences on training with their traits, and what the readers make of it."""

    version: Version
    said: Said
    claim: Claim | None

    @property
    def value(self) -> str:
        """The position that the readers found."""
        return str(self.claim.value) if self.claim else "silent"

    @property
    def traits(self) -> Traits:
        """The traits of all sentences."""
        return frozenset().union(*(found for _, found in self.said))


def news(here: Side, there: Side) -> Traits:
    """The traits of the sentences behind the position of `here` that have no equal in `there`."""
    return frozenset().union(*(found for _, found in untold(here, there)))


def untold(here: Side, there: Side) -> list[tuple[Sentence, Traits]]:
    """The sentences behind the position of `here` that `there` does not say."""
    return [(sentence, found) for sentence, found in _deciding(here) if not _told(sentence, found, there)]


def _deciding(side: Side) -> Iterable[tuple[Sentence, Traits]]:
    starts = [cited.start for cited in side.claim.citations] if side.claim else []
    known = {(s.block.start, s.start): found for s, found in side.said}
    for sentence in side.version.said:
        low, high = sentence.block.view.span(sentence.start, sentence.end)
        if any(low <= start < high for start in starts):
            yield sentence, known.get((sentence.block.start, sentence.start), frozenset())


def _told(sentence: Sentence, found: Traits, there: Side) -> bool:
    """Whether the other version says it: in the same words, or in like words that have the same traits."""
    if there.version.has(words(sentence.text)):
        return True
    return closest(sentence, (s for s, theirs in there.said if theirs == found)) is not None
