"""Marks into acts: a reading from left to right that knows who acts, whether it is negated, under which exception."""

from dataclasses import dataclass, field, replace
from enum import Enum

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor, Modality

FROM_WITHIN = 60
"""Characters between "prohibit" and "from"."""
_FROM_VERBS = ("prevent", "prohibit", "restrict", "forbid", "preclud", "bar", "disallow", "ban", "exclude")
NEAR = 45
"""Characters between a subject and its verb."""
PARENTHESIS = 12
"""Marks in a parenthesis between a subject and its verb."""
_ACTORS = {
    "vendor": Actor.VENDOR,
    "affiliate": Actor.AFFILIATE,
    "third": Actor.THIRD,
    "customer": Actor.CUSTOMER,
    "both": Actor.EVERYONE,
    "nobody": Actor.EVERYONE,
    "staff": Actor.STAFF,
}
_OPENERS = frozenset({"join.but", "join.and", "join.if", "join.unless"})
_FINITE = ("is", "are", "was", "were", "has been", "have been", "do", "does", "did")
_VERBAL = frozenset({"modal", "negation", "verb", "action"})


class Kind(Enum):
    """What a stretch of a sentence is."""

    MAIN = "main"
    EXCEPT = "except"
    UNLESS = "unless"
    IF = "if"
    HOW = "how"
    """An indirect question: "explains how we use ..."."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The state of the reading at one mark."""

    kind: Kind = Kind.MAIN
    actor: Actor = Actor.UNSAID
    modality: Modality = Modality.DOES
    negated: bool = False
    pending: bool = False
    """"No", "neither", "at no time" wait for their predicate."""
    finite: bool = False
    """A verb form has been seen since the subject."""
    relative: bool = False
    """Inside "data that you ..."."""
    only: bool = False
    granted: bool = False
    start: int = 0
    """Index of the mark at which the stretch began."""


@dataclass(frozen=True, slots=True)
class Act:
    """One action mark with the state it stands in; `first` and `last` are indices of the marks of its stretch."""

    index: int
    state: Stretch
    outer_negated: bool
    """Polarity of the main clause around an exception."""
    first: int
    last: int


@dataclass(slots=True)
class _Reading:
    """The walk over one sentence."""

    marks: list[Mark]
    text: str
    original: str
    thirds: frozenset[str]
    state: Stretch = field(default_factory=Stretch)
    outer: Stretch = field(default_factory=Stretch)
    pending_acts: list[tuple[int, Stretch, bool]] = field(default_factory=list)
    bounds: list[int] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=list)
    subjects: int = 0
    """Subjects met so far: acts before the first ("By using ..., you agree") are that subject's own."""
    opened: list[Stretch] = field(default_factory=list)
    """States to return to when a parenthesis closes."""


def acts(
    marks: list[Mark], text: str, original: str, thirds: frozenset[str] = frozenset()
) -> tuple[list[Act], list[Kind]]:
    """Acts of a sentence in order, and for each mark the kind of stretch it stands in.

    `text` is the normal form of `original`; `thirds` are names (lower case) of companies other than the vendor.
    """
    reading = _Reading(marks, text, original, thirds)
    for index, mark in enumerate(marks):
        _STEPS.get(mark.group, _pass)(reading, index, mark)
        reading.kinds.append(reading.state.kind)
    return _with_bounds(reading), reading.kinds


def _with_bounds(reading: _Reading) -> list[Act]:
    edges = sorted({0, *reading.bounds, len(reading.marks)})
    found = []
    at = 0
    for index, state, outer in reading.pending_acts:
        while edges[at + 1] <= index:
            at += 1
        found.append(Act(index, state, outer, edges[at], edges[at + 1]))
    return found


def _pass(reading: _Reading, index: int, mark: Mark) -> None:
    """Words that change nothing by themselves."""


def _before(reading: _Reading, index: int) -> Mark | None:
    return reading.marks[index - 1] if index else None


