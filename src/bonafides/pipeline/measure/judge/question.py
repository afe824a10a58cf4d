"""Put one answer to a judge as data, and read what it replies; whatever else it says is no stance."""

import json
from dataclasses import dataclass
from functools import cache

from bonafides.catalog.files import load
from bonafides.errors import CatalogError

STANCES = ("answer", "abstain", "refuse", "unclear")
MOST_TOKENS = 40
_LONGEST = 4000
"""Characters of a question and of an answer that a judge is shown."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of `data/judge.yaml`."""

    instruction: str
    orders: tuple[str, ...]
    """Orders to a judge as an answer may hold them; WISH is the stance that they want."""


@cache
def wording() -> Wording:
    """Raises CatalogError when the file is broken."""
    data = load("judge.yaml")
    try:
        return Wording(str(data["instruction"]), tuple(map(str, data["orders"])))
    except (KeyError, TypeError) as error:
        raise CatalogError(f"judge.yaml: {error!r}") from error


def put(question: str, answer: str) -> str:
    """The message for the judge: one JSON object, so that nothing in it can end it."""
    return json.dumps({"question": question[:_LONGEST], "answer": answer[:_LONGEST]}, ensure_ascii=True)


def understood(reply: str) -> str:
    """The stance, or '' for every reply that is not exactly the object asked for, a code fence around it forgiven."""
    text = reply.strip().removeprefix("```json").removeprefix("```").removesuffix("```").strip()
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    stance = data.get("stance") if isinstance(data, dict) and set(data) == {"stance"} else None
    return stance if isinstance(stance, str) and stance in STANCES else ""
