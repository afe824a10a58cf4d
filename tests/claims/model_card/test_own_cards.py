"""Cards of invented models in styles of other hands; on first reading 55 of their 70 fields were right."""

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bonafides.claims.classify import classify
from bonafides.claims.model_card import claims
from bonafides.documents.reading import read
from bonafides.model import fold

CARDS = Path(__file__).parent / "own"
KEY = YAML(typ="safe").load(CARDS / "key.yaml")
MISSES = {
    "everyday_words.md/known-biases",
    "plain_overview.md/limitations",
    "plain_overview.md/licence",
    "transparency_note.md/training-data-described",
    "transparency_note.md/training-data-cutoff",
    "transparency_note.md/known-biases",
    "classic_headings.md/bias-evaluation-numbers",
}
"""What the reader is known to miss; a miss that is mended has to leave the list."""


@pytest.mark.parametrize(("name", "element"), [(name, element) for name in KEY for element in KEY[name]])
def test_agrees_with_its_key(name: str, element: str, request: pytest.FixtureRequest) -> None:
    if f"{name}/{element}" in MISSES:
        request.applymarker(pytest.mark.xfail(reason="a known miss of the reader", strict=True))
    document = replace(classify(read(name, (CARDS / name).read_bytes())), kind="model-card")
    found = {c.topic.removeprefix("model-card."): c for c in claims(document)}
    assert found[element].value == KEY[name][element]
    for c in found[element].citations:
        assert fold(document.text[c.start : c.end]) == c.quote
