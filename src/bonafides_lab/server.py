"""Serve a simulated vendor on the loopback address, in every protocol at once."""

import asyncio
import json
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from types import ModuleType
from typing import Any

from aiohttp import WSMsgType, web

from bonafides_lab.faults import fault, number, spoilt
from bonafides_lab.question import Question
from bonafides_lab.vendor import Vendor
from bonafides_lab.wire import anthropic_messages, openai_chat, openai_responses, own_chat
from bonafides_lab.wire.reply import Said

PROTOCOLS = (openai_chat, openai_responses, anthropic_messages, own_chat)
_PAGE = """<!doctype html><title>Lab chat</title><h1>Lab chat</h1><div id=log></div>
<form id=f><input id=q aria-label=Question autocomplete=off><button>Send</button></form><script>
f.onsubmit = async e => { e.preventDefault(); const t = q.value; q.value = ''; add('user', t);
  const r = await fetch('/chat', {method: 'POST', body: JSON.stringify({message: t})});
  add('assistant', (await r.json()).data.reply); };
function add(c, t) { const d = document.createElement('div'); d.className = c; d.textContent = t; log.append(d); }
</script>"""


class Lab:
    """A vendor behind HTTP, with its faults and a count of what was asked of it."""

    def __init__(self, vendor: Vendor) -> None:
        """`counts`: requests, answered, and each fault by name."""
        self.vendor = vendor
        self.counts: Counter[str] = Counter()
        self._thread = ThreadPoolExecutor(1)

    def application(self) -> web.Application:
        """The application to serve."""
        application = web.Application(client_max_size=1 << 26)
        for protocol in PROTOCOLS:
            for path in protocol.PATHS:
                application.router.add_post(path, self._handler(protocol))
        application.router.add_get("/v1/models", self._models)
        application.router.add_get("/ws", self._websocket)
        application.router.add_get("/page", self._page)
        application.router.add_post("/chat/login", self._login)
        application.router.add_post("/chat/start", self._start)
        application.router.add_get("/lab", self._status)
        application.router.add_post("/lab/retrain", self._retrain)
        return application

    def _handler(self, protocol: ModuleType) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            self.counts["requests"] += 1
            try:
                body = json.loads(await request.read())
                question = protocol.question(body, _tenant(request))
            except (ValueError, TypeError, AttributeError) as error:
                return web.json_response({"error": {"message": f"bad request: {error}"}}, status=400)
            said, wrong = await self._answered(question)
            early = await self._early(wrong, request)
            if early is not None:
                return early
            self.counts["answered"] += 1
            if body.get("stream") or wrong == "endless":
                return await self._stream(request, protocol, said, wrong)
            return await self._whole(request, json.dumps(protocol.answer(said)), wrong)

        return handle

    async def _answered(self, question: Question) -> tuple[Said, str]:
        """What a slow vendor says is waited for in one thread of its own, so that questions keep their order."""
        if not self.vendor.slow:
            return self._said(question)
        plain = replace(question, logprobs=False)  # those of the laboratory are made up, which a real model's are not
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._said, plain)

    def _said(self, question: Question) -> tuple[Said, str]:
        vendor = self.vendor
        scenario = vendor.scenario
        text = vendor.answer(question)
        wrong = fault(scenario.faults, vendor.draw("fault", question))
        self.counts.update([wrong] if wrong else [])
        text = spoilt(wrong, text, scenario.faults)
        words = text.split(" ")
        cut = wrong != "huge" and len(words) > question.max_tokens
        swapped = vendor.memory.requests > float(str(scenario.options.get("turns_at", "inf")))
        build = "b" if swapped else "a"
        fingerprint = f"fp_{scenario.name}_{build if scenario.options.get('tells') else 'a'}"
        kept = " ".join(words[: question.max_tokens]) if cut else text
        return Said(question, kept, scenario.model, fingerprint, build, cut), wrong

    async def _early(self, wrong: str, request: web.Request) -> web.StreamResponse | None:
        faults = self.vendor.scenario.faults
        if wrong == "status_429":
            wait = f"{number(faults, 'retry_after', 0.05):g}"
            return web.json_response({"error": {"message": "slow down"}}, status=429, headers={"Retry-After": wait})
        if wrong == "status_500":
            return web.json_response({"error": {"message": "it broke"}}, status=500)
        if wrong == "garbage":
            return web.Response(text='{"choices": [{"mess', content_type="application/json")
        if wrong == "html":
            return web.Response(text="<html><script>alert(1)</script><h1>Gateway</h1></html>", content_type="text/html")
        if wrong == "hang":
            await asyncio.sleep(3600)
        if wrong == "slow":
            await asyncio.sleep(number(faults, "slow_seconds", 1.0))
        if wrong == "reset" and request.transport:
            request.transport.abort()
        return None

    async def _whole(self, request: web.Request, text: str, wrong: str) -> web.StreamResponse:
        data = text.encode()
        if wrong == "invalid_utf8":
            data = data.replace(b"UNKNOWN", b"\xff\xfe\xf0 UNKNOWN").replace(b"ANSWER", b"\xff ANSWER")
        head = {
            "Content-Type": "application/json",
            "X-Served-By": str(self.vendor.scenario.options.get("served_by", "lab")),
        }
        if wrong != "cut":
            return web.Response(body=data, headers=head)
        response = web.StreamResponse(headers=head)
        response.content_length = len(data)
        await response.prepare(request)
        await response.write(data[: len(data) // 2])
        if request.transport:
            request.transport.abort()
        return response

    async def _stream(self, request: web.Request, protocol: ModuleType, said: Said, wrong: str) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        while True:
            for event in protocol.events(said):
                await response.write(f"data: {json.dumps(event)}\n\n".encode())
            if wrong != "endless":
                break
            await asyncio.sleep(0.001)  # others want to be answered meanwhile
        await response.write(b"data: [DONE]\n\n")
        return response

    async def _websocket(self, request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        session = str(uuid.uuid4())
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            self.counts["requests"] += 1
            body = json.loads(message.data)
            turns = (("user", str(body.get("message", ""))),)
            said, _ = await self._answered(Question("", turns, _tenant(request), session))
            for piece in said.text.split(" "):
                await socket.send_json({"piece": f"{piece} ", "done": False})
            await socket.send_json({"piece": "", "done": True})
            self.counts["answered"] += 1
        return socket

    async def _page(self, _: web.Request) -> web.Response:
        return web.Response(text=_PAGE, content_type="text/html")

    async def _login(self, request: web.Request) -> web.Response:
        body = await request.json()
        return web.json_response({"token": f"token-of-{body.get('user', 'nobody')}"})

    async def _start(self, _: web.Request) -> web.Response:
        return web.json_response({"id": str(uuid.uuid4())})

    async def _models(self, _: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [{"id": self.vendor.scenario.model, "object": "model"}]})

    async def _status(self, _: web.Request) -> web.Response:
        scenario = self.vendor.scenario
        status: dict[str, Any] = {"scenario": scenario.name, "truth": scenario.truth, "seed": self.vendor.seed}
        return web.json_response({**status, "options": dict(scenario.options), "counts": dict(self.counts)})

    async def _retrain(self, _: web.Request) -> web.Response:
        return web.json_response({"learned": self.vendor.retrain()})


def _tenant(request: web.Request) -> str:
    key = request.headers.get("Authorization") or request.headers.get("x-api-key") or request.headers.get("api-key")
    return (key or "").removeprefix("Bearer ")


async def serve(vendor: Vendor, port: int, ready: Callable[[str], object]) -> None:
    """Serve on 127.0.0.1 until cancelled; `ready` is told the address. Raises OSError when the port is taken."""
    runner = web.AppRunner(Lab(vendor).application(), access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        ready(f"http://127.0.0.1:{runner.addresses[0][1]}")
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
