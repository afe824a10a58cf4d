"""Where the data of an act is said: its clause, its sentence or lead-in, its row, the sentence before, a heading."""

import re
from collections.abc import Sequence

from bonafides.language.conditions import scopes_in
from bonafides.language.lexicon import marks, normal
from bonafides.language.meaning import Data, Source
from bonafides.language.objects import data_in, refers_back
from bonafides.language.parsed import Parsed, Reader, parse_text
from bonafides.language.sentences import LONGEST, Sentence
from bonafides.language.stretches import Act, Kind
from bonafides.model import BlockKind

_USE_HEADING = re.compile(
    r"\b(?:how|why|what) (?:do )?we (?:may )?(?:use|process|collect)"
    r"|\buses? of (?:\w+ ){0,2}(?:data|information|content)"
    r"|\bpurposes? (?:of|for)\b|\blegal bas[ei]s|\bwhat we do with",
    re.IGNORECASE,
)
_ON = re.compile(r" (?:on|with|using|from) ")
_STRANDED = re.compile(r"(?:re|pre |fine )?(?:trained|tuned) on ?(?:[,.;)]|and\b|but\b|or\b|$)")
LETTERS = 4
"""Characters between "your" and the next marked word that leave room for a noun."""
_FRONTED = ("to ", "in order to ", "for the purpose", "for purposes of ")
_WEAK = frozenset({Data.GENERIC})


def data_of(
    parsed: Parsed, act: Act, sentence: Sentence, before: Sequence[Sentence], reader: Reader
) -> tuple[frozenset[Data], Source]:
    """Kinds of data of an act, and how near to it they are named."""
    stated = _stranded(parsed, act) or data_in(parsed, act.first, act.last, act.state.kind)
    if stated - _WEAK:
        return stated, Source.CLAUSE
    earlier = data_in(parsed, 0, act.first) or data_in(parsed, 0, act.first, Kind.IF)
    if earlier - _WEAK:
        return stated | earlier, Source.LEAD
    if sentence.block.kind is BlockKind.ROW and (row := _looked_up(sentence.block.view.text, reader)):
        return stated | row, Source.ROW
    if _owned_thing(parsed, act):
        return stated | {Data.CONTENT}, Source.CLAUSE
    back = refers_back(parsed, act.first, act.last)
    for earlier_one in reversed(before) if back else ():
        near = _looked_up(earlier_one.whole, reader) if earlier_one.block.path == sentence.block.path else frozenset()
        if near - _WEAK:
            return stated | near, Source.NEARBY
    for heading in reversed(sentence.block.path):
        above = _looked_up(heading, reader) - _WEAK
        if _USE_HEADING.search(heading[:200]):
            above |= {Data.INFORMATION}
        if above:
            return stated | above, Source.HEADING if back or _bare(parsed, act) else Source.ABOVE
    return stated, Source.CLAUSE if stated else Source.UNKNOWN


def _stranded(parsed: Parsed, act: Act) -> frozenset[Data]:
    """ "outputs are influenced by the data they were trained on": of the nouns before it only the nearest is meant."""
    if not _STRANDED.match(parsed.text, parsed.marks[act.index].start):
        return frozenset()
    nouns = (at for at in range(act.index - 1, act.first - 1, -1) if parsed.marks[at].group == "data")
    nearest = next((at for at in nouns if parsed.marks[at].tag != "data.anaphora"), None)
    return data_in(parsed, nearest, nearest + 1, parsed.kinds[nearest]) if nearest is not None else frozenset()


def behind(parsed: Parsed, act: Act) -> tuple[frozenset[Data], bool]:
    """Data that follow a purpose put first ("To improve our models, staff may listen to recordings"), and whether denied."""
    if act.first or act.state.finite or not parsed.text.lstrip().startswith(_FRONTED):
        return frozenset(), False
    found = data_in(parsed, act.last, len(parsed.marks)) - _WEAK
    denied = any(mark.tag in ("negation.plain", "negation.bare") for mark in parsed.marks[act.last :])
    return found, denied


def _owned_thing(parsed: Parsed, act: Act) -> bool:
    """ "use your sketchbooks to train": what belongs to the customer and is in no list is taken for content."""
    marks = parsed.marks
    for index in range(act.first, act.index):
        following = marks[index + 1]
        used = index == act.first or marks[index - 1].tag == "verb.use" or marks[index - 1].group == "break"
        if used and marks[index].tag == "owner.customer" and following.start - marks[index].end > LETTERS:
            return following.group in ("join", "action", "modal", "negation", "verb")
    return False


def _bare(parsed: Parsed, act: Act) -> bool:
    """Whether a clause names no object of its own: neither "use x to train" nor "train on x"."""
    before = any(mark.tag == "verb.use" for mark in parsed.marks[act.first : act.index])
    end = parsed.marks[act.index].end
    return not before and not _ON.search(parsed.text[end : end + 80])


def scopes_above(sentence: Sentence, reader: Reader) -> frozenset[str]:
    """Tiers, features and regions that the two nearest headings above a sentence name."""
    found: frozenset[str] = frozenset()
    for heading in sentence.block.path[-2:]:
        if heading not in reader.above:
            reader.above[heading] = scopes_in(marks(reader.words, normal(heading[:LONGEST])))
        found |= reader.above[heading]
    return found


def _looked_up(text: str, reader: Reader) -> frozenset[Data]:
    if text not in reader.seen:
        parsed = parse_text(text, reader)
        reader.seen[text] = data_in(parsed, 0, len(parsed.marks))
    return reader.seen[text]
