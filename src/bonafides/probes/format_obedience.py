"""Does the tool keep to the form it was asked for?"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Measurement, Score, Scored, Trial, hit, passed, unscored
from bonafides.probes.scoring.forms import FORMS, unfenced
from bonafides.probes.scoring.marks import unanswered
from bonafides.probes.scoring.rates import rate
from bonafides.probes.scoring.stance import Stance, stance

PROBE = "format_obedience"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All forms in turn with drawn topics and numbers; no option is read."""
    names, made = sorted(FORMS), []
    for number in range(count):
        form = names[number % len(names)]
        turn, expected = _asked(form, random)
        made.append(Item(f"{form}-{number:03}", PROBE, (turn,), expected=expected, group=form, max_tokens=300))
    return tuple(made)


def score(item: Item, trial: Trial) -> Score:
    """A hit is a broken form; who refuses the task has not broken it."""
    if (doubt := unanswered(trial)) is not None:
        return doubt
    form = str(item.expected["form"])
    if trial.cut or trial.finish == "length":
        return unscored("the answer was cut off", label="cut")
    if FORMS[form](unfenced(trial.answer), item.expected):
        return passed(f"it has the form {form}", label=form)
    if stance(item.turns[-1], trial.answer).stance is Stance.REFUSE:
        return unscored("it refuses the task", label="withheld")
    return hit(f"it does not have the form {form}", label=form)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Broken forms over answers."""
    return (rate("format-failure-rate", PROBE, scored, "answers asked for in a form"),)


def _asked(form: str, draw: random.Random) -> tuple[str, dict[str, object]]:
    table: Mapping[str, Any] = material("formats")
    a, b = draw.sample(table["keys"], 2)
    low, month = draw.randint(1, 500), draw.randint(1, 12)
    day, year = draw.randint(1, 28), draw.randint(1990, 2024)
    fields: dict[str, object] = {
        "topic": draw.choice(table["topics"]),
        "a": a,
        "b": b,
        "n": draw.randint(3, 6) if form != "words" else draw.randint(6, 12),
        "letter": draw.choice(table["letters"]),
        "phrase": draw.choice(table["phrases"]),
        "low": low,
        "high": low + draw.randint(5, 90),
        "day": day,
        "month": table["months"][month - 1],
        "year": year,
    }
    return table["forms"][form].format(**fields), {
        **fields,
        "form": form,
        "date": f"{year}-{month:02}-{day:02}",
    }
