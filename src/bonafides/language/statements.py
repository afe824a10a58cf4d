"""Sentences into statements: the acts that a document permits or forbids, with actor, polarity, data and conditions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bonafides.language.clauses import Act, Kind, acts
from bonafides.language.conditions import conditions_in, scopes_in
from bonafides.language.lexicon import Lexicon, Mark, marks, normal, triggered
from bonafides.language.meaning import Action, Actor, Condition, Data, Modality, Source, Statement, Target
from bonafides.language.objects import data_in, refers_back, targets_of
from bonafides.language.sentences import Sentence
from bonafides.language.spans import clause_span
from bonafides.model import BlockKind

TITLE = 6
"""Words below which a sentence without a verb is a title."""
_TERM = '[“"][^“"”]{2,60}[”"]'
_DEFINES = re.compile(
    rf"[^“\"”]{{0,24}}{_TERM}(?: or {_TERM})?,? (?:\([^)]{{0,60}}\) )?"
    r"(?:means?|shall mean|refers? to|ha(?:s|ve) the meaning)\b"
)
MODELS = frozenset({Target.MODEL, Target.OWN, Target.THIRD, Target.SHARED, Target.CUSTOMER})


@dataclass(frozen=True, slots=True)
class Reader:
    """What the reading of a document needs to know beside its sentences."""

    words: Lexicon
    thirds: frozenset[str] = frozenset()
    """Names of companies that are not the vendor, lower case."""
    headings: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    """Marks of the headings read so far."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence with its marks; those before `own` belong to its lead-in."""

    sentence: Sentence
    text: str
    original: str
    offset: int
    """Characters of lead-in before the sentence in `text`."""
    marks: list[Mark]
    acts: list[Act]
    kinds: list[Kind]
    own: int


def statements(said: Sequence[Sentence], words: Lexicon, thirds: frozenset[str] = frozenset()) -> list[Statement]:
    """Statements of all sentences that hold a trigger, in order; headings and questions state nothing by themselves."""
    reader = Reader(words, thirds)
    found: list[Statement] = []
    for index, sentence in enumerate(said):
        if sentence.block.kind is BlockKind.HEADING or not triggered(words, sentence.text.lower()):
            continue
        parsed = parse(sentence, reader)
        if parsed.text.rstrip().endswith("?") or _DEFINES.match(parsed.sentence.text) or _is_title(parsed):
            continue
        found += _stated(parsed, said[index - 1] if index else None, reader)
    return found


def _is_title(parsed: Parsed) -> bool:
    """ "2.3 Model training.": words that stand over a paragraph and say nothing."""
    return (
        not parsed.offset
        and parsed.text.count(" ") < TITLE
        and all(m.group not in ("verb", "modal") for m in parsed.marks)
    )


def parse(sentence: Sentence, reader: Reader) -> Parsed:
    """Marks and acts of a sentence behind its lead-in."""
    original = sentence.whole
    offset = len(original) - len(sentence.text)
    text = normal(original)
    found = marks(reader.words, text)
    acted, kinds = acts(found, text, original, reader.thirds)
    own = next((i for i, mark in enumerate(found) if mark.end > offset), len(found))
    return Parsed(sentence, text, original, offset, found, acted, kinds, own)


def _stated(parsed: Parsed, before: Sentence | None, reader: Reader) -> Iterator[Statement]:
    conditions = conditions_in(parsed.marks, parsed.text, parsed.kinds)
    scopes = scopes_in(parsed.marks)
    acted = False
    for act in parsed.acts:
        if act.index < parsed.own:
            continue
        action, targets = _action(parsed, act)
        if action is None:
            continue
        acted = True
        data, source = _data(parsed, act, before, reader)
        excepted = act.state.kind is Kind.EXCEPT
        negated = (act.outer_negated is False) if excepted else act.state.negated
        yield Statement(
            parsed.sentence, *clause_span(parsed.sentence, parsed.marks, act, parsed.offset), act.state.actor,
            act.state.modality, negated, action, data, source, targets, conditions, scopes,
            excepted, _exceptions(parsed), act.state.only,
            hypothetical=act.state.kind in (Kind.IF, Kind.UNLESS),
        )  # fmt: skip
    if not acted and conditions & {Condition.OPT_OUT, Condition.OPT_IN, Condition.EVEN_IF}:
        yield _choice(parsed, conditions, scopes)


