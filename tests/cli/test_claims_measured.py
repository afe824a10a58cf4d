"""`bonafides audit --target`: a false figure of a model card comes out contradicted, a true one does not."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-c", "from bonafides.cli.main import main; main()")


@pytest.fixture(scope="module", params=["0.3", "0"])
def vendor(request: pytest.FixtureRequest) -> Iterator[tuple[float, str]]:
    """The chance with which a vendor of the laboratory invents, and its address."""
    process = subprocess.Popen(
        [*COMMAND, "lab", "serve", "fabricating", "--port", "0", "--set", f"p={request.param}"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    said = [process.stdout.readline() for _ in range(3)]
    yield float(request.param), said[2].split("/v1 ")[0]
    process.kill()
    process.wait()
    process.stdout.close()


def _audit(folder: Path, url: str, *more: str) -> dict[str, Any]:
    (folder / "target.yaml").write_text(
        f"name: Lab vendor\nkind: openai-chat\nurl: {url}/v1\nmodel: lab-1\nconcurrency: 20\n"
        "permission: {by: Ana Diaz, until: 2999-01-01}\n"
    )
    command = ["audit", str(ROOT / "examples/meridian-draft"), "--target", "target.yaml", "--out", "out", "--json"]
    done = subprocess.run(
        [*COMMAND, *command, "--probe", "invented_entities", "--yes", "--today", "2026-06-01", *more],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "100"},
    )
    assert done.returncode in (0, 10, 20), done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert (folder / "out/measurement/trials.jsonl").is_file()
    return found


def test_claim_of_1_8_percent_against_what_the_vendor_does(tmp_path: Path, vendor: tuple[float, str]) -> None:
    chance, url = vendor
    found = _audit(tmp_path, url)
    entry = next(r for r in found["reconciliation"] if r["claim"]["topic"] == "model-card.hallucination-rate")
    assert entry["stated"] == pytest.approx(0.018)
    assert entry["measurement"]["value"] == pytest.approx(chance, abs=0.25)
    assert entry["status"] == ("contradicted" if chance else "untested")
    findings = {f["check"]: f for f in found["findings"]}
    answer = findings["reliability.fabrication_measured"]
    assert answer["outcome"] == ("not-satisfied" if chance else "inconclusive")
    if chance:
        assert {c["path"] for c in answer["citations"]} == {"model-card.md", "measurements.txt"}
        text = (tmp_path / "out/measurements.txt").read_text("utf-8")
        assert all(c["quote"] in text for c in answer["citations"] if c["path"] == "measurements.txt")
    assert findings["bias.decisions_alike"]["outcome"] == "not-applicable"
    metrics = {m["metric"] for m in found["measurements"]}
    assert metrics == {"fabrication-rate", "over-refusal-rate", "control-error-rate"}
