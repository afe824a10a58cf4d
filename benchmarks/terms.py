"""Read the labelled terms and score them: `python benchmarks/terms.py [SHARED] [--development]`.

With `--development` the held-out half is not read at all. Confusions and errors, with the sentences that were cited, are
listed for the development half only; of the held-out half only the figures are printed. Intervals are Wilson, 95 %.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bonafides.claims import terms
from bonafides.claims.terms.training import TOPIC, read_statements
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences
from bonafides.model import Claim
from bonafides.pipeline.read import read_packet
from bonafides.report import read_json

HERE = Path(__file__).parent
ROUNDS = 3


def main() -> None:
    """Print the figures of the halves, the errors of the development half, and words per second."""
    named = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder = (Path(named[0]) if named else HERE.parent.parent / "shared") / "benchmarks"
    for half in ("development", "held-out"):
        if half == "development" or "--development" not in sys.argv:
            _half(folder, half)
    _speed(_documents(folder, "development"))


def _documents(folder: Path, half: str) -> list[Path]:
    names = (HERE / "splits" / f"terms.{half}.txt").read_text("utf-8").split()
    return [folder / "terms" / "docs" / f"{name}.md" for name in names]


def _half(folder: Path, half: str) -> None:
    started = time.perf_counter()
    documents, claims = read_packet(_documents(folder, half))
    words = sum(len(d.text.split()) for d in documents)
    print(f"## {half}")
    print(
        f"read {len(documents)} documents, {words} words, {words / (time.perf_counter() - started):.0f} words/s in all"
    )
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "read.json"
        out.write_text(read_json.render(documents, claims), encoding="utf-8")
        print(_score(folder, out, half))
    if half == "development":
        _errors(folder, claims)


def _score(folder: Path, out: Path, half: str) -> str:
    labels = folder / "terms" / "labels.jsonl"
    command = [sys.executable, str(folder / "score_terms.py"), "--labels", str(labels), "--read", str(out)]
    command += ["--only", str(HERE / "splits" / f"terms.{half}.txt"), "--worst", "40" if half == "development" else "0"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # The scorer names documents in lists; of the held-out half they are not shown.
    shown = text.splitlines()
    if half == "held-out":
        shown = [line.split(" [")[0] if line.startswith(("false", "documents")) else line for line in shown]
    return "\n".join(shown)


def _errors(folder: Path, claims: tuple[Claim, ...]) -> None:
    """The sentences behind each wrong position, of the development half."""
    read_as = {Path(c.path).stem: c for c in claims if c.topic == TOPIC}
    for line in (folder / "terms" / "labels.jsonl").read_text("utf-8").splitlines():
        label = json.loads(line)
        claim = read_as.get(label["doc"])
        if claim is None or claim.value in label["accept"]:
            continue
        print(f"error {label['doc']}: labelled {' or '.join(label['accept'])}, read {claim.value}")
        for cited in claim.citations:
            print(f"    read:  {cited.quote}")
        for evidence in label["evidence"]:
            print(f"    label: ({evidence['role']}) {evidence['quote']}")


def _speed(paths: list[Path]) -> None:
    """Words per second on one core: the least of three rounds, on documents that are read and split already."""
    documents = [read(path.name, path.read_bytes()) for path in paths]
    said = [sentences(document.blocks) for document in documents]
    words = sum(len(document.text.split()) for document in documents)
    engine = min(_seconds(lambda: [read_statements(s) for s in said]) for _ in range(ROUNDS))
    whole = min(_seconds(lambda: [terms.claims(d) for d in documents]) for _ in range(ROUNDS))
    print(f"## speed, one core, {words} words")
    print(
        f"clause engine alone: {words / engine:.0f} words/s; splitting and all topics of terms: {words / whole:.0f} words/s"
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
