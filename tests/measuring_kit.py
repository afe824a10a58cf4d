"""A probe of the tests' own, and runs of it against any handler."""

import asyncio
import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bonafides.model import Estimate, Item, Measurement, Run, Score, Scored, Target, Trial, hit, passed, unscored
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.run import World, begin, run_async
from bonafides.pipeline.measure.run_folder import RunFolder, target_digest
from loopback import Handler, serving, target


class Tiny:
    """Asks for a number; the answer `bad` is a hit, an empty one cannot be scored."""

    def items(self, random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
        return tuple(
            Item(f"i{n}", "tiny", (f"Number {n}, {random.randint(0, 10**9)}?",), max_tokens=20) for n in range(count)
        )

    def score(self, item: Item, trial: Trial) -> Score:
        if not trial.answer:
            return unscored(trial.error or "empty")
        return hit("bad") if trial.answer == "bad" else passed("good")

    def measure(self, scored: Sequence[Scored]) -> tuple[Measurement, ...]:
        marks = [s.score.mark.value for s in scored]
        n = len(marks) - marks.count("unscored")
        value = marks.count("hit") / n if n else None
        estimate = Estimate(
            value, 0.0 if value is None else value / 2, 1.0 if value is None else (1 + value) / 2, n, "test"
        )
        return (Measurement("bad-rate", estimate, "tiny", "answers", marks.count("hit"), marks.count("unscored")),)


TINY = Tool("tiny", Tiny(), "A tiny probe", "none", 10)


def items(count: int, **fields: Any) -> tuple[Item, ...]:
    return tuple(Item(f"i{n}", "tiny", (f"Number {n}?",), **{"max_tokens": 20, **fields}) for n in range(count))


def chat(text: str, **more: Any) -> dict[str, Any]:
    """Body of an OpenAI answer."""
    return {"model": "m-2", "choices": [{"message": {"content": text}, "finish_reason": "stop"}], **more}


def moved(folder: Path, url: str) -> Path:
    """Let the plan of the run in `folder` name the address at which the same server is to be found now."""
    file = folder / "run.json"
    if file.exists():
        plan = json.loads(file.read_text())
        file.write_text(json.dumps({**plan, "target": target_digest(target("openai-chat", url, model="m"))}))
    return folder


async def run_on(
    url: str, folder: Path, asked: Sequence[Item], *, clock: Clock | None = None, repeats: int = 1, **fields: Any
) -> Run:
    """A whole run against a chat server at `url`; goes on with the one in `folder` where there is one."""
    spec: Target = target("openai-chat", url, **{"model": "m", "concurrency": 8, "timeout": 2.0, **fields})
    world = World({}, clock or Clock(), random.Random(3))  # noqa: S311  (jitter of a test)
    opened = RunFolder(moved(folder, url))
    try:
        plan = (
            opened.plan(spec)
            if opened.plan_file.exists()
            else begin(spec, opened, tuple(asked), seed=1, repeats=repeats, world=world)
        )
        return await run_async(spec, opened, plan, {"tiny": TINY}, world)
    finally:
        opened.close()


def run_served(handler: Handler, folder: Path, asked: Sequence[Item], **fields: Any) -> Run:
    """The same against a handler."""

    async def go() -> Run:
        async with serving(handler) as url:
            return await run_on(url, folder, asked, **fields)

    return asyncio.run(go())
