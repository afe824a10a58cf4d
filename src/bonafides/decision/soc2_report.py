"""The SOC report in hand: of which kind, how far it reaches, and what it leaves out."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bonafides.model import Citation, Claim, Dossier

_CATEGORIES = {
    "CC": "security",
    "A": "availability",
    "PI": "processing integrity",
    "C": "confidentiality",
    "P": "privacy",
}


@dataclass(frozen=True, slots=True)
class Soc2Report:
    """One report as the gap needs it."""

    path: str
    headline: str
    """Type, period and scope on one line."""
    usable: bool
    """Whether anything in it counts; a doubtful one, an adverse one or a SOC 3 does not."""
    categories: tuple[str, ...]
    """Categories examined, lower case; empty where not read."""
    carved_out: tuple[str, ...]
    """Companies that were carved out."""
    citations: tuple[Citation, ...]

    def examined(self, criterion: str) -> bool | None:
        """Whether the category of `criterion` was examined; None where the categories were not read."""
        return category(criterion) in self.categories if self.categories else None


def category(criterion: str) -> str:
    """The category that a criterion such as `PI1.3` belongs to, in lower case."""
    letters = criterion.rstrip("0123456789.")
    return _CATEGORIES[letters]


def reports_in(dossier: Dossier, max_age: int | None) -> tuple[Soc2Report, ...]:
    """Reports in the packet, the one that says most first; `max_age` in days from the end of the period."""
    soc2 = [_soc2(dossier, d.evidence.path, max_age) for d in dossier.of_kind("soc2-report")]
    soc3 = [_lesser(d.evidence.path) for d in dossier.of_kind("soc3-report")]
    return tuple(sorted([*soc2, *soc3], key=lambda r: (not r.usable, r.path)))


def _lesser(path: str) -> Soc2Report:
    headline = f"{path} is a SOC 3: a summary for the public, without tests of controls and their results"
    return Soc2Report(path, headline, False, (), (), ())


def _soc2(dossier: Dossier, path: str, max_age: int | None) -> Soc2Report:
    facts = {c.topic: c for c in dossier.claims if c.path == path and c.topic.startswith("soc2.")}
    genuine, opinion = facts.get("soc2.genuine"), facts.get("soc2.opinion")
    shown = tuple(c.citations[0] for c in facts.values() if c.citations and c.topic in _SHOWN)[:4]
    if genuine is None or genuine.value != "plausible":
        reasons = genuine.details.get("reasons") if genuine else None
        listed = _first_of(reasons) if isinstance(reasons, list | tuple) and reasons else "it looks doubtful"
        cited = genuine.citations if genuine else ()
        return Soc2Report(path, f"{path} cannot be relied on ({listed})", False, (), (), cited)
    if opinion is not None and opinion.value in ("adverse", "disclaimer"):
        return Soc2Report(path, f"{path} carries {opinion.value} opinion", False, (), (), opinion.citations)
    parts = [_type(facts), _period(facts, dossier.engagement.date, max_age), _scope(facts), _opinion(facts)]
    headline = f"{path} ({', '.join(p for p in parts if p)})"
    return Soc2Report(path, headline, True, _list(facts.get("soc2.trust-categories")), _carved(facts), shown)


def _first_of(reasons: Sequence[object]) -> str:
    """The first reason, and how many more there are: the finding on the report lists them all."""
    more = len(reasons) - 1
    return f"{reasons[0]}{f', and {more} more reasons' if more > 1 else ', and one more reason' if more else ''}"


_SHOWN = ("soc2.type", "soc2.period", "soc2.trust-categories", "soc2.ai-in-scope")


def _type(facts: Mapping[str, Claim]) -> str:
    value = facts["soc2.type"].value if "soc2.type" in facts else ""
    return {"I": "type I: design on one day, not working over time", "II": "type II"}.get(str(value), "type not stated")


def _period(facts: Mapping[str, Claim], today: datetime.date, max_age: int | None) -> str:
    if "soc2.period" not in facts:
        return "period not stated"
    said = str(facts["soc2.period"].value)
    try:
        age = (today - datetime.date.fromisoformat(said.rsplit("/", 1)[-1])).days
    except ValueError:
        return said
    late = f", which ended {age} days before this audit" if max_age is not None and age > max_age else ""
    return f"{said.replace('/', ' to ')}{late}"


def _scope(facts: Mapping[str, Claim]) -> str:
    scope = facts.get("soc2.ai-in-scope")
    return "AI in its scope" if scope and scope.value == "yes" else "AI not in its scope"


def _opinion(facts: Mapping[str, Claim]) -> str:
    said = []
    if "soc2.opinion" in facts and facts["soc2.opinion"].value != "unqualified":
        said.append(f"{facts['soc2.opinion'].value} opinion")
    count = facts["soc2.deviations"].value if "soc2.deviations" in facts else 0
    if isinstance(count, int) and count:
        said.append(f"{count} deviation{'' if count == 1 else 's'} noted")
    return ", ".join(said)


def _carved(facts: Mapping[str, Claim]) -> tuple[str, ...]:
    rows = facts["soc2.subservice-organisations"].value if "soc2.subservice-organisations" in facts else ()
    listed = [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, tuple) else []
    return tuple(str(row.get("name", "")) for row in listed if row.get("method") != "inclusive" and row.get("name"))


def _list(claim: Claim | None) -> tuple[str, ...]:
    value = claim.value if claim else ()
    return tuple(str(v).casefold() for v in value) if isinstance(value, tuple) else ()
