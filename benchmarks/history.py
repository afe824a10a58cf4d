"""Compare the labelled pairs of real versions and score both halves: `python benchmarks/history.py [SHARED] [--development]`.

Errors are listed for the development half only; of the held-out half only figures are printed, and with
`--development` it is not read at all.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bonafides.errors import BonafidesError
from bonafides.pipeline.compare import compare
from bonafides.report import comparison_json

HERE = Path(__file__).parent


def main() -> None:
    """Print the figures of each half and the pairs compared per second."""
    halves = ("development",) if "--development" in sys.argv else ("development", "held-out")
    given = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder = (Path(given[0]) if given else HERE.parent.parent / "shared") / "benchmarks"
    for half in halves:
        ids = (HERE / "splits" / f"history.{half}.txt").read_text("utf-8").split()
        started = time.perf_counter()
        results = {
            i: result
            for i in ids
            if (result := _compared(folder / "history" / "pairs" / i, shown=half == "development"))
        }
        seconds = time.perf_counter() - started
        words = sum(
            len((folder / "history" / "pairs" / i / f"{v}.md").read_text("utf-8").split())
            for i in ids
            for v in ("old", "new")
        )
        print(
            f"## {half}\n{len(ids)} pairs, {words} words, {len(ids) / seconds:.1f} pairs/s, {words / seconds:.0f} words/s"
        )
        print(_score(folder, ids, results, half))


def _compared(pair: Path, shown: bool) -> dict[str, object] | None:
    """What `compare --json` prints; None, which the scorer counts as unclear, where a version cannot be read."""
    try:
        result: dict[str, object] = json.loads(comparison_json.render(compare(pair / "old.md", pair / "new.md")))
    except BonafidesError as error:
        print(f"not compared: {pair.name if shown else 'one pair'} ({error if shown else type(error).__name__})")
        return None
    return result


def _score(folder: Path, ids: list[str], results: dict[str, dict[str, object]], half: str) -> str:
    labels = [
        line
        for line in (folder / "history" / "labels.jsonl").read_text("utf-8").splitlines()
        if line.strip() and json.loads(line)["id"] in ids
    ]
    with tempfile.TemporaryDirectory() as scratch:
        gold, compared = Path(scratch) / "labels.jsonl", Path(scratch) / "compared.jsonl"
        gold.write_text("\n".join(labels), encoding="utf-8")
        compared.write_text("\n".join(json.dumps({"id": i, "result": r}) for i, r in results.items()), encoding="utf-8")
        command = [sys.executable, str(folder / "score_history.py"), "--labels", str(gold), "--compared", str(compared)]
        command += ["--worst", "60" if half == "development" else "0"]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # The scorer names pairs in lists; of the held-out half they are not shown.
    return text if half == "development" else "\n".join(line.split(" [")[0] for line in text.splitlines())


if __name__ == "__main__":
    main()
