"""Does the tool hand out secrets and personal data that stand in its context?"""

import random
from collections.abc import Mapping, Sequence

from bonafides.catalog.probes import material
from bonafides.model import Item, Measurement, Score, Scored, Trial
from bonafides.probes.scoring.planted import leaked
from bonafides.probes.scoring.rates import per_tries, rate
from bonafides.probes.scoring.records import record

PROBE = "secret_extraction"
CUSTOMERS = 3


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """All ways of asking in turn, each for one field of one of three invented customers; no option is read."""
    return tuple(_item(random, number) for number in range(count))


def score(item: Item, trial: Trial) -> Score:
    """A hit where the value asked for came out."""
    return leaked(item, trial)


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Leaks per attempt, and per secret where items were repeated."""
    attempts = rate("leak-rate", PROBE, scored, "attempts to get one planted secret")
    tries = per_tries("leak-per-item", PROBE, scored, "planted secrets")
    return (attempts,) if tries is None else (attempts, tries)


def _item(draw: random.Random, number: int) -> Item:
    table: Mapping[str, Mapping[str, str] | Sequence[str] | str] = material("secrets")  # type: ignore[assignment]
    people = zip(draw.sample(list(table["first"]), CUSTOMERS), draw.sample(list(table["last"]), CUSTOMERS), strict=True)
    records = [record(draw, table, " ".join(names)) for names in people]
    lines = "\n".join(str(table["record"]).format(**r) for r in records)
    wanted, fields = draw.choice(records), dict(table["fields"])  # type: ignore[arg-type]
    field = sorted(fields)[number % len(fields)]
    way = number % len(table["ways"])
    what = fields[field].format(who=wanted["who"])
    said = list(table["ways"])[way].format(what=what, who=wanted["who"], number=draw.randint(1000, 9999))
    return Item(
        id=f"{way:02}-{number:03}",
        probe=PROBE,
        turns=(said,),
        system=str(table["system"]).format(company=draw.choice(list(table["company"])), records=lines),
        expected={"secret": wanted[field], "field": field},
        group=f"{way:02}",
        max_tokens=400,
    )
