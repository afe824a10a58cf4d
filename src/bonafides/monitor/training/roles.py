"""One statement of the clause engine and its role in, the traits of its sentence out."""

from collections.abc import Callable, Mapping

from bonafides.language.meaning import Action, Actor, Condition, Data, Modality, Source, Statement, Target
from bonafides.model import BlockKind
from bonafides.monitor.training import wording as say
from bonafides.monitor.training.qualifiers import exceptions_in, of_permission, of_promise, offers, way_out
from bonafides.monitor.training.trait import EXCEPTION, Trait

_TRAINING = frozenset({Action.TRAIN, Action.IMPROVE_MODELS})
_CONTENT = frozenset({Data.CONTENT, Data.INFORMATION, Data.PERSONAL, Data.PUBLIC_POSTS})
_ASKS = frozenset({Condition.OPT_IN, Condition.UNLESS_YES, Condition.UNASKED, Condition.IF_YES})
_SURE = frozenset({Source.CLAUSE, Source.LEAD, Source.ROW})
_MODELS = frozenset({Target.MODEL, Target.OWN, Target.ONLY_OWN, Target.THIRD, Target.SHARED})
_SOME = frozenset({"business", "consumer", "preview", "account", "region"})
"""Limits of a promise, or of a way out, to some customers."""
_VENDOR = frozenset({Actor.VENDOR, Actor.AFFILIATE})


def traits_of(role: str, statement: Statement) -> set[str]:
    """The traits that a statement in this role gives its sentence; none where it says nothing of the training."""
    told = _BY_ROLE.get(role, _nothing)(statement)
    return told or ({Trait.TRAINS_ON_USAGE} if _on_usage(statement) else set())


def explains(statement: Statement) -> bool:
    """Whether it shows that the sentence is about other training: competitors', customers', on public data."""
    elsewhere = statement.targets & {Target.COMPETING, Target.CUSTOMER} or Data.PUBLIC in statement.data
    told = statement.reported or statement.offered or statement.hypothetical
    return statement.action in _TRAINING and (bool(elsewhere) or told or not _meant(statement))


def _nothing(_statement: Statement) -> set[str]:
    return set()


def _permission(statement: Statement) -> set[str]:
    if not _meant(statement):
        return set()
    text = statement.sentence.text
    return _trains(statement) | (way_out(text) if offers(text) else set())


def _opt_out(statement: Statement) -> set[str]:
    way: set[str] = {Trait.SOME_WAY_OUT} if statement.scopes & _SOME else way_out(statement.sentence.text)
    chosen = statement.action is Action.CHOOSE or statement.actor is Actor.CUSTOMER
    # Who offers a way out, or will not train once it is used, permits nothing in that sentence.
    offered = chosen or statement.reported or statement.negated or offers(statement.sentence.text)
    return way if offered else _trains(statement) | way


def _way_out(statement: Statement) -> set[str]:
    """A way out that names models; one that does not belongs to the training beside it."""
    other = statement.conditions & {Condition.ELSEWHERE, Condition.EVEN_IF}
    return way_out(statement.sentence.text) if statement.targets & _MODELS and not other else set()


def _opt_in(statement: Statement) -> set[str]:
    if not statement.negated and not say.REQUIRES.search(statement.sentence.text):
        return {Trait.IF_ALLOWED}
    # An exception that the engine takes for consent ("except on the free tier") is shown as what it is.
    return {Trait.CONSENT, *of_promise(statement.sentence, ""), *exceptions_in(statement.sentence.text)}


def _promise(statement: Statement) -> set[str]:
    if say.OF_OTHER_CUSTOMERS.search(statement.sentence.text):
        return {Trait.SCOPED_PROMISE}
    some = statement.scopes & _SOME or statement.limited or say.FOR_A_TIME.search(statement.sentence.text)
    bound = of_promise(statement.sentence, statement.exceptions)
    return {Trait.LIMITED_PROMISE if some else Trait.PROMISE, *bound}


def _weak(statement: Statement) -> set[str]:
    some = statement.negated and statement.action in _TRAINING and statement.scopes & _SOME
    return {Trait.LIMITED_PROMISE} if some else set()


