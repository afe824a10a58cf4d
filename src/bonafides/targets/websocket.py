"""A chat behind a websocket: one connection per conversation, messages of JSON or of text."""

import asyncio
import json
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID

from bonafides.errors import TargetError
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, text
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.extras import need
from bonafides.targets.wire.http import HttpClient
from bonafides.targets.wire.partial_json import loads_cut
from bonafides.targets.wire.query import as_text, query
from bonafides.targets.wire.secrets import headers_of, secrets_of
from bonafides.targets.wire.template import filled, unknown_names, values_of

NEEDS = ("url", "request")
OPTIONS = {
    "request": Option((dict, list, str), "message to send; {{prompt}} and other names are filled in", required=True),
    "answer": Option(str, "JMESPath of the text in each message received; else the message is the text"),
    "done": Option(str, "JMESPath that is true in the message that ends the answer; else the first message does"),
}

_FAREWELL = 0.5
"""Seconds that a server has to answer when it is told that the conversation is over."""


def takes_system(target: Target) -> bool:
    """Whether the request has a place for a system message of ours."""
    return {"system", "messages"} & set(unknown_names(target.options.get("request"), ())) != set()


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target. Raises TargetError."""
    return WebSocket(target, around)


class WebSocket:
    """An open websocket target; the connection is the conversation."""

    def __init__(self, target: Target, around: Surroundings) -> None:
        """Check the template and the expressions. Raises TargetError."""
        unknown = unknown_names(target.options.get("request"))
        if unknown:
            raise TargetError(f"request names {', '.join(unknown)}, which nothing fills")
        self._target, self._random = target, around.random
        self._aiohttp = need("aiohttp", "measure")
        secrets = secrets_of(target, around.environment)
        self._client = HttpClient(target, secrets, allow_private=around.allow_private, no_redirects=True)
        self._headers: Mapping[str, Mapping[str, str]] = headers_of(target, around.environment)
        answer, done = text(target.options, "answer"), text(target.options, "done")
        self._answer = query(answer, "answer") if answer else None
        self._done = query(done, "done") if done else None
        self._most = 16 * target.max_bytes
        self._open: dict[str, Any] = {}

    async def ask(self, call: Call) -> Reply:
        """Send one message and collect its answer. Raises CallError."""
        values = values_of(call, self._target.model)
        message = filled(self._target.options["request"], values)
        request = message if isinstance(message, str) else json.dumps(message, ensure_ascii=False)
        conversation, socket = await self._socket(call)
        try:
            await socket.send_str(request)
            return await self._collect(socket, request, conversation)
        except (self._aiohttp.ClientError, OSError) as error:
            await self.end(conversation)
            raise CallError("broken", self._client.mask(str(error)), again=not call.conversation) from error
        except BaseException:
            await self.end(conversation)
            raise

    async def _socket(self, call: Call) -> tuple[str, Any]:
        if call.conversation:
            if call.conversation in self._open:
                return call.conversation, self._open[call.conversation]
            raise CallError("conversation", "the connection that held the conversation is gone")
        headers = self._headers[call.tenant]
        try:
            socket = await self._client.session.ws_connect(self._client.url, headers=headers, max_msg_size=self._most)
        except self._aiohttp.WSServerHandshakeError as error:
            again = error.status >= 500 or error.status == 429
            raise CallError(
                f"status-{error.status}", self._client.mask(error.message), again=again, free=True
            ) from error
        except (self._aiohttp.ClientError, OSError) as error:
            raise self._client.broken(error) from error
        conversation = str(UUID(int=self._random.getrandbits(128)))
        self._open[conversation] = socket
        return conversation, socket

    async def _collect(self, socket: Any, request: str, conversation: str) -> Reply:
        began, first, cut = time.monotonic(), None, False
        pieces: list[str] = []
        raw: list[str] = []
        left = self._target.max_bytes
        while True:
            message = await socket.receive()
            if message.type not in (self._aiohttp.WSMsgType.TEXT, self._aiohttp.WSMsgType.BINARY):
                raise CallError("broken", "the target closed the connection before its answer was whole", again=True)
            said = message.data if isinstance(message.data, str) else message.data.decode("utf-8", "replace")
            said, cut = self._client.mask(said[:left]), len(said) > left
            left -= len(said)
            raw.append(said)
            piece, done = self._understood(said, cut)
            pieces.append(piece)
            first = first if first is not None or not piece else time.monotonic() - began
            if done or cut or left <= 0:
                return Reply(
                    "".join(pieces),
                    self._client.mask(request),
                    "\n".join(raw),
                    cut=cut or left <= 0,
                    first_token=first,
                    conversation=conversation,
                )

    def _understood(self, said: str, cut: bool) -> tuple[str, bool]:
        if self._answer is None and self._done is None:
            return said, True
        try:
            data = loads_cut(said) if cut else json.loads(said)
        except ValueError as error:
            raise CallError("unreadable", "a message of the target is no JSON", raw=said) from error
        piece = said if self._answer is None else as_text(self._answer(data)) or ""
        return piece, self._done is None or bool(self._done(data))

    async def end(self, conversation: str) -> None:
        """Close the connection of one conversation, with little patience for a server that goes on talking."""
        socket = self._open.pop(conversation, None)
        if socket is not None:
            with suppress(TimeoutError, OSError, self._aiohttp.ClientError):
                async with asyncio.timeout(_FAREWELL):
                    await socket.close()

    async def close(self) -> None:
        """Close every connection."""
        try:
            await asyncio.gather(*map(self.end, list(self._open)))
        finally:
            await self._client.close()
