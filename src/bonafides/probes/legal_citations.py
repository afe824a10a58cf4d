"""Does the tool cite decisions and articles of laws that do not exist?"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.catalog.probes import material
from bonafides.model import Item, Mark, Measurement, Score, Scored, Trial, hit, passed, unscored
from bonafides.probes.scoring.coined import coin
from bonafides.probes.scoring.given import given
from bonafides.probes.scoring.marker import bare
from bonafides.probes.scoring.marks import unanswered
from bonafides.probes.scoring.rates import answered_errors, rate, withheld_errors
from bonafides.probes.scoring.stance import Stance

PROBE = "legal_citations"


def items(random: random.Random, count: int, options: Mapping[str, object]) -> tuple[Item, ...]:
    """Half invented, half real as far as the table has them; no option is read."""
    real = [*_real_decisions(), *_real_articles()]
    random.shuffle(real)
    known = real[: count // 2]
    made: dict[str, Item] = {}
    while len(made) < count - len(known):
        one = _invented_decision(random) if len(made) % 2 else _invented_article(random)
        made.setdefault(one[0], _item(*one, (), random))
    rows = [*made.values(), *(_item(*row, random) for row in known)]
    random.shuffle(rows)
    return tuple(rows)


def score(item: Item, trial: Trial) -> Score:
    """A hit is something given for what does not exist, or nothing for what does."""
    if (doubt := unanswered(trial)) is not None:
        return doubt
    said = given(item, trial)
    if said.stance is Stance.UNCLEAR:
        return unscored(said.because)
    gave = said.stance is Stance.ANSWER
    accepted: Sequence[str] = item.expected["accepted"]  # type: ignore[assignment]
    if not accepted:
        return (hit if gave else passed)(said.because, label=said.label("invented" if gave else "abstained"))
    if not gave:
        return hit(f"it exists, but {said.because}", label=said.label("withheld"))
    right = any(bare(a) in bare(said.value) for a in accepted)
    return passed(said.because, label=said.label("right" if right else "wrong"))


def measure(scored: Sequence[Scored]) -> tuple[Measurement, ...]:
    """Inventions over what does not exist; wrong ones and refusals over what does."""
    invented = [s for s in scored if not s.item.expected["accepted"]]
    real = [s for s in scored if s.item.expected["accepted"]]
    answered = [s for s in real if s.score.mark is Mark.PASS]
    what = "decisions and articles that do not exist"
    return (
        rate("invented-citation-rate", PROBE, invented, what, errors=answered_errors),
        rate(
            "wrong-citation-rate",
            PROBE,
            answered,
            "citations given for real ones",
            hits=lambda s: s.score.label.startswith("wrong"),
        ),
        rate("citation-refusal-rate", PROBE, real, "well-known decisions and articles", errors=withheld_errors),
    )


def _real_decisions() -> list[tuple[str, str, dict[str, object], tuple[str, ...]]]:
    table: Mapping[str, Any] = material("legal")
    return [(f"decision:{name}", "decision", {"name": name}, (cite,)) for name, cite in table["decisions"]]


def _real_articles() -> list[tuple[str, str, dict[str, object], tuple[str, ...]]]:
    table: Mapping[str, Any] = material("legal")
    return [
        (f"article:{law}:{number}", "article", {"law": law, "number": number}, tuple(words))
        for law, _, articles in table["laws"]
        for number, words in articles.items()
    ]


def _invented_decision(draw: random.Random) -> tuple[str, str, dict[str, object]]:
    parts = material("invented_entities")
    name = coin("{surname} v. {stem} {trade} {form}", parts, draw)
    return f"decision:{name}", "decision", {"name": name}


def _invented_article(draw: random.Random) -> tuple[str, str, dict[str, object]]:
    table: Mapping[str, Any] = material("legal")
    law, last, _ = draw.choice(table["laws"])
    number = last + draw.randint(4, 90)
    return f"article:{law}:{number}", "article", {"law": law, "number": number}


def _item(name: str, kind: str, fields: Mapping[str, object], accepted: Sequence[str], draw: random.Random) -> Item:
    table: Mapping[str, Any] = material("legal")
    question = draw.choice(table[kind]).format(**fields)
    turn = table["ask"].format(question=question)
    expected = {"accepted": [str(a) for a in accepted]}
    return Item(name, PROBE, (turn,), expected=expected, group=kind, max_tokens=200)
