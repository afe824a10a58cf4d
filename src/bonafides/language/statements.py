"""Sentences into statements: the acts that a document permits or forbids, with actor, polarity, data and conditions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bonafides.language.answers import answered, is_answer_row, is_question, row
from bonafides.language.conditions import conditions_in, consent_in_row, scopes_of
from bonafides.language.definitions import defines, definitions
from bonafides.language.kinds_of_act import action_of
from bonafides.language.lexicon import Lexicon, triggered
from bonafides.language.meaning import Action, Actor, Condition, Modality, Source, Statement, Target
from bonafides.language.objects import data_in
from bonafides.language.parsed import Parsed, Reader, parse
from bonafides.language.sentences import Sentence
from bonafides.language.sources import behind, data_of, scopes_above
from bonafides.language.spans import clause_span
from bonafides.language.stretches import Act, Kind
from bonafides.model import BlockKind

TITLE = 6
"""Words below which a sentence without a verb is a title."""
_RULES = re.compile(
    r"\b(?:prohibited|restrictions?|restricted|acceptable use|unacceptable|forbidden|user conduct|code of conduct|"
    r"your (?:obligations|responsibilities|conduct)|cannot do|may not do|must not do)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"[\W\d]*(?:[a-z]\.|[ivx]+\.)?\s*(?:how|what|why|when|where|who|whose|which|whether|can|do|does|is|are|will|may|should)\b"
)
"""Beginnings of a heading that asks, or names what is told below."""
_FUTURE = re.compile(r"\b(?:may|might|could) (?:do so|change this|begin|start)\b|\bin (?:the )?future\b")
_GENERAL = re.compile(r"(?:when|where|if|as) (?:you|customer|customers|users) (?:use|uses|access|visit)\b")
_OURS = re.compile(r"\b(?:we|us|our|vendor|provider|processor|supplier|company)\b", re.IGNORECASE)
_CONSENTS = frozenset(
    {"choice.opt-in", "choice.consent", "choice.ask", "choice.opt-out", "choice.switch", "choice.setting"}
)
_NARROW = frozenset(
    {"scope.flagged", "scope.preview", "scope.rated", "scope.safety", "data.feedback", "data.deidentified"}
)
_CHOICES = frozenset({Condition.OPT_OUT, Condition.OPT_IN, Condition.IF_YES, Condition.EVEN_IF})


BACK = 4
"""Sentences before one in which "it" or "such data" is looked for."""
ITEMS = 8
"""List items that are read as the exceptions of the sentence which introduces them."""


def statements(said: Sequence[Sentence], words: Lexicon, thirds: frozenset[str] = frozenset()) -> list[Statement]:
    """Statements of all sentences that hold a trigger, in order; titles, questions and definitions state nothing.

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
        if not triggered(words, sentence.text.lower()):
            continue
        if is_answer_row(sentence):
            found += row(sentence, reader)
            continue
        parsed = parse(sentence, reader)
        if not (asked or defines(sentence.text) or _is_title(sentence, parsed)):
            listed = _listed_below(said, index) if sentence.text.rstrip().endswith(":") else ""
            found += _stated(sentence, parsed, said[max(0, index - BACK) : index], reader, listed)
    return found


def _listed_below(said: Sequence[Sentence], index: int) -> str:
    """The items that a sentence introduces, in lower case."""
    lead = said[index].text
    return " ".join(s.text.lower() for s in said[index + 1 : index + 1 + ITEMS] if s.lead == lead)


def _is_title(sentence: Sentence, parsed: Parsed) -> bool:
    """ "2.3 Model training." or a line of links: words without a verb that stand in no list and say nothing."""
    if sentence.block.kind is BlockKind.HEADING:
        return not _is_said(parsed)
    if parsed.offset or sentence.block.kind is not BlockKind.PARAGRAPH:
        return False
    acting = ("verb", "modal", "negation", "actor")
    short = parsed.text.count(" ") < TITLE or not parsed.text.rstrip().endswith((".", ";", ":"))
    return short and all(mark.group not in acting for mark in parsed.marks)


def _is_said(parsed: Parsed) -> bool:
    """Whether a heading is a sentence: "2.2 We never train on Client Data." has a subject or a negation with its verb."""
    groups = {mark.group for mark in parsed.marks}
    subject = any(mark.group == "actor" for mark in parsed.marks) or "data" in groups
    acting = bool(groups & {"modal", "negation"}) or any(act.state.actor is not Actor.UNSAID for act in parsed.acts)
    return subject and acting and not _ASKING.match(parsed.text)


