"""On what an act depends: the customer's yes, the customer's no, a tier, a region, a flag."""

from bonafides.language.clauses import Kind
from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Condition

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
BEFORE = 60
"""Characters before "consent" in which "without" or "only with" makes it a condition."""


def conditions_in(marks: list[Mark], text: str, kinds: list[Kind], first: int = 0) -> frozenset[Condition]:
    """Conditions named in a sentence from its mark `first` on."""
    found = set()
    for index in range(first, len(marks)):
        mark = marks[index]
        if mark.group != "choice":
            continue
        kind = mark.tag.partition(".")[2]
        if kind == "consent":
            if kinds[index] in (Kind.UNLESS, Kind.IF) or _asked_for(text, mark):
                found.add(Condition.OPT_IN)
        elif kind == "switch":
            if kinds[index] in (Kind.UNLESS, Kind.IF) or any(
                m.tag == "actor.customer" for m in marks[max(0, index - 4) : index]
            ):
                found.add(Condition.OPT_OUT)
        elif kind == "default-on":
            found.add(Condition.DEFAULT_ON)
        elif kind == "opt-out" and any(m.tag == "actor.vendor" for m in marks[max(0, index - 2) : index]):
            continue
        else:
            found.add(Condition(kind))
    return frozenset(found)


def _asked_for(text: str, mark: Mark) -> bool:
    before = text[max(0, mark.start - BEFORE) : mark.start]
    words = before[before.rfind(".") + 1 :].replace(",", " ")
    return any(f" {word} " in f" {words} " for word in _ASKED)


def scopes_in(marks: list[Mark]) -> frozenset[str]:
    """Tiers, features and regions that a run of marks names."""
    return frozenset(mark.tag.partition(".")[2] for mark in marks if mark.group == "scope")
