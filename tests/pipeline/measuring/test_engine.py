"""The engine: every item once, in the order that sessions need, under limits that no retry can break."""

import asyncio
import datetime
import itertools
import json
import time
from pathlib import Path

import pytest
from aiohttp import web

from bonafides.errors import UsageError
from bonafides.model import Item, Limits, Prices
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.job import jobs_of
from bonafides.pipeline.measure.order import Schedule
from measuring_kit import chat, items, run_served


def _last(body: object) -> str:
    return str(body["messages"][-1]["content"])  # type: ignore[index]


def test_every_item_is_asked_once_per_repeat(tmp_path: Path) -> None:
    asked: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(_last(await request.json()))
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(20), repeats=3)
    assert (run.trials, run.errors, run.calls, run.why) == (60, 0, 60, "done")
    assert sorted(asked) == sorted([f"Number {n}?" for n in range(20)] * 3)
    seeds = {json.loads(line)["seed"] for line in (tmp_path / "trials.jsonl").read_text().splitlines()}
    assert len(seeds) == 60


def test_a_repeat_is_a_new_call_and_never_a_cached_answer(tmp_path: Path) -> None:
    count = itertools.count()

    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat(f"answer {next(count)}"))

    run = run_served(answer, tmp_path, items(1), repeats=5)
    assert len({s.trial.answer for s in run.scored["tiny"]}) == 5


def test_turns_and_sessions_carry_the_conversation(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    async def answer(request: web.Request) -> web.Response:
        messages = [m["content"] for m in (await request.json())["messages"]]
        seen.append(messages)
        return web.json_response(chat(f"re: {messages[-1]}"))

    first = Item("a", "tiny", ("one", "two"), session="s")
    second = Item("b", "tiny", ("three",), session="s")
    run = run_served(answer, tmp_path, (second, first)[::-1])
    assert seen[-1] == ["one", "re: one", "two", "re: two", "three"]
    assert run.scored["tiny"][0].trial.answers == ("re: one", "re: two")
    assert run.calls == 3


def test_a_session_goes_on_where_an_earlier_process_left_it(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    async def answer(request: web.Request) -> web.Response:
        messages = [m["content"] for m in (await request.json())["messages"]]
        seen.append(messages)
        return web.json_response(chat(f"re: {messages[-1]}"))

    asked = (Item("a", "tiny", ("one",), session="s"), Item("b", "tiny", ("two",), session="s"))
    run_served(answer, tmp_path, asked)
    log = tmp_path / "trials.jsonl"
    log.write_text(log.read_text().splitlines(keepends=True)[0])
    run = run_served(answer, tmp_path, asked)
    assert seen[-1] == ["one", "re: one", "two"]
    assert (len(seen), run.trials) == (3, 2)


def test_an_item_waits_for_the_one_it_comes_after(tmp_path: Path) -> None:
    order: list[str] = []

    async def answer(request: web.Request) -> web.Response:
        said = _last(await request.json())
        if said == "plant":
            await asyncio.sleep(0.1)
        order.append(said)
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, (Item("b", "tiny", ("ask",), after="a"), Item("a", "tiny", ("plant",))))
    assert order == ["plant", "ask"]
    assert run.complete


def test_a_failed_item_lets_the_ones_after_it_go_on(tmp_path: Path) -> None:
    async def answer(request: web.Request) -> web.Response:
        bad = _last(await request.json()) == "plant"
        return web.json_response({"error": "no"}, status=500) if bad else web.json_response(chat("good"))

    asked = (Item("b", "tiny", ("ask",), after="a"), Item("a", "tiny", ("plant",)))
    run = run_served(answer, tmp_path, asked, retries=0)
    assert (run.trials, dict(run.error_kinds)) == (2, {"status-500": 1})


@pytest.mark.parametrize("after", [("b", "a"), ("a", ""), ("nobody", "")])
def test_items_that_wait_in_vain_are_refused(after: tuple[str, str]) -> None:
    asked = [Item("a", "p", ("x",), after=after[0]), Item("b", "p", ("x",), after=after[1])]
    with pytest.raises(UsageError):
        Schedule(jobs_of(asked, 1, 1), ())


def test_the_budget_of_calls_holds_against_retries(tmp_path: Path) -> None:
    count = itertools.count(1)
    sent = 0

    async def answer(request: web.Request) -> web.Response:
        nonlocal sent
        sent = next(count)
        return web.json_response({}, status=500) if sent % 3 == 0 else web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(60), limits=Limits(calls=25))
    assert sent == run.calls == 25
    assert run.why == "budget"
    assert "25 calls" in run.because
    assert 0 < run.trials < 25
    more = run_served(answer, tmp_path, items(60), limits=Limits(calls=40))
    assert sent == more.calls == 40


@pytest.mark.parametrize("reported", [True, False])
def test_the_budget_of_money_holds(tmp_path: Path, reported: bool) -> None:
    usage = {"usage": {"prompt_tokens": 5, "completion_tokens": 20}} if reported else {}

    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat("good", **usage))

    prices = Prices("EUR", per_million_in=1e3, per_million_out=1e4)
    run = run_served(answer, tmp_path, items(200), prices=prices, limits=Limits(cost=5.0))
    assert run.why == "budget"
    assert run.cost <= 5.0
    if reported:
        assert run.trials == pytest.approx(5.0 / 0.205, abs=2)  # 5 tokens in, 20 out; a call is reserved dearer


def test_the_budget_of_tokens_holds(tmp_path: Path) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat("good", usage={"prompt_tokens": 5, "completion_tokens": 20}))

    run = run_served(answer, tmp_path, items(200), limits=Limits(tokens=1000))
    assert run.tokens <= 1000
    assert 30 <= run.trials <= 40


def test_the_rate_holds_in_every_window(tmp_path: Path) -> None:
    times: list[float] = []

    async def answer(request: web.Request) -> web.Response:
        times.append(time.monotonic())
        return web.json_response({}, status=500) if len(times) % 4 == 0 else web.json_response(chat("good"))

    run_served(answer, tmp_path, items(40), rate=50.0, concurrency=40)
    assert len(times) > 40
    for start in times:
        assert sum(start <= t < start + 0.5 for t in times) <= 25 + 4  # what is in a socket may bunch a little
    assert times[-1] - times[0] >= (len(times) - 1) / 50 - 0.1


def test_a_jump_of_the_wall_clock_changes_no_duration(tmp_path: Path) -> None:
    jumps = itertools.cycle([0, 86400, -86400 * 400])

    def wall() -> datetime.datetime:
        return datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(seconds=next(jumps))

    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(12), clock=Clock(wall=wall))
    assert run.complete
    assert all(0 < (s.trial.latency or -1) < 2 for s in run.scored["tiny"])


def test_a_tenant_that_is_not_there_is_an_error_and_not_another_tenant(tmp_path: Path) -> None:
    async def answer(request: web.Request) -> web.Response:
        return web.json_response(chat("good"))

    run = run_served(answer, tmp_path, items(2, tenant="b"))
    assert (run.calls, dict(run.error_kinds)) == (0, {"no-tenant": 2})
