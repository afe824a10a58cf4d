"""http-json, websocket, python, command and scripted targets, against the laboratory and small servers."""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bonafides.errors import TargetError
from bonafides.model import Auth, Tenant
from bonafides.targets.reading.kinds import connect, kinds, takes_system
from bonafides.targets.wire.call import CallError, Reply
from bonafides_lab.scenario import scenario
from bonafides_lab.server import Lab
from bonafides_lab.vendor import Vendor
from loopback import around, ask, call, serving, target

OWN_CHAT: dict[str, Any] = {
    "request": {"message": "{{prompt}}", "conversation_id": "{{conversation}}"},
    "answer": "data.reply",
    "conversation": {"id": "data.conversation_id"},
    "model_field": "served_by",
}


def _served(application: web.Application, run: Any) -> Any:
    async def go() -> Any:
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            return await run(f"http://127.0.0.1:{runner.addresses[0][1]}")
        finally:
            await runner.cleanup()

    return asyncio.run(go())


def _lab(name: str = "honest") -> web.Application:
    return Lab(Vendor(scenario(name), 1)).application()


def test_http_json_logs_in_starts_a_conversation_and_goes_on_in_it() -> None:
    admitted = 0

    async def go(url: str) -> tuple[Reply, Reply]:
        nonlocal admitted

        async def admit() -> None:
            nonlocal admitted
            admitted += 1

        login = {
            "url": f"{url}/chat/login",
            "request": {"user": "{{env.user}}"},
            "token": "token",
            "env": {"user": "WHO"},
        }
        conversation = {"id": "data.conversation_id || id", "start": {"url": f"{url}/chat/start", "request": {}}}
        spec = target("http-json", f"{url}/chat", options={**OWN_CHAT, "login": login, "conversation": conversation})
        surroundings = around({"WHO": "ana-secret"})
        connector = connect(spec, type(surroundings)(surroundings.environment, admit, surroundings.random))
        try:
            first = await connector.ask(call("What is the capital of France?"))
            return first, await connector.ask(call("x", "y", "And of Spain?", conversation=first.conversation))
        finally:
            await connector.close()

    first, second = _served(_lab(), go)
    assert (first.text, first.model) == ("It is Paris.", "lab-1")
    assert len(first.conversation) == 36
    assert second.conversation == first.conversation
    assert admitted == 2  # the login and one start, both charged
    assert "ana-secret" not in repr((first, second))


