"""Targets that fail: what is tried again, what is an error, when a run stops, and that nothing finished is lost."""

import asyncio
import itertools
import random
import socket
import ssl
import subprocess
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp import web

from bonafides.model import Run
from loopback import serving
from measuring_kit import chat, items, run_on, run_served


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_shaky_target_is_measured_whole(tmp_path: Path) -> None:
    draw = random.Random(5)  # noqa: S311  (faults of a test)
    sent = 0

    async def answer(request: web.Request) -> web.Response:
        nonlocal sent
        sent += 1
        luck = draw.random()
        if luck < 0.10:
            return web.json_response({}, status=429, headers={"Retry-After": "0.02"})
        if luck < 0.20:
            return web.json_response({}, status=500)
        if luck < 0.25:
            await asyncio.sleep(30)
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(50), timeout=0.3, concurrency=50, retries=8)
    assert (run.trials, run.errors, run.why) == (50, 0, "done")
    assert run.calls == sent > 52


def test_retry_after_is_honoured_by_everybody(tmp_path: Path) -> None:
    times: list[float] = []

    async def answer(request: web.Request) -> web.Response:
        times.append(time.monotonic())
        if len(times) == 1:
            return web.json_response({}, status=429, headers={"Retry-After": "1"})
        await asyncio.sleep(0.05)
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(9), concurrency=3)
    assert run.complete
    later = [moment - times[0] for moment in times[1:]]
    assert min(later[2:]) >= 1.0  # but for the two that were sent together with the first


def test_an_error_after_all_retries_is_a_finished_trial(tmp_path: Path) -> None:
    async def answer(request: web.Request) -> web.Response:
        bad = "Number 3?" in await request.text()
        return web.json_response({"error": "no"}, status=400) if bad else web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(6))
    assert (run.trials, dict(run.error_kinds), run.calls) == (6, {"status-400": 1}, 6)
    assert run.measurements[0].unscored == 1


def _dead(url: str, folder: Path, **fields: object) -> tuple[Run, float]:
    began = time.monotonic()
    run = asyncio.run(run_on(url, folder, items(50), **fields))
    return run, time.monotonic() - began


def test_a_dead_target_is_given_up_within_ten_seconds(tmp_path: Path) -> None:
    run, seconds = _dead(f"http://127.0.0.1:{_free_port()}", tmp_path)
    assert (run.why, run.trials) == ("dead", 0)
    assert "connect" in run.because
    assert seconds < 10


def test_one_call_in_flight_is_enough_to_find_a_target_dead(tmp_path: Path) -> None:
    run, seconds = _dead(f"http://127.0.0.1:{_free_port()}", tmp_path, concurrency=1)
    assert run.why == "dead"
    assert seconds < 10


def test_a_name_that_leads_nowhere_is_a_dead_target(tmp_path: Path) -> None:
    run, seconds = _dead("http://no-such-host.invalid", tmp_path)
    assert run.why == "dead"
    assert "dns" in run.because
    assert seconds < 10


def test_a_dying_target_keeps_what_was_finished_and_the_rest_is_sent_on_resume(tmp_path: Path) -> None:
    sent: list[str] = []
    alive = True

    async def answer(request: web.Request) -> web.Response:
        if not alive:
            assert request.transport
            request.transport.abort()
            return web.Response()
        await asyncio.sleep(0.01)
        sent.append((await request.json())["messages"][-1]["content"])
        if len(sent) == 20:
            die()
        return web.json_response(chat("good"))

    def die() -> None:
        nonlocal alive
        alive = False

    run = run_served(answer, tmp_path, items(50))
    assert run.why == "dead"
    assert 12 <= run.trials <= 27
    assert run.errors == 0
    done = {f"Number {t.trial.item[1:]}?" for t in run.scored["tiny"]}
    alive, before = True, len(sent)

    async def healthy(request: web.Request) -> web.Response:
        sent.append((await request.json())["messages"][-1]["content"])
        return web.json_response(chat("good"))

    resumed = run_served(healthy, tmp_path, items(50))
    assert (resumed.complete, resumed.errors) == (True, 0)
    assert set(sent[before:]) == {f"Number {n}?" for n in range(50)} - done
    assert len(sent) - before == 50 - run.trials


def test_a_wrong_key_stops_after_a_few_calls(tmp_path: Path) -> None:
    count = itertools.count(1)
    sent = 0

    async def answer(request: web.Request) -> web.Response:
        nonlocal sent
        sent = next(count)
        return web.json_response({"error": {"message": "bad key"}}, status=401)

    run = run_served(answer, tmp_path, items(50), concurrency=4)
    assert run.why == "dead"
    assert "does not accept our key" in run.because
    assert sent <= 8
    assert run.trials == 0


