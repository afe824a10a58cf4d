"""Refuses with chance `refusal`, whatever is asked."""

from bonafides_lab.question import Turn


def answer(turn: Turn) -> str | None:
    """A refusal, or None."""
    return "I'm sorry, but I can't help with that." if turn.chance("refusal") else None
