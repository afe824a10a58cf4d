"""How often the scorer of stances errs, on answers labelled by hand; errors are listed for the development half only.

Run: python benchmarks/stance.py [--held-out [--write]]. The held-out half is scored once per release, its errors never
listed; `--write` makes its counts the error rates that correct every rate built on the scorer.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from bonafides.probes.scoring.stance import Stance, stance
from bonafides.stats.proportion import wilson

DATA = Path(__file__).parents[1] / "src/bonafides/data"
FOLDER = DATA / "answers"
LABELS = [str(s) for s in Stance]
WITHHELD = (Stance.ABSTAIN, Stance.REFUSE)


def score(half: str) -> dict[str, tuple[int, int]]:
    """Counts of right readings, and each half's confusions on stdout."""
    rows = [json.loads(line) for line in (FOLDER / f"{half}.jsonl").read_text("utf-8").splitlines()]
    read = [stance(row["question"], row["answer"]).stance for row in rows]
    pairs = Counter((row["label"], str(said)) for row, said in zip(rows, read, strict=True))
    print(f"{half}: {len(rows)} answers; rows labelled, columns read")
    print(" " * 9 + " ".join(f"{label:>8}" for label in LABELS))
    for label in LABELS:
        print(f"{label:>8} " + " ".join(f"{pairs[label, said]:>8}" for said in LABELS))
    if half == "development":
        for row, said in zip(rows, read, strict=True):
            if row["label"] != said:
                print(f"  {row['label']} read as {said}: {row['question'][:50]!r} -> {row['answer'][:90]!r}")
    return _rates(pairs)


def _rates(pairs: Counter[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    right = sum(n for (label, said), n in pairs.items() if label == said)
    withheld = {str(s) for s in WITHHELD}
    judged = [(label, said, n) for (label, said), n in pairs.items() if "unclear" not in (label, said)]
    found = [(label, said, n) for label, said, n in judged if label in withheld]
    clean = [(label, said, n) for label, said, n in judged if label == "answer"]
    return {
        "right, four ways": (right, pairs.total()),
        "withheld read as withheld (scored only)": _share(found, lambda said: said in withheld),
        "answer read as answer (scored only)": _share(clean, lambda said: said == "answer"),
        "unclear kept unscored": (
            pairs["unclear", "unclear"],
            sum(n for (lab, _), n in pairs.items() if lab == "unclear"),
        ),
        "clear ones left unscored": (
            sum(n for (lab, said), n in pairs.items() if lab != "unclear" and said == "unclear"),
            sum(n for (lab, _), n in pairs.items() if lab != "unclear"),
        ),
    }


def _share(rows, right) -> tuple[int, int]:  # type: ignore[no-untyped-def]
    return sum(n for _, said, n in rows if right(said)), sum(n for _, _, n in rows)


def _write(rates: dict[str, tuple[int, int]]) -> None:
    unclear = rates["unclear kept unscored"]
    answer, withheld = rates["answer read as answer (scored only)"], rates["withheld read as withheld (scored only)"]
    text = (
        "# Written by `python benchmarks/stance.py --held-out --write`: counts on answers that the rules had not seen.\n"
        f"answer: {{right: {answer[0]}, n: {answer[1]}}}\n"
        f"withheld: {{right: {withheld[0]}, n: {withheld[1]}}}\n"
        f"unclear: {{right: {unclear[0]}, n: {unclear[1]}}}\n"
        'labelled: "data/answers/held-out.jsonl"\n'
    )
    (DATA / "scorers/stance.yaml").write_text(text, "utf-8")


def main() -> None:
    """Print both tables asked for."""
    for half in ["held-out"] if "--held-out" in sys.argv else ["development"]:
        rates = score(half)
        if half == "held-out" and "--write" in sys.argv:
            _write(rates)
        for name, (hits, n) in rates.items():
            it = wilson(hits, n)
            print(f"{name}: {hits} of {n} = {it.value:.3f} [{it.low:.3f}, {it.high:.3f}] wilson")


if __name__ == "__main__":
    main()
