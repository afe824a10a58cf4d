"""Call a function that may never return: in a thread of its own, which nobody has to wait for."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress


async def abandonable(function: Callable[[], object]) -> object:
    """What the function returns or raises (a wish to exit becomes a RuntimeError).

    A pool would be used up by calls that hang, and waits for them at the end of the process; a thread of its own can be
    abandoned, though not stopped: it dies with the process.
    """
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[object] = loop.create_future()

    def tell(result: object, error: Exception | None) -> None:
        """In the loop."""
        if outcome.done():  # whoever waited has gone
            return
        if error is None:
            outcome.set_result(result)
        else:
            outcome.set_exception(error)

    def run() -> None:
        """In the thread."""
        result: object = None
        error: Exception | None = None
        try:
            result = function()
        except SystemExit as leaving:
            error = RuntimeError(f"it wanted to exit with {leaving.code}")
        except Exception as raised:  # noqa: BLE001  (whatever it is, the caller has to hear of it)
            error = raised
        with suppress(RuntimeError):  # the loop may be closed by now
            loop.call_soon_threadsafe(tell, result, error)

    threading.Thread(target=run, name="target", daemon=True).start()
    return await outcome
