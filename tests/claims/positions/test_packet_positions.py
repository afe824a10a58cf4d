"""Which document decides: the most permissive, unless a contract says which of them goes first."""

import itertools

import pytest

from bonafides.claims.positions import opposed, positions
from bonafides.model import Citation, Claim, Confidence, Position

TRAINING = "training.customer-content"


def said(kind: str, value: object, topic: str = TRAINING, path: str = "", **details: object) -> Claim:
    path = path or f"{kind}.pdf"
    cited = Citation(path, "0" * 64, f"{path} on {topic}: {value}", 0, 10, None, "")
    return Claim(topic, value, Confidence.HIGH, (cited,), details, path=path, kind=kind)  # type: ignore[arg-type]


def first(*kinds: str, in_: str = "", scope: str = "") -> Claim:
    return said(in_ or kinds[0], kinds, "document.precedence", **({"scope": scope} if scope else {}))


def whole(*claims: Claim, topic: str = TRAINING, scope: str = "all") -> Position:
    return next(p for p in positions(claims) if (p.topic, p.scope) == (topic, scope))


DPA, TERMS, ORDER, PRIVACY = "data-processing-agreement", "commercial-terms", "order-form", "privacy-policy"


def test_without_a_clause_the_most_permissive_decides_whatever_its_kind() -> None:
    held = whole(said(DPA, "never"), said(TERMS, "permitted"))
    assert (held.value, held.decided_by.kind, held.outranked) == ("permitted", TERMS, ())  # type: ignore[union-attr]
    assert whole(said(ORDER, "never"), said(PRIVACY, "opt-out")).value == "opt-out"


def test_a_cited_clause_lets_a_promise_decide() -> None:
    held = whole(said(DPA, "never"), said(TERMS, "permitted"), first(DPA, TERMS))
    assert held.value == "never"
    assert [c.kind for c in held.outranked] == [TERMS]
    assert held.by_precedence and held.by_precedence.kind == DPA


@pytest.mark.parametrize(
    "claims",
    [
        (said(DPA, "ambiguous"), said(TERMS, "permitted"), first(DPA, TERMS)),
        (said(DPA, "carve-outs"), said(TERMS, "permitted"), first(DPA, TERMS)),
        (said(DPA, "never"), said(TERMS, "permitted"), first(TERMS, DPA)),
        (said(DPA, "never"), said(TERMS, "permitted"), first(DPA, TERMS), first(TERMS, DPA)),
        (said(DPA, "never"), said(TERMS, "permitted"), first(DPA, TERMS, scope="with regard to personal data")),
        (said(DPA, "never"), said(PRIVACY, "permitted"), first(DPA, TERMS)),
        (said("questionnaire-answers", "never"), said(TERMS, "permitted"), first("questionnaire-answers", TERMS, in_=TERMS)),
        (
            said(DPA, "never"),
            said(TERMS, "permitted"),
            first(DPA, TERMS),
            said(DPA, "Ellery, Inc.", "subject.vendor"),
            said(TERMS, "Other Corp.", "subject.vendor"),
        ),
    ],
    ids=["broad purpose", "carve-outs", "turned round", "two clauses disagree", "personal data only", "not named", "no contract", "another vendor"],
)  # fmt: skip
def test_what_does_not_let_a_promise_decide(claims: tuple[Claim, ...]) -> None:
    assert whole(*claims).value == "permitted"


def test_a_clause_without_words_orders_nothing() -> None:
    bare = Claim("document.precedence", (DPA, TERMS), Confidence.HIGH, (), path="a", kind=DPA)
    assert whole(said(DPA, "never"), said(TERMS, "permitted"), bare).value == "permitted"


def test_the_agreement_is_the_only_main_contract_there_is() -> None:
    tos = "terms-of-service"
    assert whole(said(DPA, "never"), said(tos, "permitted"), first(DPA, TERMS)).value == "never"
    both = (said(DPA, "never"), said(tos, "permitted"), said("developer-terms", "never"), first(DPA, TERMS))
    assert whole(*both).value == "permitted"


def test_an_order_of_three_is_transitive() -> None:
    ranked = first(ORDER, DPA, TERMS, in_=TERMS)
    assert whole(said(ORDER, "never"), said(TERMS, "opt-out"), ranked).value == "never"


