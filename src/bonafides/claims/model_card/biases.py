"""Which way does the model lean, and was it measured?"""

import re
from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.figures import Figure, figures
from bonafides.claims.model_card.filters import is_content, is_duty, is_elsewhere, is_empty, is_statement, is_untested
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases
from bonafides.claims.model_card.sections import zones_of
from bonafides.model import BlockKind

FILE = "biases"
SECTION = "bias"
_DECIMAL = re.compile(r"\d\.\d")
_OFF = frozenset({"howto", "licence", "contact"})


def known(card: Card) -> Judgement:
    """Present with a direction or a group; partial with a sentence that would fit any model."""
    said = [*_sentences(card), *_samples(card)]
    directed = [p for p in said if _directed(p) and "out-of-scope-use" not in p.zones]
    if directed:
        return present(sorted(directed, key=lambda p: SECTION not in p.zones))
    generic = [p for p in said if phrases(FILE, "existence").search(p.text)]
    return partial(generic) if generic else absent(p for p in card.under(SECTION) if is_empty(p.value))


def _sentences(card: Card) -> Iterator[Passage]:
    for passage in card.passages:
        if (passage.block.cells and not is_statement(passage.block)) or passage.zones & _OFF:
            continue
        text = passage.text
        named = phrases(FILE, "bias").search(text)
        listed = phrases(FILE, "bias").search(passage.lead) and phrases(FILE, "groups").match(text)
        told = (named and _says(passage)) or listed or (_stands_there(passage) and is_content(passage))
        if told and not _is_talk(text):
            yield passage


def _says(passage: Passage) -> bool:
    """Content, or a sentence that opens a list or a sample: `the model can have biased predictions:`."""
    return is_content(passage) or (len(passage.text.split()) > 6 and passage.text.rstrip().endswith(":"))


def _stands_there(passage: Passage) -> bool:
    """Whether a sentence in a section on bias says which way a group is treated."""
    text = passage.text
    grouped = passage.zones == {SECTION} and phrases(FILE, "groups").search(text)
    return bool(grouped and phrases(FILE, "direction").search(text) and not phrases(FILE, "measuring").search(text))


def _samples(card: Card) -> Iterator[Passage]:
    """Output printed below a heading on bias that sets one group beside another."""
    for block in card.document.blocks:
        if block.kind is BlockKind.CODE and block.path and SECTION in zones_of(block.path):
            groups = {m.group().casefold() for m in phrases(FILE, "groups").finditer(block.view.text)}
            if len(groups) > 1:
                line = _telling_line(block.view.text)
                yield Passage(block.view.text[line], block, line.start, line.stop, "", "", "", frozenset({SECTION}))


def _telling_line(text: str) -> slice:
    """The line that names a group."""
    found = phrases(FILE, "groups").search(text)
    at = found.start() if found else 0
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return slice(start, end if end > 0 else len(text))


def _is_talk(text: str) -> bool:
    return is_duty(text) or is_elsewhere(text) or bool(phrases(FILE, "never").search(text))


def _directed(passage: Passage) -> bool:
    text = passage.text
    over = phrases(FILE, "skewed").search(text)
    bare = phrases(FILE, "generic").sub(" ", text)
    return bool(over) or bool(phrases(FILE, "groups").search(bare))


def measured(card: Card) -> Judgement:
    """Present with figures of this model's bias; partial with an anecdote, a test without figure, or a picture."""
    found = figures(card, phrases(FILE, "tests"), phrases(FILE, "headings"))
    own = [f for f in found if f.whose == "own"]
    if own:
        return present((f.passage for f in own), value=_values(own))
    touched = [f.passage for f in found if f.whose == "unclear"]
    touched += [p for p in card.passages if _anecdote(p) or _run(p)]
    touched += [p for p in _samples(card) if _DECIMAL.search(p.block.view.text)]
    headed = [p for p in card.pictures if p.block.path and phrases(FILE, "headings").match(p.block.path[-1])]
    pictures = headed or [p for p in card.pictures if p.zones & {SECTION} and _names_test(card)]
    if touched:
        return partial(touched)
    return partial(pictures, picture=True) if pictures else absent()


def _anecdote(passage: Passage) -> bool:
    text = passage.text
    return bool(phrases(FILE, "anecdote").search(text)) and any(c.isdigit() for c in text) and SECTION in passage.zones


def _run(passage: Passage) -> bool:
    """A test of bias that was run, without its figure."""
    text = passage.text
    tested = any(
        w in text.casefold()
        for w in (
            "evaluated",
            "tested",
            "measured",
            "assessed",
            "evaluation",
            "benchmark",
            "audit",
            "review",
            "spot",
            "probe",
        )
    )
    named = phrases(FILE, "tests").search(text)
    return bool(tested and named) and not is_duty(text) and not is_untested(text) and not passage.block.cells


def _names_test(card: Card) -> bool:
    return any(phrases(FILE, "tests").search(p.text) for p in card.passages)


def _values(own: list[Figure]) -> str:
    return "; ".join(dict.fromkeys(f"{f.what}: {f.value}" for f in own[:4]))
