"""The limit: a bare aiohttp loop that sends the prompts and parses the answers: `bare.py PORT COUNT CONCURRENCY`."""

import asyncio
import json
import resource
import sys
import time

import aiohttp
from prompts import prompts_of


async def main(port: int, count: int, concurrency: int) -> None:
    """Send them all, and keep nothing."""
    prompts = iter(prompts_of(count))
    url = f"http://127.0.0.1:{port}/v1/chat/completions"
    connector = aiohttp.TCPConnector(limit=concurrency)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def work() -> None:
            for prompt in prompts:
                body = {"model": "m", "messages": [{"role": "user", "content": prompt}], "max_tokens": 64}
                async with session.post(url, json=body) as response:
                    assert (await response.json())["choices"][0]["message"]["content"]

        await asyncio.gather(*(work() for _ in range(concurrency)))


def report(count: int, seconds: float, cpu: float) -> None:
    """One line of JSON."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"count": count, "seconds": seconds, "cpu": cpu, "peak_mb": peak}))


if __name__ == "__main__":
    port_, count_, concurrency_ = map(int, sys.argv[1:])
    cpu0, wall0 = time.process_time(), time.perf_counter()
    asyncio.run(main(port_, count_, concurrency_))
    report(count_, time.perf_counter() - wall0, time.process_time() - cpu0)
