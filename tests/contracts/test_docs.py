"""The generated pages are those that the data gives, and the written ones name only what there is."""

import os
import re
from pathlib import Path

import pytest

from bonafides.catalog.cards import check_ids
from bonafides.catalog.controls import controls, frameworks
from bonafides.catalog.policies import policy_names
from bonafides.pipeline.pages import pages

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", sorted(pages()))
def test_page_is_in_step(name: str) -> None:
    """Set BONAFIDES_DOCS=write to write the pages anew."""
    path = DOCS / "checks" / name
    if os.environ.get("BONAFIDES_DOCS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(pages()[name], "utf-8")
    assert path.read_text("utf-8") == pages()[name]


def test_no_page_is_left_over() -> None:
    assert {p.name for p in (DOCS / "checks").iterdir()} == set(pages())


@pytest.mark.parametrize("name", ["policy.md", "writing-a-check.md", "framework-maps.md"])
def test_page_names_only_what_there_is(name: str) -> None:
    text = (DOCS / name).read_text("utf-8")
    ids = set(re.findall(r"`((?:training|retention|middleman|red_teaming|evidence|assurance|governance)\.\w+)`", text))
    assert ids <= set(check_ids()), ids - set(check_ids())
    assert set(re.findall(r"`([A-Z][A-Z0-9]-\d\d)`", text)) <= set(controls())
    assert set(re.findall(r"`([a-z0-9-]+@[\w./-]+)`", text)) <= {f.id for f in frameworks()} | {"name@version"}


def test_every_policy_and_framework_has_its_word() -> None:
    policies, maps = ((DOCS / n).read_text("utf-8") for n in ("policy.md", "framework-maps.md"))
    assert all(f"`{name}`" in policies for name in policy_names())
    assert all(f"`{f.id}`" in maps for f in frameworks())
