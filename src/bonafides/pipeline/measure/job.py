"""A job is one trial to be made; its seed depends on the run's seed and its place in it, and on nothing else."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from bonafides.model import Item
from bonafides.model.trial import Key


@dataclass(frozen=True, slots=True)
class Job:
    """One item to be asked once."""

    item: Item
    repeat: int
    seed: int

    @property
    def key(self) -> Key:
        """Probe, item and repeat."""
        return self.item.probe, self.item.id, self.repeat


def jobs_of(items: Iterable[Item], repeats: int, seed: int) -> tuple[Job, ...]:
    """Every item `repeats` times: a whole round before the next, so that a run cut short has seen more items."""
    listed = tuple(items)
    return tuple(Job(item, repeat, _seed(seed, item, repeat)) for repeat in range(repeats) for item in listed)


def _seed(seed: int, item: Item, repeat: int) -> int:
    digest = hashlib.sha256(f"{seed}\0{item.probe}\0{item.id}\0{repeat}".encode()).digest()
    return int.from_bytes(digest[:4], "big") >> 1
