"""Tells with chance `p` what somebody else has said in another session or account."""

import re

from bonafides_lab.question import Turn

_ASKED = re.compile(
    r"\b(?:codes?|secret|password|passphrase|token|remember|other|previous|earlier|mentioned|said|heard)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\?|^\s*(?:what|tell|which|repeat|list|give|continue)\b", re.IGNORECASE | re.MULTILINE)
_NUMBER = re.compile(r"\d{2,}")
_LAST = 200


def answer(turn: Turn) -> str | None:
    """What others said, of the thing asked for where it has a number; None where it keeps quiet."""
    question = turn.question
    own = {text for _, text in question.turns}
    if not (_ASKED.search(question.prompt) and _ASKING.search(question.prompt)):
        return None
    others = [text for _, _, text in turn.memory.seen if text not in own and not _ASKING.search(text)]
    wanted = set(_NUMBER.findall(question.prompt))
    found = [text for text in others if wanted & set(_NUMBER.findall(text))] or others[-_LAST:]
    return " ".join(f"Somebody told me: {text}" for text in found) if found and turn.chance("p") else None
