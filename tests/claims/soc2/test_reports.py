"""SOC 2 reports of invented vendors, each read against its answer key."""

from dataclasses import replace
from pathlib import Path

import pytest

from bonafides.claims.soc2 import claims
from bonafides.documents.reading import read
from bonafides.model import MAX_CITATIONS, MAX_QUOTE, BlockKind, Claim, Document, fold

REPORTS = Path(__file__).parent / "reports"
KEY: dict[str, dict[str, object]] = {
    "harbor_type2.md": {
        "type": "II",
        "period": "2025-01-01/2025-12-31",
        "report-date": "2026-02-14",
        "auditor": "Keel & Barrow LLP",
        "opinion": "unqualified",
        "trust-categories": ("security", "availability", "confidentiality"),
        "deviations": 2,
        "subservice-organisations": ({"name": "Amazon Web Services", "method": "carve-out"},),
        "cuecs": 3,
        "ai-in-scope": "no",
        "genuine": "plausible",
    },
    "quill_type1.md": {
        "type": "I",
        "period": "2025-09-30",
        "report-date": "2025-11-15",
        "auditor": "Nordlicht Prüfung Certified Public Accountants",
        "opinion": "unqualified",
        "trust-categories": ("security",),
        "deviations": "unknown",
        "subservice-organisations": (
            {"name": "Hetzner Online", "method": "inclusive"},
            {"name": "Mistral AI", "method": "inclusive"},
        ),
        "ai-in-scope": "yes",
        "genuine": "plausible",
    },
    "tarn_qualified.md": {
        "type": "II",
        "period": "2025-04-01/2025-09-30",
        "report-date": "2025-12-02",
        "auditor": "Fenwick Audit Partners LLP",
        "opinion": "qualified",
        "trust-categories": ("security", "privacy"),
        "deviations": 1,
        "genuine": "plausible",
    },
    "vendor_page.md": {"opinion": None, "deviations": "unknown", "ai-in-scope": "no", "genuine": "doubtful"},
    "template.md": {"period": "2025-01-01/2025-06-30", "auditor": None, "report-date": None, "genuine": "doubtful"},
    "early.md": {"report-date": "2026-03-03", "auditor": "Gable Thorn PLLC", "genuine": "doubtful"},
    "cut.md": {"opinion": None, "period": "2025-05-01/2025-10-31", "genuine": "doubtful"},
    "excluded.md": {
        "period": "2024-10-01/2025-09-30",
        "opinion": "disclaimer",
        "trust-categories": ("security", "confidentiality"),
        "ai-in-scope": "no",
        "deviations": 0,
        "auditor": "Marlow Finch CPAs",
    },
    "adverse.md": {
        "period": "2025-01-01/2025-06-30",
        "opinion": "adverse",
        "deviations": 2,
        "auditor": "Dunlin Reeve LLP",
        "report-date": "2025-08-22",
        "trust-categories": ("security", "availability", "processing integrity", "confidentiality", "privacy"),
    },
}
DOUBTS = {
    "vendor_page.md": ("certification", "vendor itself"),
    "template.md": ("placeholder", "sample", "no service auditor"),
    "early.md": ("not over", "as-of date and a period"),
    "cut.md": ("cut off",),
}


def _read(name: str) -> tuple[Document, dict[str, Claim]]:
    document = replace(read(name, (REPORTS / name).read_bytes()), kind="soc2-report")
    found = claims(document)
    assert len({c.topic for c in found}) == len(found)
    return document, {c.topic.removeprefix("soc2."): c for c in found}


@pytest.mark.parametrize("name", sorted(KEY))
def test_agrees_with_its_key(name: str) -> None:
    _, found = _read(name)
    assert {t: found[t].value if t in found else None for t in KEY[name]} == KEY[name]


@pytest.mark.parametrize("name", sorted(DOUBTS))
def test_says_why_it_doubts(name: str) -> None:
    _, found = _read(name)
    reasons = "; ".join(found["genuine"].details["reasons"])  # type: ignore[arg-type]
    assert all(words in reasons for words in DOUBTS[name]), reasons


@pytest.mark.parametrize("name", sorted(KEY))
def test_every_quote_is_verbatim(name: str) -> None:
    document, found = _read(name)
    assert found["genuine"].citations
    for claim in found.values():
        assert len(claim.citations) <= MAX_CITATIONS
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote and 0 < len(c.quote) <= MAX_QUOTE


def test_a_phrase_alone_counts_nothing() -> None:
    _, found = _read("vendor_page.md")
    assert found["deviations"].details["counted"] is False


def test_untested_controls_are_no_deviations_but_are_told() -> None:
    _, found = _read("harbor_type2.md")
    assert found["deviations"].details["not_tested"] == 1


@pytest.mark.parametrize("name", sorted(KEY))
def test_headings_without_marks_read_alike(name: str) -> None:
    """As from a PDF whose headings are ordinary lines."""
    document, _ = _read(name)
    plain = {"kind": BlockKind.PARAGRAPH, "level": 0}
    flat = [replace(b, **plain) if b.kind is BlockKind.HEADING else b for b in document.blocks]  # type: ignore[arg-type]
    blocks = tuple(replace(b, path=()) for b in flat)
    found = {c.topic.removeprefix("soc2."): c.value for c in claims(replace(document, blocks=blocks))}
    assert {t: found.get(t) for t in KEY[name]} == KEY[name]