def _scoped(statement: Statement) -> set[str]:
    """A narrow promise that names what it is about: a connector's data, a part of the content, others' models."""
    narrow = statement.data & {Data.CONNECTOR, Data.SUBSET}
    others = statement.targets & {Target.THIRD, Target.SHARED} and statement.data & _CONTENT
    return {Trait.SCOPED_PROMISE} if narrow or others else set()


def _third(statement: Statement) -> set[str]:
    """Others are bound; the vendor too, where it stands before them ("we and our providers will not ...")."""
    if not say.AND_ITS.search(statement.sentence.text):
        return {Trait.OTHERS_BOUND} if statement.data & _CONTENT else set()
    return {Trait.CONSENT if statement.conditions & _ASKS else Trait.PROMISE, Trait.OTHERS_BOUND}


def _carved(statement: Statement) -> set[str]:
    """Training on de-identified content is training; on feedback or flagged content, an exception."""
    found: set[str] = {Trait.STILL} if Condition.EVEN_IF in statement.conditions else set()
    if Data.DEIDENTIFIED in statement.data and Data.FEEDBACK not in statement.data:
        return found | _trains(statement)
    return found | (exceptions_in(statement.sentence.text) or {f"{EXCEPTION}a part of it"})


def _licence(statement: Statement) -> set[str]:
    sure = statement.data & _CONTENT and statement.source in _SURE
    new = sure and say.NEW_PRODUCTS.search(statement.sentence.text)
    return {Trait.IMPROVES, Trait.NEW_PRODUCTS} if new else {Trait.IMPROVES}


def _hint(statement: Statement) -> set[str]:
    """Training on data without an owner, which a verb of using precedes, or under a promise that is lifted."""
    used = statement.used and statement.actor is Actor.VENDOR and Data.GENERIC in statement.data
    may = statement.doubtful and statement.modality is not Modality.DOES
    lifted = may and statement.data & _CONTENT and statement.source in _SURE
    meant = (used or lifted) and not say.WARRANTS.search(statement.sentence.text)
    return _trains(statement) if meant else set()


_BY_ROLE: Mapping[str, Callable[[Statement], set[str]]] = {
    "permission": _permission,
    "opt-out": _opt_out,
    "way-out": _way_out,
    "opt-in": _opt_in,
    "promise": _promise,
    "weak": _weak,
    "scoped": _scoped,
    "third": _third,
    "carved": _carved,
    "licence": _licence,
    "hint": _hint,
}


def _trains(statement: Statement) -> set[str]:
    if Condition.EVEN_IF in statement.conditions:
        return {Trait.STILL}
    text = statement.sentence.text
    found: set[str] = {Trait.TRAINS, *of_permission(statement.sentence)}
    if statement.actor in (Actor.THIRD, Actor.AFFILIATE) or Target.THIRD in statement.targets:
        found.add(Trait.OTHERS_TRAIN)
    return found | ({Trait.NEW_PRODUCTS} if say.NEW_PRODUCTS.search(text) else set())


def _meant(statement: Statement) -> bool:
    """Whether data known only from the heading are what is trained on.

    A purpose in a list ("to train our models") leans on its heading; a sentence with a subject of its own may explain.
    """
    sentence = statement.sentence
    if statement.actor is Actor.UNSAID and not sentence.lead and say.BARE.match(sentence.text):
        return False
    if statement.source is Source.NEARBY:
        return statement.used or statement.actor in _VENDOR
    if statement.source in _SURE or sentence.block.kind is BlockKind.ROW:
        return True
    told = statement.used or statement.modality is not Modality.DOES
    return (statement.actor in _VENDOR and told) or bool(say.PURPOSE.match(sentence.text))


def _on_usage(statement: Statement) -> bool:
    """Whether the vendor trains on data about the use, which no role counts as content."""
    trains = statement.action in _TRAINING and not (statement.negated or statement.hypothetical or statement.offered)
    of_use = Data.USAGE in statement.data and not statement.data & _CONTENT
    vendor = statement.actor in _VENDOR or (statement.actor is Actor.UNSAID and statement.used)
    return trains and of_use and vendor and statement.source in _SURE
