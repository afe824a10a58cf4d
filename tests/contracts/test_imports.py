"""The import contracts hold, and each is seen to catch what it forbids."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLANTED = [
    ("flow", "checks/bias/bias_measured.py", "import bonafides.documents"),
    ("flow", "model/text.py", "import bonafides.catalog"),
    ("core-without-web", "pipeline/subject.py", "import django"),
    ("nouns-are-plain", "model/text.py", "import logging"),
    ("one-door-out", "report/html.py", "import socket"),
    ("checks-are-pure", "checks/bias/bias_measured.py", "import random"),
    ("checks-apart", "checks/bias/bias_measured.py", "import bonafides.checks.training.way_out"),
    ("no-cycles", "model/text.py", "import bonafides.model.claim"),
]


def _lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-cache",
        "--contract",
        contract,
    ]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(folder), "PATH": ""}, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "src" / "bonafides", tmp_path / "bonafides", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


@pytest.mark.parametrize("contract", sorted({c for c, _, _ in PLANTED}))
def test_contract_holds(copy: Path, contract: str) -> None:
    done = _lint(copy, contract)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract,file,line", PLANTED)
def test_planted_import_is_caught(copy: Path, contract: str, file: str, line: str) -> None:
    path = copy / "bonafides" / file
    path.write_text(path.read_text("utf-8") + f"\n{line}\n", encoding="utf-8")
    done = _lint(copy, contract)
    assert done.returncode != 0, done.stdout
    assert "BROKEN" in done.stdout
