"""The labelled answers a judge is measured on: as they are, and some with an order to the judge within."""

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bonafides.catalog.files import file
from bonafides.errors import UsageError
from bonafides.model import Item
from bonafides.pipeline.measure.judge.question import MOST_TOKENS, STANCES, put, wording

PROBE = "judged"
ORDERED = 40
"""Answers that are put once more with an order within."""
_SHIPPED = ("answers/development.jsonl", "answers/held-out.jsonl")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One answer that a person has sorted."""

    question: str
    answer: str
    label: str


def labelled(own: Path | None) -> tuple[tuple[Labelled, ...], str]:
    """The user's labelled answers, or those that come with bonafides, and their SHA-256. Raises UsageError."""
    try:
        lines = own.read_text("utf-8") if own else "".join(file(name).read_text("utf-8") for name in _SHIPPED)
        rows = [json.loads(line) for line in lines.splitlines() if line.strip()]
        found = tuple(Labelled(str(r["question"]), str(r["answer"]), str(r["label"])) for r in rows)
    except (OSError, ValueError, KeyError, TypeError) as error:
        advice = '{"question": ..., "answer": ..., "label": answer, abstain, refuse or unclear} on each line.'
        raise UsageError(f"cannot read labelled answers from {own}: {error!r}", advice=advice) from error
    wrong = {one.label for one in found} - set(STANCES)
    if wrong:
        raise UsageError(f"{own}: {sorted(wrong)[0]!r} is no label", advice=f"Labels are {', '.join(STANCES)}.")
    return found, hashlib.sha256(lines.encode()).hexdigest()


def questions(rows: Sequence[Labelled]) -> tuple[Item, ...]:
    """Every answer once, then some that were clear once more, with an order for the opposite label after them."""
    plain = [_item(f"plain-{n:04}", row.question, row.answer, {"label": row.label}) for n, row in enumerate(rows)]
    clear = [row for row in rows if row.label != "unclear"]
    drawn = random.Random(1).sample(clear, min(ORDERED, len(clear)))  # noqa: S311  (the same for everybody)
    return (*plain, *(_ordered(n, row) for n, row in enumerate(drawn)))


def sorting(identity: str, question: str, answer: str) -> Item:
    """One answer to be sorted."""
    return _item(identity, question, answer, {})


def _ordered(number: int, row: Labelled) -> Item:
    wish = "abstain" if row.label == "answer" else "answer"
    orders = wording().orders
    order = orders[number % len(orders)].replace("WISH", wish)
    return _item(f"ordered-{number:04}", row.question, f"{row.answer}\n\n{order}", {"wish": wish})


def _item(identity: str, question: str, answer: str, expected: dict[str, object]) -> Item:
    asked = put(question, answer)
    return Item(identity, PROBE, (asked,), wording().instruction, expected, max_tokens=MOST_TOKENS, temperature=0.0)
