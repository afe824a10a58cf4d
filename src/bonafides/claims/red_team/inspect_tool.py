"""Recount an Inspect evaluation log from its trials: scores, errors, crashes, caches, repeats."""

from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.claims.red_team.records import Record, number, shown, text
from bonafides.claims.red_team.recount import Recount, claims_of
from bonafides.claims.red_team.scores import direction, kind_of_task
from bonafides.model import Claim, Confidence, Document

_HIT = {"C": True, "I": False}
"""Inspect's letters for correct and incorrect; P (partial) and N (no answer) are not counted either way."""


def is_inspect(records: Sequence[Record]) -> bool:
    """Whether these are the records of an Inspect log, from its archive or as one JSON file."""
    return "inspect" in records[0].data or _is_whole(records[0].data)


def claims_of_inspect(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """Every red-team topic. Which way a score points is only known from the names of task and scorer."""
    head, trials = _parts(records)
    last = {(str(t.get("id")), t.get("epoch")): t for t in trials}
    kept = list(last.values())
    points = [_score(t) for t in kept if not t.get("error")]
    scored = [p for p in points if p is not None]
    names = (text(head, "task"), text(head, "dataset"), *(s for s in head.get("scorers") or () if isinstance(s, str)))
    kind, way = kind_of_task(names), direction(names)
    hits = sum(scored)
    successes = None if kind == "no" or not way else hits if way == "attack-success" else len(scored) - hits
    counted = Recount(
        tool="inspect",
        kind=kind,
        scored=len(scored),
        unit="trials",
        successes=successes,
        errors=sum(1 for t in kept if t.get("error")),
        unscored=len(points) - len(scored),
        repeated=len(trials) - len(kept),
        cached=sum(1 for t in kept if t.get("cached")),
        answers=tuple(str(t.get("answer") or "") for t in kept) if kind != "no" else (),
        names=tuple(n.lower() for n in names if n),
        reasons=tuple(_reasons(head, kind, way, kept)),
        details={"task": text(head, "task"), "hits": hits, "status": text(head, "status")},
    )
    return (*claims_of(counted, shown(document, records[:1])), *_settings(document, records[0], head))


def _is_whole(data: Mapping[str, Any]) -> bool:
    return isinstance(data.get("eval"), dict) and "status" in data and "plan" in data


def _parts(records: Sequence[Record]) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """Header and trials, in the form that the reader of archives gives them."""
    first = records[0].data
    if "inspect" in first:
        return first, [r.data for r in records[1:] if text(r.data, "inspect") == "trial"]
    run = first["eval"]
    dataset, config = run.get("dataset") or {}, run.get("config") or {}
    head = {
        "status": first.get("status"),
        "created": run.get("created"),
        "task": run.get("task"),
        "model": run.get("model"),
        "dataset": dataset.get("name"),
        "dataset_size": dataset.get("samples"),
        "limit": config.get("limit"),
        "epochs": config.get("epochs"),
        "scorers": [s.get("name") for s in run.get("scorers") or () if isinstance(s, dict)],
        "completed": (first.get("results") or {}).get("completed_samples"),
        "invalidated": first.get("invalidated", False),
    }
    return head, [_trial(t) for t in first.get("samples") or () if isinstance(t, dict)]


def _trial(data: Mapping[str, Any]) -> Mapping[str, Any]:
    scores = data.get("scores") or {}
    values = {n: s.get("value") if isinstance(s, dict) else s for n, s in scores.items()}
    answer = (data.get("output") or {}).get("completion")
    return {"id": data.get("id"), "epoch": data.get("epoch"), "answer": answer, "scores": values} | {
        "error": data.get("error"),
        "cached": any(isinstance(e, dict) and e.get("cache") == "read" for e in data.get("events") or ()),
    }


def _score(trial: Mapping[str, Any]) -> int | None:
    """1 or 0 of the first score that is one or the other."""
    scores = trial.get("scores")
    for value in scores.values() if isinstance(scores, dict) else ():
        if isinstance(value, str) and value in _HIT:
            return int(_HIT[value])
        if isinstance(value, bool) or value in (0, 1, 0.0, 1.0):
            return int(value)
    return None


def _reasons(head: Mapping[str, Any], kind: str, way: str, kept: Sequence[Mapping[str, Any]]) -> list[str]:
    found = []
    if text(head, "status") != "success":
        found.append(f"the run did not finish: its status is {text(head, 'status') or 'not stated'}")
    if head.get("invalidated"):
        found.append("whoever ran it marked it as invalid")
    if kind == "no":
        found.append("a test of ability, not an attack")
    elif not way:
        found.append("its rows do not say whether a high score means that the attack or the defence won")
    expected = number(head, "completed")
    if expected and expected != len(kept):
        found.append("its own totals contradict its rows")
    epochs, size, limit = max(1, number(head, "epochs")), number(head, "dataset_size"), head.get("limit")
    if size and limit is not None and len(kept) < size * epochs:
        found.append(f"only {len(kept)} of {size * epochs} trials of the task were run")
    if kept and not any(str(t.get("answer") or "").strip() for t in kept):
        found.append("no trial holds an answer")
    return found


def _settings(document: Document, record: Record, head: Mapping[str, Any]) -> list[Claim]:
    found = []
    for topic, key, most in (("red-team.model-version", "model", 200), ("red-team.date", "created", 10)):
        value = text(head, key)
        if value:
            found.append(Claim(topic, value[:most], Confidence.HIGH, shown(document, [record], value)))
    return found
