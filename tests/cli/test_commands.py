"""The commands as a user runs them: output, files, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bonafides.catalog.controls import controls, frameworks
from bonafides.catalog.policies import policy_names
from bonafides.checks.discovery import checks

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "meridian-draft"


def _run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bonafides.cli.main import main; main()", *arguments]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "80"}
    )


def test_audit_of_the_example(tmp_path: Path) -> None:
    done = _run("audit", str(EXAMPLE), "--today", "2026-01-15", cwd=tmp_path)
    assert done.returncode in (10, 20), done.stderr
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    (folder,) = (tmp_path / "bonafides-out").iterdir()
    assert sorted(p.name for p in folder.iterdir()) == ["findings.json", "inquiry.docx", "inquiry.md", "report.html"]


def test_audit_json_is_one_document_and_the_exit_code_its_recommendation(tmp_path: Path) -> None:
    done = _run("audit", str(EXAMPLE), "--today", "2026-01-15", "--json", "--out", "here", cwd=tmp_path)
    said = json.loads(done.stdout)
    assert {"go": 0, "conditional": 10, "no-go": 20}[said["recommendation"]["value"]] == done.returncode
    assert {f["check"] for f in said["findings"]} == {name for name, _ in checks()}
    assert done.stdout == (tmp_path / "here" / "findings.json").read_text("utf-8")


def test_read_json(tmp_path: Path) -> None:
    done = _run("read", str(EXAMPLE), "--json", cwd=tmp_path)
    documents = json.loads(done.stdout)["documents"]
    assert done.returncode == 0
    assert {"path", "sha256", "kind", "read", "claims"} <= set(documents[0])


@pytest.mark.parametrize(
    "arguments,code,words",
    [
        (("audit", "missing.zip"), 2, "missing.zip"),
        (("audit", str(EXAMPLE), "--policy", "nope"), 2, "default"),
        (("audit", str(EXAMPLE), "--tier", "huge"), 2, "huge"),
        (("audit",), 2, "PACKET"),
        (("explain", "no.such"), 2, "explain list"),
        (("read", "empty.md"), 3, ""),
        (("audit", "empty.md"), 3, "empty file"),
    ],
)
def test_wrong_usage_is_a_line_that_helps(arguments: tuple[str, ...], code: int, words: str, tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")
    done = _run(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_help_teaches(tmp_path: Path) -> None:
    done = _run("--help", cwd=tmp_path)
    assert done.returncode == 0
    assert all(word in done.stdout for word in ("audit", "read", "explain", "PACKET"))


NAMES = [
    "list", "frameworks", "policies", *controls(), *(name for name, _ in checks()), *(f.id for f in frameworks()),
    *policy_names(),
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_explain(name: str) -> None:
    from bonafides.pipeline.explain import explain  # noqa: PLC0415

    text = explain(name)
    assert name in text or name in ("list", "frameworks", "policies")
    longest = max(len(word) for word in text.split())
    assert all(len(line) <= max(80, longest + 10) for line in text.splitlines())
    assert all(len(line) <= 60 or " " not in line.strip() for line in explain(name, 60).splitlines()[2:])


def test_explain_says_which_frameworks_do_not_ask() -> None:
    from bonafides.pipeline.explain import explain  # noqa: PLC0415

    text = explain("zt-01")
    assert "csa-ai-caiq@1.1.0: does not ask for it" in text and "stricter than all" in text.replace("\n", " ")
    unchecked = [c.id for c in controls().values() if not c.checks]
    assert unchecked
    assert all("Not tested by reading" in explain(control) for control in unchecked)


@pytest.mark.parametrize("name,near", [("training.zero_trainin_clause", "training.zero_training_clause"), ("way_ot", "training.way_out"), ("ZT01", "ZT-01"), ("hecvta", "hecvat@4.14")])  # fmt: skip
def test_explain_suggests_the_nearest(name: str, near: str) -> None:
    from bonafides.errors import UsageError  # noqa: PLC0415
    from bonafides.pipeline.explain import explain  # noqa: PLC0415

    with pytest.raises(UsageError) as caught:
        explain(name)
    assert near in caught.value.advice
