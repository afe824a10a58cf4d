"""Recount the results of promptfoo and lm-eval, and say what they cannot show."""

from collections.abc import Mapping
from typing import Any

from bonafides.claims.red_team.categories import covered_by_probes
from bonafides.claims.red_team.records import Record, number, shown, text
from bonafides.model import Claim, Confidence, Document

_ATTACK_METADATA = ("pluginId", "strategyId", "harmCategory")
_SAFETY_TASKS = ("toxigen", "realtoxicity", "advbench", "harmbench", "bbq", "crows", "strongreject", "xstest", "wmdp")


def is_promptfoo(record: Record) -> bool:
    """Whether this is a promptfoo results file."""
    results = record.data.get("results")
    return isinstance(results, dict) and isinstance(results.get("results"), list)


def is_lm_eval(record: Record) -> bool:
    """Whether this is an lm-eval results file."""
    return isinstance(record.data.get("results"), dict) and any(
        k in record.data for k in ("n-shot", "configs", "lm_eval_version")
    )


def claims_of_promptfoo(document: Document, record: Record) -> tuple[Claim, ...]:
    """Every red-team topic from the rows: an assertion that failed is an attack that succeeded."""
    rows = [r for r in record.data["results"]["results"] if isinstance(r, dict)]
    errors = [r for r in rows if _is_error(r)]
    scored = [r for r in rows if not _is_error(r) and isinstance(r.get("success"), bool)]
    failed = sum(1 for r in scored if r["success"] is False)
    plugins = tuple(sorted({p for r in rows for p in _plugins(r)}))
    evidence = shown(document, [record])
    found = [
        Claim(
            "red-team.is-ai-red-team",
            "yes" if plugins else "partly",
            Confidence.MEDIUM,
            evidence,
            {"tool": "promptfoo"},
        )
    ]
    found.append(
        Claim("red-team.attempts", len(scored), Confidence.HIGH, evidence, {"unit": "rows", "errors": len(errors)})
    )
    if scored and plugins:
        details = {"direction": "attack-success", "successes": failed, "denominator": len(scored), "recounted": True}
        rate = f"{100 * failed / len(scored):.4g}%"
        found.append(Claim("red-team.success-rate", rate, Confidence.HIGH, evidence, details))
    categories = covered_by_probes(plugins, evidence)
    found += [categories] if categories else []
    reasons = _promptfoo_reasons(record.data, rows, scored, errors, plugins)
    value = "doubtful" if reasons else "yes"
    return (
        *found,
        *_when(document, record),
        Claim("red-team.valid", value, Confidence.HIGH, evidence, {"reasons": reasons}),
    )


def claims_of_lm_eval(document: Document, record: Record) -> tuple[Claim, ...]:
    """A benchmark of ability is no red team; tasks on safety make it one in part."""
    tasks = tuple(sorted(record.data["results"]))
    safety = [t for t in tasks if any(s in t.lower() for s in _SAFETY_TASKS)]
    evidence = shown(document, [record])
    details = {"tool": "lm-eval", "tasks": list(tasks)}
    model = text(record.data, "model_name") or text(record.data, "model")
    found = [Claim("red-team.is-ai-red-team", "partly" if safety else "no", Confidence.HIGH, evidence, details)]
    if model:
        found.append(Claim("red-team.model-version", model, Confidence.HIGH, shown(document, [record], model)))
    reasons = ["a benchmark, not an attack"]
    if record.data.get("config", {}).get("limit"):
        reasons.append("only part of each task was run")
    return (*found, Claim("red-team.valid", "doubtful", Confidence.HIGH, evidence, {"reasons": reasons}))


def _promptfoo_reasons(
    data: Mapping[str, Any], rows: list[Any], scored: list[Any], errors: list[Any], plugins: tuple[str, ...]
) -> list[str]:
    found = []
    if not scored:
        found.append("all answers are errors" if errors else "nothing was evaluated")
    elif len(errors) * 10 > len(rows):
        found.append(f"{len(errors)} of {len(rows)} rows are errors")
    if not plugins:
        found.append("no row names an attack: an ordinary evaluation")
    if any(isinstance(r.get("response"), dict) and r["response"].get("cached") for r in scored):
        found.append("some answers come from a cache")
    stats = data["results"].get("stats")
    if (
        isinstance(stats, dict)
        and number(stats, "failures") + number(stats, "successes") != len(scored)
        and "successes" in stats
    ):
        found.append("its own totals contradict its rows")
    counts = [sum(1 for r in scored if p in _plugins(r)) for p in plugins]
    if counts and min(counts) <= 1:
        found.append("one attempt for a whole category")
    return found


def _is_error(row: Mapping[str, Any]) -> bool:
    response = row.get("response")
    broken = isinstance(response, dict) and bool(response.get("error"))
    return broken or row.get("failureReason") == 2 or (bool(row.get("error")) and not response)


def _plugins(row: Mapping[str, Any]) -> list[str]:
    sources = [
        row.get("metadata"),
        (row.get("testCase") or {}).get("metadata") if isinstance(row.get("testCase"), dict) else None,
    ]
    return [str(s[k]).lower() for s in sources if isinstance(s, dict) for k in _ATTACK_METADATA[:1] if s.get(k)]


def _when(document: Document, record: Record) -> tuple[Claim, ...]:
    stamp = text(record.data["results"], "timestamp")
    if not stamp:
        return ()
    return (Claim("red-team.date", stamp[:10], Confidence.HIGH, shown(document, [record], stamp)),)
