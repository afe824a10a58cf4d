"""Which way does the model lean, and was it measured?"""

from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.figures import Figure, figures
from bonafides.claims.model_card.filters import is_content, is_duty, is_elsewhere, is_empty, is_statement, is_untested
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "biases"
SECTION = "bias"
_OFF = frozenset({"howto", "licence", "contact", "out-of-scope-use"})


def known(card: Card) -> Judgement:
    """Present with a direction or a group; partial with a sentence that would fit any model."""
    said = list(_sentences(card))
    directed = [p for p in said if _directed(p)]
    if directed:
        return present(sorted(directed, key=lambda p: SECTION not in p.zones))
    generic = [p for p in said if phrases(FILE, "existence").search(p.text)]
    return partial(generic) if generic else absent(p for p in card.under(SECTION) if is_empty(p.value))


def _sentences(card: Card) -> Iterator[Passage]:
    for passage in card.passages:
        if (passage.block.cells and not is_statement(passage.block)) or passage.zones & _OFF or not is_content(passage):
            continue
        text = passage.text
        named = phrases(FILE, "bias").search(text)
        in_section = passage.zones == {SECTION} and phrases(FILE, "groups").search(text)
        if (named or in_section) and not _is_talk(text):
            yield passage


def _is_talk(text: str) -> bool:
    return is_duty(text) or is_elsewhere(text) or bool(phrases(FILE, "never").search(text))


def _directed(passage: Passage) -> bool:
    text = passage.text
    over = phrases(FILE, "bias").search(text) and "represent" in text.casefold()
    group = phrases(FILE, "groups").search(text)
    return bool(over and "represent" in text.casefold()) or bool(group and not phrases(FILE, "generic").search(text))


def measured(card: Card) -> Judgement:
    """Present with figures of this model's bias; partial with an anecdote, a test without figure, or a picture."""
    found = figures(card, phrases(FILE, "tests"), phrases(FILE, "headings"))
    own = [f for f in found if f.whose == "own"]
    if own:
        return present((f.passage for f in own), value=_values(own))
    touched = [f.passage for f in found if f.whose == "unclear"]
    touched += [p for p in card.passages if _anecdote(p) or _run(p)]
    pictures = [p for p in card.pictures if p.zones & {SECTION}]
    if touched:
        return partial(touched)
    return partial(pictures, picture=True) if pictures and _names_test(card) else absent()


def _anecdote(passage: Passage) -> bool:
    text = passage.text
    return bool(phrases(FILE, "anecdote").search(text)) and any(c.isdigit() for c in text) and SECTION in passage.zones


def _run(passage: Passage) -> bool:
    """A test of bias that was run, without its figure."""
    text = passage.text
    tested = any(
        w in text.casefold() for w in ("evaluated", "tested", "measured", "assessed", "evaluation", "benchmark")
    )
    named = phrases(FILE, "tests").search(text)
    return bool(tested and named) and not is_duty(text) and not is_untested(text) and not passage.block.cells


def _names_test(card: Card) -> bool:
    return any(phrases(FILE, "tests").search(p.text) for p in card.passages)


def _values(own: list[Figure]) -> str:
    return "; ".join(dict.fromkeys(f"{f.what}: {f.value}" for f in own[:4]))
