"""A connector for any protocol that posts JSON and answers in JSON or in server-sent events of JSON."""

import json
import time
from collections.abc import Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field

from bonafides.targets.wire.call import Call, CallError, Reply
from bonafides.targets.wire.http import HttpClient
from bonafides.targets.wire.partial_json import loads_cut
from bonafides.targets.wire.sse import EventReader


@dataclass(slots=True)
class Heard:
    """What has been understood of an answer so far."""

    text: list[str] = field(default_factory=list)
    understood: bool = False
    """The place where the text belongs was there, even if it held none."""
    finish: str = ""
    model: str = ""
    fingerprint: str = ""
    tokens_in: int | None = None
    tokens_out: int | None = None
    logprobs: list[float] = field(default_factory=list)
    conversation: str = ""
    error: str = ""


Reader = Callable[[object, Heard], None]


@dataclass(frozen=True, slots=True)
class JsonConnector:
    """Posts `body(call)` to `url(call)`, understands the answer with `whole`, or its events with `event`."""

    client: HttpClient
    headers: Mapping[str, Mapping[str, str]]
    """Per tenant; "" is the target's own account."""
    url: Callable[[Call], str]
    body: Callable[[Call], object]
    whole: Reader
    event: Reader | None = None
    """Given when the answer streams."""

    async def ask(self, call: Call) -> Reply:
        """Send one question. Raises CallError."""
        request = json.dumps(self.body(call), ensure_ascii=False)
        headers = {"Content-Type": "application/json", **self.headers[call.tenant]}
        try:
            body = request.encode("utf-8", "surrogatepass")
            if self.event is None:
                return await self._whole(call, request, body, headers)
            return await self._streamed(call, request, body, headers)
        except CallError as error:
            error.request = error.request or self.client.mask(request)
            raise

    async def end(self, conversation: str) -> None:
        """Nothing is held for a conversation: the whole of it is sent each time."""

    async def close(self) -> None:
        """Let go of every connection."""
        await self.client.close()

    async def _whole(self, call: Call, request: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        received = await self.client.post(self.url(call), body, headers)
        heard = Heard()
        hear(received.text, self.whole, heard, cut=received.cut)
        return self._reply(heard, request, received.text, received.headers, received.cut, None)

    async def _streamed(self, call: Call, request: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        assert self.event is not None  # noqa: S101  (for the type checker)
        heard, events, pieces = Heard(), EventReader(), []
        began, first, cut = time.monotonic(), None, False
        kept: Mapping[str, str] = {}
        async with aclosing(self.client.stream(self.url(call), body, headers)) as stream:
            async for piece, kept, cut in stream:  # noqa: B007  (both are read after the loop)
                pieces.append(piece)
                for data in events.feed(piece):
                    _event(data, self.event, heard)
                if first is None and any(heard.text):
                    first = time.monotonic() - began
        for data in events.close():
            _event(data, self.event, heard, last=cut)
        raw = self.client.mask(b"".join(pieces).decode("utf-8", "replace"))
        return self._reply(heard, request, raw, kept, cut, first)

    def _reply(
        self, heard: Heard, request: str, raw: str, headers: Mapping[str, str], cut: bool, first: float | None
    ) -> Reply:
        mask = self.client.mask
        if heard.error:
            raise CallError("said-error", mask(heard.error)[:300], again=True, raw=raw, headers=headers)
        if not heard.understood:
            message = "the answer is not of the form that this kind of target gives"
            raise CallError("unreadable", message, raw=raw, headers=headers)
        return Reply(
            text=mask("".join(heard.text)),
            request=mask(request),
            raw=raw,
            headers=headers,
            cut=cut,
            finish=heard.finish,
            model=heard.model,
            fingerprint=heard.fingerprint,
            tokens_in=heard.tokens_in,
            tokens_out=heard.tokens_out,
            first_token=first,
            logprobs=tuple(heard.logprobs),
            conversation=heard.conversation,
        )


def hear(text: str, reader: Reader, heard: Heard, *, cut: bool) -> None:
    """Parse a JSON body and understand it; one that was cut is read as far as it goes, junk is not understood."""
    try:
        data = loads_cut(text) if cut else json.loads(text)
    except (ValueError, RecursionError):
        return
    note_error(data, heard)
    reader(data, heard)


def _event(data: str, reader: Reader, heard: Heard, *, last: bool = False) -> None:
    if data.strip() == "[DONE]":
        heard.understood = True
        return
    hear(data, reader, heard, cut=last)


def note_error(data: object, heard: Heard) -> None:
    """Note an error that came with status 200."""
    error = dig(data, "error")
    if error:
        heard.error = str(dig(error, "message") or error)


def dig(data: object, *path: str | int) -> object:
    """The value at a path of keys and indices, or None where the data is shaped otherwise."""
    for step in path:
        if isinstance(step, str) and isinstance(data, dict):
            data = data.get(step)
        elif isinstance(step, int) and isinstance(data, list) and len(data) > step:
            data = data[step]
        else:
            return None
    return data


def words(value: object) -> str:
    """The value if it is text, else empty."""
    return value if isinstance(value, str) else ""


def count(value: object) -> int | None:
    """The value if it is a count, else None; a vendor's token counts are claims like any other."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 40 else None


def flat_text(content: object) -> str:
    """Text of a content that is a string or a list of parts."""
    if isinstance(content, list):
        return "".join(words(dig(part, "text")) for part in content)
    return words(content)
