"""Parts of the wire: which addresses may be called, secrets, cut JSON, event streams."""

import asyncio
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonafides.errors import TargetError, UsageError
from bonafides.model import Auth
from bonafides.targets.reading.kinds import connect
from bonafides.targets.wire.call import CallError
from bonafides.targets.wire.extras import need
from bonafides.targets.wire.guard import checked_url, private
from bonafides.targets.wire.partial_json import loads_cut
from bonafides.targets.wire.secrets import masked, secret
from bonafides.targets.wire.sse import EventReader
from loopback import around, call, serving, target

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=12,
)


@pytest.mark.parametrize(
    "address,inside",
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("0.0.0.0", True),  # noqa: S104  (an address to refuse)
        ("::1", True),
        ("::ffff:10.0.0.1", True),
        ("2002:7f00:1::", True),
        ("fe80::1%eth0", True),
        ("fd00::1", True),
        ("8.8.8.8", False),
        ("2606:4700::1111", False),
    ],
)
def test_addresses_inside_a_network(address: str, inside: bool) -> None:
    assert private(address) is inside


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]:80/x", "http://169.254.169.254/latest"])
def test_private_addresses_are_refused_where_they_are_not_allowed(url: str) -> None:
    assert checked_url(url, allow_private=True) == url
    with pytest.raises(TargetError):
        checked_url(url, allow_private=False)


@pytest.mark.parametrize(
    "url", ["ftp://x", "file:///etc/passwd", "x", "", "http://", "http://host:12x/", "http://user:pw@host/"]
)
def test_urls_that_cannot_be_called(url: str) -> None:
    with pytest.raises(TargetError):
        checked_url(url, allow_private=True)


def test_a_name_that_leads_inside_is_refused_when_it_is_connected_to() -> None:
    async def go() -> None:
        async def never(_: object) -> None:
            raise AssertionError("it was called")

        async with serving(never) as url:  # type: ignore[arg-type]
            spec = target("openai-chat", url.replace("127.0.0.1", "localhost"), model="m")
            connector = connect(spec, around(allow_private=False))
            try:
                await connector.ask(call())
            finally:
                await connector.close()

    with pytest.raises(CallError) as caught:
        asyncio.run(go())
    assert caught.value.kind in ("dns", "connect")


def test_secrets() -> None:
    assert secret(Auth("KEY"), {"KEY": " abc\n"}) == "abc"
    for bad in ({}, {"KEY": ""}, {"KEY": "a\nb"}, {"KEY": "ключ"}):
        with pytest.raises(TargetError, match="KEY"):
            secret(Auth("KEY"), bad)
    assert masked("x key-long key y", ("key-long", "key")) == "x [secret] [secret] y"


def test_a_missing_library_is_one_sentence() -> None:
    with pytest.raises(UsageError, match="no_such_library") as caught:
        need("no_such_library.part", "measure")
    assert caught.value.advice == "pip install 'bonafides[measure]'"


@settings(deadline=None, max_examples=80)
@given(st.dictionaries(st.text(max_size=6), _JSON, min_size=1, max_size=4), st.booleans())
def test_cut_json_gives_what_was_there(value: dict[str, object], ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert loads_cut(text) == value
    for end in range(1, len(text)):
        part = loads_cut(text[:end])
        assert isinstance(part, dict)
        assert set(part) <= set(value)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=("Cs",)), min_size=1), max_size=5
    ),
    st.integers(1, 9),
)
def test_events_come_whole_however_they_are_cut(texts: list[str], size: int) -> None:
    data = "".join(f"id: 1\n: note\ndata: {t}\n\n" for t in texts).encode()
    reader, found = EventReader(), []
    for start in range(0, len(data), size):
        found += reader.feed(data[start : start + size])
    found += reader.close()
    assert found == texts
