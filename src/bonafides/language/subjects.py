"""Subjects: which words say who acts, so that a new clause begins with them."""

from dataclasses import replace

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor
from bonafides.language.stretches import Kind, Reading, Stretch, begin_at, mark_after, mark_before

NEAR = 45
"""Characters between a subject and its verb."""
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
_VERBAL = frozenset({"modal", "negation", "verb", "action"})


def actor(reading: Reading, index: int, mark: Mark) -> None:
    """Read a word for a person: the subject of what follows, the agent of a passive, or nobody of weight."""
    who = _ACTORS[mark.tag.partition(".")[2]]
    before, after, state = mark_before(reading, index), mark_after(reading, index), reading.state
    lead_in = reading.text[max(0, mark.start - 4) : mark.start]
    if lead_in.endswith("by "):
        _agent(reading, before, who)
        return
    before = _phrase_before(reading, index)
    if before and before.tag == "modal.let":
        reading.state = replace(state, actor=_let(reading, index, who))
        return
    if before and before.tag in ("negation.verb", "modal.grant", "choice.consent") and mark.start - before.end <= NEAR:
        reading.state = replace(state, actor=who)
        return
    if not _is_subject(reading, index, mark, before, after):
        return
    new_subject(reading, index, who)


def _phrase_before(reading: Reading, index: int) -> Mark | None:
    """The mark before a noun phrase like "our third-party partners"."""
    at = index - 1
    while (
        at >= 0
        and reading.marks[at].group in ("owner", "actor")
        and reading.marks[at + 1].start - reading.marks[at].end <= 2
    ):
        at -= 1
    return reading.marks[at] if at >= 0 else None


def _let(reading: Reading, index: int, who: Actor) -> Actor:
    """ "shall not, and shall not permit others to" binds both; "shall not permit others to" binds the others."""
    own = reading.marks[reading.state.start : index - 1]
    both = sum(mark.group == "negation" for mark in own) > 1 or any(mark.tag == "join.and" for mark in own)
    return reading.state.actor if both or who is Actor.STAFF else who


def _agent(reading: Reading, before: Mark | None, who: Actor) -> None:
    """ "used by us to train", "trained by our partners"; what customers submit is no act on data."""
    acting = before is not None and (before.group == "action" or before.tag in ("verb.use", "negation.verb"))
    if who is Actor.CUSTOMER and not acting:
        return
    if acting or reading.state.actor is Actor.UNSAID:
        reading.state = replace(reading.state, actor=who)
        if reading.pending_acts and before is not None and before.group == "action":
            index, state, outer = reading.pending_acts[-1]
            reading.pending_acts[-1] = (index, replace(state, actor=who), outer)


def _is_subject(reading: Reading, index: int, mark: Mark, before: Mark | None, after: Mark | None) -> bool:
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


def _joined_subjects(reading: Reading, index: int) -> bool:
    """ "we and our affiliates": another actor, or a negated one, follows the "and"."""
    coming = reading.marks[index + 1 : index + 4]
    others = [mark for mark in coming[1:] if mark.group not in ("owner", "negation")]
    return coming[0].tag == "join.and" and bool(others) and others[0].group == "actor"


def new_subject(reading: Reading, index: int, who: Actor) -> None:
    """Begin a stretch with a subject; it inherits only what was waiting for a predicate ("neither we nor ...")."""
    state = reading.state
    before = mark_before(reading, index)
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
        begin_at(reading, begin)


def _together(one: Actor, other: Actor) -> Actor:
    """Two subjects of one verb: "we and our affiliates" act as the vendor, "you and we" as everyone."""
    if Actor.CUSTOMER in (one, other):
        return one if one is other else Actor.EVERYONE
    return Actor.VENDOR if Actor.VENDOR in (one, other) else one


def data(reading: Reading, index: int, mark: Mark) -> None:
    """A noun of data before a verb form is the subject of a passive clause."""
    before, after, state = mark_before(reading, index), mark_after(reading, index), reading.state
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
    if lead is not None and lead.tag == "join.that":
        reading.complement = state
    opens = lead is None or lead.group in ("break", "negation") or lead.tag in _OPENERS
    if opens or _complement(reading, index - owner):
        new_subject(reading, index - owner + 1, Actor.UNSAID)


def _complement(reading: Reading, index: int) -> bool:
    """ "so that <your prompts are ...>", not "data that ..."."""
    return reading.marks[index].tag == "join.that" and not (index and reading.marks[index - 1].group == "data")


def named_subject(reading: Reading, index: int, mark: Mark) -> Stretch:
    """A capitalised name right before a verb form is a subject: the vendor's, unless it is a known other company's."""
    before, state = mark_before(reading, index), reading.state
    gap_start = before.end if before else 0
    gap = reading.original[gap_start : mark.start].split()
    if (
        not gap
        or not any(c.isupper() for c in gap[-1][:2])
        or (before is not None and before.group == "modal" and len(gap) > 3)
    ):
        return state
    name = gap[-1].strip(".,'’\"”").casefold()
    new_subject(reading, index, Actor.THIRD if name in reading.thirds else Actor.VENDOR)
    return reading.state