def _after(reading: _Reading, index: int) -> Mark | None:
    """The next mark, beyond a parenthesis that opens right there."""
    at = index + 1
    if at < len(reading.marks) and reading.marks[at].tag == "break.(":
        limit = min(len(reading.marks), at + PARENTHESIS)
        at = next((i + 1 for i in range(at, limit) if reading.marks[i].tag == "break.)"), at)
    return reading.marks[at] if at < len(reading.marks) else None


def _bound(reading: _Reading, index: int) -> None:
    if not reading.opened:
        reading.bounds.append(index)


def _break(reading: _Reading, index: int, mark: Mark) -> None:
    sign = mark.tag[-1]
    state = reading.state
    if sign in ";|":
        base = reading.outer if state.kind is not Kind.MAIN else state
        reading.state = replace(base, kind=Kind.MAIN, pending=False, relative=False, start=index)
        _bound(reading, index)
    elif sign == "," and state.kind is Kind.HOW and not _verbs_go_on(reading, index):
        reading.state = reading.outer
        _bound(reading, index)
    elif sign == "(":
        reading.opened.append(state)
    elif sign == ")" and reading.opened:
        reading.state = reading.opened.pop()


def _verbs_go_on(reading: _Reading, index: int) -> bool:
    """Whether a comma parts verbs of one clause: "how we collect, use, and share"."""
    coming = [mark for mark in reading.marks[index + 1 : index + 3] if mark.tag != "join.and"]
    return bool(coming) and coming[0].group == "verb"


def _actor(reading: _Reading, index: int, mark: Mark) -> None:
    who = _ACTORS[mark.tag.partition(".")[2]]
    before, after, state = _before(reading, index), _after(reading, index), reading.state
    lead_in = reading.text[max(0, mark.start - 4) : mark.start]
    if lead_in.endswith("by "):
        _agent(reading, before, who)
        return
    if before and before.tag in ("negation.verb", "modal.grant", "choice.consent") and mark.start - before.end <= NEAR:
        reading.state = replace(state, actor=who)
        return
    if not _is_subject(reading, index, mark, before, after):
        return
    _new_subject(reading, index, who)


def _agent(reading: _Reading, before: Mark | None, who: Actor) -> None:
    """ "used by us to train", "trained by our partners"; what customers submit is no act on data."""
    acting = before is not None and (before.group == "action" or before.tag in ("verb.use", "negation.verb"))
    if who is Actor.CUSTOMER and not acting:
        return
    if acting or reading.state.actor is Actor.UNSAID:
        reading.state = replace(reading.state, actor=who)
        if reading.pending_acts and before is not None and before.group == "action":
            index, state, outer = reading.pending_acts[-1]
            reading.pending_acts[-1] = (index, replace(state, actor=who), outer)


def _is_subject(reading: _Reading, index: int, mark: Mark, before: Mark | None, after: Mark | None) -> bool:
    if after is None or after.group not in _VERBAL | {"join", "choice"}:
        return False
    following = reading.marks[index + 1]
    if following.start - mark.end > NEAR:
        return False
    if after.group == "join" and not _joined_subjects(reading, index):
        return False
    if after.tag == "modal.grant" and reading.state.granted:
        return False
    if before is None:
        return True
    if before.tag == "join.prep" and mark.start - before.end <= 2:
        return False
    relative = before if before.group == "data" else None
    if before.tag == "join.that" and index >= 2:
        relative = reading.marks[index - 2] if reading.marks[index - 2].group == "data" else None
    if relative is not None and mark.start - relative.end <= 8 and "." not in reading.text[relative.end : mark.start]:
        reading.state = replace(reading.state, relative=True)
        return False
    return True


def _joined_subjects(reading: _Reading, index: int) -> bool:
    """ "we and our affiliates": another actor, or a negated one, follows the "and"."""
    coming = reading.marks[index + 1 : index + 4]
    others = [mark for mark in coming[1:] if mark.group not in ("owner", "negation")]
    return coming[0].tag == "join.and" and bool(others) and others[0].group == "actor"


