"""`bonafides measure` and `bonafides lab` as a user runs them."""

import csv
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from bonafides.cli.main import main

COMMAND = (sys.executable, "-c", "from bonafides.cli.main import main; main()")


def _run(*arguments: str, cwd: Path, answer: str | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL if answer is None else None,
        input=answer,
        env={**os.environ, "COLUMNS": "100"},
    )


@pytest.fixture(scope="module")
def lab() -> Iterator[str]:
    process = subprocess.Popen(
        [*COMMAND, "lab", "serve", "fabricating", "--port", "0", "--set", "p=0.4"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    said = [process.stdout.readline() for _ in range(3)]
    assert "truth: a value for an invented thing with chance 0.4" in said[1]
    yield said[2].split("/v1 ")[0]
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture
def target(tmp_path: Path, lab: str) -> str:
    (tmp_path / "target.yaml").write_text(
        f"name: Lab vendor\nkind: openai-chat\nurl: {lab}/v1\nmodel: lab-1\nconcurrency: 20\n"
        "permission: {by: Ana Diaz, until: 2999-01-01}\nprices: {currency: EUR, per_million_in: 1, per_million_out: 2}\n"
    )
    return "target.yaml"


PROBE = ("--probe", "invented_entities", "--seed", "5")


def test_it_says_what_it_will_send_before_it_sends(tmp_path: Path, target: str) -> None:
    done = _run("measure", target, *PROBE, "--plan", cwd=tmp_path)
    assert done.returncode == 0
    assert all(
        word in done.stderr
        for word in (
            "allowed by Ana Diaz until 2999-01-01",
            "calls",
            "EUR",
            "for example:",
            "fabrication-rate: 60",
            "seed 5",
        )
    )
    assert [p.name for p in tmp_path.iterdir()] == [target]


def test_it_sends_nothing_unless_somebody_agrees(tmp_path: Path, target: str) -> None:
    done = _run("measure", target, *PROBE, cwd=tmp_path)
    assert done.returncode == 2
    assert "--yes" in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == [target]


def test_a_whole_measurement(tmp_path: Path, target: str) -> None:
    done = _run("measure", target, *PROBE, "--count", "200", "--budget", "400", "--out", "run", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "200 of 200 trials finished" in done.stdout
    assert "\x1b" not in done.stdout
    said = json.loads((tmp_path / "run" / "measurements.json").read_text())
    rate = {m["metric"]: m for m in said["measurements"]}["fabrication-rate"]
    assert rate["low"] <= 0.4 <= rate["high"]
    assert said["trials"] == len((tmp_path / "run" / "trials.jsonl").read_text().splitlines()) == 200
    assert ET.parse(tmp_path / "run" / "junit.xml").getroot().get("tests") == str(len(said["measurements"]))  # noqa: S314
    assert json.loads((tmp_path / "run" / "results.sarif").read_text())["version"] == "2.1.0"


def test_json_is_one_document_and_fail_on_has_a_code_of_its_own(tmp_path: Path, target: str) -> None:
    again = ("--count", "120", "--yes", "--json")
    done = _run("measure", target, *PROBE, *again, "--out", "a", "--fail-on", "fabrication-rate > 10%", cwd=tmp_path)
    assert done.returncode == 12
    assert json.loads(done.stdout)["trials"] == 120
    resume = ("measure", target, "--resume", "--out", "a", "--yes", "--fail-on")
    assert _run(*resume, "fabrication-rate > 90%", cwd=tmp_path).returncode == 0
    assert _run(*resume, "no-such-rate > 1%", cwd=tmp_path).returncode == 11


def test_a_person_corrects_a_score_and_reports_again(tmp_path: Path, target: str) -> None:
    _run("measure", target, *PROBE, "--count", "40", "--yes", "--out", "a", cwd=tmp_path)
    first = json.loads((tmp_path / "a" / "measurements.json").read_text())
    rows = list(csv.DictReader((tmp_path / "a" / "scores.csv").read_text().splitlines()))
    changed = next(row for row in rows if row["mark"] == "hit" and row["label"].startswith("fabricated"))
    changed |= {"mark": "pass", "reason": "it is a joke", "by": "Ana Diaz"}
    with (tmp_path / "mine.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    done = _run("measure", target, "--resume", "--out", "a", "--yes", "--scores", "mine.csv", "--json", cwd=tmp_path)
    second = json.loads(done.stdout)
    assert second["overridden"] == [["invented_entities", changed["item"], 0]]
    hits = [
        next(m["hits"] for m in said["measurements"] if m["metric"] == "fabrication-rate") for said in (first, second)
    ]
    assert hits[1] == hits[0] - 1
    assert second["spent"]["calls"] == 40


@pytest.mark.parametrize(
    "arguments,code,words",
    [
        (("measure", "nothing.yaml", "--yes"), 2, "no file"),
        (("measure", "target.yaml", "--probe", "nope", "--yes"), 2, "there is no probe"),
        (("measure", "target.yaml", "--fail-on", "x", "--yes"), 2, "no condition"),
        (("measure", "target.yaml", "--resume", "--yes"), 2, "--out"),
        (("measure", "target.yaml", "--resume", "--out", "none", "--yes"), 2, "no folder"),
        (("measure", "expired.yaml", "--yes"), 2, "ended on 2020-01-01"),
        (("measure", "code.yaml", "--yes"), 2, "--allow-code"),
        (("measure", "unpriced.yaml", "--cost", "5", "--yes"), 2, "prices"),
        (("measure", "keyless.yaml", "--yes"), 2, "ACME_KEY_OF_NOBODY is not set"),
        (("lab", "serve", "nope"), 2, "honest"),
        (("lab", "serve", "honest", "--set", "x"), 2, "OPTION=VALUE"),
    ],
)
def test_wrong_usage_is_a_line_that_helps(
    arguments: tuple[str, ...],
    code: int,
    words: str,
    tmp_path: Path,
    target: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (tmp_path / target).read_text()
    (tmp_path / "expired.yaml").write_text(text.replace("2999", "2020"))
    (tmp_path / "unpriced.yaml").write_text("\n".join(line for line in text.splitlines() if "prices" not in line))
    (tmp_path / "keyless.yaml").write_text(text + "auth: {env: ACME_KEY_OF_NOBODY}\n")
    (tmp_path / "code.yaml").write_text(
        "name: c\nkind: command\nargv: ['true']\npermission: {by: me, until: 2999-01-01}\n"
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bonafides", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == code
    assert words in capsys.readouterr().err


def test_a_dead_target_could_not_be_found_out(tmp_path: Path, target: str) -> None:
    file = tmp_path / target
    file.write_text(file.read_text().replace("127.0.0.1", "no-such-host.invalid"))
    done = _run("measure", target, *PROBE, "--yes", "--out", "run", cwd=tmp_path)
    assert done.returncode == 11
    assert "stopped early" in done.stdout
    assert "--resume" in done.stdout


def test_help_teaches(tmp_path: Path) -> None:
    for arguments, words in (
        (("measure", "--help"), "TARGET.yaml"),
        (("lab", "--help"), "serve"),
        (("lab", "list"), "truth:"),
    ):
        done = _run(*arguments, cwd=tmp_path)
        assert done.returncode == 0
        assert words in done.stdout
