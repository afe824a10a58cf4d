"""Red-team reports of invented vendors, each read against its answer key."""

from dataclasses import replace
from pathlib import Path

import pytest

from bonafides.claims.red_team import claims
from bonafides.documents.reading import read
from bonafides.model import MAX_CITATIONS, MAX_QUOTE, Claim, Document, fold

REPORTS = Path(__file__).parent / "reports"
KEY: dict[str, dict[str, object]] = {
    "external.md": {
        "is-ai-red-team": "yes",
        "independent-party": "yes",
        "date": "2026-03-12",
        "attempts": 1200,
        "success-rate": "4%",
        "model-version": "marlin-chat-2.1",
        "remediation": "retested",
        "valid": "yes",
    },
    "same_company.md": {
        "is-ai-red-team": "yes",
        "independent-party": "no",
        "date": "2026-01",
        "attempts": 300,
        "success-rate": "3%",
        "remediation": "open",
        "valid": "yes",
    },
    "pentest.md": {"is-ai-red-team": "no", "independent-party": "yes", "date": "2025-11-14", "success-rate": None},
    "runs.md": {"is-ai-red-team": "yes", "success-rate": None, "independent-party": "unknown", "valid": "doubtful"},
    "contradiction.md": {"is-ai-red-team": "yes", "valid": "doubtful", "independent-party": "yes"},
    "errors.md": {"is-ai-red-team": "yes", "attempts": 200, "valid": "doubtful"},
}


def _read(name: str) -> tuple[Document, dict[str, Claim]]:
    document = replace(read(name, (REPORTS / name).read_bytes()), kind="red-team-report")
    found = claims(document)
    assert len({c.topic for c in found}) == len(found)
    return document, {c.topic.removeprefix("red-team."): c for c in found}


@pytest.mark.parametrize("name", sorted(KEY))
def test_agrees_with_its_key(name: str) -> None:
    _, found = _read(name)
    assert {t: found[t].value if t in found else None for t in KEY[name]} == KEY[name]


@pytest.mark.parametrize("name", sorted(KEY))
def test_every_quote_is_verbatim(name: str) -> None:
    document, found = _read(name)
    assert found["is-ai-red-team"].citations
    for claim in found.values():
        assert len(claim.citations) <= MAX_CITATIONS
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote and 0 < len(c.quote) <= MAX_QUOTE


def test_what_was_not_attacked_is_missing() -> None:
    _, found = _read("external.md")
    missing = " ".join(found["attack-categories"].details["missing"])  # type: ignore[arg-type]
    assert "LLM10" in missing and "LLM03" in missing and "LLM01" not in missing and "LLM06" not in missing


def test_a_share_that_was_blocked_is_turned_round() -> None:
    _, found = _read("same_company.md")
    details = found["success-rate"].details
    assert (details["direction"], details["successes"], details["denominator"]) == ("defence", 9, 300)
