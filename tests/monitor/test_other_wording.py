"""Pairs in the words of many vendors: which way a change points, and whether to wake the owner."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bonafides.model import Difference
from bonafides.monitor.training.change import TOPIC

Compared = Callable[[str, str], Difference]
FOLDER = Path(__file__).parent / "pairs"
PAIRS = [
    (direction, direction != "neutral" and not pair.get("small"), pair["old"], pair["new"])
    for direction in ("worse", "better", "neutral")
    for pair in YAML(typ="safe").load((FOLDER / f"{direction}.yaml").read_text("utf-8"))
]
MISSES = {
    "what is not used for is said in the sentence before only": (
        "We use feedback to improve our models. Prompts are not used.",
        "We use feedback and prompts to improve our models.",
    ),
    "a duty about others, put in between, hides the vendor's own promise": (
        "Provider will not, and will ensure that its model suppliers do not, train on Customer Data.",
        "Provider will not train on Customer Data.",
    ),
}


def _change(difference: Difference) -> tuple[str, bool]:
    change = next((t for t in difference.topics if t.topic == TOPIC), None)
    return (change.direction.value, change.material) if change else ("neutral", False)


@pytest.mark.parametrize("direction,material,old,new", PAIRS)
def test_pair(direction: str, material: bool, old: str, new: str, compared: Compared) -> None:
    assert _change(compared(old, new)) == (direction, material)


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("old,new", MISSES.values(), ids=list(MISSES))
def test_missed(old: str, new: str, compared: Compared) -> None:
    assert _change(compared(old, new)) == ("worse", True)
