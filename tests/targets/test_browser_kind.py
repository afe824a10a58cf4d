"""A chat page driven in a real browser: new answers only, a page of its own per conversation."""

import asyncio
import shutil
from typing import Any

import pytest
from aiohttp import web

from bonafides.targets.reading.kinds import connect, takes_system
from bonafides.targets.wire.call import CallError, Reply
from loopback import around, call, serving, target

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PAGE = """<!doctype html><div class=answer>Welcome</div><p id=who></p><input id=q><button id=b>Send</button><script>
who.textContent = document.cookie || 'nobody'; document.cookie = 'seen=1';
b.onclick = async () => { const t = q.value; const r = await fetch('/say', {method: 'POST', body: t});
  const d = document.createElement('div'); d.className = 'answer'; document.body.append(d);
  for (const word of (await r.text()).split(' ')) { d.textContent += word + ' '; await new Promise(n => setTimeout(n, 60)); } };
</script>"""


async def _chat(request: web.Request) -> web.Response:
    if request.path == "/say":
        return web.Response(text=f"You said <b>{await request.text()}</b> to me")
    return web.Response(text=PAGE, content_type="text/html")


def _talk(*calls: Any, **options: Any) -> list[Reply]:
    async def go() -> list[Reply]:
        async with serving(_chat) as url:
            fields = {"input": "#q", "answer": ".answer", "send": "#b", "quiet": 0.4, "executable": CHROMIUM, **options}
            spec = target("browser", url, options=fields, max_bytes=60)
            connector = connect(spec, around())
            replies: list[Reply] = []
            try:
                for make in calls:
                    replies.append(await connector.ask(make(replies)))
                return replies
            finally:
                await connector.close()

    return asyncio.run(go())


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
def test_a_page_is_asked_and_its_whole_answer_waited_for() -> None:
    first, second, long, other = _talk(
        lambda _: call("hello"),
        lambda r: call("hello", "x", "again", conversation=r[0].conversation),
        lambda r: call("a", "b", "x" * 100, conversation=r[0].conversation),
        lambda _: call("new"),
    )
    assert first.text.strip() == "You said <b>hello</b> to me"
    assert second.text.strip() == "You said <b>again</b> to me"
    assert first.first_token is not None
    assert long.cut
    assert len(long.text) == 60
    assert other.conversation != first.conversation
    assert not takes_system(target("browser"))


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")
def test_a_selector_that_finds_nothing_is_an_error_of_the_page() -> None:
    with pytest.raises((CallError, TimeoutError)):
        _talk(lambda _: call("hello"), input="#")
