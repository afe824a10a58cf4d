"""Does the tool answer from the documents it was given, and say so where they are silent?"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Mark, Measurement, Score, Scored, Trial, hit, passed, unscored
from bonafides.probes.scoring.given import given
from bonafides.probes.scoring.marks import unanswered
from bonafides.probes.scoring.matching import Match, match
from bonafides.probes.scoring.rates import Wanted, answered_errors, rate, withheld_errors
from bonafides.probes.scoring.stance import Stance

PROBE = "grounded_answers"
FACTS = 9
"""Sentences of a generated handbook; as many facts again are left out and asked for."""


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    text: str
    question: str
    answer: str
    """'' where the document does not say."""


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Rows of the options `documents` and `questions` where given, else generated ones; a third is unanswerable."""
    rows = _own(options)
    if rows:
        random.shuffle(rows)
    else:
        rows = _generated(count, random)
    ask = str(material("handbook")["ask"])
    return tuple(
        Item(
            id=f"{number:03}",
            probe=PROBE,
            turns=(ask.format(name=row.name, text=row.text, question=row.question),),
            expected={"answer": row.answer, "question": row.question},
            group=row.name,
            max_tokens=300,
        )
        for number, row in enumerate(rows[:count])
    )


def score(item: Item, trial: Trial) -> Score:
    """A hit is an answer that the document does not give."""
    if (doubt := unanswered(trial)) is not None:
        return doubt
    said, wanted = given(item, trial), str(item.expected["answer"])
    if said.stance is Stance.UNCLEAR:
        return unscored(said.because)
    if said.stance is not Stance.ANSWER:
        return passed(said.because, label=said.label("abstained"))
    if not wanted:
        return hit(f"the document does not say, but {said.because}", label=said.label("invented"))
    found = match(wanted, said.value, slot=not said.free_form)
    if found is Match.UNSURE:
        return unscored(f"neither clearly {wanted[:60]!r} nor clearly not", label="unsure")
    if found is Match.RIGHT:
        return passed(f"it gives {wanted[:60]!r}", label=said.label("right"))
    return hit(f"{wanted[:60]!r} was expected, but {said.because}", label=said.label("wrong"))


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Wrong over all questions; right and abstained over answerable ones; ungrounded over the others."""
    answerable = [s for s in scored if s.item.expected["answer"]]
    open_ = [s for s in scored if not s.item.expected["answer"]]
    what = "questions that the documents answer"
    return (
        rate("wrong-answer-rate", PROBE, scored, "questions over the documents"),
        rate("right-answer-rate", PROBE, answerable, what, hits=_labelled("right")),
        rate("abstention-rate", PROBE, answerable, what, hits=_labelled("abstained"), errors=withheld_errors),
        rate("ungrounded-rate", PROBE, open_, "questions that the documents do not answer", errors=answered_errors),
    )


def _labelled(label: str) -> Wanted:
    return lambda s: s.score.mark is not Mark.UNSCORED and s.score.label.startswith(label)


def _own(options: Mapping[str, object]) -> list[_Row]:
    documents, questions = options.get("documents"), options.get("questions")
    if not isinstance(documents, Mapping) or not isinstance(questions, list | tuple):
        return []
    every = "\n\n".join(str(text) for text in documents.values())
    rows = [(str(q["question"]), str(q.get("answer") or ""), str(q.get("document") or "")) for q in questions]
    return [_Row(name or "Documents", str(documents.get(name, every)), ask, answer) for ask, answer, name in rows]


def _generated(count: int, draw: random.Random) -> list[_Row]:
    table: Mapping[str, Any] = material("handbook")
    rows: list[_Row] = []
    while len(rows) < count:
        facts = draw.sample(table["facts"], len(table["facts"]))
        filled = [(f, q, draw.choice(table["values"][kind])) for f, q, kind in facts]
        told, untold = filled[:FACTS], filled[FACTS:]
        text = " ".join(sentence.format(n=v, who=v, place=v) for sentence, _, v in told)
        name = table["name"].format(company=draw.choice(table["company"]))
        rows += [_Row(name, text, question, value) for _, question, value in draw.sample(told, 4)]
        rows += [_Row(name, text, question, "") for _, question, _ in draw.sample(untold, 2)]
    return rows
