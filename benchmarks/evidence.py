"""Read the labelled model cards and score both halves: `python benchmarks/evidence.py [SHARED] [--development]`.

Errors are listed for the development half only; of the held-out half only the figures are printed.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from bonafides.pipeline.read import read_packet
from bonafides.report import read_json

HERE = Path(__file__).parent


def main() -> None:
    """Print the figures of both halves; with `--development` the held-out half is not read at all."""
    named = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder = (Path(named[0]) if named else HERE.parent.parent / "shared") / "benchmarks"
    for half, worst in (("development", "60"), ("held-out", "0")):
        if half == "development" or "--development" not in sys.argv:
            print(f"## {half}")
            print(_score(folder, HERE / "splits" / f"model-cards.{half}.txt", worst))


def _score(folder: Path, split: Path, worst: str) -> str:
    cards = folder / "evidence" / "docs" / "model_cards"
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "read.json"
        read = read_packet([cards / name for name in split.read_text("utf-8").split()])
        out.write_text(read_json.render(*read), encoding="utf-8")
        command = [sys.executable, str(folder / "score_evidence.py"), "--read", str(out), "--only", str(split)]
        command += ["--labels", str(folder / "evidence" / "labels.jsonl"), "--worst", worst]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
