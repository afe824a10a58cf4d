"""Speed of measuring against a bare aiohttp loop, same server, same run: `python benchmarks/measure_speed.py`."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "measuring"
CONCURRENCY = 100
ROUNDS = {500: 7, 10_000: 3}


def main() -> None:
    """Alternate the two, print medians and ratios; then the whole command."""
    with tempfile.TemporaryDirectory() as folder:
        command_line = [sys.executable, str(HERE / "server.py"), "0.05"]
        server = subprocess.Popen(command_line, stdout=subprocess.PIPE, text=True)
        assert server.stdout
        port = server.stdout.readline().strip()
        try:
            for count in ROUNDS:
                compare(port, count, Path(folder))
            command(port, Path(folder))
        finally:
            server.kill()
            server.wait()


def compare(port: str, count: int, folder: Path) -> None:
    """Requests a second, CPU a trial, peak memory, and their ratios round by round."""
    bare, engine = [], []
    for number in range(ROUNDS[count]):
        bare.append(child("bare.py", port, str(count), str(CONCURRENCY)))
        engine.append(child("engine.py", port, str(count), str(CONCURRENCY), str(folder / f"{count}-{number}")))
    for name, rows in (("bare", bare), ("engine", engine)):
        rate = statistics.median(count / r["seconds"] for r in rows)
        cpu = statistics.median(1000 * r["cpu"] / count for r in rows)
        peak = max(r["peak_mb"] for r in rows)
        print(f"{count:6} prompts, {name:6}: {rate:5.0f}/s, {cpu:.3f} ms CPU each, {peak:.0f} MB")
    rates = [b["seconds"] / e["seconds"] for b, e in zip(bare, engine, strict=True)]
    cpus = [e["cpu"] / b["cpu"] for b, e in zip(bare, engine, strict=True)]
    print(f"{count:6} prompts: rate x {spread(rates)} of bare, CPU x {spread(cpus)}", flush=True)


def command(port: str, folder: Path) -> None:
    """The whole `bonafides measure`: start, 500 prompts, scores, statistics, files."""
    target = folder / "target.yaml"
    target.write_text(
        f"name: bench\nkind: openai-chat\nurl: http://127.0.0.1:{port}/v1\nmodel: m\nconcurrency: {CONCURRENCY}\n"
        "permission: {by: the benchmark, until: 2999-01-01}\n"
    )
    main_ = "from bonafides.cli.main import main; main()"
    seconds, starts = [], []
    for number in range(ROUNDS[500]):
        arguments = ["--probe", "invented_entities", "--count", "500", "--yes", "--out", str(folder / f"c{number}")]
        seconds.append(timed("-c", main_, "measure", str(target), *arguments))
        starts.append(timed("-c", "pass"))
    print(f"whole command, 500 prompts: {spread(seconds)} s wall; `python -c pass`: {spread(starts)} s")


def timed(*arguments: str) -> float:
    """Seconds that a Python process takes, start and end included."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - began


def spread(values: list[float]) -> str:
    """Median and range over the rounds."""
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f}, {len(values)} rounds)"


def child(*arguments: str) -> dict[str, Any]:
    """What a script of `measuring/` reports of itself."""
    command_line = [sys.executable, str(HERE / arguments[0]), *arguments[1:]]
    done = subprocess.run(command_line, check=True, capture_output=True, text=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


if __name__ == "__main__":
    main()
