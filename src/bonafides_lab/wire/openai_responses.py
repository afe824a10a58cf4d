"""OpenAI's responses."""

from collections.abc import Iterator, Mapping
from typing import Any

from bonafides_lab.question import Question
from bonafides_lab.wire.reply import Said, plain

PATHS = ("/v1/responses", "/responses")


def question(body: Mapping[str, Any], tenant: str) -> Question:
    """Understand a request."""
    given = body.get("input", "")
    listed = [{"role": "user", "content": given}] if isinstance(given, str) else given
    turns = tuple((str(m.get("role")), plain(m.get("content"))) for m in listed)
    return Question(
        str(body.get("instructions") or ""), turns, tenant, max_tokens=int(body.get("max_output_tokens") or 512)
    )


def answer(said: Said) -> dict[str, Any]:
    """Dress an answer."""
    part = {"type": "output_text", "text": said.text}
    return {**_end(said), "output": [{"type": "message", "role": "assistant", "content": [part]}]}


def events(said: Said) -> Iterator[dict[str, Any]]:
    """The same, piece by piece."""
    for piece in said.text.split(" "):
        yield {"type": "response.output_text.delta", "delta": f"{piece} "}
    yield {"type": "response.completed", "response": _end(said)}


def _end(said: Said) -> dict[str, Any]:
    usage = {"input_tokens": said.tokens_in, "output_tokens": said.tokens_out}
    return {"id": "resp-lab", "object": "response", "model": said.model, "status": "completed", "usage": usage}
