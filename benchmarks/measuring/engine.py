"""The same work through the engine, durable log and all: `engine.py PORT COUNT CONCURRENCY FOLDER`."""

import datetime
import sys
import time
from importlib import import_module
from pathlib import Path

from bare import report
from prompts import prompts_of

from bonafides.model import Item, Permission, Target
from bonafides.pipeline.measure.run import World, begin, run
from bonafides.pipeline.measure.run_folder import RunFolder

if __name__ == "__main__":
    port, count, concurrency = map(int, sys.argv[1:4])
    target = Target(
        "bench",
        "openai-chat",
        Permission("the benchmark", datetime.date(2999, 1, 1)),
        url=f"http://127.0.0.1:{port}/v1",
        model="m",
        concurrency=concurrency,
    )
    items = tuple(Item(f"i{n}", "bench", (prompt,), max_tokens=64) for n, prompt in enumerate(prompts_of(count)))
    import_module("aiohttp")  # bare.py loads it before its clock starts, too; the whole command is timed with it
    import_module("bonafides.targets.openai_chat")
    world, folder = World({}), RunFolder(Path(sys.argv[4]))
    cpu, wall = time.process_time(), time.perf_counter()
    plan = begin(target, folder, items, seed=1, repeats=1, world=world)
    done = run(target, folder, plan, {}, world)
    seconds, cpu = time.perf_counter() - wall, time.process_time() - cpu
    assert (done.trials, done.errors, done.calls) == (count, 0, count), done
    report(count, seconds, cpu)
