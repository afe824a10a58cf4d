"""On what an act depends: the customer's yes, the customer's no, a tier, a region, a flag."""

import re
from collections.abc import Iterable

from bonafides.language.lexicon import Mark
from bonafides.language.meaning import Condition
from bonafides.language.parsed import Parsed
from bonafides.language.stretches import Kind

_ASKED = (
    "with",
    "only",
    "subject to",
    "based on",
    "upon",
    "obtain",
    "prior",
    "request",
    "seek",
    "receive",
    "until",
    "requires",
    "require",
    "requiring",
    "needs",
    "need",
    "ask",
)
_STATES = ("turned on", "switched on", "enabled", "activated")
_GIVEN = re.compile(
    r"\b(?:you|customers?|users?|licensee|subscriber|client|hereby|member)(?: (?:\w{1,15}ly|hereby|also|agree and|acknowledge and))? $"
)
_UNASKED = re.compile(r"\b(?:not|never|n't|without) (?:\w+ )?(?:require|requiring|need|ask|seek)\b")
_OUT_OF = re.compile(
    r" (?:of|from) (?:(?:our|the|your|any|all|such|these|those|this|that|having|being|allowing|letting|us|non|essential|optional|additional|secondary|future|further) )*(\w+)"
)
_USES = re.compile(
    r"(?:us(?:e|es|ing|age)|data|content|personal|customer|user|information|train\w*|model\w*|machine|ai|artificial|learn\w*|improv\w*|process\w*|collect\w*"
    r"|shar\w+|participat\w+|program\w*|stor\w+|retention|research|analy\w+|contribut\w+|inclu\w+|prompts?|inputs?|outputs?|conversations?|chats?|history|features?|it|this|that|them|by|via|at|development|human|review|feedback|logging|activity)$"
)
_WHEN = {Kind.IF: Condition.IF_YES, Kind.UNLESS: Condition.UNLESS_YES, Kind.EXCEPT: Condition.UNLESS_YES}
_YES = ("choice.consent", "choice.opt-in", "choice.ask", "actor.customer")
_TIERS = ("scope.business", "scope.consumer", "scope.account", "scope.region")
_OTHER_BASES = ("legitimate interest", "contract", "legal obligation", "legitimate business")
WITHOUT_WORDS = 7
"""Words between "without" and "consent"."""
BEFORE = 60
"""Characters before "consent" in which "without" or "only with" makes it a condition."""


def conditions_in(parsed: Parsed, at: int | None = None) -> frozenset[Condition]:
    """Conditions named in a sentence and its lead-in; of the customer's yes only what its part of the sentence names.

    `at` is the index of the mark whose part (between semicolons) counts, None for the whole.
    """
    found = set()
    first, last = _part(parsed, at) if at is not None else (0, len(parsed.marks))
    for index, mark in enumerate(parsed.marks):
        kind = parsed.kinds[index]
        if not first <= index < last and mark.tag in _YES:
            continue
        if mark.tag == "actor.customer" and kind is Kind.IF and _only_if(parsed, index):
            found.add(Condition.OPT_IN)
        elif mark.tag == "scope.mode" and kind in _WHEN:
            found.add(_WHEN[kind])
        elif mark.group == "choice" and (condition := _choice(parsed, index, mark)):
            found.add(condition)
    return frozenset(found)


def _part(parsed: Parsed, at: int) -> tuple[int, int]:
    """Indices of the marks of the part of a sentence in which a mark stands."""
    edges = [i for i, mark in enumerate(parsed.marks) if mark.tag == "break.;"]
    return max((i for i in edges if i <= at), default=0), min((i for i in edges if i > at), default=len(parsed.marks))


def _choice(parsed: Parsed, index: int, mark: Mark) -> Condition | None:
    kind, stretch = mark.tag.partition(".")[2], parsed.kinds[index]
    if kind in ("consent", "opt-in") and _without(parsed.text, mark):
        return Condition.UNASKED
    if kind == "consent":
        if stretch is Kind.IF and _denied(parsed, index):
            return Condition.OPT_IN
        if stretch is Kind.IF and _stands(parsed, index):
            return Condition.OPT_OUT
        asked = not _given(parsed.text, mark) and _asked_for(parsed.text, mark)
        return _WHEN.get(stretch, Condition.OPT_IN if asked else None)
    if kind == "ask":
        follows = any(m.group == "negation" for m in parsed.marks[index + 1 : index + 4])
        return Condition.OPT_OUT if follows and stretch is not Kind.UNLESS else _WHEN.get(stretch)
    if kind in ("switch", "opt-out") and _by_vendor(parsed, index):
        return None
    if kind == "opt-out" and stretch is Kind.MAIN and _barred(parsed, index):
        return Condition.EVEN_IF
    if kind == "opt-out" and _of_other(parsed.text, mark):
        return Condition.ELSEWHERE
    if kind == "default-on" and index and parsed.marks[index - 1].tag == "negation.plain":
        return Condition.OPT_IN
    if kind == "switch":
        return Condition.OPT_OUT if _offered(parsed, index) else None
    return Condition(kind)


