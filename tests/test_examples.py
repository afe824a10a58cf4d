"""The example packets are what their sources build, and reading them finds what their answer keys say.

An expected value is a scalar (equal), a list (same members) or a mapping of: `value`, `contains` (all these words
stand in it), `one-of`, `none-of`, `rows-at-least` (length of `details.rows`), `details` (these keys equal).
Letter case never counts.
"""

import datetime
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from ruamel.yaml import YAML

from bonafides.documents.tesseract import program
from bonafides.model import Claim, Document, fold
from bonafides.pipeline.audit import Request, audit
from bonafides.pipeline.read import read_packet

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
KEYS = {path.stem: YAML(typ="safe").load(path) for path in sorted((ROOT / "tests/corpus").glob("*.yaml"))}
FILES = [(packet, name) for packet, key in KEYS.items() for name in key["files"]]
EXPECTED = [(packet, name, topic) for packet, name in FILES for topic in KEYS[packet]["files"][name]["claims"]]
MISSES = frozenset((ROOT / "tests/corpus/known-misses.txt").read_text("utf-8").split("\n"))
"""What the reader is known to miss, `packet/file/topic` a line (`kind` for a kind): the figure is in the results."""
MAX_BYTES = 300_000


def test_generator_reproduces_the_committed_bytes() -> None:
    for line in (EXAMPLES / "built-with.txt").read_text(encoding="utf-8").split():
        tool, wanted = line.split("==")
        try:
            found = version(tool)
        except PackageNotFoundError:
            pytest.skip(f"NOT CHECKED: {tool} is not installed; pip install 'bonafides[dev]'")
        if found != wanted:
            pytest.skip(f"NOT CHECKED: {tool} is {found}, the committed bytes were made with {wanted}")
    command = [sys.executable, "-m", "examples.build", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("packet", KEYS)
def test_key_and_packet_name_the_same_files(packet: str) -> None:
    assert sorted(KEYS[packet]["files"]) == sorted(path.name for path in (EXAMPLES / packet).iterdir())


def test_packets_stay_small() -> None:
    assert sum(path.stat().st_size for packet in KEYS for path in (EXAMPLES / packet).iterdir()) < MAX_BYTES


@pytest.mark.parametrize(("packet", "name"), FILES)
def test_kind_and_extent_are_read(packet: str, name: str, request: pytest.FixtureRequest) -> None:
    if f"{packet}/{name}/kind" in MISSES:
        request.applymarker(pytest.mark.xfail(reason="a known miss of the reader", strict=True))
    document, _ = _read(packet)[name]
    key = KEYS[packet]["files"][name]
    unreadable = "scan" in key and not program()
    assert document.read == ("not-read" if unreadable else key.get("read", "full")), document.reason
    if "kind" in key:
        assert _complaint(key["kind"], document.kind, {}) == ""


@pytest.mark.parametrize(("packet", "name", "topic"), EXPECTED)
def test_key_entry_holds(packet: str, name: str, topic: str, request: pytest.FixtureRequest) -> None:
    if f"{packet}/{name}/{topic}" in MISSES:
        # Strict: a miss that is mended has to leave the list, so the list never hides more than it names.
        request.applymarker(pytest.mark.xfail(reason="a known miss of the reader", strict=True))
    _, claims = _read(packet)[name]
    expected = KEYS[packet]["files"][name]["claims"][topic]
    found = [claim for claim in claims if claim.topic == topic]
    assert len(found) == 1, f"{len(found)} claims on {topic}; expected {expected}"
    assert _complaint(expected, found[0].value, found[0].details) == ""


@pytest.mark.parametrize("packet", KEYS)
def test_every_quote_stands_in_its_document(packet: str) -> None:
    for document, claims in _read(packet).values():
        for claim in claims:
            for citation in claim.citations:
                assert fold(document.text[citation.start : citation.end]) == citation.quote, claim.topic


@pytest.mark.parametrize(
    ("expected", "value", "details", "holds"),
    [
        ("II", "ii", {}, True),
        (2, 3, {}, False),
        (["a", "b"], ("B", "A"), {}, True),
        (["a"], ("a", "b"), {}, False),
        ({"contains": ["x", "y"]}, "an X", {}, False),
        ({"value": "days", "details": {"days": 30}}, "days", {"days": 14}, False),
        ({"none-of": ["no"]}, "no", {}, False),
        ({"rows-at-least": 2}, "", {"rows": [1, 2]}, True),
    ],
)
def test_comparison_itself(expected: object, value: object, details: Mapping[str, object], holds: bool) -> None:
    assert (_complaint(expected, value, details) == "") is holds


@cache
def _read(packet: str) -> dict[str, tuple[Document, tuple[Claim, ...]]]:
    documents, claims = read_packet([EXAMPLES / packet])
    return {
        PurePosixPath(d.evidence.path).name: (d, tuple(c for c in claims if c.path == d.evidence.path))
        for d in documents
    }


def _complaint(expected: Any, value: object, details: Mapping[str, Any]) -> str:
    """What does not hold, '' if all does."""
    wanted = expected if isinstance(expected, dict) else {"value": expected}
    text = str(value).casefold()
    words = wanted.get("contains", [])
    listed = details.get("rows", [])
    holds = {
        "value": "value" not in wanted or _plain(value) == _plain(wanted["value"]),
        "contains": all(
            w.casefold() in text + str(listed).casefold() for w in [words] * isinstance(words, str) or words
        ),
        "one-of": "one-of" not in wanted or _plain(value) in [_plain(v) for v in wanted["one-of"]],
        "none-of": _plain(value) not in [_plain(v) for v in wanted.get("none-of", [])],
        "rows-at-least": len(listed) >= wanted.get("rows-at-least", 0),
        "details": all(_plain(details.get(k)) == _plain(v) for k, v in wanted.get("details", {}).items()),
    }
    broken = [name for name, held in holds.items() if not held]
    return f"expected {expected}, got {value!r} {dict(details)}: {', '.join(broken)}" if broken else ""


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return sorted(str(member).casefold().replace("-", " ") for member in value)
    return str(value).casefold()


@pytest.mark.parametrize(
    ("packet", "value", "because"),
    [
        ("good-vendor", "go", ""),
        ("meridian-draft", "conditional", "training.zero_training_clause"),
        ("bad-vendor", "no-go", "training.way_out"),
    ],
)
def test_recommendation_of_each_packet(packet: str, value: str, because: str) -> None:
    result = audit(Request((EXAMPLES / packet,), datetime.date(2026, 11, 1)))
    assert result.recommendation.value == value
    reasons = [reason.check for reason in result.recommendation.because]
    assert (because in reasons) if because else not reasons
