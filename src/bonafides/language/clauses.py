"""Marks into acts: a reading from left to right that knows who acts, whether it is negated, under which exception."""

import re
from dataclasses import replace

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor, Modality
from bonafides.language.negations import negation
from bonafides.language.stretches import Act, Kind, Reading, Stretch, begin_at, mark_after, mark_before
from bonafides.language.subjects import actor, data, let_somebody, named_subject, new_subject

_GIVES = ("consent", "permi", "allow", "authori", "let us")
_SINGULAR = ("trains", "develops", "improves", "builds", "enhances", "refines", "optimises", "optimizes")
PAIR = 2
"""Characters between a verb and the "or" that joins another to it."""
_FINITE = ("is", "are", "was", "were", "has been", "have been", "do", "does", "did")


def acts(
    marks: list[Mark], text: str, original: str, thirds: frozenset[str] = frozenset()
) -> tuple[list[Act], list[Kind]]:
    """Acts of a sentence in order, and for each mark the kind of stretch it stands in.

    `text` is the normal form of `original`; `thirds` are names (lower case) of companies other than the vendor.
    """
    reading = Reading(marks, text, original, thirds)
    for index, mark in enumerate(marks):
        _STEPS.get(mark.group, _pass)(reading, index, mark)
        reading.kinds.append(reading.state.kind)
    return _with_bounds(reading), reading.kinds


def _with_bounds(reading: Reading) -> list[Act]:
    edges = sorted({0, *reading.bounds, len(reading.marks)})
    found = []
    at = 0
    for index, state, outer in reading.pending_acts:
        while edges[at + 1] <= index:
            at += 1
        found.append(Act(index, state, outer, edges[at], edges[at + 1]))
    return found


def _pass(reading: Reading, index: int, mark: Mark) -> None:
    """Words that change nothing by themselves."""


_ITEM = re.compile(r"(?<!\S)\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)")
"""The number of an item that is counted in running text: "(ii) use such data to improve the Services"."""
_NUMERAL = 5
"""Characters between the brackets of such a number."""


def _counts(text: str, at: int) -> bool:
    """Whether a bracket belongs to the number of an item."""
    begin = text.rfind("(", max(0, at - _NUMERAL), at + 1)
    return begin >= 0 and _ITEM.match(text, begin) is not None


def _break(reading: Reading, index: int, mark: Mark) -> None:
    sign = mark.tag[-1]
    state = reading.state
    if sign in ";|":
        base = reading.outer if state.kind is not Kind.MAIN else state
        reading.state = replace(base, kind=Kind.MAIN, pending=False, relative=False, start=index)
        begin_at(reading, index)
    elif sign == ":" and state.kind is Kind.IF:
        reading.state = replace(reading.outer, kind=Kind.MAIN, pending=False, relative=False, start=index)
        begin_at(reading, index)
    elif sign == "," and state.kind is Kind.HOW and not _verbs_go_on(reading, index):
        reading.state = reading.outer
        begin_at(reading, index)
    elif sign in "()" and _counts(reading.text, mark.start):
        if sign == "(":
            begin_at(reading, index)
    elif sign == "(":
        reading.opened.append(state)
    elif sign == ")" and reading.opened:
        reading.state = reading.opened.pop()


def _verbs_go_on(reading: Reading, index: int) -> bool:
    """Whether a comma parts verbs of one clause: "how we collect, use, and share"."""
    coming = [mark for mark in reading.marks[index + 1 : index + 3] if mark.tag != "join.and"]
    return bool(coming) and coming[0].group == "verb"


def _modal(reading: Reading, index: int, mark: Mark) -> None:
    before, after, state = mark_before(reading, index), mark_after(reading, index), reading.state
    word = reading.text[mark.start : mark.end]
    kind = mark.tag.partition(".")[2]
    if kind == "let":
        let_somebody(reading, index)
        return
    if kind == "allow":
        reading.state = replace(state, actor=Actor.CUSTOMER)
        return
    if kind == "grant":
        _grant(reading, word)
        return
    state = named_subject(reading, index, mark)
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


