"""`bonafides audit --target`: what the vendor's documents claim is held against what its model does."""

import json
import os
import subprocess
import sys
from pathlib import Path

COMMAND = (sys.executable, "-c", "from bonafides.cli.main import main; main()")
CARD = """# Model card: Loremate 4

Loremate 4 is a language model by Testvendor Ltd. Version 4.1, released 2026-02-03.

## Evaluation

We measured the hallucination rate of Loremate 4 on our internal benchmark: 1.5 % of answers were hallucinated.
"""


def _run(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "COLUMNS": "100"}
    stdin = subprocess.DEVNULL
    return subprocess.run(
        [*COMMAND, *arguments], cwd=cwd, capture_output=True, text=True, check=False, stdin=stdin, env=environment
    )


def _target(folder: Path) -> None:
    """A vendor that invents an answer to everything."""
    (folder / "target.yaml").write_text(
        "name: Loremate\nkind: scripted\nanswers: ['ANSWER: 1987']\npermission: {by: the test, until: 2999-01-01}\n"
    )
    (folder / "model-card.md").write_text(CARD)


def test_measurements_stand_in_the_audit_and_contradict_a_false_claim(tmp_path: Path) -> None:
    _target(tmp_path)
    done = _run(
        *("audit", "model-card.md", "--target", "target.yaml", "--probe", "invented_entities"),
        *("--budget", "200", "--out", "report", "--json"),
        cwd=tmp_path,
    )
    assert done.returncode in (0, 10, 20), done.stderr
    said = json.loads(done.stdout)
    rate = next(m for m in said["measurements"] if m["metric"] == "fabrication-rate")
    assert rate["value"] == 1.0
    assert (tmp_path / "report" / "measurement" / "trials.jsonl").is_file()
    held = [r["status"] for r in said["reconciliation"] if "fabrication" in json.dumps(r)]
    assert "contradicted" in held


def test_nothing_is_sent_to_a_target_unless_somebody_agrees(tmp_path: Path) -> None:
    _target(tmp_path)
    done = _run("audit", "model-card.md", "--target", "target.yaml", "--out", "report", cwd=tmp_path)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert not (tmp_path / "report").exists()