def test_http_json_streams() -> None:
    async def events(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for piece in ("One ", "two"):
            await response.write(f"data: {json.dumps({'d': {'t': piece}})}\n\n".encode())
        await response.write(b'data: {"end": true}\n\n')
        return response

    async def go() -> Reply:
        async with serving(events) as url:
            options = {"request": {"q": "{{prompt}}"}, "answer": "d.t", "stream": True}
            connector = connect(target("http-json", url, options=options), around())
            try:
                return await connector.ask(call())
            finally:
                await connector.close()

    reply = asyncio.run(go())
    assert reply.text == "One two"
    assert reply.first_token is not None


def test_a_prompt_cannot_break_out_of_its_place() -> None:
    seen: list[Any] = []

    async def keep(request: web.Request) -> web.Response:
        seen.append((await request.json(), request.path_qs))
        return web.json_response({"a": "ok"})

    nasty = '", "admin": true, "x": "{{system}} ../../?q=1'

    async def go() -> None:
        async with serving(keep) as url:
            options = {"request": {"q": "say {{prompt}}", "n": "{{max_tokens}}", "all": "{{messages}}"}, "answer": "a"}
            connector = connect(target("http-json", url + "/c/{{conversation}}", options=options), around())
            await connector.ask(call(nasty, conversation="../x y", max_tokens=7))
            await connector.close()

    asyncio.run(go())
    body, path = seen[0]
    assert body == {"q": f"say {nasty}", "n": 7, "all": [{"role": "user", "content": nasty}]}
    assert path == "/c/..%2Fx%20y"


def test_cookies_of_two_tenants_never_meet() -> None:
    seen: list[tuple[str, str]] = []

    async def cookie(request: web.Request) -> web.Response:
        key = request.headers["Authorization"]
        seen.append((key, request.headers.get("Cookie", "")))
        return web.json_response({"a": "ok"}, headers={"Set-Cookie": f"sid={key[-1]}"})

    async def go() -> None:
        async with serving(cookie) as url:
            spec = target(
                "http-json",
                url,
                auth=Auth("A"),
                tenants={"b": Tenant(Auth("B"))},
                options={"request": {"q": "{{prompt}}"}, "answer": "a"},
            )
            connector = connect(spec, around({"A": "key-a", "B": "key-b"}))
            for tenant in ("", "b", "", "b"):
                await connector.ask(call(tenant=tenant))
            await connector.close()

    asyncio.run(go())
    assert [cookie for key, cookie in seen if key.endswith("a")] == ["", "sid=a"]
    assert [cookie for key, cookie in seen if key.endswith("b")] == ["", "sid=b"]


def test_websocket_collects_pieces_and_keeps_the_conversation() -> None:
    async def go(url: str) -> tuple[Reply, Reply]:
        options = {"request": {"message": "{{prompt}}"}, "answer": "piece", "done": "done"}
        connector = connect(target("websocket", url.replace("http", "ws") + "/ws", options=options), around())
        try:
            first = await connector.ask(call("What is the capital of France?"))
            second = await connector.ask(call("x", "y", "2 + 2?", conversation=first.conversation))
            await connector.end(first.conversation)
            with pytest.raises(CallError, match="is gone"):
                await connector.ask(call("again", conversation=first.conversation))
            return first, second
        finally:
            await connector.close()

    first, second = _served(_lab(), go)
    assert (first.text, second.text) == ("It is Paris. ", "It is 4. ")
    assert first.conversation == second.conversation


def test_python_functions_sync_async_failing_and_odd(tmp_path: Path) -> None:
    (tmp_path / "bot.py").write_text(
        "async def later(messages, options):\n    return {'text': messages[-1]['content'].upper(), 'tokens_out': 3}\n"
        "def now(messages, options):\n    return options['system']\n"
        "def fails(messages, options):\n    raise ValueError('no')\n"
        "def odd(messages, options):\n    return 5\n"
    )

    def reply(name: str) -> Reply:
        spec = target("python", options={"callable": f"bot.py:{name}"}, folder=str(tmp_path))
        return ask(spec, call("hi", system="S"), allow_code=True)[0]

    assert (reply("later").text, reply("later").tokens_out) == ("HI", 3)
    assert reply("now").text == "S"
    for name, kind in (("fails", "raised"), ("odd", "unreadable")):
        with pytest.raises(CallError) as caught:
            reply(name)
        assert caught.value.kind == kind
    with pytest.raises(TargetError, match="missing"):
        reply("missing")


def test_python_functions_that_hang_use_up_nothing_and_are_waited_for_by_nobody(tmp_path: Path) -> None:
    bot = "import time\ndef bot(messages, options):\n    time.sleep(60 * (messages[-1]['content'] == 'hang'))\n    return 'x'\n"
    (tmp_path / "bot.py").write_text(bot)

    async def go() -> Reply:
        spec = target("python", options={"callable": "bot.py:bot"}, folder=str(tmp_path))
        connector = connect(spec, around(allow_code=True))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await asyncio.gather(*(connector.ask(call("hang")) for _ in range(40)))
        return await connector.ask(call("now"))

    began = time.monotonic()
    assert asyncio.run(go()).text == "x"
    assert time.monotonic() - began < 30  # a pool of threads would have been waited for, 60 seconds


def _program(code: str, **fields: Any) -> list[Reply]:
    environment = {"PATH": "/usr/bin", "TOKEN": "s3cret-token", "OTHER": "no"}
    options = {"argv": [sys.executable, "-c", code], "env": ["TOKEN"], **fields.pop("options", {})}
    spec = target("command", options=options, **fields)
    return ask(spec, call("hi"), environment=environment, allow_code=True)


def test_a_program_gets_the_question_and_only_the_environment_it_was_given() -> None:
    code = "import os,sys; print(sys.stdin.read(), sorted(os.environ.keys() & {'TOKEN','OTHER'}), os.environ['TOKEN'])"
    assert _program(code)[0].text == "hi ['TOKEN'] [secret]"


def test_a_program_that_fails_says_so() -> None:
    with pytest.raises(CallError, match="oh no") as caught:
        _program("import sys; sys.exit('oh no')")
    assert caught.value.kind == "exit-1"


def test_a_program_that_talks_too_much_is_cut_and_ended() -> None:
    reply = _program("while True: print('x' * 1000)", max_bytes=5000)[0]
    assert reply.cut
    assert len(reply.text) == 5000


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    child = f"import time,pathlib; time.sleep(1.2); pathlib.Path({str(mark)!r}).write_text('x')"
    code = f"import subprocess,sys,time; subprocess.Popen([sys.executable,'-c',{child!r}]); time.sleep(30)"

    async def go() -> None:
        spec = target("command", options={"argv": [sys.executable, "-c", code]})
        connector = connect(spec, around({"PATH": "/usr/bin"}, allow_code=True))
        async with asyncio.timeout(0.6):
            await connector.ask(call())

    with pytest.raises(TimeoutError):
        asyncio.run(go())
    time.sleep(1.0)
    assert not mark.exists()


def test_code_runs_only_when_it_is_allowed() -> None:
    for kind, options in (("python", {"callable": "os:getcwd"}), ("command", {"argv": ["true"]})):
        with pytest.raises(TargetError, match=r"code|program") as caught:
            ask(target(kind, options=options), call())
        assert "--allow-code" in caught.value.advice


def test_a_script_answers_by_rule() -> None:
    rules = [{"when": "capital", "say": "Paris"}, {"when": "fail", "fail": "timeout"}, "echo {{prompt}}"]
    spec = target("scripted", options={"answers": rules})
    replies = ask(spec, call("The CAPITAL?"), call("anything"))
    assert [r.text for r in replies] == ["Paris", "echo anything"]
    with pytest.raises(CallError):
        ask(spec, call("please fail"))


@pytest.mark.parametrize(
    "kind,options,taken",
    [
        ("openai-chat", {}, True),
        ("http-json", {"request": {"q": "{{prompt}}"}}, False),
        ("http-json", {"request": {"q": "{{prompt}}", "s": "{{system}}"}}, True),
        ("command", {}, False),
        ("command", {"input": "json"}, True),
    ],
)
def test_whether_a_system_message_reaches_the_target(kind: str, options: dict[str, Any], taken: bool) -> None:
    assert takes_system(target(kind, options=options)) is taken


@pytest.mark.parametrize(
    "options,words",
    [
        ({"request": {"q": "{{promt}}"}, "answer": "a"}, "promt"),
        ({"request": {"q": "{{prompt}}"}, "answer": "a..b["}, "JMESPath"),
    ],
)
def test_a_wrong_template_or_expression_is_found_before_anything_is_sent(options: dict[str, Any], words: str) -> None:
    with pytest.raises(TargetError, match=words):
        ask(target("http-json", "http://127.0.0.1:1", options=options), call())


def test_a_login_inside_a_network_is_refused_on_a_server() -> None:
    options = {
        "request": {"q": "{{prompt}}"},
        "answer": "a",
        "login": {"url": "http://169.254.169.254/", "request": {}},
    }
    with pytest.raises(TargetError, match="inside a network"):
        ask(target("http-json", "https://example.com", options=options), call(), allow_private=False)


def test_every_kind_says_what_it_needs() -> None:
    assert {"openai-chat", "openai-responses", "anthropic-messages", "http-json", "websocket", "python"} <= set(kinds())
