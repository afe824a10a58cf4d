"""Another model answers from request number `turns_at` on: it words everything differently, under the same name."""

from bonafides_lab.behaviours import honest
from bonafides_lab.question import Turn


def answer(turn: Turn) -> str | None:
    """The same content in other words once it is swapped; None before."""
    if turn.memory.requests <= turn.number("turns_at"):
        return None
    said = honest.answer(turn) or ""
    return said if said.startswith(("ANSWER:", "UNKNOWN", "DECISION:")) else f"Certainly! {said}"
