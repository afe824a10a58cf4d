"""A run as a log that Inspect reads: one sample per trial, with the score as it counts."""

import math
from collections.abc import Iterator

from bonafides import __version__
from bonafides.model import Mark, Run, Scored
from bonafides.report.plain import dumps, plain

_VALUE = {Mark.HIT: "I", Mark.PASS: "C", Mark.UNSCORED: "N"}
"""Inspect's letters: incorrect, correct, no answer."""
_STATUS = {"done": "success", "interrupted": "cancelled"}
_STOPPED = {"stop": "stop", "end_turn": "stop", "length": "max_tokens", "max_tokens": "max_tokens"}


def render(run: Run) -> str:
    """JSON text of version 2 of Inspect's log; every metric carries its interval, n and method as parameters."""
    samples = list(_samples(run))
    models = sorted({s.trial.model for scored in run.scored.values() for s in scored if s.trial.model})
    return dumps(
        {
            "version": 2,
            "status": _STATUS.get(run.why, "error"),
            "eval": {
                "created": run.started,
                "task": f"bonafides {', '.join(sorted(run.scored))}",
                "task_id": run.id,
                "run_id": run.id,
                "dataset": {"name": "bonafides", "samples": len(samples), "shuffled": False},
                "model": f"{run.target} ({', '.join(models) or 'model not named'})",
                "config": {},
                "packages": {"bonafides": __version__},
                "metadata": {"seed": run.seed, "ended": run.why, "because": run.because},
            },
            "plan": {"name": "plan", "steps": [], "config": {}},
            "results": {
                "total_samples": run.planned,
                "completed_samples": run.trials - run.errors,
                "scores": [_score(run, probe) for probe in sorted(run.scored)],
            },
            "stats": {"started_at": run.started, "completed_at": "", "model_usage": {}},
            "samples": samples,
        }
    )


def _score(run: Run, probe: str) -> dict[str, object]:
    metrics = {}
    for m in run.measurements:
        if m.probe == probe and m.estimate.value is not None:
            e = m.estimate
            ends = {"low": plain(e.low), "high": plain(e.high), "level": e.level, "n": e.n, "method": e.method}
            metrics[m.metric] = {"name": m.metric, "value": e.value, "params": ends}
    return {"name": probe, "scorer": probe, "params": {}, "metrics": metrics}


def _samples(run: Run) -> Iterator[dict[str, object]]:
    for probe in sorted(run.scored):
        for scored in run.scored[probe]:
            yield _sample(probe, scored)


def _sample(probe: str, it: Scored) -> dict[str, object]:
    item, trial, score = it.item, it.trial, it.score
    value: object = _VALUE[score.mark]
    if score.value is not None and math.isfinite(score.value):
        value = score.value
    why = _STOPPED.get(trial.finish, "content_filter" if trial.finish == "content_filter" else "unknown")
    choice = {"message": {"role": "assistant", "content": trial.answer}, "stop_reason": why}
    sample: dict[str, object] = {
        "id": f"{probe}/{item.id}",
        "epoch": trial.repeat + 1,
        "input": item.turns[0],
        "target": "",
        "messages": list(_messages(it)),
        "output": {"model": trial.model, "choices": [choice] if trial.answers else []},
        "scores": {probe: {"value": value, "answer": trial.answer, "explanation": score.reason}},
        "metadata": {"expected": plain(item.expected), "label": score.label, "by": score.by, "seed": trial.seed},
    }
    if trial.error:
        sample["error"] = {"message": f"{trial.error}: {trial.message}", "traceback": "", "traceback_ansi": ""}
    return sample


def _messages(it: Scored) -> Iterator[dict[str, object]]:
    if it.item.system:
        yield {"role": "system", "content": it.item.system}
    for turn, said in enumerate(it.item.turns):
        yield {"role": "user", "content": said}
        if turn < len(it.trial.answers):
            yield {"role": "assistant", "content": it.trial.answers[turn], "source": "generate"}
