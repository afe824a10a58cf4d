"""What each kind of report in hand can say of the risks of an AI tool, and what the rest of the packet says."""

from typing import Any

import pytest

from bonafides.catalog.soc2_risks import soc2_risks
from bonafides.checks.discovery import checks
from bonafides.decision.soc2_gap import soc2_gap
from bonafides.model import Dossier, Soc2Risk
from bonafides.pipeline.audit import answer_all

SOC = "soc2-report"
SOUND = [
    ("soc2.genuine", "plausible", SOC),
    ("soc2.opinion", "unqualified", SOC),
    ("soc2.type", "II", SOC),
    ("soc2.period", "2024-10-01/2025-09-30", SOC),
    ("soc2.trust-categories", ("security", "confidentiality"), SOC),
    ("soc2.ai-in-scope", "no", SOC),
]


@pytest.fixture
def rows(claim: Any, dossier: Any) -> Any:
    def made(*given: tuple[Any, ...], **more: Any) -> dict[str, Soc2Risk]:
        it: Dossier = dossier(*(claim(*g[:3], **(g[3] if len(g) > 3 else {})) for g in given), **more)
        gap = soc2_gap(it, answer_all(it, checks()), soc2_risks(), 456)
        return {row.risk: row for row in gap}

    return made


TRAINS = "Our content trains a model of the vendor"
INVENTS = "The model invents facts"
UNEQUAL = "The model treats people unequally"
BEHIND = "Another company's model stands behind the tool"


def test_no_report(rows: Any) -> None:
    assert {r.soc2_says for r in rows().values()} == {"No SOC 2 report is in the packet."}
    assert all(r.evidence_needed and r.not_covered for r in rows().values())


def test_no_report_but_a_file_that_was_not_read(rows: Any) -> None:
    assert "1 files were not read" in rows(unread=("soc2.pdf",))[TRAINS].soc2_says


def test_a_sound_report_speaks_only_where_it_looked(rows: Any) -> None:
    found = rows(*SOUND)
    assert "type II, 2024-10-01 to 2025-09-30, AI not in its scope" in found[TRAINS].soc2_says
    assert "C1.2) look at whether" in found[TRAINS].soc2_says
    assert "processing integrity, which was not examined" in found[INVENTS].soc2_says
    assert "No criterion speaks of it" in found[UNEQUAL].soc2_says
    assert found[TRAINS].soc2_citations and found[TRAINS].status == "open"


@pytest.mark.parametrize(
    "topic,value,words",
    [
        ("soc2.type", "I", "design on one day"),
        ("soc2.period", "2022-10-01/2023-09-30", "ended 838 days before"),
        ("soc2.deviations", 2, "2 deviations noted"),
        ("soc2.opinion", "qualified", "qualified opinion"),
    ],
)
def test_what_weakens_a_report_is_said(topic: str, value: object, words: str, rows: Any) -> None:
    kept = [g for g in SOUND if g[0] != topic]
    assert words in rows(*kept, (topic, value, SOC))[TRAINS].soc2_says


def test_a_doubtful_report_says_nothing(rows: Any) -> None:
    found = rows(
        ("soc2.genuine", "doubtful", SOC, {"reasons": ["placeholder in place of a name"]}), ("soc2.type", "II", SOC)
    )
    assert "cannot be relied on (placeholder in place of a name)" in found[TRAINS].soc2_says
    assert "nothing on this risk that counts" in found[UNEQUAL].soc2_says


def test_a_soc3_is_a_summary(rows: Any) -> None:
    assert "SOC 3: a summary" in rows(kinds=("soc3-report",))[TRAINS].soc2_says


def test_carved_out_model_companies_are_named(rows: Any) -> None:
    carved = ({"name": "Mistral AI", "method": "carve-out"}, {"name": "AWS", "method": "carve-out"})
    dpa = "data-processing-agreement"
    found = rows(
        *SOUND,
        ("soc2.subservice-organisations", carved, SOC),
        ("upstream.models", "named", dpa, {"names": ["Mistral AI"]}),
    )
    assert found[BEHIND].soc2_says.endswith("nothing of it was examined: Mistral AI.")
    assert "Carved out" not in found[TRAINS].soc2_says


def test_other_evidence_is_cited_for_and_against(rows: Any) -> None:
    training = "training.customer-content"
    shown = rows((training, "never", "commercial-terms"))[TRAINS]
    assert (shown.status, shown.citations[0].path) == ("shown", "commercial-terms.md")
    assert "In the packet: commercial-terms.md" in shown.evidence_needed
    against = rows((training, "opt-out", "terms-of-service"))[TRAINS]
    assert against.status == "against" and "unless the customer opts out" in against.in_packet


def test_what_only_a_measurement_can_show_is_not_tested(rows: Any) -> None:
    assert rows()["One customer's content reaches another through the model"].status == "not-tested"
