"""A garak hit log: only the attacks that worked, so that no rate can be made of it."""

from collections.abc import Sequence

from bonafides.claims.red_team.categories import covered_by_probes
from bonafides.claims.red_team.records import Record, shown, text
from bonafides.model import Claim, Confidence, Document

_KEYS = {"attempt_id", "detector", "probe", "generations_per_prompt"}


def is_hits(records: Sequence[Record]) -> bool:
    """Whether these are the lines of a hit log."""
    return records[0].data.keys() >= _KEYS


def claims_of_hits(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """Kind, model, categories of what was hit, and why it tells little: what failed is left out."""
    evidence = shown(document, records)
    probes = tuple(sorted({text(r.data, "probe").removeprefix("probes.") for r in records}))
    worked = len({(text(r.data, "attempt_id"), str(r.data.get("attempt_idx"))) for r in records})
    found = [Claim("red-team.is-ai-red-team", "yes", Confidence.HIGH, evidence, {"tool": "garak", "worked": worked})]
    model = text(records[0].data, "generator").rpartition(" ")[2]
    if model:
        cited = shown(document, records[:1], model)
        found.append(Claim("red-team.model-version", model, Confidence.MEDIUM, cited))
    categories = covered_by_probes(probes, evidence)
    found += [categories] if categories else []
    reasons = ["it lists only the attacks that worked: ask for the report with all attempts"]
    return (*found, Claim("red-team.valid", "doubtful", Confidence.HIGH, evidence, {"reasons": reasons}))
