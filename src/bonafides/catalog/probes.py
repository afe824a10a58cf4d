"""The cards of the probes: their words, what they ask of a target, and how well their scorer does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bonafides.catalog.files import load, names
from bonafides.errors import CatalogError
from bonafides.model import Aim, ScorerErrors


class Intrusive(StrEnum):
    """How much a probe asks of somebody else's system."""

    NONE = "none"
    """Questions that any user might ask."""
    MILD = "mild"
    """Tries to make the model misbehave, with harmless means and marks."""
    HIGH = "high"
    """Reaches for data of other accounts or sessions; only with the owner's permission, and opt-in."""


@dataclass(frozen=True, slots=True)
class MetricCard:
    """Words of one metric."""

    id: str
    title: str
    """What is counted, over what: `Invented things answered as if they existed`."""
    better: str
    """`lower`, `higher` or `neither`."""
    unit: str
    """`share`, `difference`, `points`, `seconds` or `year`."""
    evidence: str
    """Name under which controls ask for it (`measurement:NAME`), '' where none does."""


@dataclass(frozen=True, slots=True)
class ProbeCard:
    """Every word of a probe that a person may want to change."""

    probe: str
    """Id, which is the name of its module."""
    title: str
    why: str
    technique: str
    intrusive: Intrusive
    default_count: int
    """Items asked when the user says nothing."""
    needs: tuple[str, ...]
    """What the target has to offer: `system` (a system message of ours), `tenants` (two accounts)."""
    metrics: tuple[MetricCard, ...]
    scorer: str
    """How an answer is marked, in words."""
    errors: str
    """Name of the measured error rates (data/scorers), '' where marking is by construction."""
    aim: Aim | None
    """What it may stop at, where each answer of it is counted by itself and marked without error."""
    lab: str
    """What the truth of a laboratory vendor is for this probe."""

    def metric(self, name: str) -> MetricCard:
        """Its metric with this id. Raises KeyError."""
        return {m.id: m for m in self.metrics}[name]


@cache
def probe_card(probe: str) -> ProbeCard:
    """Card of this probe. Raises CatalogError when it is missing or broken."""
    path = f"probes/{probe}.yaml"
    data = load(path)
    try:
        return ProbeCard(
            probe=probe,
            title=data["title"],
            why=data["why"],
            technique=data["technique"],
            intrusive=Intrusive(data["intrusive"]),
            default_count=int(data["default_count"]),
            needs=tuple(data.get("needs", ())),
            metrics=tuple(MetricCard(id=name, **row) for name, row in data["metrics"].items()),
            scorer=data["scorer"]["how"],
            errors=data["scorer"].get("errors", ""),
            aim=_aim(data["aim"]) if "aim" in data else None,
            lab=data["lab"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{path}: {error!r}") from error


def _aim(row: Mapping[str, object]) -> Aim:
    return Aim(str(row["metric"]), float(str(row["good"])), float(str(row["bad"])))


@cache
def probe_ids() -> tuple[str, ...]:
    """Ids of all probes that have a card, sorted."""
    return tuple(n.removeprefix("probes/").removesuffix(".yaml") for n in names("probes"))


@cache
def scorer_errors(name: str) -> ScorerErrors:
    """Measured errors of a scorer. Raises CatalogError when they are missing or broken."""
    path = f"scorers/{name}.yaml"
    data = load(path)
    try:
        pairs = {key: (int(data[key]["right"]), int(data[key]["n"])) for key in ("answer", "withheld", "unclear")}
        return ScorerErrors(name, pairs["answer"], pairs["withheld"], pairs["unclear"], data["labelled"])
    except (KeyError, TypeError, ValueError) as error:
        raise CatalogError(f"{path}: {error!r}") from error


def material(probe: str) -> dict[str, object]:
    """Words from which the items of a probe are made (data/probe_material). Raises CatalogError."""
    data = load(f"probe_material/{probe}.yaml")
    if not isinstance(data, dict):
        raise CatalogError(f"probe_material/{probe}.yaml: not a table")
    return data
