"""On what an act depends: the customer's yes, the customer's no, a tier, a region, a flag."""

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Condition
from bonafides.language.parsed import Parsed
from bonafides.language.stretches import Kind

_ASKED = (
    "without",
    "with",
    "unless",
    "only",
    "subject to",
    "based on",
    "upon",
    "obtain",
    "until",
    "absent",
    "prior",
    "if",
    "when",
    "where",
    "request",
    "seek",
    "ask",
    "receive",
)
WITHOUT_WORDS = 7
"""Words between "without" and "consent"."""
BEFORE = 60
"""Characters before "consent" in which "without" or "only with" makes it a condition."""


def conditions_in(parsed: Parsed) -> frozenset[Condition]:
    """Conditions named in a sentence and its lead-in."""
    marks, text, kinds = parsed.marks, parsed.text, parsed.kinds
    found = set()
    for index, mark in enumerate(marks):
        if mark.tag == "actor.customer" and kinds[index] is Kind.IF and _only_if(marks, kinds, text, index):
            found.add(Condition.OPT_IN)
        if mark.group != "choice":
            continue
        kind = mark.tag.partition(".")[2]
        if kind in ("consent", "opt-in") and _without(text, mark):
            found.add(Condition.UNASKED)
        elif kind == "consent":
            if kinds[index] in (Kind.UNLESS, Kind.IF) or _asked_for(text, mark):
                found.add(Condition.OPT_IN)
        elif kind == "switch":
            if _offered(marks, kinds, index):
                found.add(Condition.OPT_OUT)
        elif kind == "default-on":
            found.add(Condition.DEFAULT_ON)
        elif kind == "opt-out" and any(m.tag == "actor.vendor" for m in marks[max(0, index - 2) : index]):
            continue
        else:
            found.add(Condition(kind))
    return frozenset(found)


def _only_if(marks: list[Mark], kinds: list[Kind], text: str, index: int) -> bool:
    """ "only if you ...": whatever the customer does there, nothing happens without it."""
    begin = index
    while begin and kinds[begin - 1] is Kind.IF:
        begin -= 1
    opening = text[max(0, marks[begin].start - 6) : marks[begin].end]
    return "only" in opening and index - begin <= 2


def _offered(marks: list[Mark], kinds: list[Kind], index: int) -> bool:
    """Whether a switch is the customer's to use: "if you turn off", "you can disable", or an imperative."""
    if kinds[index] in (Kind.UNLESS, Kind.IF) or not index or marks[index - 1].group == "break":
        return True
    return any(mark.tag == "actor.customer" for mark in marks[max(0, index - 4) : index])


def _without(text: str, mark: Mark) -> bool:
    """ "without your prior written consent"."""
    before = text[max(0, mark.start - BEFORE) : mark.start].split()[-WITHOUT_WORDS:]
    return "without" in before or "absent" in before


def _asked_for(text: str, mark: Mark) -> bool:
    before = text[max(0, mark.start - BEFORE) : mark.start]
    words = before[before.rfind(".") + 1 :].replace(",", " ")
    return any(f" {word} " in f" {words} " for word in _ASKED)


def scopes_in(marks: list[Mark]) -> frozenset[str]:
    """Tiers, features and regions that a run of marks names."""
    return frozenset(mark.tag.partition(".")[2] for mark in marks if mark.group == "scope")
