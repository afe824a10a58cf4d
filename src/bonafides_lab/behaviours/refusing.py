"""Refuses with chance `refusal`, whatever is asked; else it does what needs no particular form."""

from bonafides_lab.behaviours.complying import HELP, REFUSAL
from bonafides_lab.question import Turn

_FORMS = ("ANSWER:", "DECISION:", "SCORE:")


def answer(turn: Turn) -> str | None:
    """A refusal or some help; None where a form is asked for."""
    if turn.chance("refusal"):
        return REFUSAL
    return None if any(form in turn.question.everything for form in _FORMS) else f"Gladly. Here it is: {HELP}"