def _stated(
    sentence: Sentence, parsed: Parsed, before: Sequence[Sentence], reader: Reader, listed: str
) -> Iterator[Statement]:
    conditions = conditions_in(parsed)
    in_row: frozenset[Condition] = frozenset()
    if sentence.block.kind is BlockKind.ROW and consent_in_row(cell.text for cell in sentence.block.cells):
        in_row = frozenset({Condition.OPT_IN})
    named = scopes_of(parsed)
    exceptions = _exceptions(parsed)
    if listed and any(kind in (Kind.EXCEPT, Kind.UNLESS) for kind in parsed.kinds):
        exceptions = f"{exceptions} {listed}".strip()
    acted = False
    for act in parsed.acts:
        if act.index < parsed.own:
            continue
        data, source = data_of(parsed, act, sentence, before, reader)
        denied = False
        if not data:
            data, denied = behind(parsed, act)
        action, targets = action_of(parsed, act, data)
        if action is None:
            continue
        acted = True
        excepted = act.state.kind is Kind.EXCEPT
        asked = conditions_in(parsed, act.index) | in_row
        scopes = named | ({"safety"} if _for_safety(parsed, act) else set())
        yield Statement(
            sentence, *clause_span(sentence, parsed.marks, act, parsed.offset), _actor(sentence, act), act.state.modality,
            not act.outer_negated if excepted else act.state.negated or denied, action, data, source, targets, asked,
            scopes, scopes_above(sentence, reader), excepted, exceptions, act.state.only, act.state.kind in (Kind.IF, Kind.UNLESS),
            _used(parsed, act), _offered(parsed, act), act.state.kind is Kind.HOW,
            act.state.doubtful or (act.state.negated and bool(_FUTURE.search(parsed.text))), _only_when(parsed, act),
        )  # fmt: skip
    if not acted and conditions & _CHOICES:
        yield _choice(sentence, parsed, conditions, named)


def _actor(sentence: Sentence, act: Act) -> Actor:
    """Who acts; what stands without a subject under "Prohibited uses" is the customer's."""
    if act.state.actor is not Actor.UNSAID:
        return act.state.actor
    over = [sentence.lead[-200:], *(heading[:200] for heading in sentence.block.path[-2:])]
    return Actor.CUSTOMER if any(_RULES.search(text) and not _OURS.search(text) for text in over) else Actor.UNSAID


def _only_when(parsed: Parsed, act: Act) -> bool:
    """Whether an "if" behind the act limits it to some cases that are no choice of the customer's."""
    for index in range(act.index + 1, len(parsed.marks)):
        if parsed.marks[index].tag == "break.;":
            return False
        if parsed.kinds[index] is Kind.IF:
            inside = [m for m, k in zip(parsed.marks[index:], parsed.kinds[index:], strict=True) if k is Kind.IF]
            chosen = any(mark.group == "choice" for mark in inside)
            return not chosen and not _GENERAL.match(parsed.text, parsed.marks[index].start)
    return False


def _for_safety(parsed: Parsed, act: Act) -> bool:
    """ "train classifiers that detect abuse": the purpose that follows, before the next "and", is safety."""
    for mark in parsed.marks[act.index + 1 :]:
        if mark.tag in ("join.and", "break.;"):
            return False
        if mark.tag == "scope.safety":
            return True
    return False


def _used(parsed: Parsed, act: Act) -> bool:
    verbs = ("verb.use", "verb.collect", "modal.grant")
    return any(mark.tag in verbs for mark in parsed.marks[act.first : act.index])


def _offered(parsed: Parsed, act: Act) -> bool:
    """Whether a verb of providing, and no data, stands between the subject and the act."""
    inside = parsed.marks[act.first : act.index]
    return any(m.tag == "verb.provide" for m in inside) and all(m.group != "data" for m in inside)


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
        counts = parsed.kinds[begin] in (Kind.EXCEPT, Kind.UNLESS) and (not tags & _CONSENTS or bool(tags & _NARROW))
        if inside and counts:
            words.append(parsed.text[inside[0].start : inside[-1].end])
        begin = index
    return " ".join(words)
