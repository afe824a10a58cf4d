"""A sentence with its marks and acts, and what the reading of its document knows beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bonafides.language.clauses import acts
from bonafides.language.lexicon import Lexicon, Mark, marks, normal
from bonafides.language.meaning import Data
from bonafides.language.sentences import Sentence
from bonafides.language.stretches import Act, Kind

Terms = Mapping[str, frozenset[Data]]


@dataclass(frozen=True, slots=True)
class Reader:
    """What the reading of one document needs to know beside its sentences."""

    words: Lexicon
    thirds: frozenset[str] = frozenset()
    """Names of companies that are not the vendor, lower case."""
    terms: Terms = field(default_factory=dict)
    """Terms that the document defines, lower case, and the data that they stand for."""
    above: dict[str, frozenset[str]] = field(default_factory=dict)
    """Tiers and the like that the headings name that were looked up so far."""
    seen: dict[str, frozenset[Data]] = field(default_factory=dict)
    """Data of the headings, rows and neighbours that were looked up so far."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with its marks; those before `own` belong to the lead-in of its sentence."""

    text: str
    """The normal form of `original`."""
    original: str
    marks: list[Mark]
    kinds: list[Kind]
    """The kind of stretch that each mark stands in."""
    acts: list[Act]
    terms: Terms = field(default_factory=dict)
    offset: int = 0
    """Characters of lead-in before the sentence."""
    own: int = 0


def parse(sentence: Sentence, reader: Reader) -> Parsed:
    """Marks and acts of a sentence behind its lead-in."""
    original = sentence.whole
    return parse_text(original, reader, len(original) - len(sentence.text))


def parse_text(original: str, reader: Reader, offset: int = 0) -> Parsed:
    """Marks and acts of any text; the first `offset` characters are a lead-in."""
    text = normal(original)
    found = marks(reader.words, text)
    acted, kinds = acts(found, text, original, reader.thirds)
    own = next((i for i, mark in enumerate(found) if mark.end > offset), len(found))
    return Parsed(text, original, found, kinds, acted, reader.terms, offset, own)
