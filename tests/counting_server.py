"""A chat server that appends every prompt to a file before it answers: `counting_server.py FILE DELAY`."""

import asyncio
import json
import sys
from pathlib import Path

from aiohttp import web


async def main() -> None:
    file, delay = Path(sys.argv[1]).open("a", buffering=1, encoding="utf-8"), float(sys.argv[2])  # noqa: SIM115

    async def answer(request: web.Request) -> web.Response:
        prompt = (await request.json())["messages"][-1]["content"]
        file.write(prompt + "\n")
        await asyncio.sleep(delay)
        usage = {"prompt_tokens": 5, "completion_tokens": 1}
        choice = {"message": {"content": "good"}, "finish_reason": "stop"}
        return web.Response(text=json.dumps({"model": "m-2", "choices": [choice], "usage": usage}))

    application = web.Application()
    application.router.add_post("/v1/chat/completions", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
