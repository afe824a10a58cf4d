"""Read the labelled model cards and score both halves: `python benchmarks/evidence.py [SHARED]`.

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
    """Print the figures of both halves."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared"
    folder = shared / "benchmarks"
    documents, claims = read_packet([folder / "evidence" / "docs" / "model_cards"])
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "read.json"
        out.write_text(read_json.render(documents, claims), encoding="utf-8")
        for half, worst in (("development", "60"), ("held-out", "0")):
            print(f"## {half}")
            command = [sys.executable, str(folder / "score_evidence.py"), "--read", str(out), "--worst", worst]
            command += ["--labels", str(folder / "evidence" / "labels.jsonl")]
            command += ["--only", str(HERE / "splits" / f"model-cards.{half}.txt")]
            print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


if __name__ == "__main__":
    main()
