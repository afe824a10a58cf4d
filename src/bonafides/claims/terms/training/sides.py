"""Positions on training for one kind of data, where a document names it."""

from collections.abc import Mapping, Sequence

from bonafides.claims.terms.training.roles import TRAINING
from bonafides.language.meaning import Action, Actor, Condition, Data, Statement

KINDS: Mapping[str, Data] = {
    "connector data": Data.CONNECTOR,
    "de-identified data": Data.DEIDENTIFIED,
    "feedback": Data.FEEDBACK,
    "personal data": Data.PERSONAL,
    "usage data": Data.USAGE,
}
_FREEDOM = ("never", "opt-in", "ambiguous", "opt-out", "permitted")


def by_data(found: Sequence[Statement]) -> dict[str, str]:
    """Kind of data -> the most permissive thing said of training on it, for the kinds that the document names."""
    values: dict[str, str] = {}
    for name, kind in KINDS.items():
        said = [value for s in found if kind in s.data and (value := _value(s, kind))]
        if said:
            values[name] = max(said, key=_FREEDOM.index)
    return values


def _value(statement: Statement, kind: Data) -> str:
    if statement.actor is Actor.CUSTOMER or statement.hypothetical or statement.excepted:
        return ""
    conditions = statement.conditions
    if statement.action in TRAINING:
        if Condition.OPT_OUT in conditions:
            return "opt-out"
        if Condition.OPT_IN in conditions:
            return "opt-in"
        return "never" if statement.negated else "permitted"
    broad = statement.action is Action.IMPROVE_SERVICES and not statement.negated
    return "ambiguous" if broad and kind is not Data.PERSONAL else ""
