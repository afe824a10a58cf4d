"""Recount a PyRIT memory: attack results where the schema has them, else scores; conversations count once."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.claims.red_team.records import Record, shown, text
from bonafides.claims.red_team.recount import Recount, claims_of
from bonafides.model import Claim, Confidence, Document

_TRUE, _FALSE = ("true", "1", "1.0"), ("false", "0", "0.0")


def is_pyrit(records: Sequence[Record]) -> bool:
    """Whether these are the rows of a PyRIT database."""
    return "pyrit" in records[0].data


def claims_of_pyrit(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """Every red-team topic, from the rows of the tables this revision of the schema has."""
    tables: dict[str, list[Record]] = {}
    for record in records:
        tables.setdefault(text(record.data, "pyrit"), []).append(record)
    results = [r.data for r in tables.get("AttackResultEntries", ())]
    scores = [r.data for r in tables.get("ScoreEntries", ())]
    prompts = [r.data for r in tables.get("PromptMemoryEntries", ())]
    counted = _of_results(results, scores, prompts) if results else _of_scores(scores, prompts)
    counted.details["revision"] = text(records[0].data, "revision")
    evidence = shown(document, tables.get("AttackResultEntries") or tables.get("ScoreEntries") or records[:1])
    return (*claims_of(counted, evidence), *_settings(document, records))


def _of_results(
    results: list[Mapping[str, Any]], scores: list[Mapping[str, Any]], prompts: list[Mapping[str, Any]]
) -> Recount:
    """Outcomes success, failure, undetermined and error; the last row of a conversation counts."""
    last = {text(r, "conversation_id") or text(r, "id"): r for r in results}
    outcomes = [text(r, "outcome").lower() for r in last.values()]
    scored = [o for o in outcomes if o in ("success", "failure")]
    errors = sum(1 for o in outcomes if o == "error")
    return Recount(
        tool="pyrit",
        kind="yes",
        scored=len(scored),
        unit="attacks (each may take several turns)",
        successes=scored.count("success"),
        errors=errors,
        unscored=len(outcomes) - len(scored) - errors,
        repeated=len(results) - len(last),
        answers=tuple(_answers(prompts)),
        names=_names(results, scores, prompts),
        reasons=tuple(_silent(prompts)),
        details={"counted_from": "attack results"},
    )


def _of_scores(scores: list[Mapping[str, Any]], prompts: list[Mapping[str, Any]]) -> Recount:
    """True or false scores of answers; which way they point is not in the database, so no rate is made of them."""
    last = {text(s, "prompt_request_response_id") or text(s, "id"): s for s in scores}
    told = [str(s.get("score_value")).lower() for s in last.values() if text(s, "score_type") == "true_false"]
    answers = [p for p in prompts if text(p, "role") == "assistant" and _first(p)]
    errors = sum(1 for p in answers if text(p, "response_error") in ("processing", "unknown"))
    scored = [t for t in told if t in _TRUE + _FALSE]
    reasons = ["its scores do not say whether true means that the attack or the defence won"] if scored else []
    return Recount(
        tool="pyrit",
        kind="yes" if scored else "partly",
        scored=len(scored),
        unit="scored answers",
        errors=errors,
        unscored=max(0, len(answers) - errors - len(scored)),
        names=_names(scores, prompts),
        reasons=(*reasons, *_silent(prompts)),
        details={"counted_from": "scores", "true": sum(1 for t in scored if t in _TRUE)},
    )


def _first(prompt: Mapping[str, Any]) -> bool:
    """Copies of a conversation keep the identifier of the original; only the original counts."""
    original = prompt.get("original_prompt_id")
    return original is None or original == prompt.get("id")


def _silent(prompts: list[Mapping[str, Any]]) -> list[str]:
    if not prompts:
        return ["no prompt is in the database: its rows cannot be checked"]
    return [] if any(_answers(prompts)) else ["no attempt holds an answer"]


def _answers(prompts: list[Mapping[str, Any]]) -> list[str]:
    return [text(p, "converted_value").strip() for p in prompts if text(p, "role") == "assistant" and _first(p)]


def _names(*tables: list[Mapping[str, Any]]) -> tuple[str, ...]:
    found: set[str] = set()
    for row in (r for table in tables for r in table):
        for key in ("targeted_harm_categories", "score_category"):
            value = row.get(key)
            found |= {str(v).lower() for v in (value if isinstance(value, list) else [value]) if v}
        for key in ("attack_identifier", "atomic_attack_identifier"):
            found |= {n.lower() for n in re.findall(r"'(?:__type__|class_name)': '([^']+)'", str(row.get(key)))}
    return tuple(sorted(found))


def _model(data: Mapping[str, Any]) -> str:
    """The model that a row names as its target: a column of prompts, or deep in the identifier of the attack."""
    target = data.get("prompt_target_identifier") or _within(data.get("atomic_attack_identifier"), "objective_target")
    values = target if isinstance(target, dict) else {}
    return next((v for k, v in values.items() if "model" in k and isinstance(v, str) and v), "")


def _within(value: object, key: str) -> object:
    """What stands at `key` anywhere inside nested JSON; None where it does not."""
    if isinstance(value, dict):
        if key in value:
            return value[key]
        value = list(value.values())
    inner = (_within(v, key) for v in value) if isinstance(value, list) else ()
    return next((found for found in inner if found is not None), None)


def _settings(document: Document, records: Sequence[Record]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for record in records:
        model = _model(record.data)
        if model and "red-team.model-version" not in found:
            shown_at = shown(document, [record], model)
            found["red-team.model-version"] = Claim("red-team.model-version", model, Confidence.HIGH, shown_at)
        stamp = text(record.data, "timestamp")
        if stamp and (stamp[:10] > str(found["red-team.date"].value) if "red-team.date" in found else True):
            shown_at = shown(document, [record], stamp)
            found["red-team.date"] = Claim("red-team.date", stamp[:10], Confidence.HIGH, shown_at)
    return list(found.values())
