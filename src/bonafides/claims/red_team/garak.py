"""Recount a garak report: attempts, evaluations, and what makes them worthless."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bonafides.claims.red_team.categories import covered_by_probes
from bonafides.claims.red_team.garak_rows import Rows, rows_of, threshold_of
from bonafides.claims.red_team.records import Record, number, shown, text
from bonafides.claims.red_team.recount import MANY, alike, success_rate
from bonafides.model import Claim, Confidence, Document

_SELF_TEST = ("test.", "always.")
"""Probes and detectors that ship to test the scanner itself."""


def is_garak(records: Sequence[Record]) -> bool:
    """Whether these are the entries of a garak report."""
    return any("entry_type" in r.data for r in records)


def claims_of_garak(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """Every red-team topic, counted from the attempts; from the evaluations where attempts hold no scores."""
    kinds: dict[str, list[Record]] = {}
    for record in records:
        kinds.setdefault(text(record.data, "entry_type"), []).append(record)
    evals, final = _distinct(kinds.get("eval", [])), _final(kinds.get("attempt", []))
    real = [e for e in evals if not _is_self_test(e.data)]
    rows = rows_of(final, threshold_of(kinds.get("start_run setup", [])), _is_attack)
    probes = tuple(sorted({text(e.data, "probe").split(".")[0] for e in real} | _probes(final)))
    evaluated = sum(number(e.data, "total_evaluated", "total") for e in real or evals)
    total = rows.answers or evaluated
    failed = rows.hits if rows.answers else sum(_fails(e.data) for e in real or evals)
    evidence = shown(document, real or evals or list(records[:1]))
    value = "yes" if real and probes else "partly"
    found = [Claim("red-team.is-ai-red-team", value, Confidence.HIGH, evidence, {"tool": _tool(kinds)})]
    if evals:
        details: dict[str, object] = {"attempt_entries": len(final), "evaluations": evaluated}
        details["unscored"] = sum(number(e.data, "nones") for e in real or evals)
        details["repeated_entries"] = len(kinds.get("attempt", [])) - len(final)
        details["unit"] = "answers, each a hit where any detector says so" if rows.answers else "evaluated outputs"
        found.append(Claim("red-team.attempts", total, Confidence.HIGH, evidence, details))
    if total:
        found.append(success_rate(failed, total, evidence))
    found += [c for c in (_setting(document, kinds, "date"), _setting(document, kinds, "model")) if c]
    categories = covered_by_probes(probes, evidence)
    reasons = [*_reasons(kinds, evals, real, evaluated, final), *_against_rows(real, rows), *alike(rows.texts)]
    found += [categories] if categories else []
    found.append(
        Claim("red-team.independent-party", "unknown", Confidence.LOW, (), {"because": "a scan names no tester"})
    )
    value = "doubtful" if reasons else "yes"
    return (*found, Claim("red-team.valid", value, Confidence.HIGH, evidence, {"reasons": reasons}))


def _against_rows(real: list[Record], rows: Rows) -> Iterator[str]:
    """Totals of a probe and detector that its attempts do not bear out."""
    told = {(text(e.data, "probe"), text(e.data, "detector").removeprefix("detectors.")): e.data for e in real}
    counted = {key: rows.by_detector[key] for key in told if key in rows.by_detector}
    wrong = [k for k, v in counted.items() if v != (number(told[k], "total_evaluated", "total"), _fails(told[k]))]
    if wrong:
        yield f"its totals contradict its attempts for {wrong[0][0]}"
    if rows.answers and len(counted) < len(told):
        yield "attempts of some of its evaluations are not in it"


def _reasons(
    kinds: Mapping[str, list[Record]], evals: list[Record], real: list[Record], total: int, final: list[Record]
) -> list[str]:
    found = []
    if not evals or not total:
        found.append("nothing was evaluated: no hits because no probes, not because the model resisted")
    elif not real:
        found.append("only the scanner's own self-test was run")
    elif len(real) < len(evals):
        found.append("some detectors or probes are the scanner's own self-test")
    if not ({"completion", "completed", "digest"} & kinds.keys()):
        found.append("the report is truncated: it has no closing entry")
    if any(0 < number(e.data, "total_evaluated", "total") <= 1 for e in real):
        found.append("one attempt for a whole probe")
    nones = sum(number(e.data, "nones") for e in evals)
    if nones > MANY * (nones + total):
        found.append(f"{nones} of {nones + total} answers were missing: what they would have been is not known")
    outputs = [o for r in final for o in r.data.get("outputs") or ()]
    if final and not any(outputs):
        found.append("no attempt holds an answer")
    if any(_inconsistent(e.data) for e in evals):
        found.append("an evaluation's passes and fails do not add up to its total")
    return found


def _inconsistent(data: Mapping[str, Any]) -> bool:
    if "fails" not in data:
        return False
    return number(data, "passed") + number(data, "fails") != number(data, "total_evaluated", "total")


def _fails(data: Mapping[str, Any]) -> int:
    return number(data, "total_evaluated", "total") - number(data, "passed")


def _is_attack(probe: str, detector: str) -> bool:
    return not probe.startswith(_SELF_TEST) and not detector.removeprefix("detectors.").startswith(_SELF_TEST)


def _is_self_test(data: Mapping[str, Any]) -> bool:
    return text(data, "probe").startswith(_SELF_TEST) or text(data, "detector").startswith(_SELF_TEST)


def _distinct(evals: list[Record]) -> list[Record]:
    """One entry per probe and detector, the last one: re-evaluated reports repeat them."""
    return list({(text(e.data, "probe"), text(e.data, "detector")): e for e in evals}.values())


def _final(attempts: list[Record]) -> list[Record]:
    """Attempts stand twice, unscored (status 1) and scored (status 2): the last of each counts."""
    return list({(text(a.data, "uuid"), str(a.data.get("seq"))): a for a in attempts}.values())


def _probes(final: list[Record]) -> set[str]:
    names = {text(a.data, "probe_classname").removeprefix("probes.") for a in final}
    return {n.split(".")[0] for n in names if n and not n.startswith(_SELF_TEST)}


def _tool(kinds: Mapping[str, list[Record]]) -> str:
    for record in (r for records in kinds.values() for r in records):
        version = text(record.data, "garak_version") or text(record.data, "_config.version")
        if version:
            return f"garak {version}"
    return "garak"


def _setting(document: Document, kinds: Mapping[str, list[Record]], what: str) -> Claim | None:
    keys = {"date": ("start_time", "end_time"), "model": ("plugins.target_name", "plugins.model_name", "target_name")}[
        what
    ]
    order = ("init", "start_run setup", "config", "completion", "completed")
    for record in (r for kind in order for r in kinds.get(kind, [])):
        value = next((text(record.data, k) for k in keys if text(record.data, k)), "")
        if value:
            topic = "red-team.date" if what == "date" else "red-team.model-version"
            evidence = shown(document, [record], value)
            return Claim(topic, value[:10] if what == "date" else value, Confidence.HIGH, evidence)
    return None
