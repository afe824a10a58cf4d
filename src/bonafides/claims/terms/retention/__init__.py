"""How long is customer content kept?

What is said of content itself decides before what is said of personal data at large, and in each the loosest: a need or
the life of an account before a number of days, and days before what the customer may delete. That nothing is kept counts
before a need only of what is entered and made as a whole, and days with a condition only where no need is named. A
period that begins when something ends (the contract, the account, the last visit) is no period of keeping.
"""

from bonafides.claims.terms.content import Scope, scope
from bonafides.claims.terms.retention import wording as w
from bonafides.claims.terms.retention.statement import Statement, statement
from bonafides.claims.terms.wording import said
from bonafides.language.periods import periods
from bonafides.language.sentences import Sentence
from bonafides.model import Claim, Document

TOPIC = "retention.customer-content"
STEMS = w.STEMS
UNDER = w.HEADING


def claim(document: Document, found: list[Sentence]) -> Claim:
    """What is said of content itself decides before what is said of personal data at large; the loosest wins in each."""
    told = [t for s in found if (t := statement(s)) is not None]
    by_scope: dict[Scope, list[Statement]] = {Scope.SPECIFIC: [], Scope.GENERAL: []}
    for one in told:
        by_scope.setdefault(scope(one.sentence, w.HEADING), []).append(one)
    specific, general = by_scope[Scope.SPECIFIC], by_scope[Scope.GENERAL]
    dated = sorted((t for t in specific if t.period), key=_conditional)
    readings = (
        ("as-long-as-needed", [t for t in specific if t.needed]),
        ("fixed", dated if dated and not _conditional(dated[0]) else []),
        ("zero", [t for t in specific if t.zero and w.MAIN.search(t.sentence.whole)]),
        ("until-deleted-by-user", [t for t in specific if t.until]),
        ("as-long-as-needed", [t for t in general if t.needed]),
        ("fixed", [*dated, *(t for t in general if t.period)]),
        ("until-deleted-by-user", [t for t in general if t.until]),
        ("zero", [t for t in (*specific, *general) if t.zero and not any(map(_kept_for_long, found))]),
        ("until-deleted-by-user", [t for t in specific if t.can]),
    )
    value, shown = next(((v, those) for v, those in readings if those), ("silent", []))
    details = _length(shown) if value == "fixed" else {}
    return said(TOPIC, value, document, [t.sentence for t in shown], **details)


def _kept_for_long(sentence: Sentence) -> bool:
    """Whether something is kept for a time, whatever it runs from: then that nothing is kept holds of a part only."""
    return bool(w.KEEP.search(sentence.text) and w.HEADING.search(sentence.above) and periods(sentence.text))


def _conditional(told: Statement) -> bool:
    return bool(w.SOMETIMES.search(told.sentence.whole))


def _length(dated: list[Statement]) -> dict[str, object]:
    known = [t.period for t in dated if t.period]
    others = {p.words: p.days for p in known[1:] if p.days != known[0].days}
    return {"days": known[0].days, "period": known[0].words, "other_periods": others}
