"""Questions and their answers, in prose and in tables: "Do you train on our data? No." is a statement too."""

import re
from collections.abc import Iterator

from bonafides.language.conditions import conditions_in, scopes_in
from bonafides.language.kinds_of_act import action_of
from bonafides.language.meaning import Action, Actor, Condition, Data, Modality, Source, Statement, Target
from bonafides.language.objects import data_in
from bonafides.language.parsed import Parsed, Reader, parse, parse_text
from bonafides.language.sentences import Sentence
from bonafides.language.stretches import Act
from bonafides.model import BlockKind, Cell

_NO = re.compile(
    r"\W*(?:no|never|none|nope|absolutely not|certainly not|not at all|not by default|we do not|we don['’]t|it is not"
    r"|they are not|not used|disabled|off|✗|✘|❌|×)(?!\w)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\W*(?:yes|always|we do|it is|they are|by default|allowed|enabled|on|used|✓|✔|✅|☑)(?!\w)", re.IGNORECASE
)
_ONLY = re.compile(r"\W*only (?:if|when|where|with|after)\b", re.IGNORECASE)
_ABOUT_CUSTOMER = re.compile(r"\b(?:can|may|could|how do|how can|am|should) (?:i|we)\b", re.IGNORECASE)
CELLS = 12
"""Columns of the widest table whose answers are read."""
CELL = 40
"""Characters of the longest cell that is a bare yes or no."""
_Asked = tuple[Action, frozenset[Target], frozenset[Data]]
_ELSEWHERE = frozenset({Data.PUBLIC, Data.VISITOR, Data.USAGE, Data.FEEDBACK})
_TRAINING = frozenset({Action.TRAIN, Action.IMPROVE_MODELS})


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return text.rstrip(' *_"”').endswith("?")


def answered(question: str, answer: Sentence, reader: Reader) -> Iterator[Statement]:
    """What a sentence states as the answer to a question on training; nothing when it is no plain yes or no."""
    no, yes, only = _NO.match(answer.text), _YES.match(answer.text), _ONLY.match(answer.text)
    act = _asked(question, reader) if no or yes or only else None
    if act is None:
        return
    parsed = parse(answer, reader)
    conditions = conditions_in(parsed)
    if only or (no and "by default" in no[0].lower()):
        conditions |= {Condition.OPT_IN}
    yield _statement(answer, act, bool(no or only), conditions, scopes_in(parsed.marks))


def row(sentence: Sentence, reader: Reader) -> Iterator[Statement]:
    """One statement for each yes or no in a table row whose first cell names training on the customers' data."""
    cells = sentence.block.cells
    plain = [cell for cell in cells[1:] if len(cell.text) <= CELL and (_NO.match(cell.text) or _YES.match(cell.text))]
    if sentence.block.kind is not BlockKind.ROW or not plain or len(cells) > CELLS:
        return
    label = parse_text(f"{cells[0].header} {cells[0].text}", reader)
    act = _asked_of(label)
    if act is None:
        return
    for cell in plain:
        yield _cell(sentence, label, act, cell, reader)


def is_answer_row(sentence: Sentence) -> bool:
    """Whether a row holds bare answers, so that its label alone states nothing."""
    cells = sentence.block.cells[1 : CELLS + 1]
    return sentence.block.kind is BlockKind.ROW and any(
        len(c.text) <= CELL and (_NO.match(c.text) or _YES.match(c.text) or c.text.strip(" -–—") == "") for c in cells
    )


def _cell(sentence: Sentence, label: Parsed, act: _Asked, cell: Cell, reader: Reader) -> Statement:
    denied = any(a.state.negated for a in label.acts)
    negated = bool(_NO.match(cell.text)) != denied
    scopes = scopes_in(parse_text(cell.header, reader).marks)
    conditions = conditions_in(parse_text(cell.text, reader))
    return _statement(sentence, act, negated, conditions, scopes)


def _asked(question: str, reader: Reader) -> _Asked | None:
    if _ABOUT_CUSTOMER.search(question):
        return None
    return _asked_of(parse_text(question, reader))


def _asked_of(parsed: Parsed) -> _Asked | None:
    """The act that a question is about: training, on data that is not of another kind ("my data", "our prompts")."""
    data = data_in(parsed, 0, len(parsed.marks))
    if not data or data <= _ELSEWHERE:
        return None
    for act in parsed.acts:
        found = _training(parsed, act, data)
        if found is not None:
            return found
    return None


def _training(parsed: Parsed, act: Act, data: frozenset[Data]) -> _Asked | None:
    action, targets = action_of(parsed, act, data | {Data.CONTENT})
    if action not in _TRAINING or targets & {Target.CUSTOMER, Target.COMPETING}:
        return None
    owned = data - {Data.GENERIC}
    return action, targets, owned or frozenset({Data.CONTENT})


def _statement(
    sentence: Sentence, asked: _Asked, negated: bool, conditions: frozenset[Condition], scopes: frozenset[str]
) -> Statement:
    action, targets, data = asked
    return Statement(
        sentence, sentence.start, sentence.end, Actor.VENDOR, Modality.DOES, negated, action, data, Source.CLAUSE,
        targets, conditions, scopes,
    )  # fmt: skip
