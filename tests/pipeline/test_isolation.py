"""Untrusted files are parsed in children: one that hangs, dies or wants too much loses its own file and no other."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bonafides.errors import CatalogError
from bonafides.model import Document, Evidence, Read
from bonafides.pipeline.frames import LENGTH, BrokenFrame, packed, unpacked
from bonafides.pipeline.limits import Limits
from bonafides.pipeline.read import read_packet

WORDS = b"# Terms\n\nWe will never use your content to train our models.\n"


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A packet of one file that takes long, and two that do not."""
    folder = tmp_path / "packet"
    folder.mkdir()
    (folder / "a.md").write_bytes(WORDS)
    (folder / "slow.md").write_bytes(b"".join(b"- *item* %d of [many](https://a.b/c)\n" % n for n in range(700_000)))
    (folder / "z.txt").write_bytes(b"A short note about the service.")
    return folder


def _states(documents: tuple[Document, ...]) -> dict[str, Read]:
    return {d.evidence.path: d.read for d in documents}


OTHERS = {"a.md": Read.FULL, "z.txt": Read.FULL, "slow.md": Read.NOT_READ}


@pytest.mark.parametrize(
    "limits,words",
    [
        (Limits(cpu_seconds=1), "more than 1 s of processor time"),
        (Limits(seconds=4), "took more than 4 s"),
        (Limits(memory=350_000_000), "needs more memory"),
    ],
)
def test_a_file_that_costs_too_much_is_not_read(slow: Path, limits: Limits, words: str) -> None:
    documents, claims = read_packet([slow], limits=limits)
    assert _states(documents) == OTHERS
    assert words in next(d.reason for d in documents if d.evidence.path == "slow.md")
    assert any(c.path == "a.md" for c in claims)
    assert not list(_children(os.getpid()))


def test_a_reader_that_cannot_start_is_not_blamed_on_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(WORDS)
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(CatalogError, match="cannot start") as raised:
        read_packet([tmp_path])
    assert "Install" in raised.value.advice


def test_a_missing_library_is_not_blamed_on_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("packet", "broken/markdown_it"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "packet/a.md").write_bytes(WORDS)
    (tmp_path / "broken/markdown_it/__init__.py").write_text("raise ImportError('half an installation')")
    monkeypatch.syspath_prepend(tmp_path / "broken")
    with pytest.raises(CatalogError, match="half an installation"):
        read_packet([tmp_path / "packet"])


def test_a_killed_child_loses_its_file_only(slow: Path) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=_kill_the_busiest, args=(os.getpid(), stop))
    thread.start()
    try:
        documents, _ = read_packet([slow])
    finally:
        stop.set()
        thread.join()
    assert _states(documents) == OTHERS
    assert "SIGKILL" in next(d.reason for d in documents if d.evidence.path == "slow.md")


def test_ctrl_c_ends_all_and_writes_nothing(slow: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from bonafides.cli.main import main; main()", "audit", str(slow), "--out", "out"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    children: list[int] = []
    for _ in range(600):
        children = list(_children(process.pid))
        if children and _spent(children[0]) > 0.2:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert (out, b"Traceback" in err) == (b"", False)
    assert not (tmp_path / "out").exists()
    assert children
    assert not any(Path(f"/proc/{child}").exists() for child in children)


def test_a_reader_gets_no_secret_and_cannot_write(monkeypatch: pytest.MonkeyPatch, slow: Path) -> None:
    monkeypatch.setenv("VENDOR_API_KEY", "secret")
    seen: list[bytes] = []
    bounds: list[str] = []

    def look(_: str) -> None:
        for child in _children(os.getpid()):
            seen.append(Path(f"/proc/{child}/environ").read_bytes())
            bounds.append(Path(f"/proc/{child}/limits").read_text("utf-8"))

    read_packet([slow / "a.md"], progress=look)
    assert seen
    assert not any(b"VENDOR_API_KEY" in environment for environment in seen)
    assert all(
        line.split()[3] == "0" for text in bounds for line in text.splitlines() if line.startswith("Max file size")
    )


def test_only_our_own_nouns_come_over_the_pipe() -> None:
    document = Document(Evidence("a", "0", 1, "text/plain"))
    assert unpacked(packed((document, ()))[LENGTH.size :]) == (document, ())
    forged = b"cbonafides.model.document\ncopyreg.pickle\n."
    for hostile in (pickle.dumps(os.system), pickle.dumps(print), forged, b"nonsense", b""):
        with pytest.raises(BrokenFrame):
            unpacked(hostile)


def _kill_the_busiest(parent: int, stop: threading.Event) -> None:
    while not stop.is_set():
        for child in _children(parent):
            if _spent(child) > 1.5:
                os.kill(child, signal.SIGKILL)
                return
        time.sleep(0.05)


def _children(parent: int) -> Iterator[int]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text("utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == parent and fields[0] != "Z":
                yield int(entry.name)


def _spent(process: int) -> float:
    """Seconds of processor time of a process."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
