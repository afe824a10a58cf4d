"""Where the data of an act is said: its clause, its sentence or lead-in, its row, the sentence before, a heading."""

import re
from collections.abc import Sequence

from bonafides.language.meaning import Data, Source
from bonafides.language.objects import data_in, refers_back
from bonafides.language.parsed import Parsed, Reader, parse_text
from bonafides.language.sentences import Sentence
from bonafides.language.stretches import Act
from bonafides.model import BlockKind

_USE_HEADING = re.compile(
    r"\b(?:how|why|what) (?:do )?we (?:may )?(?:use|process|collect)"
    r"|\buses? of (?:\w+ ){0,2}(?:data|information|content)"
    r"|\bpurposes? (?:of|for)\b|\blegal bas[ei]s|\bwhat we do with",
    re.IGNORECASE,
)
_WEAK = frozenset({Data.GENERIC})


def data_of(
    parsed: Parsed, act: Act, sentence: Sentence, before: Sequence[Sentence], reader: Reader
) -> tuple[frozenset[Data], Source]:
    """Kinds of data of an act, and how near to it they are named."""
    stated = data_in(parsed, act.first, act.last, act.state.kind)
    if stated - _WEAK:
        return stated, Source.CLAUSE
    earlier = data_in(parsed, 0, act.first)
    if earlier - _WEAK:
        return stated | earlier, Source.LEAD
    if sentence.block.kind is BlockKind.ROW and (row := _looked_up(sentence.block.view.text, reader)):
        return stated | row, Source.ROW
    back = refers_back(parsed, act.first, act.last)
    for earlier_one in reversed(before) if back else ():
        near = _looked_up(earlier_one.whole, reader) if earlier_one.block.path == sentence.block.path else frozenset()
        if near - _WEAK:
            return stated | near, Source.NEARBY
    for heading in reversed(sentence.block.path):
        above = _looked_up(heading, reader) - _WEAK
        if above:
            return stated | above, Source.HEADING
        if _USE_HEADING.search(heading[:200]):
            return stated | {Data.INFORMATION}, Source.HEADING
    return stated, Source.CLAUSE if stated else Source.UNKNOWN


def _looked_up(text: str, reader: Reader) -> frozenset[Data]:
    if text not in reader.seen:
        parsed = parse_text(text, reader)
        reader.seen[text] = data_in(parsed, 0, len(parsed.marks))
    return reader.seen[text]
