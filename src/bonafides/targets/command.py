"""A program of the user's, started once per question: the question on its input, the answer on its output."""

import json
from collections.abc import Mapping

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, text, texts
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.child import Said, run_program
from bonafides.targets.wire.secrets import masked

NEEDS = ("argv",)
RUNS_CODE = True
OPTIONS = {
    "argv": Option(list, "program and arguments; no shell is involved", required=True),
    "input": Option(str, "prompt: the text alone (the usual); json: the whole conversation"),
    "env": Option(list, "names of environment variables to pass on, besides PATH, HOME, LANG"),
}
_COMPLAINT = 4096
"""Bytes kept of what a program says on its standard error."""
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
        try:
            said = await run_program(
                self._argv,
                request.encode("utf-8", "replace"),
                folder=self._folder,
                environment=self._environment,
                limits=(self._limit, _COMPLAINT),
            )
        except OSError as error:
            raise CallError("connect", f"{self._argv[0]}: {error.strerror}", request=request, free=True) from error
        return self._reply(said, request)

    def _reply(self, said: Said, request: str) -> Reply:
        out, err = (masked(text.decode("utf-8", "replace"), self._secrets) for text in (said.out, said.err))
        if said.code and not said.cut:
            message = " ".join(err.split())[:300] or f"the program ended with code {said.code}"
            raise CallError(f"exit-{said.code}", message, request=request, raw=out)
        return Reply(out.removesuffix("\n"), request, out, cut=said.cut)

    async def end(self, conversation: str) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""
