"""Anthropic's messages."""

from collections.abc import Iterator, Mapping
from typing import Any

from bonafides_lab.question import Question
from bonafides_lab.wire.reply import Said, plain

PATHS = ("/v1/messages", "/messages")


def question(body: Mapping[str, Any], tenant: str) -> Question:
    """Understand a request."""
    turns = tuple((str(m.get("role")), plain(m.get("content"))) for m in body.get("messages", ()))
    return Question(plain(body.get("system", "")), turns, tenant, max_tokens=int(body.get("max_tokens") or 512))


def answer(said: Said) -> dict[str, Any]:
    """Dress an answer."""
    return {
        **_head(said),
        "content": [{"type": "text", "text": said.text}],
        "stop_reason": _why(said),
        "usage": {"input_tokens": said.tokens_in, "output_tokens": said.tokens_out},
    }


def events(said: Said) -> Iterator[dict[str, Any]]:
    """The same, piece by piece."""
    yield {"type": "message_start", "message": {**_head(said), "usage": {"input_tokens": said.tokens_in}}}
    for piece in said.text.split(" "):
        yield {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": f"{piece} "}}
    yield {"type": "message_delta", "delta": {"stop_reason": _why(said)}, "usage": {"output_tokens": said.tokens_out}}
    yield {"type": "message_stop"}


def _head(said: Said) -> dict[str, Any]:
    return {"id": "msg-lab", "type": "message", "role": "assistant", "model": said.model}


def _why(said: Said) -> str:
    return "max_tokens" if said.cut else "end_turn"
