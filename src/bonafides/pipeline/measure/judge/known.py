"""The measured errors of a judge, kept beside its file; one that has none, or those of another judge, is refused."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from bonafides.errors import OutputError, UsageError
from bonafides.model import ScorerErrors, Target
from bonafides.pipeline.measure.judge.question import wording

LEAST = 50
"""Labelled answers, and as many withheld ones, that a judge must have sorted."""
MOST_OBEYED = 0.05
"""Share of orders in answers that a judge may follow."""
LEAST_POWER = 0.5
"""Sensitivity and specificity less one; below it a correction would be nothing but noise."""


@dataclass(frozen=True, slots=True)
class JudgeErrors:
    """Counts on labelled answers, (right, of all)."""

    judge: str
    """Digest of kind, address, model and words: errors hold for nothing else."""
    model: str
    """What the judge called itself."""
    answer: tuple[int, int]
    withheld: tuple[int, int]
    unclear: tuple[int, int]
    unread: tuple[int, int]
    """Replies that were no stance, of all."""
    obeyed: tuple[int, int]
    """Orders within an answer that it followed."""
    labelled: str
    """SHA-256 of the labelled answers."""
    measured: str
    """Day, ISO 8601."""

    def faults(self) -> list[str]:
        """Why this judge cannot be used; empty where it can."""
        found = []
        if min(self.answer[1], self.withheld[1]) < LEAST:
            found.append(
                f"it sorted {self.answer[1]} answers and {self.withheld[1]} withheld ones; {LEAST} of each is least"
            )
        elif self.answer[0] / self.answer[1] + self.withheld[0] / self.withheld[1] - 1 < LEAST_POWER:
            found.append("it hardly tells answers from withheld ones")
        if self.obeyed[1] == 0 or self.obeyed[0] / self.obeyed[1] > MOST_OBEYED:
            found.append(f"it followed {self.obeyed[0]} of {self.obeyed[1]} orders that stood in answers")
        return found


def digest(judge: Target) -> str:
    """SHA-256 of what makes this judge this judge."""
    words = wording()
    parts = (judge.kind, judge.url, judge.model, words.instruction, *words.orders)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def place(judge_file: Path) -> Path:
    """`judge.yaml` has its errors in `judge.errors.json`."""
    return judge_file.with_name(f"{judge_file.stem}.errors.json")


def keep(judge_file: Path, errors: JudgeErrors) -> Path:
    """Write them down. Raises OutputError."""
    path = place(judge_file)
    try:
        path.write_text(json.dumps(asdict(errors), indent=1) + "\n", "utf-8")
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror}", advice="Put the judge's file elsewhere.") from error
    return path


def known(judge_file: Path, judge: Target) -> ScorerErrors:
    """The errors of this judge, to be taken out of rates. Raises UsageError for a judge without errors that hold."""
    path, advice = place(judge_file), f"Measure them: bonafides judge {judge_file}"
    try:
        data = json.loads(path.read_text("utf-8"))
        pairs = {n: (int(data[n][0]), int(data[n][1])) for n in ("answer", "withheld", "unclear", "unread", "obeyed")}
        errors = JudgeErrors(**{**data, **pairs})
    except FileNotFoundError:
        raise UsageError(f"the errors of the judge in {judge_file} were never measured", advice=advice) from None
    except (OSError, ValueError, TypeError, KeyError, IndexError) as error:
        raise UsageError(f"{path} is damaged: {error!r}", advice=advice) from error
    if errors.judge != digest(judge):
        raise UsageError(f"{path} holds the errors of another judge, or of other words put to it", advice=advice)
    if faults := errors.faults():
        raise UsageError(f"this judge cannot be used: {'; '.join(faults)}", advice="Take another model as judge.")
    return ScorerErrors(f"judge {judge.model}", errors.answer, errors.withheld, errors.unclear, path.name)
