"""A function of the user's: `module:name` or `file.py:name`, called with the conversation."""

import importlib.util
import inspect
import json
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from types import ModuleType

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, text
from bonafides.targets.wire.abandonable import abandonable
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.chat import count, dig, words

NEEDS = ("callable",)
RUNS_CODE = True
OPTIONS = {"callable": Option(str, "module:function or file.py:function; (messages, options) -> text", required=True)}


def connect(target: Target, around: Surroundings) -> Connector:
    """Import the function. Raises TargetError; and when code is not allowed."""
    if not around.allow_code:
        raise TargetError("this target runs code of its own", advice="Read it, then pass --allow-code.")
    return PythonFunction(_function(text(target.options, "callable"), Path(target.folder)), target.max_bytes)


def _function(name: str, folder: Path) -> Callable[..., object]:
    place, _, function = name.rpartition(":")
    try:
        module = _from_file(folder / place) if place.endswith(".py") else import_module(place)
        found = getattr(module, function)
    except (ImportError, OSError, AttributeError, SyntaxError, ValueError) as error:
        raise TargetError(f"callable {name!r}: {error}", advice="Write it as module:function.") from error
    if not callable(found):
        raise TargetError(f"callable {name!r} is no function")
    return found  # type: ignore[no-any-return]


def _from_file(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bonafides_target_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module
    spec.loader.exec_module(module)
    return module


class PythonFunction:
    """An open python target; functions that are not async run in threads, which a timeout abandons but cannot stop."""

    def __init__(self, function: Callable[..., object], limit: int) -> None:
        """Keep the function and the limit of an answer in characters."""
        self._function, self._limit = function, limit

    async def ask(self, call: Call) -> Reply:
        """Call the function. Raises CallError when it raises."""
        messages = [{"role": m.role, "content": m.text} for m in call.messages]
        options = {
            "system": call.system,
            "max_tokens": call.max_tokens,
            "temperature": call.temperature,
            "seed": call.seed,
            "tenant": call.tenant,
            "conversation": call.conversation,
        }
        request = json.dumps({"messages": messages, **options}, ensure_ascii=False)
        try:
            if inspect.iscoroutinefunction(self._function):
                said = await self._function(messages, options)
            else:
                said = await abandonable(partial(self._function, messages, options))
        except Exception as error:
            raise CallError("raised", f"{type(error).__name__}: {error}", request=request) from error
        return self._reply(said, request)

    def _reply(self, said: object, request: str) -> Reply:
        answer = said if isinstance(said, str) else dig(said, "text")
        if not isinstance(answer, str):
            message = f"the function gave {type(said).__name__}, not text"
            raise CallError("unreadable", message, request=request, raw=repr(said)[: self._limit])
        kept = answer[: self._limit]
        return Reply(
            kept,
            request,
            kept,
            cut=len(answer) > self._limit,
            model=words(dig(said, "model")),
            tokens_in=count(dig(said, "tokens_in")),
            tokens_out=count(dig(said, "tokens_out")),
            conversation=words(dig(said, "conversation")),
        )

    async def end(self, conversation: str) -> None:
        """Nothing is held."""

    async def close(self) -> None:
        """Nothing is held."""
