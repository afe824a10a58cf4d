"""What must the model not be used for?"""

from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_content, is_duty
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases

FILE = "out_of_scope_use"
SECTION = "out-of-scope-use"


def judge(card: Card) -> Judgement:
    """Present with one concrete excluded use; partial with a pointer to a policy, a licence term or duties only."""
    excluded = [*_in_section(card), *_said(card, "stated")]
    if excluded:
        return present(sorted(excluded, key=lambda p: (SECTION not in p.zones, p.block.start)))
    touched = [*_said(card, "touched"), *(p for p in card.under(SECTION) if len(p.text.split()) > 4)]
    return partial(touched) if touched else absent(card.under(SECTION))


def _in_section(card: Card) -> Iterator[Passage]:
    for passage in card.under(SECTION):
        only_policy = phrases(FILE, "touched").search(passage.text) and not phrases(FILE, "stated").search(passage.text)
        named_nothing = phrases(FILE, "no-use").search(passage.text) and not phrases(FILE, "stated").search(
            passage.text
        )
        if is_content(passage) and not (only_policy or named_nothing or is_duty(passage.text)):
            yield passage


def _said(card: Card, key: str) -> Iterator[Passage]:
    for passage in card.passages:
        found = phrases(FILE, key).search(passage.text)
        if not found or phrases(FILE, "never").search(passage.text[max(0, found.start() - 40) : found.end() + 20]):
            continue
        if key == "touched" or not _of_a_policy(passage.text, found.start()):
            yield passage


def _of_a_policy(text: str, at: int) -> bool:
    """Whether it is a policy that excludes: `the usage policy, which prohibits ...` points to a paper."""
    return bool(phrases(FILE, "policy").search(text[max(0, at - 60) : at]))