def _new_subject(reading: _Reading, index: int, who: Actor) -> None:
    state = reading.state
    before = _before(reading, index)
    closes = state.kind is not Kind.MAIN and before is not None and before.tag in ("break.,", "break.)", "join.but")
    kind = Kind.MAIN if closes else state.kind
    begin = index - 1 if before is not None and before.tag == "negation.bare" else index
    joined = before is not None and (before.tag in ("join.and", "break.,", "negation.bare") or before.group == "owner")
    if joined and state.actor is not Actor.UNSAID and not state.finite and state.kind is kind:
        who = _together(state.actor, who)
    reading.state = Stretch(kind=kind, actor=who, negated=state.pending, pending=state.pending, start=begin)
    if who is Actor.CUSTOMER and reading.text.startswith("by ") and not reading.subjects:
        reading.pending_acts = [(i, replace(s, actor=who), outer) for i, s, outer in reading.pending_acts]
    reading.subjects += 1
    if kind is Kind.MAIN or state.kind is Kind.MAIN:
        _bound(reading, begin)


def _together(one: Actor, other: Actor) -> Actor:
    """Two subjects of one verb: "we and our affiliates" act as the vendor, "you and we" as everyone."""
    if Actor.CUSTOMER in (one, other):
        return one if one is other else Actor.EVERYONE
    return Actor.VENDOR if Actor.VENDOR in (one, other) else one


def _data(reading: _Reading, index: int, mark: Mark) -> None:
    """A noun of data before a verb form is the subject of a passive clause."""
    before, after, state = _before(reading, index), _after(reading, index), reading.state
    if state.pending and not state.finite:
        return
    if (
        after is None
        or after.group not in ("modal", "negation")
        or after.start - mark.end > NEAR
        or after.tag == "modal.grant"
    ):
        return
    owner = 2 if before is not None and before.group == "owner" else 1
    lead = reading.marks[index - owner] if index >= owner else None
    opens = lead is None or lead.group in ("break", "negation") or lead.tag in _OPENERS
    if opens or _complement(reading, index - owner):
        _new_subject(reading, index - owner + 1, Actor.UNSAID)


def _complement(reading: _Reading, index: int) -> bool:
    """ "so that <your prompts are ...>", not "data that ..."."""
    return reading.marks[index].tag == "join.that" and not (index and reading.marks[index - 1].group == "data")


def _modal(reading: _Reading, index: int, mark: Mark) -> None:
    before, after, state = _before(reading, index), _after(reading, index), reading.state
    word = reading.text[mark.start : mark.end]
    kind = mark.tag.partition(".")[2]
    if kind == "allow":
        reading.state = replace(state, actor=Actor.CUSTOMER)
        return
    if kind == "grant":
        _grant(reading, word)
        return
    state = _named_subject(reading, index, mark)
    modality = {"may": Modality.MAY, "will": Modality.WILL}.get(kind, state.modality)
    fresh = kind in ("may", "will") or (word in _FINITE and state.relative and state.finite)
    conjoined = before is not None and (before.tag in ("join.and", "join.but") or before.group == "break")
    followed = after is not None and after.group == "negation" and after.start - mark.end <= 12
    negated = state.negated
    if (fresh or (conjoined and word in _FINITE)) and not followed:
        negated = state.pending
    reading.state = replace(
        state, negated=negated, modality=modality, finite=True, relative=state.relative and not (fresh and state.finite)
    )


def _grant(reading: _Reading, word: str) -> None:
    state = reading.state
    if "us" in word.split() or "company" in word or "our" in word.split():
        reading.state = replace(state, actor=Actor.VENDOR, modality=Modality.GRANT, granted=True)
    elif not state.granted:
        other = Actor.CUSTOMER if state.actor in (Actor.VENDOR, Actor.AFFILIATE) else Actor.VENDOR
        reading.state = replace(state, actor=other, modality=Modality.GRANT, granted=True)


def _named_subject(reading: _Reading, index: int, mark: Mark) -> Stretch:
    """A capitalised name right before a verb form is a subject: the vendor's, unless it is a known other company's."""
    before, state = _before(reading, index), reading.state
    gap_start = before.end if before else 0
    gap = reading.original[gap_start : mark.start].split()
    if not gap or not gap[-1][:1].isupper() or (before is not None and before.group == "modal" and len(gap) > 3):
        return state
    name = gap[-1].strip(".,'’\"”").casefold()
    _new_subject(reading, index, Actor.THIRD if name in reading.thirds else Actor.VENDOR)
    return reading.state


