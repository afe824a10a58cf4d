"""A chat page, driven as a person would: type, send, wait until the answer stands still."""

import asyncio
import time
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from bonafides.errors import TargetError
from bonafides.model import Auth, Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.reading.options import Option, mapping, text
from bonafides.targets.wire.call import Call, CallError, Connector, Reply
from bonafides.targets.wire.extras import need
from bonafides.targets.wire.guard import checked_url
from bonafides.targets.wire.secrets import masked, secret

NEEDS = ("url", "input", "answer")
OPTIONS = {
    "input": Option(str, "CSS selector of the field to type into", required=True),
    "answer": Option(str, "CSS selector of answers; the last one that appears counts", required=True),
    "send": Option(str, "CSS selector of the button to press; else the Enter key"),
    "quiet": Option((int, float), "seconds without a change after which an answer is whole; else 1"),
    "login": Option(dict, "steps before a conversation: {fill: {SELECTOR: VARIABLE}, click: SELECTOR}"),
    "executable": Option(str, "path of a Chromium to use instead of Playwright's own"),
}
_POLL = 0.05


def connect(target: Target, around: Surroundings) -> Connector:
    """Check the options; the browser starts with the first question. Raises TargetError."""
    return ChatPage(target, around)


def takes_system(target: Target) -> bool:
    """A page has a place for what users type, and for nothing else."""
    return False


def side_calls(target: Target) -> int:
    """One to log in, where the target file says how: each conversation has a page of its own."""
    return int(bool(text(mapping(target.options, "login"), "click")))


class ChatPage:
    """An open browser target: one page of its own for each conversation, none of which shares cookies with another."""

    def __init__(self, target: Target, around: Surroundings) -> None:
        """Read the secrets of the login. Raises TargetError when one is missing."""
        self._library: Any = need("playwright.async_api", "browser")
        self._errors: type[Exception] = self._library.Error
        self._url = checked_url(target.url, allow_private=around.allow_private)
        self._target, self._around = target, around
        fills = mapping(mapping(target.options, "login"), "fill")
        self._fill = {selector: secret(Auth(str(name)), around.environment) for selector, name in fills.items()}
        quiet = target.options.get("quiet", 1.0)
        self._quiet = float(quiet) if isinstance(quiet, int | float) else 1.0
        self._pages: dict[str, Any] = {}
        self._starting = asyncio.Lock()
        self._playwright: Any = None
        self._browser: Any = None

    async def ask(self, call: Call) -> Reply:
        """Type the question and wait for a new answer. Raises CallError."""
        conversation = call.conversation
        try:
            if not conversation:
                conversation = str(UUID(int=self._around.random.getrandbits(128)))
                self._pages[conversation] = await self._page()
            if conversation not in self._pages:
                raise CallError("conversation", "the page that held the conversation is gone")
            return await self._talk(self._pages[conversation], call, conversation)
        except self._errors as error:
            await self.end(conversation)
            said = masked(str(error), self._fill.values())[:300]
            raise CallError("page", said, again=not call.conversation) from error
        except BaseException:
            await self.end(conversation)
            raise

    async def _talk(self, page: Any, call: Call, conversation: str) -> Reply:
        answers = page.locator(text(self._target.options, "answer"))
        before = await answers.count()
        field = page.locator(text(self._target.options, "input"))
        await field.fill(call.prompt)
        send = text(self._target.options, "send")
        if send:
            await page.locator(send).click()
        else:
            await field.press("Enter")
        said, first = await self._until_quiet(answers, before)
        limit = self._target.max_bytes
        kept = masked(said[:limit], self._fill.values())
        return Reply(kept, call.prompt, kept, cut=len(said) > limit, first_token=first, conversation=conversation)

    async def _until_quiet(self, answers: Any, before: int) -> tuple[str, float | None]:
        """The last answer once it has stood still, and the seconds to its first words."""
        began = still = time.monotonic()
        said, first = "", None
        while not said or (time.monotonic() - still < self._quiet and len(said) <= self._target.max_bytes):
            await asyncio.sleep(_POLL)
            current = await answers.last.inner_text() if await answers.count() > before else ""
            if current != said:
                said, still = current, time.monotonic()
                first = still - began if first is None else first
        return said, first

    async def _page(self) -> Any:
        async with self._starting:
            if self._browser is None:
                await self._start()
        context = await self._browser.new_context()
        try:
            return await self._entered(context)
        except BaseException:
            with suppress(self._errors):
                await context.close()
            raise

    async def _entered(self, context: Any) -> Any:
        """The page of a new conversation, logged in."""
        if not self._around.allow_private:
            await context.route(lambda url: urlsplit(url).hostname != urlsplit(self._url).hostname, _refuse)
        page = await context.new_page()
        await page.goto(self._url)
        for selector, value in self._fill.items():
            await page.locator(selector).fill(value)
        click = text(mapping(self._target.options, "login"), "click")
        if click:
            await self._around.admit()
            await page.locator(click).click()
        return page

    async def _start(self) -> None:
        if self._playwright is None:
            self._playwright = await self._library.async_playwright().start()
        path = text(self._target.options, "executable")
        try:
            self._browser = await self._playwright.chromium.launch(
                executable_path=path or None, args=["--no-sandbox"] if path else []
            )
        except self._errors as error:
            said = (str(error).splitlines() or ["no reason given"])[0]
            advice = "playwright install chromium, or name a browser under executable."
            raise TargetError(f"no browser could be started: {said}", advice=advice) from error

    async def end(self, conversation: str) -> None:
        """Close the page of one conversation, with its cookies."""
        page = self._pages.pop(conversation, None)
        if page is not None:
            with suppress(self._errors):
                await page.context.close()

    async def close(self) -> None:
        """Close the browser."""
        try:
            if self._browser is not None:
                with suppress(self._errors):
                    await self._browser.close()
        finally:
            if self._playwright is not None:
                await self._playwright.stop()


async def _refuse(route: Any) -> None:
    await route.abort()
