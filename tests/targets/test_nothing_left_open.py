"""Whatever an answer is like, nothing stays open after it: no pipe, no connection, no process."""

import asyncio
import gc
import json
import ssl
import subprocess
import sys
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp import web

from bonafides.model import Target
from bonafides.targets.reading.kinds import connect
from bonafides.targets.wire.call import CallError
from loopback import around, call, serving, target

FOLDER = Path("/proc/self/fd")
CALLS = 3
FLOOD = "import os\nwhile True: os.write(1, b'x' * 1000000)"
ESCAPED = "import os,time; os.setsid(); print('out of the session', flush=True); time.sleep(3)"
PROGRAMS = {
    "floods": FLOOD,
    "hangs": "import time; time.sleep(30)",
    "floods its complaint": FLOOD.replace("write(1", "write(2"),
    "reads nothing and hangs": "import time; print(1, flush=True); time.sleep(30)",
    "leaves a child that holds its pipes": f"import subprocess,sys; subprocess.Popen([sys.executable, '-c', {ESCAPED!r}])",
}

if not FOLDER.exists():
    pytest.skip("open files can be counted on Linux only", allow_module_level=True)


async def _asked(spec: Target, prompt: str, end: str) -> tuple[set[str], list[int]]:
    """What became of some calls (with little time where they have to end by it), and the files open after each."""
    connector = connect(spec, around({"PATH": "/usr/bin"}, allow_code=True))
    patience = 0.25 if end == "timeout" else 20.0
    ends, opened = set(), []
    try:
        for _ in range(CALLS):
            try:
                async with asyncio.timeout(patience):
                    reply = await connector.ask(call(prompt))
                ends.add("cut" if reply.cut else "whole")
                await connector.end(reply.conversation)
            except (CallError, TimeoutError) as error:
                ends.add(error.kind if isinstance(error, CallError) else "timeout")
            opened.append(len(list(FOLDER.iterdir())))
    finally:
        await connector.close()
    return ends, opened


def _watched(run: Callable[[], Awaitable[tuple[set[str], list[int]]]]) -> set[str]:
    """The ends of the calls; fails where files pile up from call to call, or anything is closed by the collector."""

    async def whole() -> tuple[set[str], list[int]]:
        return await run()

    gc.collect()
    before = len(list(FOLDER.iterdir()))
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ends, opened = asyncio.run(whole())
        gc.collect()
    assert [str(w.message) for w in caught] == []
    assert opened[-1] <= opened[0]
    assert len(list(FOLDER.iterdir())) == before
    return ends


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program(name: str) -> None:
    spec = target("command", options={"argv": [sys.executable, "-c", PROGRAMS[name]]}, max_bytes=5000)
    end = "cut" if name == "floods" else "timeout"
    assert _watched(lambda: _asked(spec, "long question " * 100_000, end)) == {end}


async def _endless(request: web.Request) -> web.StreamResponse:
    """Server-sent events without end."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    while True:
        await response.write(
            b"data: " + json.dumps({"choices": [{"delta": {"content": "x" * 400}}]}).encode() + b"\n\n"
        )
        await asyncio.sleep(0.001)


async def _endless_body(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"x" * 1000)
        await asyncio.sleep(0.001)


async def _dripping(request: web.Request) -> web.StreamResponse:
    """One piece, and then nothing."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    await response.write(b": wait\n\n")
    await asyncio.sleep(30)
    return response


async def _silent(request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(30)
    return web.Response()


async def _redirecting(request: web.Request) -> web.StreamResponse:
    return web.Response(status=307, headers={"Location": "http://198.51.100.7/"}, body=b"x" * 100_000)


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, str]:
    """A server's context, and the file of the certificate that trusts it."""
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    command += " -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout key.pem -out cert.pem"
    subprocess.run(command.split(), cwd=folder, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context, str(folder / "cert.pem")


HTTP = {
    "a stream without end": (_endless, {"stream": True}, "cut"),
    "a body without end": (_endless_body, {}, "unreadable"),
    "a stream that stops": (_dripping, {"stream": True}, "timeout"),
    "no answer": (_silent, {}, "timeout"),
    "an answer elsewhere": (_redirecting, {}, "redirect"),
}


@pytest.mark.parametrize("name", HTTP)
@pytest.mark.parametrize("encrypted", [False, True])
def test_an_http_server(name: str, encrypted: bool, tls: tuple[ssl.SSLContext, str]) -> None:
    handler, options, end = HTTP[name]

    async def run() -> tuple[set[str], list[int]]:
        async with serving(handler, **({"ssl_context": tls[0]} if encrypted else {})) as url:
            ca_file = {"ca_file": tls[1]} if encrypted else {}
            spec = target("openai-chat", url, model="m", options=options, max_bytes=5000, **ca_file)
            return await _asked(spec, "hi", end)

    assert _watched(run) == {end}


async def _socket_endless(request: web.Request) -> web.StreamResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    while not socket.closed:
        await socket.send_str(json.dumps({"t": "x" * 400}))
        await asyncio.sleep(0.001)
    return socket


async def _socket_silent(request: web.Request) -> web.StreamResponse:
    """Takes the message, says nothing, and does not answer when it is bidden farewell."""
    socket = web.WebSocketResponse(autoclose=False)
    await socket.prepare(request)
    await asyncio.sleep(30)
    return socket


async def _socket_closing(request: web.Request) -> web.StreamResponse:
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    await socket.receive()
    await socket.close()
    return socket


SOCKETS = {
    "without end": (_socket_endless, "cut"),
    "silent": (_socket_silent, "timeout"),
    "closing": (_socket_closing, "broken"),
}


@pytest.mark.parametrize("name", SOCKETS)
def test_a_websocket(name: str) -> None:
    handler, end = SOCKETS[name]
    options = {"request": {"q": "{{prompt}}"}, "answer": "t", "done": "done"}

    async def run() -> tuple[set[str], list[int]]:
        async with serving(handler) as url:
            spec = target("websocket", url.replace("http", "ws"), options=options, max_bytes=5000)
            return await _asked(spec, "hi", end)

    assert _watched(run) == {end}
