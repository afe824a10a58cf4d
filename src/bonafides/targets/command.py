"""A program of the user's, started once per question: the question on its input, the answer on its output."""

import asyncio
import json
import os
import signal
from collections.abc import Mapping
from contextlib import suppress

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, text, texts
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.secrets import masked

NEEDS = ("argv",)
RUNS_CODE = True
OPTIONS = {
    "argv": Option(list, "program and arguments; no shell is involved", required=True),
    "input": Option(str, "prompt: the text alone (the usual); json: the whole conversation"),
    "env": Option(list, "names of environment variables to pass on, besides PATH, HOME, LANG"),
}
_PASSED = ("PATH", "HOME", "LANG", "SYSTEMROOT")


def takes_system(target: Target) -> bool:
    """Only the whole conversation has a place for a system message of ours."""
    return text(target.options, "input", "prompt") == "json"


def connect(target: Target, around: Surroundings) -> Connector:
    """Check the program. Raises TargetError; and when code is not allowed."""
    if not around.allow_code:
        raise TargetError("this target runs a program of its own", advice="Read it, then pass --allow-code.")
    names = texts(target.options, "env")
    return Program(target, {n: around.environment[n] for n in (*_PASSED, *names) if n in around.environment}, names)


class Program:
    """An open command target."""

    def __init__(self, target: Target, environment: Mapping[str, str], secret: tuple[str, ...]) -> None:
        """`secret`: names of the variables whose values are masked in what the program says."""
        self._argv, self._folder, self._limit = texts(target.options, "argv"), target.folder, target.max_bytes
        self._json = text(target.options, "input", "prompt") == "json"
        self._environment = environment
        self._secrets = tuple(environment[n] for n in secret if environment.get(n))

    async def ask(self, call: Call) -> Reply:
        """Start the program and wait for it; it and its children are ended with the call. Raises CallError."""
        request = call.prompt
        if self._json:
            messages = [{"role": m.role, "content": m.text} for m in call.messages]
            request = json.dumps({"messages": messages, "system": call.system, "seed": call.seed}, ensure_ascii=False)
        pipe = asyncio.subprocess.PIPE
        try:
            process = await asyncio.create_subprocess_exec(
                *self._argv,
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                cwd=self._folder,
                env=self._environment,
                start_new_session=True,
            )
        except OSError as error:
            raise CallError("connect", f"{self._argv[0]}: {error.strerror}", request=request, free=True) from error
        try:
            out, err, cut = await self._talk(process, request.encode("utf-8", "replace"))
        finally:
            _end(process)
            await process.wait()
        return self._reply(process.returncode or 0, out, err, cut, request)

    async def _talk(self, process: asyncio.subprocess.Process, sent: bytes) -> tuple[str, str, bool]:
        assert process.stdin and process.stdout and process.stderr  # noqa: S101  (all three are pipes)
        said = asyncio.ensure_future(_bounded(process.stdout, self._limit))
        complained = asyncio.ensure_future(_bounded(process.stderr, 4096))
        try:
            with suppress(ConnectionError):
                process.stdin.write(sent)
                await process.stdin.drain()
            process.stdin.close()
            out, cut = await said
            if cut:
                _end(process)
            err, _ = await complained
            await process.wait()
        finally:
            said.cancel()
            complained.cancel()
        return masked(out, self._secrets), masked(err, self._secrets), cut

    def _reply(self, code: int, out: str, err: str, cut: bool, request: str) -> Reply:
        if code and not cut:
            message = " ".join(err.split())[:300] or f"the program ended with code {code}"
            raise CallError(f"exit-{code}", message, request=request, raw=out)
        return Reply(out.removesuffix("\n"), request, out, cut=cut)

    async def end(self, conversation: str) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""


async def _bounded(stream: asyncio.StreamReader, limit: int) -> tuple[str, bool]:
    """At most `limit` bytes, decoded, and whether there was more."""
    pieces, left = [], limit
    while piece := await stream.read(1 << 16):
        pieces.append(piece[:left])
        left -= len(piece)
        if left < 0:
            break
    return b"".join(pieces).decode("utf-8", "replace"), left < 0


def _end(process: asyncio.subprocess.Process) -> None:
    """End the program with its children; its session is its own."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
