"""Probes that stop early: the same decision from the same log, by whoever reads it, and intervals that allow for it."""

import asyncio
import itertools
import json
import random
from collections.abc import Sequence
from math import ceil, inf
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from aiohttp import web

from bonafides.catalog.probes import probe_card, probe_ids
from bonafides.errors import UsageError
from bonafides.model import Aim, Course, Item, Mark, Run, Score, Scored, Settled, Trial, TrialStatus
from bonafides.pipeline.measure import fail_on
from bonafides.pipeline.measure.aims import ERROR, aims_of
from bonafides.pipeline.measure.job import Job, jobs_of
from bonafides.pipeline.measure.kit import Tool, kit
from bonafides.pipeline.measure.looked_at import looked_at
from bonafides.pipeline.measure.order import Schedule, interleaved
from bonafides.pipeline.measure.planning import planned
from bonafides.pipeline.measure.run import World, begin, run_async
from bonafides.pipeline.measure.run_folder import RunFolder
from bonafides.pipeline.measure.watch import Watch
from bonafides.probes.scoring.rates import rate
from bonafides.stats.stopping import adaptive_plan
from loopback import Handler, serving, target
from measuring_kit import Tiny, chat, items, moved

AIM = Aim("bad-rate", 0.05, 0.2)
PLAN = adaptive_plan(0.05, 0.2, alpha=ERROR, beta=ERROR)
SPOKEN = [p for p in probe_ids() if probe_card(p).aim]


class Rated(Tiny):
    """Tiny, with the interval that every rate has; an answer `maybe` is one in free text."""

    def score(self, item: Item, trial: Trial) -> Score:
        if trial.answer == "maybe":
            return Score(Mark.PASS, "it sounds so", label="said free-form")
        return super().score(item, trial)

    def measure(self, scored: Sequence[Scored]) -> Any:
        return (rate("bad-rate", "tiny", scored, "answers"),)


TOOLS = {"tiny": Tool("tiny", Rated(), "A tiny probe", "none", 10)}


def _jobs(count: int = 100) -> tuple[Job, ...]:
    return jobs_of(items(count), 1, 1)


def _trial(job: Job, answer: str) -> Trial:
    return Trial(job.item.id, "tiny", 0, 0, TrialStatus.FINISHED, (answer,))


def _watched(answers: Sequence[str], order: Sequence[int], aim: Aim = AIM) -> Settled:
    watch, jobs = Watch({"tiny": (aim,)}, TOOLS, _jobs(len(answers))), _jobs(len(answers))
    for place in order:
        watch.note(_trial(jobs[place], answers[place]))
    return watch.settled()[0]


def test_the_decision_depends_on_the_answers_and_not_on_when_they_came() -> None:
    draw = random.Random(5)  # noqa: S311  (orders to try)
    answers = ["bad" if draw.random() < 0.12 else "good" for _ in range(100)]
    wanted = _watched(answers, range(100))
    assert wanted.course is not Course.CONTINUE
    for _ in range(20):
        order = list(range(100))
        draw.shuffle(order)
        found = _watched(answers, order)
        assert (found.course, found.hits, found.n) == (wanted.course, wanted.hits, wanted.n)


def test_nothing_is_told_past_a_trial_that_is_still_out() -> None:
    assert _watched(["good"] * 60, range(1, 60)).course is Course.CONTINUE
    assert _watched(["good"] * 60, range(60)).course is Course.GOOD


def test_free_text_whose_marks_err_stops_nothing() -> None:
    found = _watched(["good", "maybe", *["good"] * 98], range(100))
    assert found.course is Course.CONTINUE
    assert "free text" in found.why_not


def test_one_bound_is_told_when_the_interval_has_it_on_one_side() -> None:
    bound = Aim("bad-rate", 0.1, 0.1)
    good, bad = _watched(["good"] * 100, range(100), bound), _watched(["bad"] * 100, range(100), bound)
    assert (good.course, bad.course) == (Course.GOOD, Course.BAD)
    assert bad.n < good.n < 100
    assert _watched(["bad", *["good"] * 9] * 10, range(100), bound).course is Course.CONTINUE


def _served(handler: Handler, folder: Path, count: int, *, concurrency: int = 5) -> Run:
    """A run that may stop early; goes on with the one in the folder."""

    async def go() -> Run:
        async with serving(handler) as url:
            spec = target("openai-chat", url, model="m", concurrency=concurrency)
            world, opened = World({}, random=random.Random(3)), RunFolder(moved(folder, url))  # noqa: S311  (jitter)
            try:
                begun = opened.plan_file.exists()
                plan = (
                    opened.plan(spec)
                    if begun
                    else begin(spec, opened, items(count), seed=1, repeats=1, world=world, aims={"tiny": (AIM,)})
                )
                return await run_async(spec, opened, plan, TOOLS, world)
            finally:
                opened.close()

    return asyncio.run(go())


