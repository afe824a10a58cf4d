"""What each statement does to the position on training: permits, promises, offers a choice, or only looks as if it did."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from bonafides.claims.terms.training.hedges import hedged
from bonafides.claims.terms.training.until import until_told
from bonafides.language.meaning import Action, Actor, Condition, Data, Modality, Source, Statement, Target

TRAINING = frozenset({Action.TRAIN, Action.IMPROVE_MODELS})
CONTENT = frozenset({Data.CONTENT, Data.INFORMATION, Data.PERSONAL, Data.SUBSET, Data.PUBLIC_POSTS})
_MODELS = frozenset({Target.MODEL, Target.OWN, Target.ONLY_OWN, Target.THIRD, Target.SHARED, Target.CUSTOMER})
_ELSEWHERE = frozenset({Data.PUBLIC, Data.VISITOR})
_CHOOSERS = (Actor.CUSTOMER, Actor.UNSAID)
_NARROW = frozenset({"preview", "flagged", "rated", "safety"})


_POINTS = re.compile(
    r"\b(?:see|refer to|visit|read|review|learn more|more information|find out|details)\b", re.IGNORECASE
)


_ON_BY_DEFAULT = frozenset({Condition.DEFAULT_ON, Condition.DEFAULT})
_ASKS = frozenset({Condition.OPT_IN, Condition.UNLESS_YES, Condition.UNASKED, Condition.DEFAULT})
"""Under a negation each of these leaves the customer's yes as the only way."""


class Role(Enum):
    """What a statement does to the position."""

    PERMISSION = "permission"
    OPT_OUT = "opt-out"
    """Permits, and names the way out in the same breath."""
    WAY_OUT = "way-out"
    """Names a way out; what it leads out of is said elsewhere."""
    UNTIL_TOLD = "until-told"
    """Tells that training ends when the customer says so: a way out of training, or the end of a consent told beside it."""
    OPT_IN = "opt-in"
    PROMISE = "promise"
    SCOPED = "scoped"
    """A promise about personal data, one connector, or somebody else's models only."""
    THIRD = "third"
    """A promise that binds third parties only."""
    CARVED = "carved"
    """Permits, but only feedback, flagged or de-identified content, or a preview."""
    LICENCE = "licence"
    DERIVED = "derived"
    """Permits to improve or develop with de-identified data: a carve-out beside a promise, nothing without one."""
    WEAK = "weak"
    """Permits to improve the services with the way they are used: open, where nothing else is said."""
    HINT = "hint"
    """The vendor trains, it is not said on what."""
    UNEXPLAINED = "unexplained"
    """Holds words of training, and nothing shows that it is harmless: no promise stands beside it."""
    NOTHING = "nothing"


_ENDS = frozenset({Role.PROMISE, Role.SCOPED, Role.PERMISSION, Role.HINT})
"""Roles of statements that may tell of the end of training."""


@dataclass(frozen=True, slots=True)
class Roles:
    """Statements by role, in document order."""

    by: dict[Role, list[Statement]] = field(default_factory=dict)

    def __getitem__(self, role: Role) -> list[Statement]:
        return self.by.get(role, [])


def sort(found: Iterable[Statement]) -> Roles:
    """Statements by what they do to the position."""
    by: dict[Role, list[Statement]] = {}
    for statement in found:
        by.setdefault(role_of(statement), []).append(statement)
    return Roles(by)


def beside(roles: Roles, suspects: Iterable[Statement]) -> Roles:
    """The roles with suspects among them: what names feedback or de-identified data carves out, the rest is unexplained."""
    by = {role: list(found) for role, found in roles.by.items()}
    for suspect in suspects:
        by.setdefault(Role.CARVED if suspect.data else Role.UNEXPLAINED, []).append(suspect)
    return Roles(by)


