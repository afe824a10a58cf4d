"""A chat API of its own, as many products have one: login, conversation, message."""

from collections.abc import Iterator, Mapping
from typing import Any

from bonafides_lab.question import Question
from bonafides_lab.wire.reply import Said

PATHS = ("/chat",)


def question(body: Mapping[str, Any], tenant: str) -> Question:
    """Understand a request; the product's own system message comes with it."""
    turns = (("user", str(body.get("message", ""))),)
    return Question(str(body.get("system", "")), turns, tenant, session=str(body.get("conversation_id", "")))


def answer(said: Said) -> dict[str, Any]:
    """Dress an answer."""
    return {"data": {"reply": said.text, "conversation_id": said.question.session}, "served_by": said.model}


def events(said: Said) -> Iterator[dict[str, Any]]:
    """The same, piece by piece."""
    for piece in said.text.split(" "):
        yield {"data": {"reply": f"{piece} "}}
