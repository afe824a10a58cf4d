"""What an act is done to and for: its data, the models or services it serves."""

import re

from bonafides.language.clauses import Act, Kind
from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Data, Target

REACH = 160
"""Characters after an action in which its object is looked for."""
OWNED = 40
"""Characters between "your" and its noun."""
JOINED = 7
"""Characters between "files" and "you upload" ("files that you upload")."""
_INSTRUMENT = ("using", "with", "by", "through", "via")
_NOT_PART = re.compile(
    r"\b(?:not|never|n't|without) (?:\w+ ){0,2}(?:includ|contain|compris|involv|identif)\w*(?: \w+){0,4} $"
)
_MODELS = frozenset({Target.MODEL, Target.OWN, Target.THIRD, Target.SHARED, Target.CUSTOMER})


def targets_of(marks: list[Mark], text: str, act: Act) -> frozenset[Target]:
    """Objects that follow an action, up to the next verb or instrument; of "trained" also those before it."""
    found: set[Target] = set()
    end = marks[act.index].end
    for at, mark in enumerate(marks[act.index + 1 : act.last], act.index + 1):
        if mark.start - end > REACH or mark.group in ("negation", "modal") or mark.tag == "join.that":
            break
        if mark.group == "verb" and not _listed(marks, at):
            break
        if mark.group == "break" and mark.tag[-1] in ";|?":
            break
        if mark.tag == "join.prep" and text[mark.start : mark.end] in _INSTRUMENT:
            break
        if mark.group == "target":
            found.add(Target(mark.tag.partition(".")[2]))
    if not found & _MODELS and marks[act.index].tag == "action.train":
        found |= {
            Target(m.tag.partition(".")[2]) for m in marks[act.first : act.index] if m.group == "target"
        } & _MODELS
    return frozenset(found)


def _listed(marks: list[Mark], at: int) -> bool:
    """Whether a verb goes on a list of verbs with one object: "improve, promote and provide the Services"."""
    return marks[at].tag == "verb.provide" and marks[at - 1].tag in ("join.and", "break.,")


def data_in(
    marks: list[Mark], text: str, original: str, first: int, last: int, kinds: list[Kind], kind: Kind
) -> frozenset[Data]:
    """Kinds of data named between two marks in stretches of one kind."""
    found = set()
    for index in range(first, last):
        mark = marks[index]
        if (
            mark.group == "data"
            and kinds[index] is kind
            and not _NOT_PART.search(text[max(0, mark.start - 60) : mark.start])
        ):
            data = _kind_of(marks, text, original, index)
            if data is not None:
                found.add(data)
    return frozenset(found)


def refers_back(marks: list[Mark], first: int, last: int) -> bool:
    """Whether "such data" or "it" stands between two marks."""
    return any(mark.tag == "data.anaphora" for mark in marks[first:last])


def _kind_of(marks: list[Mark], text: str, original: str, index: int) -> Data | None:
    """A capital inside a sentence ("the Content") makes a noun a defined term of the contract."""
    mark = marks[index]
    kind = mark.tag.partition(".")[2]
    noun = original[mark.start : mark.end].rpartition(" ")[2]
    if kind in ("anaphora", "noun") and index and noun[:1].isupper() and not noun.isupper():
        return Data.CONTENT
    if kind == "anaphora":
        return None
    if kind != "noun":
        return Data(kind)
    return Data.CONTENT if _owned(marks, text, index) else Data.GENERIC


def _owned(marks: list[Mark], text: str, index: int) -> bool:
    """ "your <files>", "<files> that you upload", "Customer <records>"."""
    noun = marks[index]
    for other in reversed(marks[max(0, index - 3) : index]):
        if noun.start - other.end > OWNED or other.group in ("break", "verb", "modal"):
            break
        if other.tag in ("owner.customer", "actor.customer"):
            return True
    for at, other in enumerate(marks[index + 1 : index + 4], index + 1):
        if other.start - noun.end > JOINED or other.group == "break":
            break
        if other.tag == "actor.customer":
            following = marks[at + 1] if at + 1 < len(marks) else None
            return following is not None and following.group in ("verb", "modal")
    return False