def role_of(statement: Statement) -> Role:
    """The role of one statement."""
    if statement.action is Action.CHOOSE:
        return _choice(statement)
    if _way_out_of_training(statement):
        return Role.OPT_OUT
    if statement.action not in TRAINING and Condition.OPT_OUT in statement.conditions and statement.actor in _CHOOSERS:
        return _choice(statement)
    if _elsewhere(statement):
        return Role.NOTHING
    if statement.doubtful:
        return Role.HINT if statement.action in TRAINING else Role.NOTHING
    if statement.reported:
        points = statement.negated or statement.action not in TRAINING or _POINTS.search(statement.sentence.text)
        return Role.NOTHING if points else Role.HINT
    if statement.action in TRAINING:
        return _training(statement)
    return _licence(statement)


def _training(statement: Statement) -> Role:
    role = _promise(statement) if statement.negated else _permission(statement)
    # "If you revoke your consent, we will stop": here the consent is no yes that is waited for.
    revoked = role is Role.OPT_IN and not statement.negated and not statement.conditions & _ASKS
    return Role.UNTIL_TOLD if (role in _ENDS or revoked) and until_told(statement) else role


def _elsewhere(statement: Statement) -> bool:
    """The customer's acts, competing models, the customer's own models, data from the public web."""
    if statement.actor is Actor.CUSTOMER or Target.COMPETING in statement.targets:
        return True
    if (
        statement.targets & _MODELS
        and statement.targets & _MODELS <= {Target.CUSTOMER, Target.MODEL}
        and Target.CUSTOMER in statement.targets
    ):
        return True
    theirs = statement.data & {Data.CONTENT, Data.INFORMATION} or (
        statement.negated and Data.PERSONAL in statement.data
    )
    if Data.PUBLIC in statement.data and not theirs:
        return True
    return bool(statement.data) and statement.data <= _ELSEWHERE


def _way_out_of_training(statement: Statement) -> bool:
    """ "You can opt out of having your prompts used to improve our models": who offers a way out trains by default."""
    ours = not statement.targets & {Target.COMPETING, Target.CUSTOMER}
    theirs = statement.actor is Actor.CUSTOMER or statement.reported
    chooses = Condition.OPT_OUT in statement.conditions and theirs
    return chooses and ours and statement.action in TRAINING and Data.PUBLIC not in statement.data


_OTHERS = r"(?:providers|vendors|sub-?processors|suppliers|partners|third parties)"
_BOUND = re.compile(
    rf"\b{_OTHERS} (?:[\w’',-]+ ){{0,6}}?"
    r"(?:ensure|guarantee|commit|agree|confirm|warrant|state|represent|assure|promise|undertake)\w*\b(?: \w+){0,3} that\b"
    rf"|\b(?:agreements?|contracts?|terms) with (?:[\w-]+ ){{0,4}}{_OTHERS}\b|\b(?:providers?|vendors?|partners?), (?:which|who)\b",
    re.IGNORECASE,
)
"""Whose word a promise in the passive is: "our providers confirm that your content is not used"."""
_OUT_OF_TRAINING = re.compile(
    r"\b(?:exclu\w+|left out|leave out|kept out|remove[sd]?|exempt\w*)\b[^.;]{0,40} (?:of|from) (?:\w+ ){0,3}?(?:train|(?:fine[- ])?tun)(?:e|ing)?\b"
)


def _choice(statement: Statement) -> Role:
    if Condition.OPT_OUT in statement.conditions and _OUT_OF_TRAINING.search(statement.sentence.text.lower()):
        return Role.OPT_OUT
    if Condition.OPT_OUT in statement.conditions or Condition.EVEN_IF in statement.conditions:
        return Role.WAY_OUT
    return Role.NOTHING


