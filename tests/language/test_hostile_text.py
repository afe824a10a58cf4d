"""Text written to be slow or to confuse: the work grows no faster than the text, and every quote stands in the document."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences
from bonafides.model import Claim, Document, fold

SMALL, LARGE = 40_000, 160_000
"""Characters of the two texts that are compared."""
SLACK = 3.0
"""Times more than in proportion that the larger text may take: loaded machines are noisy, a square would be 4 above 4."""
RUNS: dict[str, Callable[[int], str]] = {
    "no-full-stop": lambda n: "we may use your content to train our models and " * (n // 48),
    "negations": lambda n: "not never neither nor no " * (n // 25),
    "triggers": lambda n: "train " * (n // 6),
    "exceptions": lambda n: "unless except if you opt out, we train models on your data; " * (n // 60),
    "parentheses": lambda n: "(" * (n // 2) + "train our models on your data" + ")" * (n // 2),
    "quotes": lambda n: '"“' * (n // 2),
    "definitions": lambda n: "“Data” means data (the “Content”) " * (n // 34),
    "one-word": lambda n: "train" * (n // 5),
    "letters": lambda n: "a" * n + " train your data",
    "commas": lambda n: "your data, " * (n // 11) + "train",
    "sentences": lambda n: "We do not train our models on your content. You can opt out. " * (n // 61),
    "questions": lambda n: "Do you train on my data? No. " * (n // 29),
    "leads": lambda n: "We may train our models on:\n\n- your data\n\n" * (n // 42),
    "table": lambda n: "| a | b |\n|---|---|\n" + "| Your data used to train models | No |\n" * (n // 40),
    "wide-table": lambda n: (
        "|" + " No |" * (n // 10) + "\n|" + "---|" * (n // 10) + "\n| Train on your data |" + " No |" * (n // 10)
    ),
    "spaces": lambda n: "train" + " " * n + "your data",
}


def _read(text: str) -> tuple[Document, Claim]:
    document = read("terms.md", text.encode())
    return document, training.claim(document, sentences(document.blocks))


def _seconds(text: str) -> float:
    """The least of three readings of the clauses alone."""
    document = read("terms.txt", text.encode())
    said = sentences(document.blocks)
    taken = []
    for _ in range(3):
        started = time.process_time()
        training.claim(document, said)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize("kind", RUNS)
def test_work_grows_in_proportion(kind: str) -> None:
    small, large = _seconds(RUNS[kind](SMALL)), _seconds(RUNS[kind](LARGE))
    assert large <= SLACK * (LARGE / SMALL) * max(small, 0.005)


@pytest.mark.parametrize("kind", RUNS)
def test_quotes_are_verbatim(kind: str) -> None:
    document, claim = _read(RUNS[kind](SMALL))
    assert len(claim.citations) <= 4
    assert all(fold(document.text[c.start : c.end]) == c.quote and len(c.quote) <= 400 for c in claim.citations)


def test_a_megabyte_without_a_full_stop_is_read() -> None:
    _, claim = _read(RUNS["no-full-stop"](1_000_000))
    assert claim.value == "permitted"


PIECES = (
    "we ", "you ", "our providers ", "may ", "shall not ", "never ", "no ", "train ", "improve ", "our models ", "your data ",
    "feedback ", "unless ", "except ", "if you opt out ", "with your consent", "; ", ", ", "(", ")", ": ", ". ", "\n\n- ",
    "“Content” means ", "?", " | ", "\u200b", "\u00a0", "’", "ſ", "İ", "ﬁ", "\ud83d\ude00",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([p.encode("utf-16", "surrogatepass").decode("utf-16") for p in PIECES]), max_size=40))
def test_any_mix_is_read_and_grounded(pieces: list[str]) -> None:
    document, claim = _read("".join(pieces))
    assert claim.value in ("never", "opt-in", "carve-outs", "opt-out", "permitted", "ambiguous", "silent")
    assert all(fold(document.text[c.start : c.end]) == c.quote and c.quote for c in claim.citations)
