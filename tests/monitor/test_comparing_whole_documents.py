"""Whole contracts of which only layout, order, short forms or navigation changed: nothing is news, on any topic."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.claims.terms.training import read_roles
from bonafides.documents.reading import read
from bonafides.model import Claim, Document
from bonafides.monitor.difference import difference

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTRACTS = (
    "bad-vendor/Privacy-Policy.md",
    "sources/meridian-draft/Master-Services-Agreement.docx.md",
    "sources/good-vendor/Data-Processing-Agreement.pdf.md",
    "sources/good-vendor/Software-as-a-Service-Agreement.docx.md",
)


def _navigation(text: str) -> str:
    return f"[Products](/p) [Train a model](/t) [Docs](/d)\n\n{text}\n\n[Learn how models are trained](/l)\n"


def _numbers(text: str) -> str:
    return re.sub(r"^((?:#+ )?)(\d+)\.", lambda m: f"{m[1]}{int(m[2]) + 1}.", text, flags=re.MULTILINE)


def _order(text: str) -> str:
    first, *sections = re.split(r"(?m)^(?=## )", text)
    return "".join([first, *sections[1:], *sections[:1]])


def _short_forms(text: str) -> str:
    text = re.sub(r"\bwill not\b", "won't", re.sub(r"\bdoes not\b", "doesn't", text))
    return text.replace("“", '"').replace("”", '"')


def _section(text: str) -> str:
    return f"{text}\n\n## Export\n\nYou confirm that you are in no country that is under an embargo.\n"


EDITS = (_navigation, _numbers, _order, _short_forms, _section)


def _read(text: str) -> tuple[Document, list[Claim]]:
    document = classify(read("contract.md", text.encode()))
    return document, list(extract(document))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@pytest.mark.parametrize("name", CONTRACTS)
def test_nothing_changed(name: str, edit: Callable[[str], str]) -> None:
    text = (EXAMPLES / name).read_text("utf-8")
    edited = edit(text)
    assert difference(*_read(text), *_read(edited), read_roles).topics == ()


@pytest.mark.parametrize("name", CONTRACTS[2:])
def test_a_permission_put_into_it_is_found(name: str) -> None:
    text = (EXAMPLES / name).read_text("utf-8")
    edited = _order(f"{text}\n\n## Learning\n\nWe may use Customer Data and prompts to train our models.\n")
    found = next(iter(difference(*_read(text), *_read(edited), read_roles).topics))
    assert (found.topic, found.direction, found.material) == ("training.customer-content", "worse", True)
    assert found.quote_new and found.quote_new.quote == "We may use Customer Data and prompts to train our models."