def _choice(parsed: Parsed, conditions: frozenset[Condition], scopes: frozenset[str]) -> Statement:
    targets = frozenset(Target(m.tag.partition(".")[2]) for m in parsed.marks if m.group == "target")
    data = data_in(parsed.marks, parsed.text, parsed.original, 0, len(parsed.marks), parsed.kinds, Kind.MAIN)
    sentence = parsed.sentence
    return Statement(
        sentence, sentence.start, sentence.end, Actor.CUSTOMER, Modality.MAY, False, Action.CHOOSE, data,
        Source.CLAUSE, targets, conditions, scopes,
    )  # fmt: skip


def _action(parsed: Parsed, act: Act) -> tuple[Action | None, frozenset[Target]]:
    kind = parsed.marks[act.index].tag.partition(".")[2]
    targets = targets_of(parsed.marks, parsed.text, act)
    if any(mark.tag == "target.competing" for mark in parsed.marks):
        targets |= {Target.COMPETING}
    if kind == "improve":
        if targets & MODELS:
            return Action.IMPROVE_MODELS, targets
        return (Action.IMPROVE_SERVICES if Target.SERVICE in targets else None), targets
    if kind == "make":
        return (Action.IMPROVE_MODELS if targets & MODELS else None), targets
    if kind == "any-purpose" and any(
        parsed.kinds[i] is Kind.EXCEPT for i in range(act.index, min(act.index + 2, len(parsed.kinds)))
    ):
        return None, targets
    if kind == "train":
        return (Action.TRAIN if _of_machines(parsed, act, targets) else None), targets
    return Action(kind), targets


def _of_machines(parsed: Parsed, act: Act, targets: frozenset[Target]) -> bool:
    """Training of models, not of people: a model is named, or data is what is trained on."""
    if targets & MODELS:
        return True
    around = [m.tag for m in parsed.marks]
    if any(t.startswith("target.") and t != "target.service" for t in around):
        return True
    if "staff-training.idiom" in around or act.state.actor is Actor.STAFF:
        return False
    return any(
        t in ("data.content", "data.personal", "data.information", "data.usage", "data.anaphora") for t in around
    )


def _data(parsed: Parsed, act: Act, before: Sentence | None, reader: Reader) -> tuple[frozenset[Data], Source]:
    """The data of an act: in its clause, its sentence or lead-in, its row, the sentence before, a heading."""
    stated = data_in(parsed.marks, parsed.text, parsed.original, act.first, act.last, parsed.kinds, act.state.kind)
    if stated - {Data.GENERIC}:
        return stated, Source.CLAUSE
    back = refers_back(parsed.marks, act.first, act.last)
    earlier = data_in(parsed.marks, parsed.text, parsed.original, 0, act.first, parsed.kinds, Kind.MAIN)
    if earlier - {Data.GENERIC}:
        return stated | earlier, Source.LEAD
    if parsed.sentence.block.kind is BlockKind.ROW:
        row = _data_of_text(parsed.sentence.block.view.text, reader)
        if row:
            return stated | row, Source.ROW
    if before is not None and back and before.block.path == parsed.sentence.block.path:
        near = _data_of_text(before.whole, reader)
        if near - {Data.GENERIC}:
            return stated | near, Source.NEARBY
    for heading in reversed(parsed.sentence.block.path):
        above = _data_of_text(heading, reader)
        if above - {Data.GENERIC}:
            return stated | above, Source.HEADING
    return stated, Source.UNKNOWN if not stated else Source.CLAUSE


def _data_of_text(text: str, reader: Reader) -> frozenset[Data]:
    plain = normal(text)
    if plain not in reader.headings:
        reader.headings[plain] = tuple(marks(reader.words, plain))
    found = list(reader.headings[plain])
    return data_in(found, plain, plain, 0, len(found), [Kind.MAIN] * len(found), Kind.MAIN)


def _exceptions(parsed: Parsed) -> str:
    """Words of the exceptions of a sentence."""
    words: list[str] = []
    begin: int | None = None
    for index, kind in enumerate([*parsed.kinds, Kind.MAIN]):
        if kind is Kind.EXCEPT and begin is None:
            begin = index
        elif kind is not Kind.EXCEPT and begin is not None:
            words.append(parsed.text[parsed.marks[begin].start : parsed.marks[index - 1].end])
            begin = None
    return " ".join(words)


def of(found: Iterable[Statement], *actions: Action) -> list[Statement]:
    """Those statements whose action is one of `actions`."""
    return [statement for statement in found if statement.action in actions]
