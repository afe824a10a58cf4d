"""What does the model do badly?"""

from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_content, is_duty, is_elsewhere
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "limitations"
SECTION = "limitations"


def judge(card: Card) -> Judgement:
    """Present with one specific weakness of behaviour; partial when it is generic, about packaging or a pointer."""
    section = [p for p in card.under(SECTION) if _says(p) and not _excludes(p)]
    specific = [p for p in section if _is_specific(p)]
    outright = list(_outright(card))
    if specific or outright:
        return present([*sorted(specific, key=_strength), *outright])
    generic = [p for p in section if phrases(FILE, "generic").search(p.text)]
    generic += [p for p in card.passages if phrases(FILE, "packaging").search(p.text) and not is_duty(p.text)]
    if generic or section:
        return partial(generic or section)
    loose = [p for p in card.passages if _is_generic_remark(p)]
    if loose:
        return partial(loose)
    pointers = [p for p in card.under(SECTION) if len(p.text.split()) > 4]
    return partial(pointers, pointer=True) if pointers else absent(card.under(SECTION))


def _excludes(passage: Passage) -> bool:
    """Whether a sentence only excludes a use: `it does not give medical advice` is no weakness."""
    found = phrases("out_of_scope_use", "stated").search(passage.text)
    return bool(found) and not phrases(FILE, "outright").search(passage.text)


def _says(passage: Passage) -> bool:
    praised = phrases(FILE, "praise").search(passage.text) and not phrases(FILE, "turned").search(passage.text)
    use = (
        SECTION in passage.zones
        and "intended-use" in passage.zones
        and phrases("intended_use", "stated").search(passage.text)
    )
    if use and not phrases(FILE, "outright").search(passage.text):
        return False
    return is_content(passage) and not (praised or is_duty(passage.text) or is_elsewhere(passage.text))


def _is_specific(passage: Passage) -> bool:
    found = phrases(FILE, "specific").search(passage.whole)
    return bool(found) and not (phrases(FILE, "generic").search(passage.text) and _strength(passage) > -2)


def _strength(passage: Passage) -> int:
    """Minus the number of different cues: the more, the more specific."""
    return -len({m.group().casefold() for m in phrases(FILE, "specific").finditer(passage.text)})


def _outright(card: Card) -> Iterator[Passage]:
    for passage in card.passages:
        if passage.zones == {"intended-use"} or passage.block.cells:
            continue
        if phrases(FILE, "outright").search(passage.text) and _says(passage) and _is_specific(passage):
            yield passage


def _is_generic_remark(passage: Passage) -> bool:
    return bool(phrases(FILE, "generic").search(passage.text)) and "model" in passage.text.casefold() and _says(passage)