def _promise(statement: Statement) -> Role:
    conditions = statement.conditions
    if conditions & {Condition.OPT_OUT, Condition.IF_YES} and not conditions & _ASKS:
        return Role.OPT_OUT
    if statement.actor is Actor.THIRD:
        return Role.THIRD
    if hedged(statement.sentence.whole):
        return Role.WEAK
    if statement.hypothetical or (statement.excepted and not sure(statement)):
        return Role.NOTHING
    if Data.CONNECTOR in statement.data or "mode" in statement.scopes:
        return Role.SCOPED
    models = statement.targets & _MODELS
    if Target.SHARED in models and Data.CONTENT in statement.data and conditions & _ASKS:
        return Role.OPT_IN
    if Target.SHARED in models or (Target.THIRD in models and not models & {Target.OWN, Target.ONLY_OWN, Target.MODEL}):
        return Role.SCOPED
    if Data.SUBSET in statement.data or statement.source is Source.ABOVE:
        return Role.SCOPED
    if statement.data & {Data.CONTENT, Data.INFORMATION}:
        if statement.actor is Actor.UNSAID and _BOUND.search(statement.sentence.text):
            return Role.THIRD
        return Role.OPT_IN if conditions & _ASKS else Role.PROMISE
    if Data.PERSONAL in statement.data:
        return Role.SCOPED
    if statement.data & {Data.FEEDBACK, Data.USAGE, Data.USE, Data.DEIDENTIFIED, Data.PUBLIC_POSTS}:
        return Role.NOTHING
    return Role.SCOPED


def _permission(statement: Statement) -> Role:
    conditions, data = statement.conditions, statement.data
    if conditions & {Condition.OPT_OUT, Condition.DEFAULT_ON} and not data and statement.actor is not Actor.THIRD:
        return Role.OPT_OUT
    if Condition.EVEN_IF in conditions:
        return Role.CARVED if data & {Data.FEEDBACK} or statement.scopes & _NARROW else Role.PERMISSION
    if not data & CONTENT and Data.CONNECTOR not in data:
        if data & {Data.FEEDBACK, Data.DEIDENTIFIED}:
            return Role.CARVED
        if statement.used and Data.GENERIC in data and statement.actor is not Actor.THIRD:
            return Role.HINT
        said = statement.actor in (Actor.VENDOR, Actor.AFFILIATE) and statement.action is Action.TRAIN
        return Role.HINT if said and not (statement.hypothetical or statement.offered) else Role.NOTHING
    if conditions & {Condition.OPT_OUT, Condition.UNLESS_YES}:
        return Role.OPT_OUT
    if conditions & {Condition.OPT_IN, Condition.IF_YES} and not conditions & _ON_BY_DEFAULT:
        return Role.OPT_IN
    if statement.scopes & _NARROW or data & {Data.FEEDBACK, Data.DEIDENTIFIED}:
        return Role.CARVED
    if statement.source is Source.ABOVE and not statement.targets and Data.CONTENT not in data:
        return Role.NOTHING
    if statement.source in (Source.HEADING, Source.ABOVE) and not data & {Data.CONTENT, Data.INFORMATION}:
        return Role.HINT
    return Role.PERMISSION


def _licence(statement: Statement) -> Role:
    if statement.negated:
        return _promise(statement) if _forgoes(statement) else Role.NOTHING
    if statement.hypothetical:
        return Role.NOTHING
    if statement.actor is Actor.UNSAID and statement.source is Source.CLAUSE and not statement.used:
        return Role.NOTHING
    if Data.DEIDENTIFIED in statement.data and not statement.data & CONTENT:
        return Role.DERIVED
    if statement.modality is Modality.GRANT and not statement.data:
        return Role.LICENCE
    if Data.USE in statement.data and not statement.data & CONTENT:
        return Role.WEAK if statement.actor is Actor.VENDOR else Role.NOTHING
    if not statement.data & (CONTENT | {Data.GENERIC}) or Data.CONNECTOR in statement.data:
        return Role.NOTHING
    return Role.LICENCE


def _forgoes(statement: Statement) -> bool:
    """ "will not use Customer Content to develop or improve the Services": models are part of these."""
    said = statement.action is Action.IMPROVE_SERVICES and Data.CONTENT in statement.data
    return said and statement.actor is Actor.VENDOR and not statement.excepted


def sure(statement: Statement) -> bool:
    """Whether an exception forbids in so many words: the vendor acts, and the data stands in the clause or its lead-in."""
    return statement.source in (Source.CLAUSE, Source.LEAD) and statement.actor is Actor.VENDOR
