"""The three chat protocols: what is sent, what is understood, whole and streamed."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from aiohttp import web

from bonafides.model import Auth, Tenant
from bonafides.targets.wire.call import CallError
from loopback import ask_served, call

CHAT = {
    "model": "m-2",
    "system_fingerprint": "fp_1",
    "choices": [
        {"message": {"content": "Héllo"}, "finish_reason": "stop", "logprobs": {"content": [{"logprob": -0.5}]}}
    ],
    "usage": {"prompt_tokens": 7, "completion_tokens": 2},
}
RESPONSE = {
    "model": "m-2",
    "status": "completed",
    "output": [{"type": "reasoning"}, {"content": [{"type": "output_text", "text": "Héllo"}]}],
    "usage": {"input_tokens": 7, "output_tokens": 2},
}
ANTHROPIC = {
    "model": "m-2",
    "stop_reason": "end_turn",
    "content": [{"type": "text", "text": "Hé"}, {"type": "text", "text": "llo"}],
    "usage": {"input_tokens": 7, "output_tokens": 2},
}
CHAT_EVENTS = [
    {"model": "m-2", "choices": [{"delta": {"role": "assistant"}}]},
    {"choices": [{"delta": {"content": "Hé"}}]},
    {"choices": [{"delta": {"content": "llo"}, "finish_reason": "stop"}]},
    {"choices": [], "usage": {"prompt_tokens": 7, "completion_tokens": 2}},
]
RESPONSE_EVENTS = [
    {"type": "response.output_text.delta", "delta": "Hé"},
    {"type": "response.output_text.delta", "delta": "llo"},
    {"type": "response.completed", "response": {k: v for k, v in RESPONSE.items() if k != "output"}},
]
ANTHROPIC_EVENTS = [
    {"type": "message_start", "message": {"model": "m-2", "usage": {"input_tokens": 7}}},
    {"type": "content_block_delta", "delta": {"type": "text_delta", "text": "Hé"}},
    {"type": "content_block_delta", "delta": {"type": "text_delta", "text": "llo"}},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 2}},
]


class Seen:
    """A server that keeps what it was sent and answers with one JSON body, or with events."""

    def __init__(self, answer: object = None, events: list[Any] | None = None, status: int = 200) -> None:
        self.answer, self.events, self.status = answer, events, status
        self.body: Mapping[str, Any] = {}
        self.headers: Mapping[str, str] = {}
        self.path = ""

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        self.body, self.headers, self.path = await request.json(), request.headers, request.path_qs
        if self.events is None:
            return web.json_response(
                self.answer, status=self.status, headers={"Set-Cookie": "a=b", "X-Request-Id": "r1"}
            )
        response = web.StreamResponse()
        await response.prepare(request)
        text = "".join(f"event: x\r\ndata: {json.dumps(e)}\r\n\r\n" for e in self.events).encode()
        for start in range(0, len(text), 7):  # pieces that split lines and characters
            await response.write(text[start : start + 7])
        await response.write(b"data: [DONE]\n")
        return response


@pytest.mark.parametrize(
    "kind,whole,events",
    [
        ("openai-chat", CHAT, CHAT_EVENTS),
        ("openai-responses", RESPONSE, RESPONSE_EVENTS),
        ("anthropic-messages", ANTHROPIC, ANTHROPIC_EVENTS),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_answer_is_understood(kind: str, whole: object, events: list[Any], stream: bool) -> None:
    server = Seen(whole, events if stream else None)
    (reply,) = ask_served(server, kind, call("one", "two", "three", system="S"), model="m", options={"stream": stream})
    assert (reply.text, reply.model, reply.tokens_in, reply.tokens_out) == ("Héllo", "m-2", 7, 2)
    assert (reply.first_token is not None) is stream
    assert server.body["model"] == "m"
    assert json.loads(reply.request) == server.body
    assert "three" in json.dumps(server.body) and "S" in json.dumps(server.body)


def test_chat_sends_what_the_item_asks_for() -> None:
    server = Seen(CHAT)
    (reply,) = ask_served(
        server,
        "openai-chat",
        call(temperature=0.0, logprobs=True, seed=5, max_tokens=9),
        path="/v1",
        model="m",
        options={"extra": {"user": "audit"}, "omit": ["top_p"], "max_tokens_field": "max_completion_tokens"},
    )
    assert server.path == "/v1/chat/completions"
    assert {"temperature": 0.0, "logprobs": True, "seed": 5, "max_completion_tokens": 9, "user": "audit"}.items() <= (
        server.body.items()
    )
    assert (reply.logprobs, reply.fingerprint, reply.finish) == ((-0.5,), "fp_1", "stop")


def test_azure_address_and_key() -> None:
    server = Seen(CHAT)
    ask_served(
        server,
        "openai-chat",
        call(),
        model="dep/loy",
        auth=Auth("KEY"),
        environment={"KEY": "s3cret"},
        options={"api_version": "2024-10-21"},
    )
    assert server.path == "/openai/deployments/dep%2Floy/chat/completions?api-version=2024-10-21"
    assert server.headers["api-key"] == "s3cret"


def test_each_tenant_has_its_own_key() -> None:
    server, environment = Seen(ANTHROPIC), {"A": "key-a", "B": "key-b"}
    fields: dict[str, Any] = {
        "model": "m",
        "auth": Auth("A"),
        "tenants": {"b": Tenant(Auth("B"), {"X-Org": "two"})},
        "environment": environment,
    }
    ask_served(server, "anthropic-messages", call(tenant="b"), **fields)
    assert (server.headers["x-api-key"], server.headers["X-Org"]) == ("key-b", "two")
    ask_served(server, "anthropic-messages", call(), **fields)
    assert server.headers["x-api-key"] == "key-a"
    assert "anthropic-version" in server.headers


def test_secrets_and_cookies_never_come_back() -> None:
    async def echo(request: web.Request) -> web.Response:
        said = f"your key is {request.headers['Authorization']}"
        answer = {"choices": [{"message": {"content": said}}], "model": "m"}
        return web.json_response(answer, headers={"X-Echo": said, "Set-Cookie": "sid=1", "X-Request-Id": "r1"})

    (reply,) = ask_served(
        echo, "openai-chat", call(), model="m", auth=Auth("KEY"), environment={"KEY": "sk-very-secret"}
    )
    assert "sk-very-secret" not in repr(reply)
    assert "[secret]" in reply.text
    assert reply.headers["x-request-id"] == "r1"
    assert not any("cookie" in name for name in reply.headers)


@pytest.mark.parametrize(
    "answer,text,finish",
    [
        (
            {"choices": [{"message": {"content": None, "tool_calls": [{}]}, "finish_reason": "tool_calls"}]},
            "",
            "tool_calls",
        ),
        (
            {"choices": [{"message": {"content": '{"name": "rm", "arguments": {}}'}}]},
            '{"name": "rm", "arguments": {}}',
            "",
        ),
        ({"choices": [{"message": {"content": None, "refusal": "No."}}]}, "No.", ""),
        ({"choices": [{"message": {"content": [{"type": "text", "text": "a"}, {"text": "b"}]}}]}, "ab", ""),
        ({"choices": [{"message": {"content": "\x1b[2J<script>\ud800"}}]}, "\x1b[2J<script>\ud800", ""),
    ],
)
def test_odd_answers_are_kept_as_they_are(answer: object, text: str, finish: str) -> None:
    (reply,) = ask_served(Seen(answer), "openai-chat", call(), model="m")
    assert (reply.text, reply.finish) == (text, finish)


@pytest.mark.parametrize("answer", [{}, [], "text", None, {"choices": []}, {"choices": {"message": 1}}, 5])
@pytest.mark.parametrize("kind", ["openai-chat", "openai-responses", "anthropic-messages"])
def test_other_shapes_are_unreadable_and_kept(kind: str, answer: object) -> None:
    with pytest.raises(CallError) as caught:
        ask_served(Seen(answer), kind, call(), model="m")
    assert caught.value.kind == "unreadable"
    assert not caught.value.again
    assert caught.value.raw == json.dumps(answer)


def test_an_error_with_status_200_is_an_error() -> None:
    with pytest.raises(CallError) as caught:
        ask_served(Seen({"error": {"message": "overloaded"}}), "openai-chat", call(), model="m")
    assert (caught.value.kind, str(caught.value)) == ("said-error", "overloaded")


@pytest.mark.parametrize(
    "status,again", [(400, False), (401, False), (404, False), (408, True), (429, True), (503, True)]
)
def test_a_bad_status_says_what_was_said_and_whether_to_try_again(status: int, again: bool) -> None:
    with pytest.raises(CallError) as caught:
        ask_served(Seen({"error": "no\n way"}, status=status), "openai-chat", call(), model="m")
    assert (caught.value.kind, caught.value.again, caught.value.free) == (f"status-{status}", again, True)
    assert "no" in str(caught.value)
    assert caught.value.request
