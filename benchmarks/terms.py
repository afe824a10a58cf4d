"""Read the labelled terms and score both halves: `python benchmarks/terms.py [SHARED]`.

Errors are listed for the development half only; of the held-out half only the figures are printed.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bonafides.claims import terms
from bonafides.documents.reading import read
from bonafides.pipeline.read import read_packet
from bonafides.report import read_json

HERE = Path(__file__).parent


def main() -> None:
    """Print the figures of both halves and the clause reader's words per second on one core."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared"
    folder = shared / "benchmarks"
    started = time.perf_counter()
    documents, claims = read_packet([folder / "terms" / "docs"])
    words = sum(len(d.text.split()) for d in documents)
    print(
        f"read {len(documents)} documents, {words} words, {words / (time.perf_counter() - started):.0f} words/s in all"
    )
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "read.json"
        out.write_text(read_json.render(documents, claims), encoding="utf-8")
        for half, worst in (("development", "40"), ("held-out", "0")):
            print(f"## {half}")
            print(_score(folder, out, HERE / "splits" / f"terms.{half}.txt", worst))
    plain = [read(p.name, p.read_bytes()) for p in sorted((folder / "terms" / "docs").iterdir())]
    started = time.perf_counter()
    for document in plain:
        terms.claims(document)
    print(f"clause reader alone: {words / (time.perf_counter() - started):.0f} words/s on one core")


def _score(folder: Path, out: Path, only: Path, worst: str) -> str:
    command = [sys.executable, str(folder / "score_terms.py"), "--labels", str(folder / "terms" / "labels.jsonl")]
    command += ["--read", str(out), "--only", str(only), "--worst", worst]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # The scorer names documents in lists; of the held-out half they are not shown.
    return (
        text
        if worst != "0"
        else "\n".join(line.split(" [")[0] if line.startswith("false") else line for line in text.splitlines())
    )


if __name__ == "__main__":
    main()
