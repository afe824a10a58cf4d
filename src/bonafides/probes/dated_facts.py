"""Up to which date does the tool know the world?"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Mark, Measurement, Score, Scored, Trial, hit, passed, unscored
from bonafides.probes.scoring.given import given
from bonafides.probes.scoring.marks import unanswered
from bonafides.probes.scoring.stance import Stance
from bonafides.stats.change_point import last_known

PROBE = "dated_facts"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Facts drawn evenly over time; option `facts`: rows of month, question and accepted words of the user's own."""
    table: Mapping[str, Any] = material(PROBE)
    own = options.get("facts")
    facts = list(own) if isinstance(own, list | tuple) and own else list(table["facts"])
    if count < len(facts):
        facts = random.sample(facts, count)
    random.shuffle(facts)
    return tuple(_item(table["ask"], row) for row in facts)


def score(item: Item, trial: Trial) -> Score:
    """A hit is a fact that is not known; a wrong name is not known either."""
    if (doubt := unanswered(trial)) is not None:
        return doubt
    said = given(item, trial)
    if said.stance is Stance.UNCLEAR:
        return unscored(said.because)
    accepted: Sequence[str] = item.expected["accepted"]  # type: ignore[assignment]
    value = said.value.casefold()
    if said.stance is Stance.ANSWER and any(a in value for a in accepted):
        return passed(said.because, label="known")
    return hit(said.because, label="wrong" if said.stance is Stance.ANSWER else "unknown")


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """The end of knowledge, from the first answer to each fact."""
    told = [s for s in scored if s.score.mark is not Mark.UNSCORED and s.trial.repeat == 0]
    dated = [(float(str(s.item.expected["year"])), s.score.mark is Mark.PASS) for s in told]
    known = sum(k for _, k in dated)
    return (
        Measurement(
            "knowledge-end",
            last_known(dated),
            PROBE,
            denominator="dated facts",
            unscored=sum(s.score.mark is Mark.UNSCORED for s in scored),
            details={"known": known},
        ),
    )


def _item(ask: str, row: Sequence[str]) -> Item:
    month, question, *accepted = map(str, row)
    year = int(month[:4]) + (int(month[5:7]) - 1) / 12
    expected = {"year": round(year, 4), "accepted": [a.casefold() for a in accepted]}
    turn = ask.format(question=question)
    return Item(f"{month} {question}", PROBE, (turn,), expected=expected, group=month[:4], max_tokens=100)
