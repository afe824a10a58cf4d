"""The page on probes names every probe, every metric, and the figures that the data hold."""

from pathlib import Path

import pytest

from bonafides.catalog.probes import probe_card, probe_ids, scorer_errors

PAGE = (Path(__file__).parents[2] / "docs/probes.md").read_text("utf-8")


@pytest.mark.parametrize("probe", probe_ids())
def test_page_names_the_probe_as_its_card_does(probe: str) -> None:
    card = probe_card(probe)
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{probe}` |"))
    assert card.title in row and f"| {card.intrusive.value} | {card.default_count} |" in row
    assert all(f"`{m.id}`: {m.title}" in row for m in card.metrics)


def test_page_states_the_errors_of_the_scorer_as_they_are_used() -> None:
    it = scorer_errors("stance")
    assert f"| {it.withheld[0]} | {it.withheld[1]} |" in PAGE
    assert f"| {it.answer[0]} | {it.answer[1]} |" in PAGE
    assert f"| {it.unclear[0]} | {it.unclear[1]} |" in PAGE
