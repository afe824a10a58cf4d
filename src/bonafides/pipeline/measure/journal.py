"""The durable log: an intent is written before its call, a trial is on the disk before it counts."""

import asyncio
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

Durable = Callable[[], None]


class Journal:
    """Two append-only files and one thread that commits whatever is waiting with a single fsync.

    An intent is handed to the operating system before the call is sent, so that the death of this process cannot lose
    it; it reaches the disk with the next commit, always before the trial it belongs to. Intents of one turn of the loop
    share one write.
    """

    def __init__(self, trials: Path, intents: Path, failed: Callable[[OSError], None]) -> None:
        """Open both files for appending; `failed` is called in the loop when the disk refuses. Raises OSError."""
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        self._trials = os.open(trials, flags, 0o600)
        self._intents = os.open(intents, flags, 0o600)
        self._good = os.fstat(self._trials).st_size
        self._failed = failed
        self._announced: list[tuple[bytes, asyncio.Future[None]]] = []
        self._waiting: list[tuple[bytes, Durable]] = []
        self._more = threading.Condition()
        self._closing = False
        self._broken = False
        self._loop = asyncio.get_running_loop()
        self._idle = asyncio.Event()
        self._idle.set()
        self._pending = 0
        self._thread = threading.Thread(target=self._commit_all, name="journal", daemon=True)
        self._thread.start()

    async def intend(self, line: bytes) -> None:
        """Write the intent of a call. Raises OSError when the disk refuses: then the call must not be sent."""
        if not self._announced:
            self._loop.call_soon(self._write_intents)
        written: asyncio.Future[None] = self._loop.create_future()
        self._announced.append((line, written))
        await written

    def _write_intents(self) -> None:
        announced, self._announced = self._announced, []
        refused: OSError | None = None
        try:
            _write(self._intents, b"".join(line for line, _ in announced))
        except OSError as error:
            refused = error
        for _, written in announced:
            if written.done():  # who waited for it was cancelled
                continue
            if refused is None:
                written.set_result(None)
            else:
                written.set_exception(refused)

    def append(self, line: bytes, durable: Durable) -> None:
        """Queue a trial's line; `durable` is called in the loop once it is on the disk, and never when it is not."""
        self._pending += 1
        self._idle.clear()
        with self._more:
            self._waiting.append((line, durable))
            self._more.notify()

    async def drained(self) -> None:
        """Wait until every line queued so far is on the disk, or the disk has refused."""
        await self._idle.wait()

    async def close(self) -> None:
        """Commit what waits and close the files."""
        await self.drained()
        with self._more:
            self._closing = True
            self._more.notify()
        self._thread.join()
        os.close(self._trials)
        os.close(self._intents)

    def _commit_all(self) -> None:
        while True:
            with self._more:
                while not self._waiting and not self._closing:
                    self._more.wait()
                if not self._waiting:
                    return
                batch, self._waiting = self._waiting, []
            try:
                self._commit(b"".join(line for line, _ in batch))
            except OSError as error:
                self._loop.call_soon_threadsafe(self._refused, error, len(batch))
            else:
                self._loop.call_soon_threadsafe(self._committed, batch)

    def _commit(self, data: bytes) -> None:
        if self._broken:
            raise OSError("the log is closed after an error")
        try:
            _write(self._trials, data)
            _sync(self._intents)
            _sync(self._trials)
        except OSError:
            # Half a line would be taken for a torn one; nothing of this batch may count.
            self._broken = True
            with suppress(OSError):
                os.ftruncate(self._trials, self._good)
            raise
        self._good += len(data)

    def _committed(self, batch: list[tuple[bytes, Durable]]) -> None:
        for _, durable in batch:
            durable()
        self._less(len(batch))

    def _refused(self, error: OSError, count: int) -> None:
        self._failed(error)
        self._less(count)

    def _less(self, count: int) -> None:
        self._pending -= count
        if not self._pending:
            self._idle.set()


def _write(file: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


def _sync(file: int) -> None:
    if hasattr(os, "fdatasync"):
        os.fdatasync(file)
    else:
        os.fsync(file)
