"""Short contracts of our own, worded unlike the labelled ones, each with the position that a careful lawyer reads in it."""

from pathlib import Path

import pytest

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences
from bonafides.model import Claim, Document, fold

PARTS = Path(__file__).with_name("contracts.md").read_text("utf-8").split("=== ")[1:]
CONTRACTS = [
    (head.split("|")[0].strip(), head.split("|")[1].strip(), body)
    for head, _, body in (p.partition("\n") for p in PARTS)
]
PROMISES = [(name, body) for name, value, body in CONTRACTS if value in ("never", "opt-in", "carve-outs")]


def _claim(body: str) -> tuple[Document, Claim]:
    document = read("contract.md", body.encode())
    return document, training.claim(document, sentences(document.blocks))


def test_there_are_enough() -> None:
    assert len(CONTRACTS) >= 40
    assert {value for _, value, _ in CONTRACTS} == {
        "never", "opt-in", "carve-outs", "opt-out", "permitted", "ambiguous", "silent",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "value", "body"), CONTRACTS, ids=[name for name, _, _ in CONTRACTS])
def test_position(name: str, value: str, body: str) -> None:
    document, claim = _claim(body)
    assert claim.value == value, name
    assert bool(claim.citations) is (value != "silent")
    assert all(fold(document.text[c.start : c.end]) == c.quote and len(c.quote) <= 400 for c in claim.citations)


@pytest.mark.parametrize(("name", "body"), PROMISES, ids=[name for name, _ in PROMISES])
@pytest.mark.parametrize(
    "permission",
    [
        "Customer grants Vendor the right to use Customer Content for training its models.",
        "Notwithstanding the foregoing, the Company may train its AI on the prompts that users enter.",
        "Nothing herein shall prevent us from using your inputs to develop machine learning models.",
    ],
)
def test_a_permission_anywhere_beats_every_promise(name: str, body: str, permission: str) -> None:
    _, claim = _claim(f"{body}\n## Miscellaneous\n{permission}\n")
    assert claim.value in ("permitted", "opt-out"), name
