"""Negations: "not", "neither ... nor", "prevents us from", "is not permitted", and what they reach."""

import re
from dataclasses import replace

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor
from bonafides.language.stretches import Reading, mark_after
from bonafides.language.subjects import named_subject

FROM_WITHIN = 60
"""Characters between "prohibit" and "from"."""
_GOES_ON = re.compile(r" (?:from|to)\b")
_FROM = re.compile(r" from\b")
_OF_ONE = ("avoid", "declin", "refus")
_FROM_VERBS = ("prevent", "prohibit", "restrict", "forbid", "preclud", "bar", "disallow", "ban", "exclude")


def negation(reading: Reading, index: int, mark: Mark) -> None:
    """Read a negation: it holds from here to the end of its predicate, or turns another one around."""
    state, after = reading.state, mark_after(reading, index)
    kind = mark.tag.partition(".")[2]
    if kind == "plain":
        reading.state = replace(named_subject(reading, index, mark), negated=True)
    elif kind == "bare" and _behind_act(reading, index):
        _deny_last_act(reading)
    elif kind == "bare":
        state = named_subject(reading, index, mark)
        waits = after is None or after.group not in ("verb", "action", "negation")
        reading.state = replace(state, negated=True, pending=waits)
    elif kind == "verb" and _bans_a_use(reading, index, mark):
        reading.state = replace(state, negated=not state.negated, finite=True, actor=_banned(state.actor))
    elif (kind == "verb" and _forbids(reading, index, mark)) or (
        kind == "after" and _GOES_ON.match(reading.text, mark.end)
    ):
        reading.state = replace(state, negated=not state.negated, finite=True)
    elif kind == "after":
        _turn_last_act(reading, negated=True)
    elif kind == "lifts" and state.negated:
        reading.state = replace(state, negated=False, pending=False, doubtful=True)
    elif kind == "ends" and reading.pending_acts:
        _doubt_last_act(reading)
    elif kind == "permits":
        _turn_last_act(reading, negated=False)
    elif kind == "we-too" and reading.pending_acts:
        place, stretch, outer = reading.pending_acts[-1]
        reading.pending_acts[-1] = (place, replace(stretch, actor=Actor.VENDOR), outer)
    elif kind == "without" and _after_negated_act(reading, index):
        _doubt_last_act(reading)
    elif kind == "without" and after is not None and after.group in ("action", "verb", "data"):
        reading.state = replace(state, negated=True)


def _forbids(reading: Reading, index: int, mark: Mark) -> bool:
    """Whether a verb of forbidding has what it forbids: "prevents us from", "avoid using", "is off limits"."""
    if reading.text.startswith(_OF_ONE, mark.start):
        return _verb_follows(reading, index)
    return not _needs_from(reading, mark) or _from_follows(reading, index)


def _verb_follows(reading: Reading, index: int) -> bool:
    """ "avoid using", "declines to train"; to avoid costs forbids nothing that comes after."""
    after = mark_after(reading, index)
    if after is not None and after.tag == "join.prep" and index + 2 < len(reading.marks):
        after = reading.marks[index + 2]
    return (
        after is not None
        and after.group in ("verb", "action")
        and after.start - reading.marks[index].end <= FROM_WITHIN // 4
    )


def _bans_a_use(reading: Reading, index: int, mark: Mark) -> bool:
    """ "terms that prohibit using data for training", without a "from"."""
    after = mark_after(reading, index)
    return _needs_from(reading, mark) and after is not None and after.tag == "verb.use" and after.start - mark.end <= 2


def _banned(actor: Actor) -> Actor:
    """Whom a ban without a name binds is not told: it is no promise of the vendor's."""
    return Actor.THIRD if actor is Actor.UNSAID else actor


def _behind_act(reading: Reading, index: int) -> bool:
    """ "Acme trains no models on your data": the object carries the negation."""
    if not index or not reading.pending_acts or reading.pending_acts[-1][0] != index - 1:
        return False
    mark, act = reading.marks[index], reading.marks[index - 1]
    return mark.start - act.end <= 1 and reading.text[mark.start : mark.end] in ("no", "none of")


def _deny_last_act(reading: Reading) -> None:
    index, state, outer = reading.pending_acts[-1]
    reading.pending_acts[-1] = (index, replace(state, negated=not state.negated), outer)


def _needs_from(reading: Reading, mark: Mark) -> bool:
    """ "prevent fraud" forbids nothing, "prevents us from" does."""
    named = reading.text.endswith(" from", mark.start, mark.end)
    return not named and reading.text.startswith(_FROM_VERBS, mark.start)


def _from_follows(reading: Reading, index: int) -> bool:
    start = reading.marks[index].end
    return bool(_FROM.search(reading.text, start, start + FROM_WITHIN))


def _after_negated_act(reading: Reading, index: int) -> bool:
    """ "We do not train ... without first removing your name" permits what comes after the removing."""
    acted = reading.pending_acts and reading.pending_acts[-1][1].negated
    coming = reading.marks[index + 1 : index + 5]
    return bool(acted) and all(mark.group not in ("choice", "action") for mark in coming)


def _doubt_last_act(reading: Reading) -> None:
    index, state, outer = reading.pending_acts[-1]
    reading.pending_acts[-1] = (index, replace(state, doubtful=True), outer)


def _turn_last_act(reading: Reading, negated: bool) -> None:
    """ "Training on your data is not permitted": the verdict follows an act that is itself the subject."""
    if reading.pending_acts:
        index, state, outer = reading.pending_acts[-1]
        alone = all(mark.group != "modal" for mark in reading.marks[state.start : index])
        if alone and state.negated is not negated and index >= reading.state.start:
            reading.pending_acts[-1] = (index, replace(state, negated=negated), outer)
