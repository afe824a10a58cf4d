"""Whom and what is the model for?"""

from collections.abc import Iterator

from bonafides.claims.model_card.card import Card, Passage
from bonafides.claims.model_card.filters import is_content, is_duty
from bonafides.claims.model_card.front_matter import values
from bonafides.claims.model_card.judgement import Judgement, absent, partial, present
from bonafides.claims.model_card.lexicon import phrases, plain

FILE = "intended_use"
SECTION = "intended-use"
_ELSEWHERE = frozenset({"out-of-scope-use", "howto", "licence", "evaluation", "training-data"})


def judge(card: Card) -> Judgement:
    """Present when tasks or users are named; partial when they are only implied by praise or by a list of tasks."""
    stated = [*_in_section(card), *_said(card, "stated"), *_of_own_name(card)]
    if stated:
        return present(_ordered(stated))
    implied = [*_said(card, "implied"), *_task_columns(card), *_allowed(card)]
    if implied:
        return partial(implied)
    return absent(p for p in card.under(SECTION) if not is_content(p))


def _in_section(card: Card) -> Iterator[Passage]:
    for passage in card.under(SECTION):
        never = phrases(FILE, "never").search(passage.text)
        mixed = "limitations" in passage.zones and not _says_use(passage.text)
        if is_content(passage) and not never and not mixed and not is_duty(passage.text):
            yield passage


def _says_use(text: str) -> bool:
    return bool(phrases(FILE, "stated").search(text) or phrases(FILE, "implied").search(text))


def _said(card: Card, key: str) -> Iterator[Passage]:
    for passage in card.passages:
        found = phrases(FILE, key).search(passage.text)
        if not found or passage.block.cells or passage.zones & _ELSEWHERE:
            continue
        around = passage.text[max(0, found.start() - 60) : found.end() + 30]
        before = passage.text[max(0, found.start() - 60) : found.start() + 12]
        other = bool(phrases(FILE, "never").search(around) or phrases(FILE, "subject").search(before))
        licensed = key == "stated" and phrases(FILE, "only-licensed").search(passage.text)
        if not (other or licensed or is_duty(around)):
            yield passage


def _of_own_name(card: Card) -> Iterator[Passage]:
    """Sentences that say of the model, by its name, what it can be used for."""
    own = [plain(name.text) for name in card.names[:-1]]
    for passage in card.passages:
        found = phrases(FILE, "named").search(passage.text)
        if not found or passage.block.cells or passage.zones & _ELSEWHERE or is_duty(passage.text):
            continue
        if any(name in passage.text[: found.start()] for name in own):
            yield passage


def _allowed(card: Card) -> Iterator[Passage]:
    """What a licence allows, or the task in the head of the file: uses that are implied."""
    yield from (p for p in card.passages if phrases(FILE, "only").search(p.text) and not p.block.cells)
    yield from (p for p in card.passages if phrases(FILE, "only-licensed").search(p.text) and not p.block.cells)
    yield from (line for _, line in values(card, "pipeline_tag"))


def _task_columns(card: Card) -> Iterator[Passage]:
    """Rows under a column called task: what the examples of a card are for."""
    for passage in card.passages:
        heads = {c.header.casefold().strip(" *_") for c in passage.block.cells if c.text}
        if heads & {"task", "tasks", "use case"} and not heads & {"metric", "metrics", "score"}:
            yield passage


def _ordered(found: list[Passage]) -> list[Passage]:
    """Those that both stand in the section and say it come first, then the section, then the rest."""
    clear = [p for p in found if phrases(FILE, "stated").search(p.text)]
    return sorted(found, key=lambda p: (not (SECTION in p.zones and p in clear), SECTION not in p.zones, p.block.start))