def _barred(parsed: Parsed, index: int) -> bool:
    """ "which you may not opt out of"."""
    before = parsed.marks[max(0, index - 2) : index]
    denied = bool(before) and before[-1].tag == "negation.plain"
    return denied and (before[0].tag == "modal.may" or parsed.text.startswith("can", before[-1].start))


def _of_other(text: str, mark: Mark) -> bool:
    """ "opt out of our newsletters": what one opts out of is no use of data."""
    object_ = _OUT_OF.match(text, mark.end)
    return object_ is not None and not _USES.match(object_[1])


def _stands(parsed: Parsed, index: int) -> bool:
    """ "if Improvement is turned on": a switch that may stand so from the start, which nobody is said to have moved."""
    mark = parsed.marks[index]
    stative = parsed.text.startswith(_STATES, mark.start) and parsed.text.endswith((" is ", " are "), 0, mark.start)
    return stative and not any(m.group == "actor" for m in parsed.marks[max(0, index - 3) : index + 3])


def _by_vendor(parsed: Parsed, index: int) -> bool:
    """ "we have opted out of training", "we configure providers to disable training": the vendor's own abstention."""
    return any(m.tag == "actor.vendor" for m in parsed.marks[max(0, index - 2) : index])


def _denied(parsed: Parsed, index: int) -> bool:
    """ "if you do not agree": the stretch holds a negation before the consent."""
    begin = index
    while begin and parsed.kinds[begin - 1] is Kind.IF:
        begin -= 1
    return any(mark.group == "negation" for mark in parsed.marks[begin:index])


def _only_if(parsed: Parsed, index: int) -> bool:
    """ "only if you ...": whatever the customer does there, nothing happens without it."""
    begin = index
    while begin and parsed.kinds[begin - 1] is Kind.IF:
        begin -= 1
    opening = parsed.text[max(0, parsed.marks[begin].start - 6) : parsed.marks[begin].end]
    return "only" in opening and index - begin <= 2


def _offered(parsed: Parsed, index: int) -> bool:
    """Whether a switch is the customer's to use: "if you turn off", "you can disable", or an imperative."""
    if parsed.kinds[index] in (Kind.UNLESS, Kind.IF) or not index or parsed.marks[index - 1].group == "break":
        return True
    return any(mark.tag == "actor.customer" for mark in parsed.marks[max(0, index - 4) : index])


def _without(text: str, mark: Mark) -> bool:
    """ "without your prior written consent"."""
    before = text[max(0, mark.start - BEFORE) : mark.start].split()[-WITHOUT_WORDS:]
    return "without" in before or "absent" in before


def _given(text: str, mark: Mark) -> bool:
    """ "you consent to our use": here consent is not asked for but given away."""
    words = text[mark.start : mark.end]
    return words.startswith(("you ", "customer ")) or bool(
        _GIVEN.search(text[max(0, mark.start - BEFORE) : mark.start])
    )


def _asked_for(text: str, mark: Mark) -> bool:
    before = text[max(0, mark.start - BEFORE) : mark.start]
    words = before[before.rfind(".") + 1 :].replace(",", " ")
    return not _UNASKED.search(words) and any(f" {word} " in f" {words} " for word in _ASKED)


def consent_in_row(cells: Iterable[str]) -> bool:
    """Whether a table of legal bases gives consent, and nothing else, for the purpose of a row."""
    text = " ".join(cells).lower()
    return "consent" in text and not any(other in text for other in _OTHER_BASES)


def scopes_in(marks: list[Mark]) -> frozenset[str]:
    """Tiers, features and regions that a run of marks names."""
    return frozenset(mark.tag.partition(".")[2] for mark in marks if mark.group == "scope")


def scopes_of(parsed: Parsed) -> frozenset[str]:
    """Tiers, features and regions that a sentence is about; a tier in an exception is one that it is not about."""
    about = [
        mark
        for mark, kind in zip(parsed.marks, parsed.kinds, strict=True)
        if kind not in (Kind.UNLESS, Kind.EXCEPT) or mark.tag not in _TIERS
    ]
    return scopes_in(about) - {"safety"}
