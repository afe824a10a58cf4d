"""Statements into one position: the most permissive one for a customer who changes nothing."""

import re
from dataclasses import dataclass

from bonafides.claims.terms.training.roles import Role, Roles, role_of
from bonafides.language.meaning import Action, Actor, Condition, Data, Source, Statement, Target
from bonafides.model import BlockKind

NEAR = 1_500
"""Characters within which "you can opt out" speaks of the training beside it."""
LIMITED = frozenset({"region", "account"})
"""A way out that only some customers have leaves the others without."""
TIERS = frozenset({"business", "consumer", "preview", "account", "region"})
"""A promise to some customers is none to the others."""
MODELS = frozenset({Target.MODEL, Target.OWN, Target.ONLY_OWN, Target.THIRD, Target.SHARED})


@dataclass(frozen=True, slots=True)
class Position:
    """A value with the statements that decide it, best first."""

    value: str
    deciding: tuple[Statement, ...] = ()
    carve_outs: tuple[str, ...] = ()


def position(roles: Roles) -> Position:
    """The position that these statements leave the vendor."""
    roles = Roles({role: best(found) for role, found in roles.by.items()})
    permits, opt_outs = roles[Role.PERMISSION], [*roles[Role.OPT_OUT], *_ended(roles)]
    promises, opt_ins, carved = roles[Role.PROMISE], roles[Role.OPT_IN], roles[Role.CARVED]
    licences = roles[Role.LICENCE]
    if permits or opt_outs:
        ways = [w for w in opt_outs if not (permits and _of_some(w))]
        ways += _ways_out(roles, permits)
        value = "opt-out" if ways else "permitted"
        # Where the way out is not everybody's, the permission decides and is shown first.
        first = [*opt_outs[:2], *permits[:2]] if (ways and opt_outs) or not permits else [*permits[:2], *opt_outs[:1]]
        return Position(value, (*first, *ways[:1], *carved[:1], *promises[:1]))
    if promises or opt_ins:
        return _promised(roles)
    # A promise on other data than those that are trained on is no comfort.
    if carved and (not roles[Role.SCOPED] or any(_of_content(c) for c in carved)):
        return _only_carved(roles)
    if roles[Role.SCOPED]:
        return _scoped(roles)
    weak = [*roles[Role.WEAK], *(d for d in roles[Role.DERIVED] if Data.USE in d.data)]
    hints = [*roles[Role.UNEXPLAINED], *roles[Role.HINT]]
    if licences or hints or weak:
        return Position("ambiguous", (*licences[:3], *hints[:1], *weak[:1]))
    return Position("silent")


_OTHER_DATA = frozenset({Data.USAGE, Data.USE, Data.VISITOR, Data.FEEDBACK, Data.CONNECTOR})
_OF_USE = frozenset({Data.USAGE, Data.USE})
_BROAD = frozenset({Data.INFORMATION, Data.PERSONAL})
_VAGUE = frozenset({Data.GENERIC, Data.USAGE, Data.FEEDBACK})
_SOURCES = {
    s: i
    for i, s in enumerate(
        (Source.CLAUSE, Source.LEAD, Source.ROW, Source.NEARBY, Source.HEADING, Source.ABOVE, Source.UNKNOWN)
    )
}


def best(found: list[Statement]) -> list[Statement]:
    """One statement a clause, those that name content and training themselves before those that lean on their place."""
    ordered = sorted(
        found,
        key=lambda s: (
            s.sentence.block.kind is BlockKind.ROW and s.actor is not Actor.VENDOR,
            _SOURCES[s.source],
            not s.data - _VAGUE or Data.VISITOR in s.data,
            Data.CONTENT not in s.data,
            not s.data & _BROAD,
            s.action is not Action.TRAIN,
            s.sentence.block.start,
        ),
    )
    one: dict[tuple[int, int], Statement] = {}
    for statement in ordered:
        one.setdefault((statement.sentence.block.start, statement.start), statement)
    return list(one.values())


def _ways_out(roles: Roles, permits: list[Statement]) -> list[Statement]:
    """Ways out that speak of models themselves, or of no other data, close to a permission under the same heading."""
    return [
        way
        for way in roles[Role.WAY_OUT]
        if not (Condition.EVEN_IF in way.conditions or way.scopes & LIMITED)
        and (way.targets & MODELS or (_of_nothing_else(way) and any(_close(way, p) for p in permits)))
    ]


def _of_some(way: Statement) -> bool:
    """Whether a way out is there for some customers only; where the end of training is told, headings say it as well."""
    told = way.under if role_of(way) is Role.UNTIL_TOLD else frozenset()
    return bool((way.scopes | told) & LIMITED)


def _ended(roles: Roles) -> list[Statement]:
    """What goes on until the customer says no, but for what ends with a consent told close by."""
    return [s for s in roles[Role.UNTIL_TOLD] if not any(_close(s, asked) for asked in roles[Role.OPT_IN])]


def _of_nothing_else(way: Statement) -> bool:
    return Condition.ELSEWHERE not in way.conditions and not (way.data and way.data <= _OTHER_DATA)


def _close(way: Statement, permit: Statement) -> bool:
    one, other = way.sentence.block, permit.sentence.block
    return one.path == other.path and abs(one.start - other.start) < NEAR


