"""Run a command and measure it: wall time, processor time, and the most memory that it and its children held at once."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Cost:
    """What a command took; `memory` is the largest sum of resident bytes, shared pages counted once per process."""

    wall: float
    cpu: float
    memory: int
    code: int
    out: str


def run(command: list[str], cwd: Path, *, watch: bool = True) -> Cost:
    """Run `command` in `cwd`; memory is looked at every 10 ms where `watch`."""
    used, start, peak = os.times(), time.perf_counter(), 0
    with (cwd / ".out").open("w+b") as out:
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=subprocess.DEVNULL)
        while watch and process.poll() is None:
            peak = max(peak, sum(map(_resident, _tree(process.pid))))
            time.sleep(0.01)
        code = process.wait()
        wall = time.perf_counter() - start
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    now = os.times()
    cpu = now.children_user + now.children_system - used.children_user - used.children_system
    return Cost(wall, cpu, peak, code, text)


def best(command: list[str], cwd: Path, times: int) -> Cost:
    """The quickest of several runs, none watched."""
    return min((run(command, cwd, watch=False) for _ in range(times)), key=lambda cost: cost.wall)


def _tree(root: int) -> list[int]:
    found, queue = [], [root]
    while queue:
        process = queue.pop()
        found.append(process)
        try:
            for task in Path(f"/proc/{process}/task").iterdir():
                queue += map(int, (task / "children").read_text("utf-8").split())
        except OSError:
            continue
    return found


def _resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text("utf-8").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
