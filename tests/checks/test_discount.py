"""Evidence about somebody else, a template or a report that cannot be relied on lends no comfort."""

from typing import Any

import pytest

from bonafides.checks.discount import without_comfort
from bonafides.checks.discovery import checks
from bonafides.model import Outcome

CARD, SOC, RED = "model-card", "soc2-report", "red-team-report"
LIMITS = ("model-card.limitations", "present", CARD)
CASES = [
    ("transparency.limitations_stated", [LIMITS, ("subject.vendor", "Borealis LLC", CARD)], "is about Borealis LLC"),
    ("transparency.limitations_stated", [LIMITS, ("document.template", "yes", CARD)], "is a template"),
    ("assurance.soc2_type_two", [("soc2.type", "II", SOC), ("soc2.genuine", "doubtful", SOC)], "cannot be relied on"),
    (
        "red_teaming.red_team_independent",
        [("red-team.independent-party", "yes", RED), ("red-team.is-ai-red-team", "no", RED)],
        "not the model",
    ),
    (
        "red_teaming.red_team_independent",
        [("red-team.independent-party", "yes", RED), ("red-team.valid", "doubtful", RED)],
        "proves little",
    ),
]


@pytest.mark.parametrize("check,claims,words", CASES)
def test_no_comfort_from_it(
    check: str, claims: list[tuple[str, object, str]], words: str, claim: Any, dossier: Any
) -> None:
    run = dict(checks())[check]
    plain = dossier(claim(*claims[0]))
    assert without_comfort(run(plain), plain).outcome is Outcome.SATISFIED
    tainted = dossier(*(claim(*c) for c in claims))
    answer = without_comfort(run(tainted), tainted)
    assert answer.outcome is Outcome.INCONCLUSIVE
    assert words in answer.because and answer.citations


def test_other_evidence_beside_it_still_holds(claim: Any, dossier: Any) -> None:
    other = claim("model-card.limitations", "present", "system-card")
    it = dossier(claim(*LIMITS), other, claim("subject.vendor", "Borealis LLC", CARD))
    answer = without_comfort(dict(checks())["transparency.limitations_stated"](it), it)
    assert answer.outcome is Outcome.SATISFIED
    assert {c.path for c in answer.citations} == {"system-card.md"}


def test_a_gap_stays_a_gap(claim: Any, dossier: Any) -> None:
    it = dossier(claim("soc2.type", "I", SOC), claim("soc2.genuine", "doubtful", SOC))
    answer = dict(checks())["assurance.soc2_type_two"](it)
    assert without_comfort(answer, it) is answer
