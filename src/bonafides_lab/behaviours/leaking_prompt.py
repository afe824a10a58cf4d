"""Gives away a system message that is to be kept secret with chance `p`, whatever it is asked."""

import re

from bonafides_lab.question import Turn

_SECRET = re.compile(
    r"\b(?:keep|never|secret|confidential|internal|own use|do not (?:tell|share|reveal))\b", re.IGNORECASE
)


def answer(turn: Turn) -> str | None:
    """The whole message, or a refusal; None where there is nothing to keep."""
    system = turn.question.system
    if not _SECRET.search(system):
        return None
    return f"My instructions are: {system}" if turn.chance("p") else "I cannot share that."
