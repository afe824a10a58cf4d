"""The same 500 prompts by Inspect, which logs and scores too: `python benchmarks/peers.py PYTHON_WITH_INSPECT`.

Inspect is no dependency of the project: make an environment with `pip install inspect_ai openai` and name its Python.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure_speed import CONCURRENCY, HERE, child

COUNT, ROUNDS = 500, 3
_TASK = """
import sys
from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.scorer import includes
sys.path.insert(0, sys.argv[4])
from bare import prompts_of
port, count, concurrency = map(int, sys.argv[1:4])
samples = [Sample(input=p, target="UNKNOWN") for p in prompts_of(count)]
task = Task(dataset=samples, scorer=includes())
(log,) = eval(task, model="openai/m", model_base_url=f"http://127.0.0.1:{port}/v1", model_args={"api_key": "none", "responses_api": False},
    max_connections=concurrency, max_samples=concurrency, max_tokens=64, log_dir=sys.argv[5], display="none")
assert log.status == "success" and log.results.completed_samples == count, log.error
"""


def main() -> None:
    """Alternate Inspect and the engine; print both rates and their ratio."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as name:
        server = subprocess.Popen([sys.executable, str(HERE / "server.py"), "0.05"], stdout=subprocess.PIPE, text=True)
        assert server.stdout
        port = server.stdout.readline().strip()
        try:
            compare(port, Path(name))
        finally:
            server.kill()
            server.wait()


def compare(port: str, folder: Path) -> None:
    """Whole processes, start included: that is what a user waits for."""
    ratios, theirs, ours = [], [], []
    sizes = [port, str(COUNT), str(CONCURRENCY)]
    for number in range(ROUNDS):
        began = time.perf_counter()
        command = [sys.argv[1], "-c", _TASK, *sizes, str(HERE), str(folder / f"inspect{number}")]
        subprocess.run(command, check=True, capture_output=True)
        theirs.append(time.perf_counter() - began)
        began = time.perf_counter()
        child("engine.py", *sizes, str(folder / f"engine{number}"))
        ours.append(time.perf_counter() - began)
        ratios.append(theirs[-1] / ours[-1])
    print(
        f"{COUNT} prompts, {CONCURRENCY} in flight, wall: Inspect {statistics.median(theirs):.2f} s, "
        f"engine {statistics.median(ours):.2f} s, ratio {statistics.median(ratios):.1f} "
        f"({min(ratios):.1f} to {max(ratios):.1f}, {ROUNDS} rounds)"
    )


if __name__ == "__main__":
    main()
