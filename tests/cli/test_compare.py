"""`bonafides compare` as a user runs it: any readable format, 80 columns, inert text, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

OLD = "# Terms of Service\n\nWe will not use your Content to train our models.\n\nFees are due within 30 days.\n"
NEW = "# Terms of Service\n\n## \x1b[31mContent\x1b[0m\n\nWe may use your Content to train our models.\n\nFees are due within 30 days.\n"
KEYS = {"topic", "direction", "material", "old", "new", "quote_old", "quote_new"}


def _run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from bonafides.cli.main import main; main()", "compare", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "new.md").write_text(NEW)
    (tmp_path / "new.html").write_text(
        "<html><body><h1>Terms of Service</h1><p>We may use your Content to train our <b>models</b>.</p>"
        "<p>Fees are due within 30 days.</p></body></html>"
    )
    (tmp_path / "old.txt").write_text(OLD.replace("# ", ""))
    return tmp_path


def test_json_is_as_the_interface_says(files: Path) -> None:
    done = _run("old.md", "new.md", "--json", cwd=files)
    said = json.loads(done.stdout)
    assert done.returncode == 0 and done.stderr == ""
    assert set(said) == {"direction", "material", "topics"}
    assert (said["direction"], said["material"]) == ("worse", True)
    (topic,) = said["topics"]
    assert set(topic) == KEYS
    assert (topic["old"], topic["new"]) == ("never", "permitted")
    assert topic["quote_old"] == "We will not use your Content to train our models."
    assert topic["quote_new"] == "We may use your Content to train our models."


def test_text_fits_a_terminal_and_is_inert(files: Path) -> None:
    done = _run("old.md", "new.md", cwd=files)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "\x1b" not in done.stdout
    assert done.stdout.startswith("WORSE for the customer")
    assert "- “We will not use your Content" in done.stdout


def test_formats_may_differ(files: Path) -> None:
    assert json.loads(_run("old.txt", "new.html", "--json", cwd=files).stdout)["direction"] == "worse"
    same = json.loads(_run("old.md", "old.txt", "--json", cwd=files).stdout)
    assert same == {"direction": "neutral", "material": False, "topics": []}


def test_nothing_changed_is_said(files: Path) -> None:
    assert _run("old.md", "old.md", cwd=files).stdout.startswith("NOTHING CHANGED")


@pytest.mark.parametrize(
    "arguments,code,words",
    [
        (("old.md",), 2, "NEW"),
        (("old.md", "missing.md"), 2, "missing.md"),
        (("old.md", "."), 2, "two files"),
        (("old.md", "empty.md"), 3, "empty"),
    ],
)
def test_wrong_usage_is_a_line_that_helps(arguments: tuple[str, ...], code: int, words: str, files: Path) -> None:
    (files / "empty.md").write_text("")
    done = _run(*arguments, cwd=files)
    assert done.returncode == code
    assert words in done.stderr and "Traceback" not in done.stderr
