"""The fast part of `make calibrate`: a few probes, few runs, and a page as one command makes it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("calibration")
    chosen = ["invented_entities", "indirect_injection", "counterfactual_decisions"]
    command = [sys.executable, str(ROOT / "benchmarks/calibrate.py"), "--runs", "40", "--out", str(out)]
    command += [word for probe in chosen for word in ("--probe", probe)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert (out / "calibration/coverage.svg").read_text("utf-8").startswith("<svg")
    assert (out / "calibration/power.svg").is_file()
    return (out / "calibration.md").read_text("utf-8")


def _rows(page: str) -> list[tuple[str, float, float, float]]:
    """Name, truth, coverage and alarms in percent."""
    found = []
    for line in page.splitlines():
        cells = [c.strip() for c in line.strip("|").split("|")]
        if len(cells) == 7 and re.match(r"[\d.]", cells[2]):
            found.append((cells[0], float(cells[2]), *(float(c.split()[0]) for c in cells[3:5])))
    return found


def test_intervals_hold_the_truth(page: str) -> None:
    rows = _rows(page)
    assert len(rows) == 23
    assert sum(r[2] for r in rows) / len(rows) >= 93
    assert min(r[2] for r in rows) >= 80


def test_alarms_are_rare_at_the_null_and_frequent_beyond(page: str) -> None:
    rows = _rows(page)
    nulls = [r for i, r in enumerate(rows) if i == 0 or rows[i - 1][0] != r[0]]
    ends = [r for i, r in enumerate(rows) if i + 1 == len(rows) or rows[i + 1][0] != r[0]]
    assert sum(r[3] for r in nulls) / len(nulls) <= 8
    assert min(r[3] for r in ends) >= 75


def test_written_page_is_of_every_probe() -> None:
    from bonafides.catalog.probes import probe_ids  # noqa: PLC0415

    written = (ROOT / "docs/calibration.md").read_text("utf-8")
    assert {row[0].split(" (")[0] for row in _rows(written)} == set(probe_ids())