def _negation(reading: _Reading, index: int, mark: Mark) -> None:
    state, after = reading.state, _after(reading, index)
    kind = mark.tag.partition(".")[2]
    if kind == "plain":
        reading.state = replace(_named_subject(reading, index, mark), negated=True)
    elif kind == "bare":
        state = _named_subject(reading, index, mark)
        waits = after is None or after.group not in ("verb", "action", "negation")
        reading.state = replace(state, negated=True, pending=waits)
    elif kind == "verb" and (not _needs_from(reading, mark) or _from_follows(reading, index)):
        reading.state = replace(state, negated=not state.negated, finite=True)
    elif kind == "after" and reading.text.startswith((" from ", " to "), mark.end):
        reading.state = replace(state, negated=not state.negated, finite=True)
    elif kind == "after":
        _forbidden_act(reading)
    elif kind == "without" and after is not None and after.group in ("action", "verb", "data"):
        reading.state = replace(state, negated=True)


def _needs_from(reading: _Reading, mark: Mark) -> bool:
    """ "prevent fraud" forbids nothing, "prevents us from" does."""
    return reading.text.startswith(_FROM_VERBS, mark.start)


def _from_follows(reading: _Reading, index: int) -> bool:
    start = reading.marks[index].end
    return " from " in reading.text[start : start + FROM_WITHIN]


def _forbidden_act(reading: _Reading) -> None:
    """ "Training on your data is not permitted": the negation follows an act that is itself the subject."""
    if reading.pending_acts:
        index, state, outer = reading.pending_acts[-1]
        alone = all(mark.group != "modal" for mark in reading.marks[state.start : index])
        if alone and not state.negated and index >= reading.state.start:
            reading.pending_acts[-1] = (index, replace(state, negated=True), outer)


def _choice(reading: _Reading, index: int, mark: Mark) -> None:
    """ "you agree" holds a subject; "we have opted out of training" is a vendor's own abstention."""
    words = reading.text[mark.start : mark.end]
    if words.startswith(("you ", "customer ", "user ")) and reading.state.kind is Kind.MAIN:
        _new_subject(reading, index, Actor.CUSTOMER)
    elif mark.tag == "choice.opt-out" and reading.state.actor is Actor.VENDOR:
        reading.state = replace(reading.state, negated=True, finite=True)


def _join(reading: _Reading, index: int, mark: Mark) -> None:
    kind = mark.tag.partition(".")[2]
    state = reading.state
    if kind in ("except", "unless", "if", "how"):
        if state.kind is Kind.MAIN:
            reading.outer = state
        reading.state = Stretch(kind=Kind(kind), actor=state.actor if kind == "except" else Actor.UNSAID, start=index)
        _bound(reading, index)
    elif kind == "but":
        base = reading.outer if state.kind is not Kind.MAIN else state
        reading.state = replace(base, kind=Kind.MAIN, negated=False, pending=False, relative=False, start=index)
        _bound(reading, index)
    elif kind == "only":
        reading.state = replace(state, only=True)


def _act(reading: _Reading, index: int, mark: Mark) -> None:
    reading.pending_acts.append((index, _named_subject_of_act(reading, index, mark), reading.outer.negated))


def _named_subject_of_act(reading: _Reading, index: int, mark: Mark) -> Stretch:
    """ "Acme trains its models": the verb itself may follow the name."""
    word = reading.text[mark.start : mark.end]
    before = _before(reading, index)
    if word in ("trains", "develops", "improves", "builds", "enhances") and (before is None or before.group != "actor"):
        return _named_subject(reading, index, mark)
    return reading.state


def _verb(reading: _Reading, index: int, mark: Mark) -> None:
    word = reading.text[mark.start : mark.end]
    state = _named_subject(reading, index, mark) if word.endswith("s") and not word.endswith("ss") else reading.state
    reading.state = replace(state, finite=True)


_STEPS = {
    "break": _break,
    "actor": _actor,
    "data": _data,
    "modal": _modal,
    "negation": _negation,
    "join": _join,
    "action": _act,
    "choice": _choice,
    "verb": _verb,
}
