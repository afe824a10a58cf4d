"""OpenAI's chat completions."""

from collections.abc import Iterator, Mapping
from typing import Any

from bonafides_lab.question import Question
from bonafides_lab.wire.reply import Said, plain

PATHS = ("/v1/chat/completions", "/chat/completions", "/openai/deployments/{deployment}/chat/completions")


def question(body: Mapping[str, Any], tenant: str) -> Question:
    """Understand a request."""
    messages = [(str(m.get("role")), plain(m.get("content"))) for m in body.get("messages", ())]
    system = "\n".join(text for role, text in messages if role in ("system", "developer"))
    turns = tuple((role, text) for role, text in messages if role not in ("system", "developer"))
    most = body.get("max_completion_tokens") or body.get("max_tokens") or 512
    return Question(system, turns, tenant, max_tokens=int(most), logprobs=bool(body.get("logprobs")))


def answer(said: Said) -> dict[str, Any]:
    """Dress an answer."""
    choice: dict[str, Any] = {
        "index": 0,
        "message": {"role": "assistant", "content": said.text},
        "finish_reason": "length" if said.cut else "stop",
    }
    if said.question.logprobs:
        choice["logprobs"] = {"content": [{"token": word, "logprob": value} for word, value in said.logprobs]}
    return {**_head(said, "chat.completion"), "choices": [choice], "usage": _usage(said)}


def events(said: Said) -> Iterator[dict[str, Any]]:
    """The same, piece by piece."""
    head = _head(said, "chat.completion.chunk")
    for piece in said.text.split(" "):
        yield {**head, "choices": [{"index": 0, "delta": {"content": f"{piece} "}, "finish_reason": None}]}
    yield {**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "length" if said.cut else "stop"}]}
    yield {**head, "choices": [], "usage": _usage(said)}


def _head(said: Said, kind: str) -> dict[str, Any]:
    return {"id": "chatcmpl-lab", "object": kind, "model": said.model, "system_fingerprint": said.fingerprint}


def _usage(said: Said) -> dict[str, int]:
    total = said.tokens_in + said.tokens_out
    return {"prompt_tokens": said.tokens_in, "completion_tokens": said.tokens_out, "total_tokens": total}
