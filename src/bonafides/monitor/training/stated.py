"""What the clause engine's statements say of the vendor's training, as traits of the sentences they stand in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bonafides.language.meaning import Action, Actor, Condition, Data, Source, Statement, Target
from bonafides.language.sentences import Sentence
from bonafides.monitor.training.trait import EXCEPTION, Trait

_TRAINING = frozenset({Action.TRAIN, Action.IMPROVE_MODELS})
_CONTENT = frozenset({Data.CONTENT, Data.INFORMATION, Data.PERSONAL, Data.PUBLIC_POSTS})
_ELSEWHERE = frozenset({Data.PUBLIC, Data.VISITOR})
_ASKS = frozenset({Condition.OPT_IN, Condition.UNLESS_YES, Condition.UNASKED, Condition.DEFAULT})
_IF_ASKED = frozenset({Condition.OPT_IN, Condition.IF_YES})
_ON = frozenset({Condition.DEFAULT_ON, Condition.DEFAULT})
_SURE = frozenset({Source.CLAUSE, Source.LEAD, Source.ROW})
_MODELS = frozenset({Target.MODEL, Target.OWN, Target.THIRD, Target.SHARED, Target.CUSTOMER})


@dataclass(frozen=True, slots=True)
class Stated:
    """Traits by sentence; places of sentences on somebody else's training; and of those read by their heading only."""

    traits: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    elsewhere: frozenset[tuple[int, int]] = frozenset()
    unsure: frozenset[tuple[int, int]] = frozenset()


def place(sentence: Sentence) -> tuple[int, int]:
    """Where a sentence stands: start of its block in the document and its own start in the block."""
    return sentence.block.start, sentence.start


def stated(statements: Iterable[Statement]) -> Stated:
    """Traits of statements whose data stand in their own clause, lead-in or row; the others only cast doubt."""
    found: dict[tuple[int, int], set[str]] = {}
    elsewhere: set[tuple[int, int]] = set()
    unsure: set[tuple[int, int]] = set()
    for statement in statements:
        if statement.action not in _TRAINING or statement.hypothetical:
            continue
        here = place(statement.sentence)
        if _elsewhere(statement):
            elsewhere.add(here)
        elif statement.source not in _SURE:
            if statement.source is not Source.NEARBY:
                unsure.add(here)
        else:
            found.setdefault(here, set()).update(_denied(statement) if statement.negated else _permitted(statement))
    traits = {here: frozenset(t) for here, t in found.items() if t}
    return Stated(traits, frozenset(elsewhere - set(traits)), frozenset(unsure - set(traits)))


def _elsewhere(statement: Statement) -> bool:
    """The customer's own acts and models, competing models, data from the public web or of visitors."""
    models = statement.targets & _MODELS
    customer = statement.actor is Actor.CUSTOMER and Target.OWN not in models
    if customer or Target.COMPETING in statement.targets or models == {Target.CUSTOMER}:
        return True
    if statement.offered or statement.reported:
        return True
    return bool(statement.data) and statement.data <= _ELSEWHERE | {Data.GENERIC}


def _denied(statement: Statement) -> set[str]:
    conditions, data = statement.conditions, statement.data
    if statement.doubtful:
        return set()
    if Condition.OPT_OUT in conditions and not conditions & _ASKS:
        return {Trait.WAY_OUT}
    if statement.actor is Actor.THIRD:
        return {Trait.OTHERS_BOUND}
    if Data.CONNECTOR in data and Data.CONTENT not in data:
        return {Trait.SCOPED_PROMISE}
    if not data & _CONTENT:
        return set()
    # An exception that the engine takes for consent ("other than with feedback") leaves a promise, not a question.
    asks = conditions & _ASKS and not statement.exceptions
    return {Trait.CONSENT if asks else Trait.PROMISE}


def _permitted(statement: Statement) -> set[str]:
    conditions, data = statement.conditions, statement.data
    if Condition.EVEN_IF in conditions:
        return {Trait.STILL}
    if conditions & _IF_ASKED and not conditions & _ON:
        return {Trait.IF_ALLOWED}
    if "flagged" in statement.scopes or (Data.FEEDBACK in data and not data & _CONTENT):
        return {f"{EXCEPTION}feedback" if Data.FEEDBACK in data else f"{EXCEPTION}content flagged for safety"}
    if not data & (_CONTENT | {Data.USAGE, Data.DEIDENTIFIED}):
        return set()
    found: set[str] = {Trait.TRAINS if data & (_CONTENT | {Data.DEIDENTIFIED}) else Trait.TRAINS_ON_USAGE}
    if statement.actor in (Actor.THIRD, Actor.AFFILIATE) or Target.THIRD in statement.targets:
        found.add(Trait.OTHERS_TRAIN)
    if Condition.OPT_OUT in conditions and Condition.ELSEWHERE not in conditions:
        found.add(Trait.WAY_OUT)
    return found
