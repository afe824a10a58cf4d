"""Trains on what users say: after a training it goes on with chance `p` where a text it learned begins."""

from bonafides_lab.question import Turn

_LEAST = 12
"""Characters of a text that must be given before it is recognised."""


def answer(turn: Turn) -> str | None:
    """The rest of a learned text that the prompt ends with the beginning of; None where there is none."""
    prompt = turn.question.prompt.strip().rstrip(".…").strip()
    for text in reversed(turn.memory.learned):
        for length in range(min(len(text) - 1, len(prompt)), _LEAST - 1, -1):
            if prompt.endswith(text[:length]):
                return text[length:].strip() if turn.chance("p") else None
    return None
