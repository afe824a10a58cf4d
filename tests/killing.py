"""Kill a measuring process again and again, and look at what it left behind."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent
DRIVER = TESTS / "pipeline" / "measuring" / "driver.py"
IN_FLIGHT = 10


class Server:
    """A server in a process of its own that writes down every prompt before it answers."""

    def __init__(self, folder: Path, delay: float) -> None:
        self.seen = folder / "seen.txt"
        command = [sys.executable, str(TESTS / "counting_server.py"), str(self.seen), str(delay)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.url = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def prompts(self) -> list[str]:
        return self.seen.read_text().splitlines() if self.seen.exists() else []

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()


@dataclass(frozen=True)
class Found:
    """What a run that was killed again and again came to."""

    lost: int
    """Finished trials that were gone after a kill."""
    doubled: int
    """Trials that stood in the log twice."""
    trials: int
    sent: int
    """Calls that the server received."""
    charged: int
    said: dict[str, Any]
    again: int
    """The most often that one prompt was received."""


def start(folder: Path, url: str, count: int, *, resume: bool = False) -> "subprocess.Popen[str]":
    """A measuring process on `url`, with its run in `folder`/run."""
    file = folder / "target.yaml"
    file.write_text(
        f"name: t\nkind: openai-chat\nurl: {url}/v1\nmodel: m\nconcurrency: {IN_FLIGHT}\ntimeout: 5\n"
        "permission: {by: the test, until: 2999-01-01}\n"
    )
    command = [sys.executable, str(DRIVER), str(file), str(folder / "run"), str(count), "resume" if resume else "new"]
    environment = {**os.environ, "PYTHONPATH": f"{TESTS.parent / 'src'}{os.pathsep}{TESTS}"}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment)


def rows(folder: Path) -> list[dict[str, Any]]:
    """Whole rows of the log, as anybody would read them."""
    log = folder / "run" / "trials.jsonl"
    data = log.read_bytes() if log.exists() else b""
    return [json.loads(line) for line in data.splitlines(keepends=True) if line.endswith(b"\n")]


def wait_for(folder: Path, count: int) -> None:
    """Until the log has so many rows, or for 20 seconds."""
    log = folder / "run" / "trials.jsonl"
    end = time.monotonic() + 20
    while time.monotonic() < end and (not log.exists() or log.read_bytes().count(b"\n") < count):
        time.sleep(0.002)


def kill_again_and_again(folder: Path, server: Server, *, kills: int, count: int, seed: int) -> Found:
    """Kill a run at random moments, resume it each time, and let it end in peace."""
    draw = random.Random(seed)  # noqa: S311  (moments to kill at)
    kept: dict[str, dict[str, Any]] = {}
    lost = doubled = 0
    process = start(folder, server.url, count)
    for _ in range(kills):
        wait_for(folder, len(kept) + draw.randrange(1, max(2, count // (kills + 2))))
        time.sleep(draw.random() * 0.02)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        now = rows(folder)
        by_item = {row["item"]: row for row in now}
        doubled += len(now) - len(by_item)
        lost += sum(by_item.get(item) != row for item, row in kept.items())
        kept = by_item
        process = start(folder, server.url, count, resume=True)
    out, err = process.communicate(timeout=120)
    assert out, err
    said = json.loads(out)
    prompts = Counter(server.prompts())
    items = Counter(row["item"] for row in rows(folder))
    doubled += items.total() - len(items)
    return Found(lost, doubled, len(items), prompts.total(), said["spent"]["calls"], said, max(prompts.values()))