_DISCRETION = re.compile(
    r"\b(?:we|provider|vendor|company|it|supplier) (?:\w+ )?(?:consider|determin|believ|decid|deem|think|see fit)|\bdiscretion\b|^until\b"
)


def _doubts(roles: Roles) -> list[Statement]:
    """Statements in which the vendor trains on data that are not named well enough to be shown out of scope."""
    hints = [
        h for h in roles[Role.HINT] if not (h.data or h.reported) or (h.data and h.reported) or h.doubtful or h.used
    ]
    return [*roles[Role.UNEXPLAINED], *hints]


def _promised(roles: Roles) -> Position:
    promises, opt_ins, carved, licences = (
        roles[Role.PROMISE],
        roles[Role.OPT_IN],
        [*roles[Role.CARVED], *roles[Role.DERIVED]],
        roles[Role.LICENCE],
    )
    if hints := _doubts(roles):
        return Position("ambiguous", (*hints[:2], *promises[:2], *opt_ins[:1]))
    excepted = [p for p in [*promises, *opt_ins] if p.exceptions]
    names = _named(excepted, carved, [x for x in licences if Data.CONTENT in x.data])
    said = [*promises, *opt_ins]
    if any(_DISCRETION.search(p.exceptions) for p in said):
        return Position("ambiguous", (*promises[:3], *opt_ins[:1]), names)
    if all("time" in p.scopes for p in said):
        names = (*names, *({"legal-or-other"} - set(names)))
    denials = [p for p in said if p.negated]
    others_asked = any(not p.negated for p in opt_ins)
    if denials and not others_asked and all(p.scopes & TIERS or p.limited for p in denials):
        names = (*names, *({"free-or-consumer-tier"} - set(names)))
    if all(Target.ONLY_OWN in p.targets for p in [*promises, *opt_ins]) and not roles[Role.THIRD]:
        names = (*names, "third-parties-affiliates")
    if names and (not opt_ins or names != ("improvement-licence",)):
        return Position("carve-outs", (*promises[:2], *opt_ins[:1], *carved[:1], *licences[:1]), names)
    if opt_ins:
        return Position("opt-in", (*opt_ins[:2], *promises[:2]), names)
    return Position("never", tuple(promises[:4]))


def _of_content(carved: Statement) -> bool:
    """Whether de-identified or otherwise limited content is trained on: more than feedback and usage."""
    if Data.FEEDBACK in carved.data:
        return False
    named = carved.data & {Data.CONTENT, Data.INFORMATION, Data.PERSONAL}
    return bool(named) or (Data.DEIDENTIFIED in carved.data and not carved.data & _OF_USE)


def _only_carved(roles: Roles) -> Position:
    carved = roles[Role.CARVED]
    if any(_of_content(c) for c in carved):
        ways = _ways_out(roles, carved)
        shown = (*carved[:2], *ways[:1], *roles[Role.SCOPED][:1])
        return Position("opt-out" if ways else "permitted", shown, _named([], carved, []))
    return Position("ambiguous", (*roles[Role.LICENCE][:2], *carved[:2]), _named([], carved, []))


def _scoped(roles: Roles) -> Position:
    scoped, licences = roles[Role.SCOPED], roles[Role.LICENCE]
    if hints := _doubts(roles):
        return Position("ambiguous", (*hints[:2], *scoped[:2]))
    shared = [
        s for s in scoped if Target.SHARED in s.targets and Data.CONTENT in s.data and Data.CONNECTOR not in s.data
    ]
    if shared:
        names = ("legal-or-other", *({"improvement-licence"} if licences else ()))
        return Position("carve-outs", (*shared[:2], *licences[:1]), names)
    personal = [s for s in scoped if Data.PERSONAL in s.data]
    content = [x for x in licences if Data.CONTENT in x.data and x.action is not Action.RESEARCH]
    if personal and not content:
        return Position("carve-outs", (*personal[:2], *licences[:1]), ("legal-or-other",))
    if licences:
        return Position("ambiguous", (*licences[:2], *scoped[:2]))
    return Position(
        "carve-outs" if personal else "ambiguous", tuple(scoped[:3]), ("legal-or-other",) if personal else ()
    )


_CARVES = (
    ("feedback", ("feedback", "thumbs", "rating")),
    ("safety-flagged", ("flag", "safety", "violat", "abuse", "misuse")),
    ("deidentified-aggregated", ("identif", "aggregat", "anonym", "statistic")),
    ("free-or-consumer-tier", ("free", "consumer", "individual", "trial")),
    ("preview-beta", ("beta", "preview", "experimental")),
    ("third-parties-affiliates", ("affiliate", "third part", "third-part")),
    ("public-content", ("public",)),
)


def _named(excepted: list[Statement], carved: list[Statement], licences: list[Statement]) -> tuple[str, ...]:
    text = " ".join([*(p.exceptions for p in excepted), *(c.sentence.text.casefold() for c in carved)])
    names = [name for name, stems in _CARVES if any(stem in text for stem in stems)]
    if (excepted or carved) and not names:
        names.append("legal-or-other")
    if licences:
        names.append("improvement-licence")
    return tuple(names)
