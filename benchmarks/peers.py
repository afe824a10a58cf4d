"""The same 500 prompts by the peers that log and score too, each whole process beside the engine's, same server, same run.

They are no dependencies of the project. Install those you have time for, each in an environment of its own, and name them:
python benchmarks/peers.py [--inspect PYTHON] [--pyrit PYTHON] [--garak PYTHON] [--promptfoo FOLDER_OF_NODE_MODULES] [--rounds N]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure_speed import CONCURRENCY, HERE, child

sys.path.insert(0, str(HERE))
from prompts import prompts_of

COUNT = 500
FOLDER = HERE / "peers"
Run = Callable[[str, str, Path], int]
"""(where it is installed, port, folder of the run) to the number of results that stand in its log."""


def inspect(python: str, port: str, folder: Path) -> int:
    """Inspect, `includes` as scorer, its log of samples."""
    return _python(python, "by_inspect.py", port, folder)


def pyrit(python: str, port: str, folder: Path) -> int:
    """PyRIT, a substring scorer, its SQLite memory."""
    return _python(python, "by_pyrit.py", port, folder)


def garak(python: str, port: str, folder: Path) -> int:
    """garak, a probe of these prompts and a detector of a string, its report; it runs one process per attempt in flight."""
    return _python(python, "by_garak.py", port, folder)


def promptfoo(modules: str, port: str, folder: Path) -> int:
    """promptfoo, `not-icontains` as assertion, its JSON."""
    tests = [{"vars": {"prompt": p}, "assert": [{"type": "icontains", "value": "UNKNOWN"}]} for p in prompts_of(COUNT)]
    provider = {"id": "openai:chat:m", "config": {"apiBaseUrl": f"http://127.0.0.1:{port}/v1", "apiKey": "none"}}
    config = {"prompts": ["{{prompt}}"], "providers": [provider], "tests": tests}
    (folder / "promptfooconfig.json").write_text(json.dumps(config))
    program = Path(modules) / "promptfoo" / "dist" / "src" / "main.js"
    program = program if program.exists() else Path(modules) / ".bin" / "promptfoo"
    command = ["node", str(program), "eval", "-c", "promptfooconfig.json", "-j", str(CONCURRENCY), "--no-cache"]
    environment = {**os.environ, "PROMPTFOO_CONFIG_DIR": str(folder / "home"), "PROMPTFOO_DISABLE_TELEMETRY": "1"}
    environment |= {"PROMPTFOO_DISABLE_UPDATE": "1", "PROMPTFOO_SELF_HOSTED": "1"}
    _checked([*command, "--no-table", "--no-progress-bar", "-o", "out.json"], folder, environment)
    return len(json.loads((folder / "out.json").read_text())["results"]["results"])


PEERS: dict[str, Run] = {"inspect": inspect, "pyrit": pyrit, "garak": garak, "promptfoo": promptfoo}


def main() -> None:
    """Alternate each peer named and the engine; print both walls and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in PEERS:
        parser.add_argument(f"--{name}", metavar="WHERE")
    parser.add_argument("--rounds", type=int, default=3)
    wishes = parser.parse_args()
    named = {name: Path(where).absolute() for name in PEERS if (where := getattr(wishes, name))}
    if not named:
        parser.error("name at least one peer")
    server = subprocess.Popen([sys.executable, str(HERE / "server.py"), "0.05"], stdout=subprocess.PIPE, text=True)
    assert server.stdout
    port = server.stdout.readline().strip()
    try:
        for name, where in named.items():
            print(compare(name, str(where), port, wishes.rounds), flush=True)
    finally:
        server.kill()
        server.wait()


def compare(name: str, where: str, port: str, rounds: int) -> str:
    """Whole processes, start included: that is what a user waits for."""
    ratios, theirs, ours = [], [], []
    with tempfile.TemporaryDirectory() as place:
        for number in range(rounds):
            folder = Path(place) / f"{name}{number}"
            folder.mkdir()
            began = time.perf_counter()
            logged = PEERS[name](where, port, folder)
            theirs.append(time.perf_counter() - began)
            if logged != COUNT:
                return f"{name}: {logged} of {COUNT} results in its log; not compared"
            began = time.perf_counter()
            child("engine.py", port, str(COUNT), str(CONCURRENCY), str(Path(place) / f"engine{number}"))
            ours.append(time.perf_counter() - began)
            ratios.append(theirs[-1] / ours[-1])
    return (
        f"{COUNT} prompts, {CONCURRENCY} in flight, wall: {name} {statistics.median(theirs):.2f} s, "
        f"engine {statistics.median(ours):.2f} s, ratio {statistics.median(ratios):.1f} "
        f"({min(ratios):.1f} to {max(ratios):.1f}, {rounds} rounds)"
    )


def _python(python: str, script: str, port: str, folder: Path) -> int:
    sizes = [port, str(COUNT), str(CONCURRENCY), str(HERE)]
    out = _checked([python, str(FOLDER / script), *sizes], folder, {**os.environ, "XDG_DATA_HOME": str(folder)})
    return int(out.split()[-1])


def _checked(command: list[str], folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    # promptfoo ends with 100 where an assertion failed; what counts is how many results it has written.
    if done.returncode not in (0, 100):
        sys.exit(f"{command[1]} ended with {done.returncode}:\n{done.stdout[-1500:]}\n{done.stderr[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    main()
