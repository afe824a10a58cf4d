"""Subjects: which words say who acts, so that a new clause begins with them."""

from dataclasses import replace

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Actor
from bonafides.language.stretches import Kind, Reading, Stretch, begin_at, mark_after, mark_before

NEAR = 45
"""Characters between a subject and its verb."""
RELATIVE = 5
"""Marks of "... submit to us" between a noun and its verb."""
_ACTORS = {
    "vendor": Actor.VENDOR,
    "affiliate": Actor.AFFILIATE,
    "third": Actor.THIRD,
    "customer": Actor.CUSTOMER,
    "both": Actor.EVERYONE,
    "nobody": Actor.EVERYONE,
    "staff": Actor.STAFF,
}
_OBJECTS_OF = frozenset({"negation.verb", "negation.lifts", "modal.grant", "choice.consent"})
"""What these forbid, allow or oblige somebody to do is that somebody's act."""
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
    if before and before.tag in _OBJECTS_OF and mark.start - before.end <= NEAR:
        reading.state = replace(state, actor=who)
        return
    if not _is_subject(reading, index, mark, before, after):
        return
    new_subject(reading, index, who)


def let_somebody(reading: Reading, index: int) -> None:
    """ "we do not allow scraping to train AI": where nobody is named, it is not the vendor who would act."""
    coming = (mark for mark in reading.marks[index + 1 : index + 4] if mark.tag != "join.prep")
    following = next(coming, None)
    nobody = following is not None and following.group not in ("actor", "owner", "data", "action")
    if nobody and not _both(reading, index):
        reading.state = replace(reading.state, actor=Actor.THIRD)


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
    return reading.state.actor if _both(reading, index - 1) or who is Actor.STAFF else who


def _both(reading: Reading, index: int) -> bool:
    """Whether "permit" goes on a verb of the subject's own: "shall not use, or permit others to use"."""
    own = reading.marks[reading.state.start : index]
    return sum(mark.group == "negation" for mark in own) > 1 or any(mark.tag == "join.and" for mark in own)


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
    if after.tag == "join.that" and index + 2 < len(reading.marks):
        # "third parties who train ..."
        return reading.marks[index + 2].group in _VERBAL and reading.text.startswith("who ", after.start)
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
    # "do not guarantee that your content is not used": the doubt reaches into what is not guaranteed.
    lead = reading.marks[begin - 1].tag if begin else ""
    doubtful = state.doubtful and lead == "join.that"
    reading.state = Stretch(
        kind=kind, actor=who, negated=state.pending, pending=state.pending, doubtful=doubtful, start=begin
    )
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
    """A noun of data before a verb form is the subject of a clause: "your prompts may be used", "your inputs train"."""
    before, state = mark_before(reading, index), reading.state
    if (state.pending and not state.finite) or not _predicate_follows(reading, index):
        return
    owner = 2 if before is not None and before.group == "owner" else 1
    lead = reading.marks[index - owner] if index >= owner else None
    if lead is not None and lead.tag == "join.that":
        reading.complement = state
    opens = lead is None or lead.group in ("break", "negation") or lead.tag in _OPENERS
    if opens or _complement(reading, index - owner):
        new_subject(reading, index - owner + 1, Actor.UNSAID)


def _predicate_follows(reading: Reading, index: int) -> bool:
    """Whether a verb form follows a noun, right away or behind "that you submit to us"."""
    mark, after = reading.marks[index], mark_after(reading, index)
    if after is None or after.tag == "modal.grant":
        return False
    if after.group in ("modal", "negation") and after.start - mark.end <= NEAR:
        return True
    if after.tag == "action.train" and after.start - mark.end <= 1:
        return reading.text[after.start : after.end] in ("train", "trains")
    if not reading.text.endswith(" you", 0, mark.end) or after.group != "verb":
        return False
    for later in reading.marks[index + 2 : index + 2 + RELATIVE]:
        if later.group == "modal":
            return later.tag != "modal.grant" and later.start - mark.end <= 2 * NEAR
        if later.group not in ("verb", "actor") and later.tag not in ("join.and", "join.prep"):
            return False
    return False


def _complement(reading: Reading, index: int) -> bool:
    """ "so that <your prompts are ...>", not "data that ..."."""
    return reading.marks[index].tag == "join.that" and not (index and reading.marks[index - 1].group == "data")


def named_subject(reading: Reading, index: int, mark: Mark) -> Stretch:
    """A capitalised name right before a verb form is a subject: the vendor's, unless it is a known other company's."""
    before, state = mark_before(reading, index), reading.state
    gap_start = before.end if before else 0
    gap = reading.original[gap_start : mark.start].split()
    if not gap and before is not None and before.tag == "target.service" and _of_another(reading, before):
        new_subject(reading, index, Actor.THIRD)
        return reading.state
    if (
        not gap
        or not any(c.isupper() for c in gap[-1][:2])
        or (before is not None and before.group == "modal" and len(gap) > 3)
    ):
        return state
    name = gap[-1].strip(".,'’\"”").casefold()
    new_subject(reading, index, Actor.THIRD if name in reading.thirds else Actor.VENDOR)
    return reading.state


def _of_another(reading: Reading, mark: Mark) -> bool:
    """ "Azure OpenAI Service does not ...": the service of a company that is not the vendor."""
    words = reading.original[max(0, mark.start - NEAR) : mark.start].split()[-2:]
    return any(word.strip(".,'’\"”").casefold() in reading.thirds for word in words)