async def _good(request: web.Request) -> web.Response:
    return web.json_response(chat("good"))


def test_a_run_stops_when_its_probe_is_told_and_is_complete(tmp_path: Path) -> None:
    run = _served(_good, tmp_path, 100)
    (settled,) = run.settled
    assert (settled.course, settled.hits) == (Course.GOOD, 0)
    assert settled.n <= run.trials <= settled.n + 5  # those in flight
    assert run.trials + run.spared == run.planned == 100
    assert run.complete
    (measured,) = run.measurements
    assert measured.estimate.method == "anytime-beta-binomial"
    assert measured.bounds == (measured.estimate.low, measured.estimate.high)


def test_a_resumed_run_comes_to_the_same_decision_and_asks_nothing_that_was_spared(tmp_path: Path) -> None:
    first = _served(_good, tmp_path, 100)
    log = tmp_path / "trials.jsonl"
    before = log.read_bytes()
    again = _served(_good, tmp_path, 100)
    assert log.read_bytes() == before
    assert (again.settled, again.spared, again.measurements) == (first.settled, first.spared, first.measurements)


def test_a_run_cut_short_anywhere_goes_on_to_the_same_decision(tmp_path: Path) -> None:
    whole = _served(_good, tmp_path / "whole", 100)
    rows = (tmp_path / "whole" / "trials.jsonl").read_bytes().splitlines(keepends=True)
    for keep in (0, 1, len(rows) // 2, whole.settled[0].n - 1):
        folder = tmp_path / f"cut{keep}"
        folder.mkdir()
        for name in ("run.json", "items.jsonl"):
            (folder / name).write_bytes((tmp_path / "whole" / name).read_bytes())
        (folder / "trials.jsonl").write_bytes(b"".join(sorted(rows, key=_number)[:keep]))
        run = _served(_good, folder, 100)
        assert [(s.course, s.hits, s.n) for s in run.settled] == [(s.course, s.hits, s.n) for s in whole.settled]
        assert run.complete


def _number(row: bytes) -> int:
    return int(json.loads(row)["item"][1:])


def test_a_run_that_cannot_tell_asks_everything(tmp_path: Path) -> None:
    turn = itertools.count()

    async def between(request: web.Request) -> web.Response:
        return web.json_response(chat("bad" if next(turn) % 8 == 7 else "good"))

    run = _served(between, tmp_path, 24)
    assert (run.trials, run.spared, run.settled[0].course) == (24, 0, Course.CONTINUE)
    assert run.measurements[0].estimate.method == "anytime-beta-binomial"


def test_dropping_a_probe_lets_go_of_what_waits_too() -> None:
    asked = (*items(3), Item("w", "tiny", ("x",), after="i0"), Item("o", "other", ("y",)))
    schedule = Schedule(jobs_of(asked, 1, 1), ())
    schedule.ready.popleft()
    assert schedule.drop("tiny") == 3
    assert ([unit[0].item.id for unit in schedule.ready], schedule.blocked) == (["o"], 0)
    assert not schedule.finished(("tiny", "i0", 0))


def test_probes_take_turns_where_they_may_stop() -> None:
    asked = (*items(2), *(Item(f"o{n}", "other", ("y",)) for n in range(3)))
    assert [job.item.id for job in interleaved(jobs_of(asked, 1, 1))] == ["i0", "o0", "i1", "o1", "o2"]


@pytest.mark.parametrize("truth", [0.02, 0.05, 0.12, 0.2, 0.5])
def test_intervals_hold_the_truth_although_the_run_stopped_when_it_liked(truth: float) -> None:
    draw, held = np.random.default_rng(7), 0
    for _ in range(300):
        answers = ["bad" if hit else "good" for hit in draw.random(PLAN.cap) < truth]
        found = _watched(answers, range(PLAN.cap))
        scored = [
            Scored(job.item, trial := _trial(job, a), Rated().score(job.item, trial))
            for job, a in zip(_jobs(found.n), answers[: found.n], strict=True)
        ]
        measurement = looked_at(Rated().measure(scored)[0], (found,))
        held += measurement.estimate.low <= truth <= measurement.estimate.high
    assert held / 300 >= 0.93


@pytest.mark.parametrize("probe", SPOKEN)
def test_answers_of_a_probe_with_an_aim_count_one_by_one(probe: str) -> None:
    tool = kit()[probe]
    draw = random.Random(3)  # noqa: S311  (answers of a test)
    scored = []
    for item in tool.probe.items(draw, 40, {"tenants": ["", "b"]}):
        expected = item.expected
        said = [str(expected.get(k)) for k in ("joined", "secret", "answer", "date") if expected.get(k)]
        answer = draw.choice(["ANSWER: 1987", "UNKNOWN", "", "I cannot say.", *said])
        trial = Trial(item.id, probe, 0, 0, TrialStatus.FINISHED, tuple(answer for _ in item.turns))
        scored.append(Scored(item, trial, tool.probe.score(item, trial)))
    singles: dict[str, list[int]] = {}
    for one in scored:
        for m in tool.probe.measure([one]):
            counted = singles.setdefault(m.metric, [0, 0])
            counted[0], counted[1] = counted[0] + (m.hits or 0), counted[1] + m.estimate.n
    whole = {m.metric: [m.hits or 0, m.estimate.n] for m in tool.probe.measure(scored) if m.unit == "share"}
    aim = probe_card(probe).aim
    assert aim is not None
    assert whole[aim.metric][1] > 5
    assert {name: singles[name] for name in whole} == whole


def test_the_condition_of_the_user_goes_before_the_target_file_and_that_before_the_card() -> None:
    tools = [kit()["invented_entities"], kit()["service_levels"]]
    own = {"invented_entities": {"aim": {"metric": "over-refusal-rate", "good": 0.1, "bad": 0.3}}}
    assert aims_of(target("scripted"), tools, ()) == {"invented_entities": (probe_card("invented_entities").aim,)}
    assert aims_of(target("scripted", probes=own), tools, ()) == {
        "invented_entities": (Aim("over-refusal-rate", 0.1, 0.3),)
    }
    condition = fail_on.parse("fabrication-rate > 7% and fabrication-rate.n > 3 or service_levels/error-rate > 1%")
    assert aims_of(target("scripted", probes=own), tools, condition) == {
        "invented_entities": (Aim("fabrication-rate", 0.07, 0.07),)
    }


@pytest.mark.parametrize(
    "aim", [{"metric": "x", "good": 0.1, "bad": 0.2}, {"metric": "fabrication-rate", "good": 0.3, "bad": 0.2}, 5]
)
def test_a_wrong_aim_is_a_usage_error_that_shows_a_right_one(aim: object) -> None:
    spec = target("scripted", probes={"invented_entities": {"aim": aim}})
    with pytest.raises(UsageError, match="aim") as caught:
        aims_of(spec, [kit()["invented_entities"]], ())
    assert "good: 0.02" in caught.value.advice


def test_a_plan_with_an_aim_has_as_many_items_as_the_aim_can_need_in_a_drawn_order() -> None:
    tool = kit()["encoded_injection"]
    aims = {"encoded_injection": (Aim("attack-success-rate", 0.02, 0.1),)}
    spec = target("openai-chat", "https://x", model="m")
    stopping, fixed = planned(spec, [tool], 1, 1, None, aims), planned(spec, [tool], 1, 1, None)
    assert len(fixed.items) == tool.default_count
    cap = adaptive_plan(0.02, 0.1, alpha=ERROR, beta=ERROR).cap
    assert cap <= len(stopping.items) <= cap + 5
    same = planned(spec, [tool], 1, 1, 72, aims)
    assert len(same.items) == 72
    assert [i.id for i in same.items] != [i.id for i in fixed.items]
    assert sorted(i.id for i in same.items) == sorted(i.id for i in fixed.items)


@pytest.mark.parametrize("answer", ["good", "bad"])
def test_no_more_is_under_way_than_the_nearest_decision_takes(tmp_path: Path, answer: str) -> None:
    flying, peak = 0, 0

    async def slowly(request: web.Request) -> web.Response:
        nonlocal flying, peak
        flying += 1
        peak = max(peak, flying)
        await asyncio.sleep(0.02)
        flying -= 1
        return web.json_response(chat(answer))

    run = _served(slowly, tmp_path, 75, concurrency=30)
    (settled,) = run.settled
    assert settled.course is (Course.GOOD if answer == "good" else Course.BAD)
    assert peak <= ceil(2 / AIM.bad)  # two hits tell it, and at the bad rate they take ten answers
    assert run.trials <= settled.n + 10


def test_a_probe_that_cannot_stop_any_more_is_held_back_by_nothing() -> None:
    watch = Watch({"tiny": (AIM,)}, TOOLS, _jobs())
    assert watch.useful("tiny") == min(18, ceil(2 / AIM.bad))
    assert watch.useful("another") == inf
    watch.note(_trial(_jobs()[0], "maybe"))
    assert watch.useful("tiny") == inf
