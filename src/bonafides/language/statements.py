"""Sentences into statements: the acts that a document permits or forbids, with actor, polarity, data and conditions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bonafides.language.answers import answered, is_answer_row, is_question, row
from bonafides.language.conditions import conditions_in, scopes_in
from bonafides.language.definitions import defines, definitions
from bonafides.language.kinds_of_act import action_of
from bonafides.language.lexicon import Lexicon, triggered
from bonafides.language.meaning import Action, Actor, Condition, Modality, Source, Statement, Target
from bonafides.language.objects import data_in
from bonafides.language.parsed import Parsed, Reader, parse
from bonafides.language.sentences import Sentence
from bonafides.language.sources import data_of
from bonafides.language.spans import clause_span
from bonafides.language.stretches import Kind
from bonafides.model import BlockKind

TITLE = 6
"""Words below which a sentence without a verb is a title."""
_CONSENTS = frozenset({"choice.opt-in", "choice.consent", "choice.opt-out", "choice.switch", "choice.setting"})
_NARROW = frozenset({"scope.flagged", "scope.preview", "scope.rated", "data.feedback", "data.deidentified"})
_CHOICES = frozenset({Condition.OPT_OUT, Condition.OPT_IN, Condition.EVEN_IF})


ITEMS = 8
"""List items that are read as the exceptions of the sentence which introduces them."""


def statements(said: Sequence[Sentence], words: Lexicon, thirds: frozenset[str] = frozenset()) -> list[Statement]:
    """Statements of all sentences that hold a trigger, in order; headings, questions and definitions state nothing.

    `thirds` are names, lower case, of companies that are not the vendor of this document.
    """
    reader = Reader(words, thirds)
    reader = replace(reader, terms=definitions(said, reader))
    found: list[Statement] = []
    asked = ""
    for index, sentence in enumerate(said):
        question = asked
        asked = sentence.text if is_question(sentence.text) else ""
        if question and not asked and triggered(words, question.lower()):
            found += answered(question, sentence, reader)
        if sentence.block.kind is BlockKind.HEADING or not triggered(words, sentence.text.lower()):
            continue
        if is_answer_row(sentence):
            found += row(sentence, reader)
            continue
        parsed = parse(sentence, reader)
        if not (asked or defines(sentence.text) or _is_title(parsed)):
            listed = _listed_below(said, index) if sentence.text.rstrip().endswith(":") else ""
            found += _stated(sentence, parsed, said[index - 1] if index else None, reader, listed)
    return found


def _listed_below(said: Sequence[Sentence], index: int) -> str:
    """The items that a sentence introduces, in lower case."""
    lead = said[index].text
    return " ".join(s.text.lower() for s in said[index + 1 : index + 1 + ITEMS] if s.lead == lead)


def _is_title(parsed: Parsed) -> bool:
    """ "2.3 Model training.": words that stand over a paragraph and say nothing."""
    acting = ("verb", "modal", "negation", "actor")
    return not parsed.offset and parsed.text.count(" ") < TITLE and all(m.group not in acting for m in parsed.marks)


def _stated(
    sentence: Sentence, parsed: Parsed, before: Sentence | None, reader: Reader, listed: str
) -> Iterator[Statement]:
    conditions = conditions_in(parsed)
    scopes = scopes_in(parsed.marks)
    exceptions = _exceptions(parsed)
    if listed and any(kind in (Kind.EXCEPT, Kind.UNLESS) for kind in parsed.kinds):
        exceptions = f"{exceptions} {listed}".strip()
    acted = False
    for act in parsed.acts:
        if act.index < parsed.own:
            continue
        data, source = data_of(parsed, act, sentence, before, reader)
        action, targets = action_of(parsed, act, data)
        if action is None:
            continue
        acted = True
        excepted = act.state.kind is Kind.EXCEPT
        yield Statement(
            sentence, *clause_span(sentence, parsed.marks, act, parsed.offset), act.state.actor, act.state.modality,
            not act.outer_negated if excepted else act.state.negated, action, data, source, targets, conditions,
            scopes, excepted, exceptions, act.state.only, act.state.kind in (Kind.IF, Kind.UNLESS),
            act.state.kind is Kind.HOW,
        )  # fmt: skip
    if not acted and conditions & _CHOICES:
        yield _choice(sentence, parsed, conditions, scopes)


def _choice(sentence: Sentence, parsed: Parsed, conditions: frozenset[Condition], scopes: frozenset[str]) -> Statement:
    """A sentence that only says how to opt in or out."""
    targets = frozenset(Target(m.tag.partition(".")[2]) for m in parsed.marks if m.group == "target")
    data = data_in(parsed, 0, len(parsed.marks))
    return Statement(
        sentence, sentence.start, sentence.end, Actor.CUSTOMER, Modality.MAY, False, Action.CHOOSE, data,
        Source.CLAUSE, targets, conditions, scopes,
    )  # fmt: skip


def _exceptions(parsed: Parsed) -> str:
    """Words of the exceptions of a sentence; "unless" counts when it names more than the customer's own choice."""
    words: list[str] = []
    begin = 0
    for index in range(1, len(parsed.kinds) + 1):
        if index < len(parsed.kinds) and parsed.kinds[index] is parsed.kinds[begin]:
            continue
        inside = parsed.marks[begin:index]
        tags = {mark.tag for mark in inside}
        counts = parsed.kinds[begin] is Kind.EXCEPT and not tags & _CONSENTS
        counts |= parsed.kinds[begin] is Kind.UNLESS and (not tags & _CONSENTS or bool(tags & _NARROW))
        if inside and counts:
            words.append(parsed.text[inside[0].start : inside[-1].end])
        begin = index
    return " ".join(words)
