"""Whatever a second reader proposes, no claim and no finding becomes more comfortable."""

import datetime
import itertools

import pytest

from bonafides.checks.discovery import checks
from bonafides.claims.positions import opposed, positions, together
from bonafides.claims.proposed.topics import COMFORT
from bonafides.claims.proposed.weigh import weigh
from bonafides.model import Citation, Claim, Confidence, Document, Dossier, Engagement, Evidence, Outcome, Tier

QUOTE = Citation("b.md", "0" * 64, "some words of the document", 5, 31, None, "")
GAPS = {Outcome.NOT_SATISFIED, Outcome.SILENT, Outcome.INCONCLUSIVE}
PAIRS = [(t, a, b) for t, values in COMFORT.items() for a, b in itertools.product(values, values) if b != "silent"]


def _claim(topic: str, value: str, path: str, kind: str) -> Claim:
    cited = () if value == "silent" else (Citation(path, "0" * 64, f"words of {path}", 0, 10, None, ""),)
    return Claim(topic, value, Confidence.HIGH, cited, {}, path=path, kind=kind)


def _outcomes(*claims: Claim, found: tuple[object, ...] = ()) -> dict[str, Outcome]:
    documents = tuple(Document(Evidence(c.path, "0" * 64, 1, "text/markdown"), kind=c.kind) for c in claims)
    engagement = Engagement("V", "T", Tier.MEDIUM, datetime.date(2026, 1, 1), "0" * 64)
    pairs = together(opposed(claims), found)  # type: ignore[arg-type]
    dossier = Dossier(engagement, documents, claims, positions=positions(claims), contradictions=pairs)
    return {name: check(dossier).outcome for name, check in checks()}


@pytest.mark.parametrize("topic,rules,proposed", PAIRS)
def test_a_claim_never_gains_comfort(topic: str, rules: str, proposed: str) -> None:
    order = COMFORT[topic]
    before = _claim(topic, rules, "b.md", "commercial-terms")
    after = weigh(before, [(proposed, QUOTE)])
    assert order.index(str(after.value)) == max(order.index(rules), order.index(proposed))
    assert after.details["readers"]["rules"] == rules  # type: ignore[index]
    assert weigh(before, []) is before


@pytest.mark.parametrize("other", ["never", "permitted", "silent"])
@pytest.mark.parametrize("topic,rules,proposed", PAIRS)
def test_no_finding_turns_from_a_gap_to_satisfied(topic: str, rules: str, proposed: str, other: str) -> None:
    beside = _claim("training.customer-content", other, "a.md", "data-processing-agreement")
    before = _claim(topic, rules, "b.md", "commercial-terms")
    after = weigh(before, [(proposed, QUOTE)])
    was = _outcomes(beside, before)
    now = _outcomes(beside, after, found=opposed([beside, before]))
    better = {name for name in was if was[name] in GAPS and now[name] is Outcome.SATISFIED}
    assert not better
