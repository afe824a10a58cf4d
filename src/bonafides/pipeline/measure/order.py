"""The order of jobs: free ones in any order, a session's one after the other, dependants after what they wait for."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Sequence

from bonafides.errors import UsageError
from bonafides.model.trial import Key
from bonafides.pipeline.measure.job import Job

Unit = tuple[Job, ...]
"""Jobs that one worker makes one after the other."""


class Schedule:
    """Units that are ready, and units that wait for a trial to be finished."""

    def __init__(self, jobs: Sequence[Job], done: Collection[Key]) -> None:
        """`done`: keys of trials that an earlier part of the run has finished.

        Raises UsageError when an item waits for one that is not there, or for itself in the end.
        """
        self.ready: deque[Unit] = deque()
        self._waits: dict[int, set[Key]] = {}
        self._units: dict[int, Unit] = {}
        self._dependants: dict[Key, list[int]] = defaultdict(list)
        self._done = done
        units = _units(jobs)
        keys = {job.key for job in jobs}
        for number, unit in enumerate(units):
            if all(job.key in done for job in unit):
                continue
            own = {job.key: place for place, job in enumerate(unit)}
            if any(own.get(_after(job), -1) >= place for place, job in enumerate(unit)):
                raise UsageError(f"an item of {unit[0].item.probe} waits for itself, or for a later one of its session")
            needs = {k for job in unit if job.item.after and (k := _after(job)) not in own and k not in done}
            if not needs <= keys:
                missing = sorted(needs - keys)[0]
                raise UsageError(f"an item of {missing[0]} waits for {missing[1]}, which is not asked")
            if not needs:
                self.ready.append(unit)
                continue
            self._units[number], self._waits[number] = unit, needs
            for key in needs:
                self._dependants[key].append(number)
        self._refuse_circles(keys)

    @property
    def blocked(self) -> int:
        """How many units wait."""
        return len(self._units)

    def take(self, wanted: Callable[[str], bool]) -> Unit | None:
        """The first unit that is ready and of whose probe one more is wanted."""
        for place, unit in enumerate(self.ready):
            if wanted(unit[0].item.probe):
                del self.ready[place]
                return unit
        return None

    def finished(self, key: Key) -> bool:
        """Note that a trial is finished; says whether that made a unit ready."""
        freed = False
        for number in self._dependants.pop(key, ()):
            if number not in self._units:  # its probe was dropped
                continue
            self._waits[number].discard(key)
            if not self._waits[number]:
                self.ready.append(self._units.pop(number))
                freed = True
        return freed

    def drop(self, probe: str) -> int:
        """Let go of everything of one probe that no worker has taken up; says how many trials that spares."""
        gone = [unit for unit in (*self.ready, *self._units.values()) if unit[0].item.probe == probe]
        self.ready = deque(unit for unit in self.ready if unit[0].item.probe != probe)
        self._units = {number: unit for number, unit in self._units.items() if unit[0].item.probe != probe}
        return sum(job.key not in self._done for unit in gone for job in unit)

    def _refuse_circles(self, keys: Collection[Key]) -> None:
        left = {number: set(waits) for number, waits in self._waits.items()}
        makers = {job.key: number for number, unit in self._units.items() for job in unit}
        while left:
            free = [n for n, waits in left.items() if not any(makers.get(key) in left for key in waits)]
            if not free:
                raise UsageError("items wait for one another in a circle")
            for number in free:
                del left[number]


def interleaved(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """The first of each probe, then the second of each: what is in flight when one is told enough belongs to others."""
    places: dict[str, int] = defaultdict(int)
    numbered = []
    for job in jobs:
        numbered.append((places[job.item.probe], job))
        places[job.item.probe] += 1
    return tuple(job for _, job in sorted(numbered, key=lambda pair: pair[0]))


def _units(jobs: Sequence[Job]) -> list[Unit]:
    sessions: dict[tuple[str, str, int], list[Job]] = {}
    units: list[list[Job]] = []
    for job in jobs:
        if not job.item.session:
            units.append([job])
            continue
        key = (job.item.probe, job.item.session, job.repeat)
        if key not in sessions:
            sessions[key] = []
            units.append(sessions[key])
        sessions[key].append(job)
    return [tuple(unit) for unit in units]


def _after(job: Job) -> Key:
    return job.item.probe, job.item.after, job.repeat
