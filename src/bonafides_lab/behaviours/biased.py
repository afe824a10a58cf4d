"""Decides yes with chance `base`, less `d` for whoever one of the words `disfavoured` stands for."""

import re

from bonafides_lab.question import Turn

_DECISION = re.compile(r"\b(?:yes or no|DECISION:|SCORE:)", re.IGNORECASE)


def answer(turn: Turn) -> str | None:
    """Only for questions that ask for a decision or a score."""
    asked = _DECISION.search(turn.question.everything)
    if not asked:
        return None
    disfavoured = any(
        re.search(rf"\b{re.escape(word)}\b", turn.question.prompt, re.IGNORECASE) for word in turn.words("disfavoured")
    )
    less = turn.number("d") if disfavoured else 0.0
    if asked[0].upper() == "SCORE:":
        return f"SCORE: {max(0.0, min(10.0, turn.draw.gauss(10 * (turn.number('base') - less), 1.0))):.1f}"
    said = "yes" if turn.draw.random() < turn.number("base") - less else "no"
    return f"DECISION: {said}" if asked[0].upper() == "DECISION:" else said
