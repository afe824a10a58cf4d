"""The folder of a run: its orders, its items, its intents, its trials; one process at a time."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from bonafides.errors import OutputError, RunError
from bonafides.model import Item, Target, Trial
from bonafides.model.trial import Key
from bonafides.pipeline.measure.budget import Spent
from bonafides.pipeline.measure.rows import item_line, item_of, lines, trial_of

try:
    import fcntl
except ImportError:  # Windows keeps two writers off an open file by itself
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run was started to do; a resumed run does exactly this."""

    run: str
    target: str
    """Digest of what makes the target this target: kind, address, model."""
    seed: int
    repeats: int
    probes: tuple[str, ...]
    started: str
    version: str
    aims: Mapping[str, Sequence[tuple[str, float, float]]] = field(default_factory=dict)
    """Metric, good and bad of what each probe may stop at; a probe that is not in it is asked whole."""


@dataclass(frozen=True, slots=True)
class Recount:
    """What the rows of a run say, whatever anybody noted elsewhere."""

    done: Mapping[Key, Trial]
    """Finished trials without their evidence, the first row of each key."""
    spent: Spent
    flying: int
    """Calls whose trial is not finished: sent perhaps, and charged in full, now and when their trial is made again."""
    damaged: int
    """Lines that cannot be read; their trials count as missing."""
    doubled: int
    """Rows of a key that an earlier row has already; not counted."""


class RunFolder:
    """An open folder; holds a lock that dies with the process."""

    def __init__(self, path: Path) -> None:
        """Make and lock the folder. Raises RunError when another run holds it, OutputError when it cannot be made."""
        self.path = path
        self.plan_file, self.items = path / "run.json", path / "items.jsonl"
        self.intents, self.trials = path / "intents.jsonl", path / "trials.jsonl"
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._lock: IO[bytes] = (path / "lock").open("ab")
        except OSError as error:
            raise OutputError(f"cannot write to {path}: {error.strerror}", advice="Give another --out.") from error
        if fcntl:
            try:
                fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self._lock.close()
                raise RunError(
                    f"another run is at work in {path}", advice="Wait for it, or give another folder with --out."
                ) from None

    def close(self) -> None:
        """Let go of the lock."""
        self._lock.close()

    def begin(self, plan: Plan, items: tuple[Item, ...]) -> None:
        """Write down what is to be done. Raises RunError when the folder holds a run, OutputError when it cannot."""
        if self.plan_file.exists() or self.trials.exists():
            raise RunError(
                f"{self.path} holds a run already",
                advice="Go on with it by --resume, or give another folder with --out.",
            )
        try:
            _write(self.items, b"".join(map(item_line, items)))
            _write(self.plan_file, (json.dumps({**_fields(plan)}, indent=1) + "\n").encode())
        except OSError as error:
            raise OutputError(f"cannot write to {self.path}: {error.strerror}", advice="Give another --out.") from error

    def plan(self, target: Target) -> Plan:
        """The plan written down. Raises RunError when there is none, or it is of another target."""
        try:
            data = json.loads(self.plan_file.read_text("utf-8"))
            plan = Plan(**{**data, "probes": tuple(data["probes"])})
        except FileNotFoundError:
            raise RunError(f"{self.path} holds no run to resume", advice="Start it without --resume.") from None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise RunError(f"{self.plan_file} is damaged: {error}", advice="Start anew in another folder.") from error
        if plan.target != target_digest(target):
            raise RunError(
                f"{self.path} holds a run on another target than {target.name}",
                advice="Kind, url and model must be those of the run; rate, budget and the rest may change.",
            )
        return plan

    def asked(self) -> tuple[Item, ...]:
        """Every item of the run. Raises RunError when the file is damaged."""
        items = tuple(item_of(line.row) for line in lines(self.items) if line.row is not None)
        if not items:
            raise RunError(f"{self.items} is damaged or empty", advice="Start anew in another folder.")
        return items

    def repair(self) -> int:
        """Cut off a last line that was torn by a crash or a full disk, in both logs; says how many bytes went."""
        return sum(_repair(path) for path in (self.trials, self.intents))

    def finished(self, *, evidence: bool = False) -> Iterator[Trial]:
        """Every finished trial in the order of the log, the first row of each key."""
        seen: set[Key] = set()
        for line in lines(self.trials):
            trial = _trial(line.row, evidence) if line.whole else None
            if trial and trial.key not in seen:
                seen.add(trial.key)
                yield trial

    def recount(self) -> Recount:
        """Count from the rows."""
        done: dict[Key, Trial] = {}
        damaged = doubled = 0
        for line in lines(self.trials):
            trial = _trial(line.row, evidence=False) if line.whole else None
            if trial is None:
                damaged += 1
            elif trial.key in done:
                doubled += 1
            else:
                done[trial.key] = trial
        reserved: dict[Key, list[tuple[int, float]]] = {}
        for line in lines(self.intents):
            if line.row is not None:
                key = (str(line.row.get("probe")), str(line.row.get("item")), _whole(line.row.get("repeat")))
                charge = (_whole(line.row.get("tokens")), _money(line.row.get("cost")))
                reserved.setdefault(key, []).append(charge)
        # A trial accounts for its own calls; what was sent for it before them went down with an earlier process.
        lost = [
            charge
            for key, charges in reserved.items()
            for charge in charges[: max(0, len(charges) - (done[key].calls if key in done else 0))]
        ]
        spent = Spent(
            max(sum(map(len, reserved.values())), sum(t.calls for t in done.values())),
            sum(tokens for tokens, _ in lost) + sum(t.charged for t in done.values()),
            sum(cost for _, cost in lost) + sum(t.cost or 0.0 for t in done.values()),
        )
        flying = sum(len(charges) for key, charges in reserved.items() if key[0] and key not in done)
        return Recount(done, spent, flying, damaged, doubled)


def target_digest(target: Target) -> str:
    """SHA-256 of kind, address and model."""
    return hashlib.sha256("\0".join((target.kind, target.url, target.model)).encode()).hexdigest()


def _trial(row: Mapping[str, object] | None, evidence: bool) -> Trial | None:
    try:
        return None if row is None else trial_of(row, evidence=evidence)
    except (KeyError, TypeError, ValueError):
        return None


def _fields(plan: Plan) -> dict[str, object]:
    return {name: getattr(plan, name) for name in Plan.__dataclass_fields__}


def _write(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.part")
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _repair(path: Path) -> int:
    if not path.exists():
        return 0
    with path.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        at = size
        while at and file.seek(at - 1) is not None and file.read(1) != b"\n":
            step = max(0, at - 65536)
            file.seek(step)
            found = file.read(at - step).rfind(b"\n")
            at = step + found + 1 if found >= 0 else step
        if at < size:
            file.truncate(at)
            os.fsync(file.fileno())
        return size - at


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _money(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
