"""Beside a clear promise every permission counts, however it is worded; a promise that is none comforts nobody."""

from pathlib import Path

import pytest

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences

HERE = Path(__file__).parent
COMFORT = frozenset({"never", "opt-in", "carve-outs"})
PROMISE = "We never use Customer Content to train artificial intelligence models."


def _lines(name: str) -> list[str]:
    text = (HERE / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


UNUSUAL, SHAMS, HARMLESS = _lines("unusual-permissions.txt"), _lines("sham-promises.txt"), _lines("harmless.txt")


def _value(text: str) -> object:
    document = read("terms.md", text.encode())
    return training.claim(document, sentences(document.blocks)).value


def test_there_are_enough() -> None:
    assert len(set(UNUSUAL)) >= 60
    assert len(set(SHAMS)) >= 40
    assert len(set(HARMLESS)) >= 40


@pytest.mark.parametrize("permission", UNUSUAL)
def test_an_unusual_permission_takes_the_comfort_out_of_a_promise(permission: str) -> None:
    assert _value(f"# Terms\n\n## Your content\n\n{PROMISE}\n\n## Other\n\n{permission}\n") not in COMFORT


@pytest.mark.parametrize("permission", UNUSUAL)
def test_so_it_does_in_a_list_and_as_a_heading(permission: str) -> None:
    assert _value(f"# Terms\n\n{PROMISE}\n\n- Something else.\n- {permission}\n") not in COMFORT
    assert _value(f"# Terms\n\n{PROMISE}\n\n## 4.2 {permission}\n\nMore on this follows.\n") not in COMFORT


@pytest.mark.parametrize("sham", SHAMS)
def test_a_sham_promise_is_none(sham: str) -> None:
    assert _value(f"# Terms\n\n## Your content\n\n{sham}\n") not in COMFORT


@pytest.mark.parametrize("harmless", HARMLESS)
def test_what_is_explained_leaves_a_promise_whole(harmless: str) -> None:
    assert _value(f"# Terms\n\n## Your content\n\n{PROMISE}\n\n## Other\n\n{harmless}\n") == "never"
