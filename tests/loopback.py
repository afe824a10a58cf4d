"""A real server on the loopback address, in the test's own loop, and targets that point at it."""

import asyncio
import datetime
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bonafides.model import Permission, Target
from bonafides.targets.reading.kinds import connect
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.wire.call import Call, Message, Reply

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
ALLOWED = Permission("the test", datetime.date(2999, 1, 1))


@asynccontextmanager
async def serving(handler: Handler, **options: Any) -> AsyncIterator[str]:
    """Serve every path with `handler`; yields the base URL."""
    application = web.Application(client_max_size=1 << 26)

    async def answer(request: web.Request) -> web.StreamResponse:
        return await handler(request)

    application.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, **options)
    await site.start()
    port = runner.addresses[0][1]
    try:
        yield f"http{'s' if options.get('ssl_context') else ''}://127.0.0.1:{port}"
    finally:
        await runner.cleanup()


def target(kind: str, url: str = "", **fields: Any) -> Target:
    return Target(name="test", kind=kind, permission=ALLOWED, url=url, **fields)


async def admit() -> None:
    """Everything is admitted."""


def around(environment: Mapping[str, str] | None = None, **fields: Any) -> Surroundings:
    return Surroundings(environment or {}, admit, random.Random(1), **fields)  # noqa: S311  (names of conversations in a test)


def call(*turns: str, **fields: Any) -> Call:
    """A call whose turns alternate between user and assistant; the last is the user's."""
    roles = ("user", "assistant")
    return Call(tuple(Message(roles[i % 2], t) for i, t in enumerate(turns or ("hello",))), **fields)


def ask(spec: Target, *calls: Call, environment: Mapping[str, str] | None = None, **fields: Any) -> list[Reply]:
    """Replies of a target that needs no server of ours."""

    async def run() -> list[Reply]:
        connector = connect(spec, around(environment, **fields))
        try:
            return [await connector.ask(c) for c in calls]
        finally:
            await connector.close()

    return asyncio.run(run())


def ask_served(
    handler: Handler,
    kind: str,
    *calls: Call,
    path: str = "",
    environment: Mapping[str, str] | None = None,
    **fields: Any,
) -> list[Reply]:
    """Replies of a target of this kind whose server is `handler`."""

    async def run() -> list[Reply]:
        async with serving(handler) as url:
            connector = connect(target(kind, url + path, **fields), around(environment))
            try:
                return [await connector.ask(c) for c in calls]
            finally:
                await connector.close()

    return asyncio.run(run())
