"""`--reader llm` as a user runs it: the notice first, the account in every output, the key in none."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from llm_server import Raw, answering, serving

SECRET = "sk-very-secret-8"  # noqa: S105  (a made-up key that must never appear)
ODD = "The assistant owes its growing wit to everybody who writes to it every day."
TERMS = f"# Terms of Service\n\nThese Terms bind you and Ellery, Inc.\n\nWe will not use your Content to train our models.\n\n{ODD}\n"
LOW = {"topic": "training.customer-content", "value": "permitted", "quote": ODD}


def _run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bonafides.cli.main import main; main()", *arguments]
    environment = {**os.environ, "COLUMNS": "80", "BONAFIDES_LLM_KEY": SECRET}
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "terms.md").write_text(TERMS)
    return tmp_path


def test_audit_names_the_reader_everywhere_and_the_key_nowhere(folder: Path) -> None:
    with serving(answering(LOW)) as server:
        llm = ("--reader", "llm", "--llm-url", server.url, "--llm-model", "small-1")
        done = _run("audit", "terms.md", "--today", "2026-01-15", "--out", "out", *llm, cwd=folder)
    assert done.returncode in (10, 20), done.stderr
    assert "small-1" in done.stderr and "leaves this machine" in done.stderr
    assert "small-1" in done.stdout and "the rules read never, the second reader" in " ".join(done.stdout.split())
    assert max(map(len, done.stdout.splitlines())) <= 80
    files = {p.name: p.read_bytes() for p in (folder / "out").iterdir()}
    said = json.loads(files["findings.json"])
    assert said["reader"]["kind"] == "llm" and said["reader"]["model"] == "small-1" and said["reader"]["lowered"] == 1
    (whole,) = [p for p in said["positions"] if (p["topic"], p["scope"]) == ("training.customer-content", "all")]
    assert whole["value"] == "permitted"
    assert b"small-1" in files["report.html"] and b"No language model took part" not in files["report.html"]
    assert all(SECRET.encode() not in text for text in files.values()) and SECRET not in done.stdout + done.stderr


def test_read_with_a_dead_endpoint_reads_by_rules_and_says_so(folder: Path) -> None:
    with serving(lambda _body, _number: Raw(401, b"{}")) as server:
        llm = ("--reader", "llm", "--llm-url", server.url, "--llm-model", "small-1")
        done = _run("read", "terms.md", "--json", *llm, cwd=folder)
    said = json.loads(done.stdout)
    assert done.returncode == 0 and said["reader"]["unanswered"] == 1 and said["reader"]["failures"] == ["status-401"]
    (claim,) = [c for c in said["documents"][0]["claims"] if c["topic"] == "training.customer-content"]
    assert claim["value"] == "never"


def test_without_it_nothing_is_said_of_it(folder: Path) -> None:
    assert "reader" not in json.loads(_run("read", "terms.md", "--json", cwd=folder).stdout)
    done = _run("audit", "terms.md", "--today", "2026-01-15", "--json", "--out", "out", cwd=folder)
    assert json.loads(done.stdout)["reader"] == {"kind": "rules"}


@pytest.mark.parametrize("extra", [(), ("--llm-url", "http://a.example/v1", "--llm-model", "m")])
def test_an_endpoint_that_is_missing_or_not_safe_is_usage(extra: tuple[str, ...], folder: Path) -> None:
    done = _run("read", "terms.md", "--reader", "llm", *extra, cwd=folder)
    assert done.returncode == 2 and "--llm-url" in done.stderr and "Traceback" not in done.stderr
