"""What a number of items can show, for every probe."""

import random

import pytest

from bonafides.catalog.probes import probe_card
from bonafides.pipeline.reach import reach_lines, smallest_gap
from bonafides.probes.discovery import probes


@pytest.mark.parametrize("probe", sorted(probes()))
def test_every_probe_says_what_it_can_show(probe: str) -> None:
    items = probes()[probe].items(random.Random(1), probe_card(probe).default_count, {})  # noqa: S311  (items)
    lines = reach_lines(probe, items)
    assert lines and any(char.isdigit() for line in lines for char in line)


def test_more_items_show_more() -> None:
    few, many = (
        reach_lines("indirect_injection", probes()["indirect_injection"].items(random.Random(1), n, {}))[0]  # noqa: S311
        for n in (30, 300)
    )
    assert "below 9.5 % (95 %)" in few and "below 1.0 % (95 %)" in many
    assert smallest_gap(400) < smallest_gap(100)
    assert smallest_gap(3) is None


def test_repeats_are_not_sold_as_items() -> None:
    items = probes()["indirect_injection"].items(random.Random(1), 30, {})  # noqa: S311
    assert "new items tell more" in reach_lines("indirect_injection", items, repeats=5)[-1]
