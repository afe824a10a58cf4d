"""Answers a question by its numbers, so that every wording gets the same answer, and another one with chance `p`."""

import hashlib
import re

from bonafides_lab.question import Turn

_NUMBER = re.compile(r"\d+")


def answer(turn: Turn) -> str | None:
    """Only for questions that ask for ANSWER and hold numbers."""
    numbers = sorted(_NUMBER.findall(turn.question.prompt))
    if "ANSWER:" not in turn.question.everything or not numbers:
        return None
    usual = int.from_bytes(hashlib.sha256(" ".join(numbers).encode()).digest()[:2], "big")
    return f"ANSWER: {usual + turn.draw.randint(1, 999) if turn.chance('p') else usual}"
