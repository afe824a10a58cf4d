"""Every built report is read as its answer key says, in every layout that keeps its text."""

from functools import cache
from pathlib import Path

import pytest

pytest.importorskip("reportlab", reason="NOT CHECKED: reportlab is not installed; pip install 'bonafides[dev]'")

from tests.corpus.soc2 import build
from tests.corpus.soc2.build import built, keys, reports
from tests.corpus.soc2.compare import FIELDS, marks
from tests.corpus.soc2.layouts import LAYOUTS

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.model import MAX_CITATIONS, MAX_QUOTE, Claim, Document, Read, fold

MISSES = frozenset((Path(build.__file__).parent / "known-misses.txt").read_text("utf-8").split())
"""What the reader is known to miss, `set/report/layout/field` a line."""
CASES = [(name, report, layout) for name, report in reports() for layout in LAYOUTS]


@cache
def _read(name: str, report: str, layout: str) -> tuple[Document, dict[str, Claim]]:
    document = classify(read(*built(name, report, layout)))
    return document, {c.topic.removeprefix("soc2."): c for c in extract(document) if c.topic.startswith("soc2.")}


@pytest.mark.parametrize(("name", "report", "layout"), [case for case in CASES if case[2] != "scan"])
def test_agrees_with_its_key(name: str, report: str, layout: str) -> None:
    document, claims = _read(name, report, layout)
    wrong = {field: value for field, right, value in marks(document.kind, claims, keys(name)[report]) if not right}
    assert {f"{name}/{report}/{layout}/{field}" for field in wrong} == {
        miss for miss in MISSES if miss.startswith(f"{name}/{report}/{layout}/")
    }, wrong


@pytest.mark.parametrize(("name", "report", "layout"), CASES)
def test_quotes_are_verbatim_and_short(name: str, report: str, layout: str) -> None:
    document, claims = _read(name, report, layout)
    for claim in claims.values():
        assert len(claim.citations) <= MAX_CITATIONS
        for c in claim.citations:
            assert fold(document.text[c.start : c.end]) == c.quote and 0 < len(c.quote) <= MAX_QUOTE


@pytest.mark.parametrize(("name", "report", "layout"), [case for case in CASES if case[2] == "scan"])
def test_a_scan_is_never_a_report_without_deviations_by_mistake(name: str, report: str, layout: str) -> None:
    """Without OCR nothing is claimed of a scan and the reason is told; with it deviations are never read as none."""
    document, claims = _read(name, report, layout)
    if document.read is Read.NOT_READ:
        assert document.reason and not claims
        return
    wanted, found = keys(name)[report].get("deviations"), claims.get("deviations")
    if found is not None and found.value == 0:
        assert wanted == 0


def test_keys_name_known_fields_and_every_source_has_one() -> None:
    for name in build.SETS:
        sources = {path.stem for path in (build.HERE / name).glob("*.md")}
        assert sources == set(keys(name))
        assert all(set(key) <= set(FIELDS) for key in keys(name).values())


def test_the_same_source_builds_the_same_bytes() -> None:
    build.built.cache_clear()
    first = built("first", "cobalt", "borderless")
    build.built.cache_clear()
    assert built("first", "cobalt", "borderless") == first
