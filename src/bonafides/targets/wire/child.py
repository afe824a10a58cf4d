"""A program started for one question: bounded in what it says, and gone with its children and its pipes after it."""

import asyncio
import os
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

_IN, _OUT, _ERR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Said:
    """What a program said; each stream was kept up to its limit and read to its end."""

    code: int
    out: bytes
    err: bytes
    cut: bool
    """It said more on its output than was wanted, and was ended for it."""


async def run_program(
    argv: Sequence[str], sent: bytes, *, folder: str, environment: Mapping[str, str], limits: tuple[int, int]
) -> Said:
    """Start a program in a session of its own, give it `sent`, and wait until it has ended and closed its output.

    `limits`: bytes of output and of complaint that are kept. However this ends, also by cancellation, no process of
    that session and no pipe is left. Raises OSError when the program cannot be started.
    """
    pipe = asyncio.subprocess.PIPE
    transport, listener = await asyncio.get_running_loop().subprocess_exec(
        lambda: _Listener(limits),
        *argv,
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        cwd=folder,
        env=environment,
        start_new_session=True,
    )
    try:
        _give(transport, sent)
        await listener.enough.wait()
    finally:
        await _end(transport, listener.gone)
    return Said(listener.code, bytes(listener.kept[_OUT]), bytes(listener.kept[_ERR]), listener.cut)


class _Listener(asyncio.SubprocessProtocol):
    """Keeps what arrives. `enough`: ended and silent, or cut; `gone`: the process is reaped and each pipe closed."""

    def __init__(self, limits: tuple[int, int]) -> None:
        self.enough, self.gone = asyncio.Event(), asyncio.Event()
        self.kept = {_OUT: bytearray(), _ERR: bytearray()}
        self.cut = False
        self.code = 0
        self._limits = {_OUT: limits[0], _ERR: limits[1]}
        self._awaited = {_OUT, _ERR, None}
        self._transport: asyncio.SubprocessTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The program runs."""
        assert isinstance(transport, asyncio.SubprocessTransport)  # noqa: S101  (asyncio promises it)
        self._transport = transport

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Keep what there is room for."""
        room = self._limits[fd] - len(self.kept[fd])
        self.kept[fd] += data[:room]
        if fd == _OUT and len(data) > room:
            self.cut = True
            self.enough.set()

    def pipe_connection_lost(self, fd: int, exc: Exception | None) -> None:
        """A stream has ended."""
        self._over(fd)

    def process_exited(self) -> None:
        """The program has ended; its streams may still hold something."""
        assert self._transport is not None  # noqa: S101  (a process is connected before it exits)
        self.code = self._transport.get_returncode() or 0
        self._over(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Everything is closed."""
        self.gone.set()

    def _over(self, what: int | None) -> None:
        self._awaited.discard(what)
        if not self._awaited:
            self.enough.set()


def _give(transport: asyncio.SubprocessTransport, sent: bytes) -> None:
    pipe = transport.get_pipe_transport(_IN)
    assert isinstance(pipe, asyncio.WriteTransport)  # noqa: S101  (it was asked for)
    if not pipe.is_closing():  # a program may end without having read
        pipe.write(sent)
        pipe.write_eof()


async def _end(transport: asyncio.SubprocessTransport, gone: asyncio.Event) -> None:
    """Kill the session, let go of the pipes, whoever else may hold their other ends, and wait for both."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(transport.get_pid(), signal.SIGKILL)
    for fd in (_IN, _OUT, _ERR):
        pipe = transport.get_pipe_transport(fd)
        if isinstance(pipe, asyncio.WriteTransport) and pipe.get_write_buffer_size():
            pipe.abort()  # closing would wait until somebody reads what is still to be written
        elif pipe is not None:
            pipe.close()
    await gone.wait()
    transport.close()  # only now: before, it would reap the process under the hands of the loop's watcher
