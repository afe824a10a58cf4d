"""The log of a run: torn and damaged lines, a full disk, two runs on one folder, counts from rows."""

import asyncio
import itertools
import json
import os
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.errors import RunError
from bonafides.model import Item, Trial, TrialStatus
from bonafides.pipeline.measure import journal as journal_module
from bonafides.pipeline.measure.journal import Journal
from bonafides.pipeline.measure.rows import item_line, item_of, trial_line, trial_of
from bonafides.pipeline.measure.run_folder import RunFolder
from measuring_kit import chat, items, run_served

_TEXT = st.text(max_size=40)


async def _good(request: web.Request) -> web.Response:
    return web.json_response(chat("good"))


@settings(deadline=None, max_examples=60)
@given(_TEXT, st.lists(_TEXT, max_size=3), st.dictionaries(_TEXT, _TEXT, max_size=3), st.booleans())
def test_a_trial_comes_back_from_its_line(name: str, texts: list[str], headers: dict[str, str], cut: bool) -> None:
    trial = Trial(
        name,
        "p",
        1,
        2,
        TrialStatus.FINISHED,
        tuple(texts),
        cut=cut,
        headers=headers,
        raw=tuple(texts),
        logprobs=(-0.5,),
    )
    line = trial_line(trial)
    assert line.count(b"\n") == 1
    assert line.isascii()
    assert trial_of(json.loads(line)) == trial
    assert trial_of(json.loads(line), evidence=False).raw == ()


@settings(deadline=None, max_examples=40)
@given(_TEXT, st.dictionaries(_TEXT, st.lists(_TEXT, max_size=2), max_size=3))
def test_an_item_comes_back_from_its_line(text: str, expected: dict[str, list[str]]) -> None:
    item = Item("i", "p", (text, "b"), expected=expected, temperature=0.0)
    assert item_of(json.loads(item_line(item))) == item


@pytest.mark.parametrize("keep", [0, 1, 20, -1, -2])
def test_a_torn_last_line_is_cut_off_and_its_trial_sent_again(tmp_path: Path, keep: int) -> None:
    run_served(_good, tmp_path, items(6))
    log = tmp_path / "trials.jsonl"
    *whole, last = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(whole) + last[:keep])
    run = run_served(_good, tmp_path, items(6))
    assert (run.trials, run.damaged) == (6, 0)
    assert run.calls == 7
    assert all(json.loads(line) for line in log.read_text().splitlines())


def test_damaged_and_doubled_lines_count_for_nothing(tmp_path: Path) -> None:
    run_served(_good, tmp_path, items(5))
    log = tmp_path / "trials.jsonl"
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[0] + b'{"half\x00\n' + lines[2] + lines[2] + lines[3] + lines[4])
    folder = RunFolder(tmp_path)
    count = folder.recount()
    folder.close()
    assert (len(count.done), count.damaged, count.doubled) == (4, 1, 1)
    run = run_served(_good, tmp_path, items(5))
    assert (run.trials, run.damaged, run.calls) == (5, 1, 6)


def test_calls_in_flight_at_a_crash_are_charged_in_full(tmp_path: Path) -> None:
    run_served(_good, tmp_path, items(4))
    log, intents = tmp_path / "trials.jsonl", tmp_path / "intents.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:3]))
    lost = {f"i{n}" for n in range(4)} - {json.loads(line)["item"] for line in log.read_text().splitlines()}
    reserved = [json.loads(line) for line in intents.read_text().splitlines()]
    folder = RunFolder(tmp_path)
    count = folder.recount()
    folder.close()
    assert (count.spent.calls, count.flying) == (4, 1)
    own = sum(json.loads(line)["charged"] for line in log.read_text().splitlines())
    in_flight = sum(r["tokens"] for r in reserved if r["item"] in lost)
    assert count.spent.tokens == own + in_flight
    # They stay charged when the trial is made again, for the vendor has been asked twice.
    again = run_served(_good, tmp_path, items(4))
    own = sum(json.loads(line)["charged"] for line in log.read_text().splitlines())
    assert (again.calls, again.flying, again.tokens) == (5, 0, own + in_flight)


def test_two_runs_on_one_folder_are_refused(tmp_path: Path) -> None:
    first = RunFolder(tmp_path)
    with pytest.raises(RunError, match="another run"):
        RunFolder(tmp_path)
    first.close()
    RunFolder(tmp_path).close()


def test_a_folder_that_holds_a_run_is_not_begun_again(tmp_path: Path) -> None:
    run_served(_good, tmp_path, items(2))
    (tmp_path / "run.json").unlink()
    with pytest.raises(RunError, match="holds a run already"):
        run_served(_good, tmp_path, items(2))


def test_a_full_disk_stops_the_run_and_keeps_what_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, room = os.write, 40_000

    def write(file: int, data: bytes) -> int:
        nonlocal room
        taken = data[:room]
        if not taken:
            raise OSError(28, "No space left on device")
        room -= len(taken)
        return real(file, taken)

    log, asked = tmp_path / "trials.jsonl", itertools.count()

    async def good(request: web.Request) -> web.Response:
        late = next(asked) > 20
        while late and not log.stat().st_size:  # a first commit that is slow must not wait until all has to go into it
            await asyncio.sleep(0.01)
        return await _good(request)

    monkeypatch.setattr(journal_module.os, "write", write)
    run = run_served(good, tmp_path, items(100), timeout=60.0)
    assert run.why == "disk"
    assert "No space left" in run.because
    assert 0 < run.trials < 100
    assert run.damaged == 0
    monkeypatch.undo()
    again = run_served(_good, tmp_path, items(100))
    assert (again.trials, again.damaged, again.errors) == (100, 0, 0)


def test_a_line_counts_only_when_it_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fdatasync

    def sync(file: int) -> None:
        real(file)
        synced.append(os.fstat(file).st_size)

    monkeypatch.setattr(journal_module.os, "fdatasync", sync)
    seen: list[int] = []

    async def go() -> None:
        log = Journal(tmp_path / "t", tmp_path / "i", lambda error: pytest.fail(str(error)))
        for _ in range(50):
            log.append(b"12345\n", lambda: seen.append(max(synced)))
            await asyncio.sleep(0)
        await log.close()

    asyncio.run(go())
    assert len(seen) == 50
    assert all(size >= 6 * (number + 1) for number, size in enumerate(seen))
    assert len(synced) < 100  # one commit for many lines


def test_a_run_that_is_complete_sends_nothing_when_resumed(tmp_path: Path) -> None:
    first = run_served(_good, tmp_path, items(3))

    async def never(request: web.Request) -> web.Response:
        raise AssertionError("nothing is missing")

    again = run_served(never, tmp_path, items(3))
    assert (again.trials, again.calls) == (first.trials, first.calls) == (3, 3)