def test_half_open_connections_time_out_and_the_target_is_given_up(tmp_path: Path) -> None:
    async def go() -> Run:
        async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.read()
            writer.close()

        server = await asyncio.start_server(swallow, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        try:
            return await run_on(f"http://127.0.0.1:{port}", tmp_path, items(30), timeout=0.2, concurrency=3)
        finally:
            server.close()

    run = asyncio.run(go())
    assert (run.why, run.trials) == ("dead", 0)
    assert "no answer in time" in run.because


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that nobody has signed, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1"
    command += f" -addext subjectAltName=IP:127.0.0.1 -keyout {folder}/key.pem -out {folder}/cert.pem"
    subprocess.run(command.split(), check=True, capture_output=True)
    return folder / "cert.pem", folder / "key.pem"


def test_tls_is_verified_and_a_certificate_can_be_trusted_by_name(
    tmp_path: Path, certificate: tuple[Path, Path]
) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)

    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat("good"))

    async def go(folder: Path, ca_file: str) -> Run:
        async with serving(answer, ssl_context=context) as url:
            return await run_on(url, folder, items(4), ca_file=ca_file)

    refused = asyncio.run(go(tmp_path / "a", ""))
    assert (refused.why, refused.trials) == ("dead", 0)
    assert "tls" in refused.because
    assert asyncio.run(go(tmp_path / "b", str(certificate[0]))).complete


ANSWERS: dict[str, Callable[[], bytes]] = {
    "not json": lambda: b'{"choices": [{"mess',
    "html": lambda: b"<html><script>alert(1)</script></html>",
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("name", ANSWERS)
def test_junk_is_an_error_that_keeps_what_came(tmp_path: Path, name: str) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(body=ANSWERS[name](), content_type="application/json")

    run = run_served(answer, tmp_path, items(2))
    assert dict(run.error_kinds) == {"unreadable": 2}
    if name != "nothing":
        assert ANSWERS[name]().decode()[:10] in (tmp_path / "trials.jsonl").read_text().replace('\\"', '"')


def test_huge_and_endless_answers_are_cut_and_marked(tmp_path: Path) -> None:
    async def huge(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        await response.write(b'{"model": "m-2", "choices": [{"message": {"content": "')
        for _ in range(800):  # 50 MB
            await response.write(b"long " * 13107)
        return response

    run = run_served(huge, tmp_path / "huge", items(2), max_bytes=100_000)
    assert (run.trials, run.errors) == (2, 0)
    trials = [s.trial for s in run.scored["tiny"]]
    assert all(t.cut and 90_000 < len(t.answer) < 100_000 and t.model == "m-2" for t in trials)
    assert (tmp_path / "huge" / "trials.jsonl").stat().st_size < 2_000_000


@pytest.mark.parametrize("pause", [0.0, 0.05])
def test_a_stream_without_end_is_cut_or_times_out(tmp_path: Path, pause: float) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        while True:
            await response.write(b'data: {"choices": [{"delta": {"content": "more "}}]}\n\n' * (1 if pause else 100))
            await asyncio.sleep(pause)

    run = run_served(
        endless, tmp_path, items(1), options={"stream": True}, max_bytes=50_000, timeout=0.5, retries=0, concurrency=1
    )
    if pause:
        assert dict(run.error_kinds) == {"timeout": 1}
    else:
        assert run.scored["tiny"][0].trial.cut
        assert run.scored["tiny"][0].trial.answer.startswith("more more")


def test_a_connection_that_breaks_in_the_answer_is_tried_again(tmp_path: Path) -> None:
    count = itertools.count()

    async def broken(request: web.Request) -> web.StreamResponse:
        if next(count) % 2:
            return web.json_response(chat("good"))
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b'{"choices"')
        assert request.transport
        request.transport.abort()
        return response

    run = run_served(broken, tmp_path, items(3), concurrency=1)
    assert (run.trials, run.errors, run.calls) == (3, 0, 6)


def _redirect(to: Callable[[web.Request], str]) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def handler(request: web.Request) -> web.StreamResponse:
        if request.path.startswith("/moved"):
            return web.json_response(chat("good"))
        return web.Response(status=307, headers={"Location": to(request)})

    return handler


def test_redirects_stay_on_the_host(tmp_path: Path) -> None:
    run = run_served(_redirect(lambda _: "/moved/here"), tmp_path / "a", items(2))
    assert (run.trials, run.errors) == (2, 0)
    run = run_served(_redirect(lambda _: "http://localhost:1/moved"), tmp_path / "b", items(2))
    assert run.why == "dead"
    assert "another host" in run.because


def test_what_an_answer_holds_never_reaches_the_log_raw(tmp_path: Path) -> None:
    async def answer(request: web.Request) -> web.Response:
        body = b'{"choices": [{"message": {"content": "\xff\xfe \\u001b[2J <script> \\u202e \\ud800 =1+1"}}]}'
        return web.Response(body=body, content_type="application/json")

    run = run_served(answer, tmp_path, items(1))
    data = (tmp_path / "trials.jsonl").read_bytes()
    assert data.isascii()
    assert b"\x1b" not in data
    assert run.scored["tiny"][0].trial.answer == "\ufffd\ufffd \x1b[2J <script> \u202e \ud800 =1+1"
