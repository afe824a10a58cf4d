"""`--corrections` and `--previous` over a whole audit: applied, shown beside the machine's reading, refused clearly."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from bonafides.catalog.corrections import read_corrections
from bonafides.errors import CorrectionError, PreviousError
from bonafides.model import Audit, fold
from bonafides.pipeline.audit import Request, audit
from bonafides.pipeline.previous import read_previous
from bonafides.report import findings_json

TODAY = datetime.date(2026, 6, 1)
TERMS = """# Terms of Service of Acme, Inc.

These Terms of Service govern your use of Scribe. Acme may use Customer Content to train its models.

Acme keeps   Customer
Content for 30 days.
"""
SIGNED = "author: Jo Park\n    reason: Side letter.\n    date: 2026-05-01\n    expiry: 2026-12-01\n"


@pytest.fixture
def packet(tmp_path: Path) -> Path:
    folder = tmp_path / "packet"
    folder.mkdir()
    (folder / "terms.md").write_text(TERMS, "utf-8")
    return folder


def _run(packet: Path, entry: str = "", **more: Any) -> Audit:
    file = packet.parent / "c.yaml"
    file.write_text(f"corrections:\n  - {entry}", "utf-8")
    read = read_corrections(file) if entry else ()
    return audit(Request((packet,), TODAY, vendor="Acme, Inc.", tool="Scribe", corrections=read, **more))


def _outcome(result: Audit, check: str) -> str:
    return next(f.outcome.value for f in result.findings if f.card.check == check)


def test_a_corrected_claim_changes_the_finding_and_says_so(packet: Path) -> None:
    assert _outcome(_run(packet), "training.zero_training_clause") == "not-satisfied"
    entry = "document: packet/terms.md\n    topic: training.customer-content\n    value: never\n    " + SIGNED
    entry = entry.replace("packet/terms.md", _run(packet).documents[0].evidence.path)
    result = _run(packet, entry)
    assert _outcome(result, "training.zero_training_clause") == "satisfied"
    data = json.loads(findings_json.render(result))
    (shown,) = data["corrections"]
    assert (shown["value"], shown["machine"], shown["status"]) == ("never", "permitted", "counts")
    assert data["recommendation"]["machine"]["value"] == "no-go"
    changed = next(f for f in data["findings"] if f["check"] == "training.zero_training_clause")
    assert (changed["machine"]["outcome"], changed["machine"]["comfort"]) == ("not-satisfied", "more")


def test_a_corrected_kind_reads_the_claims_anew(packet: Path) -> None:
    path = _run(packet).documents[0].evidence.path
    result = _run(packet, f"document: {path}\n    kind: model-card\n    " + SIGNED)
    assert result.documents[0].kind == "model-card"
    assert any(c.topic.startswith("model-card.") for c in result.claims)
    assert not any(c.topic == "retention.customer-content" for c in result.claims)


def test_a_quote_is_found_over_line_breaks(packet: Path) -> None:
    path = _run(packet).documents[0].evidence.path
    entry = f"document: {path}\n    topic: retention.customer-content\n    value: fixed\n    quote: Customer Content for 30\n    "
    result = _run(packet, entry + SIGNED)
    cited = next(c for c in result.claims if c.topic == "retention.customer-content").citations[0]
    assert fold(result.documents[0].text[cited.start : cited.end]) == cited.quote == "Customer Content for 30"


def test_a_lapsed_waiver_lapses_and_says_so(packet: Path) -> None:
    waive = "waive: training.way_out\n    owner: CIO\n    reason: Pilot.\n    date: 2026-01-01\n    expiry: {}\n"
    kept, lapsed = (_run(packet, waive.format(end)) for end in ("2026-06-01", "2026-05-31"))
    assert kept.corrections[0].status.value == "counts"
    assert any(f.waiver for f in kept.findings)
    assert lapsed.corrections[0].status.value == "lapsed"
    assert not any(f.waiver for f in lapsed.findings)
    assert "training.way_out" in {r.check for r in lapsed.recommendation.because}
    assert "training.way_out" not in {r.check for r in kept.recommendation.because}


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("document: term.md\n    kind: model-card\n    " + SIGNED, "no document 'term.md' is in the packet"),
        ("document: x\n    kind: modelcard\n    " + SIGNED, "did you mean 'model-card'"),
        ("check: training.way_ot\n    outcome: satisfied\n    " + SIGNED, "did you mean 'training.way_out'"),
        ("check: training.way_out\n    outcome: passed\n    " + SIGNED, "outcome 'passed'"),
        ("check: training.way_out\n    outcome: satisfied\n", "`author` is missing"),
        ("document: x\n    topic: training.customer-content\n    value: nver\n    " + SIGNED, "'never'"),
        ("waive: training.way_out\n    topic: x\n    " + SIGNED, "exactly one of"),
        ("waive: training.way_out\n    owner: a\n    reason: b\n    date: soon\n    expiry: 2026-01-01\n", "no date"),
        ("check: training.way_out\n    outcome: satisfied\n    colour: red\n    " + SIGNED, "unknown key 'colour'"),
    ],
)
def test_what_cannot_be_is_refused_with_the_nearest(packet: Path, entry: str, says: str) -> None:
    with pytest.raises(CorrectionError, match=r"entry 1|correction 1") as error:
        _run(packet, entry)
    assert says in str(error.value)
    assert error.value.advice


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("topic: training.customer-contents\n    value: never\n", "did you mean 'training.customer-content'"),
        ("topic: training.customer-content\n    value: never\n    quote: We never train.\n", "does not stand"),
    ],
)
def test_topics_and_quotes_that_are_not_there_are_refused(packet: Path, more: str, says: str) -> None:
    path = _run(packet).documents[0].evidence.path
    with pytest.raises(CorrectionError) as error:
        _run(packet, f"document: {path}\n    {more}    {SIGNED}")
    assert says in str(error.value)


def test_the_previous_audit_is_compared(packet: Path, tmp_path: Path) -> None:
    (tmp_path / "findings.json").write_text(findings_json.render(_run(packet)), "utf-8")
    better = TERMS.replace("may use", "shall not use")
    (packet / "terms.md").write_text(better, "utf-8")
    it = _run(packet, previous=read_previous(tmp_path)).progress
    assert it is not None
    assert "training.zero_training_clause" in {s.check for s in it.closed}
    assert it.changed and not it.new and not it.gone
    assert "training.zero_training_clause" in {s.check for s in it.answered}


def test_another_vendor_or_a_later_day_is_refused(packet: Path, tmp_path: Path) -> None:
    data = json.loads(findings_json.render(_run(packet)))
    file = tmp_path / "findings.json"
    for change, says in (
        ({"vendor": "Zeta"}, "'Zeta'"),
        ({"tool": "Other"}, "'Other'"),
        ({"date": "2027-01-01"}, "later"),
    ):
        file.write_text(json.dumps({**data, "engagement": {**data["engagement"], **change}}), "utf-8")
        with pytest.raises(PreviousError, match=says):
            _run(packet, previous=read_previous(file))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"engagement": 1, "findings": 2}', "[" * 100_000])
def test_no_findings_json_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, "utf-8")
    with pytest.raises(PreviousError):
        read_previous(file)


def test_the_documented_file_is_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "corrections.md").read_text("utf-8")
    file = tmp_path / "c.yaml"
    file.write_text(page.split("```yaml\n")[1].split("```")[0], "utf-8")
    assert [c.corrects.value for c in read_corrections(file)] == ["kind", "claim", "finding", "waiver"]
