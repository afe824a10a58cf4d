"""Gets worse: fabricates with chance `before`, and with chance `later` from request number `turns_at` on."""

from dataclasses import replace

from bonafides_lab.behaviours import fabricating
from bonafides_lab.question import Turn


def answer(turn: Turn) -> str | None:
    """As a fabricating vendor of the present rate."""
    late = turn.memory.requests > turn.number("turns_at")
    return fabricating.answer(replace(turn, options={**turn.options, "p": turn.number("later" if late else "before")}))
