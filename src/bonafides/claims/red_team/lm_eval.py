"""Results of lm-eval: its rows are recounted where they were sent; its results file holds totals only, and is told so."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bonafides.claims.red_team.records import Record, number, shown, text
from bonafides.claims.red_team.recount import Recount, claims_of
from bonafides.claims.red_team.scores import direction, kind_of_task
from bonafides.model import Claim, Confidence, Document

_LATEST = 4_102_444_800
"""Seconds from 1970 to 2100: what lies beyond is no date of a run."""
_ROW = {"doc_id", "resps"}
_METRICS = ("acc", "exact_match", "acc_norm", "score", "refusal", "attack_success", "toxicity")


def is_lm_eval(records: Sequence[Record]) -> bool:
    """Whether this is an lm-eval results file, or the rows of one task."""
    data = records[0].data
    if data.keys() >= _ROW:
        return True
    named = any(k in data for k in ("n-shot", "configs", "lm_eval_version"))
    return isinstance(data.get("results"), dict) and named


def claims_of_lm_eval(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """A benchmark of ability is no red team; tasks on safety make it one in part."""
    if records[0].data.keys() >= _ROW:
        return _of_rows(document, records)
    return _of_totals(document, records[0])


def _of_rows(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """One row per question and filter; the first filter is counted, questions once."""
    chosen = next((str(r.data.get("filter")) for r in records), "")
    rows = [r.data for r in records if str(r.data.get("filter")) == chosen]
    last = {str(r.get("doc_id")): r for r in rows}
    metric = _metric(list(last.values()))
    points = [r.get(metric) for r in last.values()] if metric else []
    scored = [int(bool(p)) for p in points if p in (0, 1)]
    empty = sum(1 for r in last.values() if not _answer(r))
    name = document.evidence.path.rsplit("/", 1)[-1]
    kind, way = kind_of_task((name,)), direction((name, metric))
    hits = sum(scored)
    counted = Recount(
        tool="lm-eval",
        kind=kind,
        scored=len(scored),
        unit="questions",
        successes=None if kind == "no" or not way else hits if way == "attack-success" else len(scored) - hits,
        unscored=len(last) - len(scored),
        repeated=len(rows) - len(last),
        answers=tuple(str(r.get("filtered_resps", r.get("resps", ""))) for r in last.values()) if kind != "no" else (),
        reasons=tuple(_doubts(kind, empty)),
        details={"metric": metric, "hits": hits, "empty_answers": empty},
    )
    return claims_of(counted, shown(document, records[:1]))


def _doubts(kind: str, empty: int) -> Iterator[str]:
    if kind != "yes":
        yield "a benchmark, not an attack"
    if empty:
        yield "some questions have an empty answer"


def _metric(rows: Sequence[Mapping[str, Any]]) -> str:
    """The metric that most rows hold as 0 or 1; those a row names itself come first."""
    named = [m for r in rows[:1] for m in r.get("metrics") or () if isinstance(m, str)]
    return next((m for m in (*named, *_METRICS) if any(r.get(m) in (0, 1) for r in rows)), "")


def _answer(row: Mapping[str, Any]) -> str:
    return "".join(ch for ch in str(row.get("filtered_resps", row.get("resps", ""))) if ch.isalnum())


def _of_totals(document: Document, record: Record) -> tuple[Claim, ...]:
    data = record.data
    tasks = sorted(data["results"])
    kinds = {kind_of_task((t.lower(),)) for t in tasks}
    kind = "no" if kinds <= {"no"} else "partly"
    evidence = shown(document, [record])
    details = {"tool": "lm-eval", "tasks": tasks}
    found = [Claim("red-team.is-ai-red-team", kind, Confidence.HIGH, evidence, details)]
    model = text(data, "model_name") or text(data, "model")
    if model:
        found.append(Claim("red-team.model-version", model, Confidence.HIGH, shown(document, [record], model)))
    found += _date(document, record)
    reasons = ["a benchmark, not an attack", "totals only: without its rows (samples) they cannot be recounted"]
    config = data.get("config")
    short = [t for t, n in (data.get("n-samples") or {}).items() if _cut(n)]
    if short or (isinstance(config, dict) and config.get("limit")):
        reasons.append("only part of each task was run")
    return (*found, Claim("red-team.valid", "doubtful", Confidence.HIGH, evidence, {"reasons": reasons}))


def _date(document: Document, record: Record) -> Iterator[Claim]:
    """The day of the run in UTC, from `date` in seconds since 1970."""
    seconds = record.data.get("date")
    if isinstance(seconds, int | float) and 0 < seconds < _LATEST:
        day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
        yield Claim("red-team.date", day, Confidence.HIGH, shown(document, [record], f'"date": {seconds}'))


def _cut(counts: object) -> bool:
    return isinstance(counts, dict) and 0 < number(counts, "effective") < number(counts, "original")