def _grant(reading: Reading, word: str) -> None:
    state = reading.state
    if "us" in word.split() or "company" in word or "our" in word.split():
        reading.state = replace(state, actor=Actor.VENDOR, modality=Modality.GRANT, granted=True)
    elif not state.granted:
        other = Actor.CUSTOMER if state.actor in (Actor.VENDOR, Actor.AFFILIATE) else Actor.VENDOR
        reading.state = replace(state, actor=other, modality=Modality.GRANT, granted=True)


def _choice(reading: Reading, index: int, mark: Mark) -> None:
    """ "you agree" holds a subject; "we have opted out of training" is a vendor's own abstention."""
    words = reading.text[mark.start : mark.end]
    before = mark_before(reading, index)
    begins = reading.state.kind is Kind.MAIN or (before is not None and before.tag == "break.,")
    if words.startswith(("you ", "customer ", "user ")) and begins:
        new_subject(reading, index, Actor.CUSTOMER)
    if reading.state.actor is Actor.CUSTOMER and reading.state.kind is Kind.MAIN and any(w in words for w in _GIVES):
        # "you let us use", "you consent to the processing": what follows is the vendor's to do.
        reading.state = replace(reading.state, actor=Actor.VENDOR, modality=Modality.GRANT)
    if mark.tag in ("choice.opt-out", "choice.switch") and reading.state.actor is Actor.VENDOR:
        reading.state = replace(reading.state, negated=True, finite=True)


def _join(reading: Reading, index: int, mark: Mark) -> None:
    kind = mark.tag.partition(".")[2]
    state = reading.state
    if kind in ("except", "unless", "if", "how"):
        if state.kind is Kind.MAIN:
            reading.outer = state
        reading.state = Stretch(kind=Kind(kind), actor=state.actor if kind == "except" else Actor.UNSAID, start=index)
        begin_at(reading, index)
    elif kind == "but":
        base = reading.outer if state.kind is not Kind.MAIN else state
        reading.state = replace(base, kind=Kind.MAIN, negated=False, pending=False, relative=False, start=index)
        begin_at(reading, index)
    elif kind == "and" and reading.complement is not None and _bare_verb_next(reading, index):
        reading.state, reading.complement = reading.complement, None
        begin_at(reading, index)
    elif kind == "only":
        reading.state = replace(state, only=True)


def _bare_verb_next(reading: Reading, index: int) -> bool:
    """ "shall not say that ... or use": not the second of two verbs with one object ("used to develop or train")."""
    before, following = mark_before(reading, index), mark_after(reading, index)
    if before is not None and before.tag == "break.,":
        before = mark_before(reading, index - 1)
    if before is not None and before.group in ("action", "verb") and reading.marks[index].start - before.end <= PAIR:
        return False
    return following is not None and reading.text[following.start : following.end] in (
        "use",
        "train",
        "develop",
        "process",
    )


def _act(reading: Reading, index: int, mark: Mark) -> None:
    state = _named_subject_of_act(reading, index, mark)
    if state.actor is Actor.CUSTOMER and reading.text[mark.start : mark.end] in _SINGULAR:
        # "Every correction you make improves our models": "you" is not the subject of "improves".
        state = replace(state, actor=Actor.UNSAID)
    reading.pending_acts.append((index, state, reading.outer.negated))


def _named_subject_of_act(reading: Reading, index: int, mark: Mark) -> Stretch:
    """ "Acme trains its models": the verb itself may follow the name."""
    word = reading.text[mark.start : mark.end]
    before = mark_before(reading, index)
    if word in _SINGULAR and (before is None or before.group != "actor"):
        return named_subject(reading, index, mark)
    return reading.state


def _verb(reading: Reading, index: int, mark: Mark) -> None:
    word = reading.text[mark.start : mark.end]
    state = named_subject(reading, index, mark) if word.endswith("s") and not word.endswith("ss") else reading.state
    before = mark_before(reading, index)
    if mark.tag == "verb.use" and before is not None and before.tag == "owner.vendor" and mark.start - before.end <= 2:
        # "... to our using it for training"
        state = replace(state, actor=Actor.VENDOR)
    reading.state = replace(state, finite=True)


_STEPS = {
    "break": _break,
    "actor": actor,
    "data": data,
    "target": data,
    "modal": _modal,
    "negation": negation,
    "join": _join,
    "action": _act,
    "choice": _choice,
    "verb": _verb,
}
