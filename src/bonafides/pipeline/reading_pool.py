"""Read many files in a few child processes: one that hangs or dies loses only the file it was reading."""

import os
import selectors
import time
from collections.abc import Callable, Iterator, Sequence

from bonafides.documents.received import Received, not_read
from bonafides.errors import CatalogError
from bonafides.pipeline.frames import BrokenFrame, Reading
from bonafides.pipeline.limits import Limits
from bonafides.pipeline.reader_child import Child

WORTH_A_PROCESS = 200_000
"""Bytes from which one more process earns its start."""


def readings(
    received: Sequence[Received], limits: Limits, meanwhile: Callable[[], object] = lambda: None
) -> Iterator[Reading]:
    """One reading per file, in the order given; `meanwhile` is called once, while the children start.

    Raises CatalogError where our own data are broken.
    """
    work = _Work(received, limits)
    try:
        work.give_out()
        meanwhile()
        for index in range(len(received)):
            while index not in work.done:
                work.step()
            yield work.done.pop(index)
    finally:
        work.close()


class _Work:
    """Which child reads which file, and what is done."""

    def __init__(self, received: Sequence[Received], limits: Limits) -> None:
        self.received = received
        self.limits = limits
        self.done: dict[int, Reading] = {}
        self.busy: dict[Child, int] = {}
        self.idle: list[Child] = []
        for index, item in enumerate(received):
            if item.data is None:
                self.done[index] = not_read(item.path, None, item.reason), ()
        waiting = [index for index in range(len(received)) if index not in self.done]
        # The largest first, so that no core is left with it at the end; taken from the back.
        self.waiting = sorted(waiting, key=lambda index: (len(received[index].data or b""), -index))
        size = sum(len(item.data or b"") for item in received)
        self.most = max(1, min(_cores(), len(waiting), 1 + size // WORTH_A_PROCESS))

    def step(self) -> None:
        """Give out what can be given out, and wait for the next thing to happen."""
        self.give_out()
        with selectors.DefaultSelector() as selector:
            for child in self.busy:
                selector.register(child.outlet, selectors.EVENT_READ, (child, "hear"))
                if child.hungry:
                    selector.register(child.inlet, selectors.EVENT_WRITE, (child, "feed"))
            until = min(child.deadline for child in self.busy)
            ready = selector.select(None if until == float("inf") else max(0.0, until - time.monotonic()))
        for key, _ in ready:
            child, what = key.data
            if child in self.busy:
                child.feed() if what == "feed" else self._hear(child)
        for child in [child for child in self.busy if child.deadline < time.monotonic()]:
            self._lost(child, late=True)

    def give_out(self) -> None:
        """A file for every child that may run and has none."""
        while self.waiting and len(self.busy) < self.most:
            self._give(self.waiting.pop())

    def close(self) -> None:
        """End every child."""
        for child in [*self.busy, *self.idle]:
            child.end()

    def _give(self, index: int) -> None:
        child = self.idle.pop() if self.idle else Child(self.limits)
        item = self.received[index]
        child.give(item.path, item.data or b"")
        self.busy[child] = index

    def _hear(self, child: Child) -> None:
        try:
            answer = child.hear()
        except BrokenFrame:
            self._lost(child)
            return
        if isinstance(answer, str):
            raise CatalogError(answer)
        if answer is not None:
            self.done[self.busy.pop(child)] = answer
            self.idle.append(child)

    def _lost(self, child: Child, *, late: bool = False) -> None:
        item = self.received[index := self.busy.pop(child)]
        child.end(late=late)
        self.done[index] = not_read(item.path, item.data, child.cause()), ()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