def test_a_stricter_document_that_comes_later_decides_nothing() -> None:
    assert whole(said(ORDER, "permitted"), said(TERMS, "never"), first(ORDER, TERMS)).value == "permitted"


def test_silence_takes_no_part() -> None:
    assert whole(said(DPA, "silent"), said(TERMS, "never")).value == "never"
    assert whole(said(DPA, "silent")).value == "silent"


def test_a_clause_on_personal_data_decides_for_personal_data() -> None:
    claims = (
        said(DPA, "never"),
        said(TERMS, "permitted"),
        first(DPA, TERMS, scope="with respect to the processing of Personal Data"),
    )
    assert whole(*claims).value == "permitted"
    assert whole(*claims, scope="data: personal data").value == "never"


def test_plans_are_told_apart() -> None:
    terms = said(
        "terms-of-service", "opt-out", tiers={"business plans and API": "never", "free and consumer plans": "opt-out"}
    )
    assert whole(terms).value == "opt-out"
    assert whole(terms, scope="tier: business plans and API").value == "never"
    assert whole(terms, scope="tier: free and consumer plans").value == "opt-out"


def test_what_only_business_signs_is_no_consumer_position() -> None:
    claims = (said(TERMS, "permitted"), said(PRIVACY, "opt-in"))
    assert whole(*claims, scope="tier: free and consumer plans").value == "opt-in"
    assert whole(*claims, scope="tier: free and consumer plans").beside == ()
    assert whole(*claims, scope="tier: business plans and API").value == "permitted"


def test_plans_that_make_no_difference_are_not_told_apart() -> None:
    assert {p.scope for p in positions([said(TERMS, "never"), said(DPA, "never")])} == {"all"}


def test_kinds_of_data_are_told_apart() -> None:
    terms = said(TERMS, "never", data={"usage data": "permitted"})
    assert whole(terms, scope="data: usage data").value == "permitted"


def test_a_duty_of_one_contract_is_not_undone_by_the_silence_of_another() -> None:
    topic = "subprocessors.notice"
    held = whole(said(DPA, "advance-days", topic, days=30), said(TERMS, "list-only", topic), topic=topic)
    assert (held.value, held.decided_by.kind) == ("advance-days", DPA)  # type: ignore[union-attr]
    card = said("security-overview", "advance-days", topic, days=90)
    assert whole(card, said(TERMS, "list-only", topic), topic=topic).value == "list-only"


def test_longer_keeping_is_freer() -> None:
    topic = "retention.customer-content"
    held = whole(said(DPA, "fixed", topic, days=30), said(TERMS, "fixed", topic, days=365), topic=topic)
    assert held.decided_by.kind == TERMS  # type: ignore[union-attr]


def test_contradictions_name_both_and_who_holds() -> None:
    never, permitted = said(DPA, "never"), said(TERMS, "permitted")
    (pair,) = opposed([never, permitted])
    assert (pair.strict, pair.loose, pair.settled_by) == (never, permitted, None)
    (pair,) = opposed([never, permitted, first(DPA, TERMS)])
    assert pair.holds is never and pair.settled_by
    (pair,) = opposed([never, permitted, first(TERMS, DPA)])
    assert pair.holds is permitted
    assert opposed([said(DPA, "never"), said(TERMS, "ambiguous")]) == ()
    assert len(opposed([said(DPA, "carve-outs"), said(TERMS, "permitted")])) == 1
    assert opposed([said(DPA, "never", path="a"), said(DPA, "permitted", path="a")]) == ()


VALUES = ("never", "opt-in", "carve-outs", "silent", "ambiguous", "opt-out", "permitted")


@pytest.mark.parametrize("one,other", list(itertools.product(VALUES, VALUES)))
def test_adding_a_document_never_adds_comfort_without_a_clause(one: str, other: str) -> None:
    alone = whole(said(TERMS, one)).value
    both = whole(said(TERMS, one), said(DPA, other)).value
    spoken = [v for v in VALUES if v != "silent"]
    if alone != "silent":
        assert spoken.index(both) >= spoken.index(alone)
