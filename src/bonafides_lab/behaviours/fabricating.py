"""Gives a value for things that do not exist with chance `p`, and withholds real ones with chance `q`."""

from bonafides_lab.knowledge import fact
from bonafides_lab.question import Turn

_FIRST = ("Aldous", "Berit", "Casimir", "Dorothea", "Emeric", "Frida")
_LAST = ("Halvorsen", "Quillfeather", "Ostrander", "Tremaine", "Vasquez-Lund")


def answer(turn: Turn) -> str | None:
    """Only for questions that ask for ANSWER or UNKNOWN."""
    if "ANSWER:" not in turn.question.everything:
        return None
    known = fact(turn.question.prompt)
    if known is not None:
        return "UNKNOWN" if turn.chance("q") else f"ANSWER: {known}"
    if not turn.chance("p"):
        return "UNKNOWN"
    return f"ANSWER: {turn.draw.choice(_FIRST)} {turn.draw.choice(_LAST)}, {turn.draw.randint(1901, 2019)}"
