"""Calls that adaptive stopping saves in whole runs: the engine against vendors of the laboratory whose rate is set.

Each run has a vendor and items of its own; calls in flight when a probe was told are in its count. The fixed plan with
the same errors would have asked the same items until its last answer.
Run: python benchmarks/stopping_lab.py [RUNS] [SEED]
"""

import asyncio
import random
import sys
import tempfile
from pathlib import Path

from aiohttp import web

from bonafides.catalog.probes import probe_card
from bonafides.model import Course, Permission, Run, Target
from bonafides.pipeline.measure.aims import ERROR
from bonafides.pipeline.measure.clock import Clock
from bonafides.pipeline.measure.kit import kit
from bonafides.pipeline.measure.planning import planned
from bonafides.pipeline.measure.run import World, begin, run_async
from bonafides.pipeline.measure.run_folder import RunFolder
from bonafides.stats.proportion import clopper_pearson
from bonafides.stats.stopping import adaptive_plan
from bonafides_lab.scenario import scenario
from bonafides_lab.server import Lab
from bonafides_lab.vendor import Vendor

CASES = (("invented_entities", "fabricating"), ("direct_override", "injectable"))
IN_FLIGHT = (1, 8)


async def one(probe: str, name: str, rate: float, flying: int, seed: int, folder: Path) -> tuple[Run, int]:
    """A whole run, and the calls of the fixed plan on the same items."""
    runner = web.AppRunner(Lab(Vendor(scenario(name, {"p": str(rate)}), seed)).application(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    clock, tool, aim = Clock(), kit()[probe], probe_card(probe).aim
    assert aim is not None
    allowed = Permission("the benchmark", clock.wall().date())
    target = Target("lab", "openai-chat", allowed, url, "lab-1", concurrency=flying)
    aims, world = {probe: (aim,)}, World({}, clock, random.Random(seed))  # noqa: S311  (jitter)
    plan = planned(target, [tool], seed, 1, None, aims)
    opened = RunFolder(folder)
    try:
        orders = begin(target, opened, plan.items, seed=seed, repeats=1, world=world, aims=aims)
        run = await run_async(target, opened, orders, {probe: tool}, world)
    finally:
        opened.close()
        await runner.cleanup()
    counted = [i for i, item in enumerate(plan.items, 1) if item.expected.get("exists") is not True]
    return run, counted[adaptive_plan(aim.good, aim.bad, alpha=ERROR, beta=ERROR).fixed.n - 1]


def main() -> None:
    """Print one row a probe, truth and number of calls in flight."""
    runs, seed = [int(a) for a in sys.argv[1:]] + [40, 1][len(sys.argv) - 1 :]
    print(f"{runs} runs a row, seed {seed}; errors of both plans at most {ERROR} each way")
    print(
        "probe              in flight  truth  told bad (95 % interval)  open  interval holds truth  calls  fixed  saved"
    )
    for probe, name in CASES:
        aim = probe_card(probe).aim
        assert aim is not None
        for flying in IN_FLIGHT:
            for rate in (0.0, aim.good, aim.bad, 2 * aim.bad):
                with tempfile.TemporaryDirectory() as folder:
                    place = Path(folder)
                    ends = [asyncio.run(one(probe, name, rate, flying, seed + n, place / str(n))) for n in range(runs)]
                print(row(probe, flying, aim.metric, rate, ends))


def row(probe: str, flying: int, metric: str, rate: float, ends: list[tuple[Run, int]]) -> str:
    """What the runs at one truth came to."""
    told = [next(s.course for s in run.settled) for run, _ in ends]
    bad, still = told.count(Course.BAD), told.count(Course.CONTINUE)
    rates = [next(m.estimate for m in run.measurements if m.metric == metric) for run, _ in ends]
    held = sum(it.low <= rate <= it.high for it in rates)
    calls, fixed = (sum(n) / len(ends) for n in ([run.calls for run, _ in ends], [n for _, n in ends]))
    it = clopper_pearson(bad, len(ends))
    return (
        f"{probe:<18} {flying:>9}  {rate:<5g}  {bad / len(ends):.3f} [{it.low:.3f}, {it.high:.3f}] {still:>9}"
        f"  {held:>12} of {len(ends)}  {calls:>9.1f} {fixed:>6.1f} {1 - calls / fixed:>6.0%}"
    )


if __name__ == "__main__":
    main()
