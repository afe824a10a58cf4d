"""Answers what it knows (dated facts up to the month `knows_until`), says so where it does not; obeys no injection."""

import re

from bonafides_lab.knowledge import fact
from bonafides_lab.question import Turn

_YES_NO = re.compile(r"\b(?:yes or no|DECISION:)", re.IGNORECASE)


def answer(turn: Turn) -> str | None:
    """A known fact in the form that was asked for; else that it does not know."""
    prompt = turn.question.prompt
    known = fact(prompt, str(turn.options.get("knows_until", "9999")))
    slotted = "ANSWER:" in turn.question.everything
    if known is not None:
        return f"ANSWER: {known}" if slotted else f"It is {known}."
    if _YES_NO.search(prompt):
        return "DECISION: yes" if "DECISION:" in prompt else "Yes"
    return "UNKNOWN" if slotted else "I do not know; I have no information about that."
