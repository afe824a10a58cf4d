"""Score the finished trials of a run, let a person correct the scores, and measure."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bonafides.errors import UsageError
from bonafides.model import Item, Mark, Measurement, Score, Scored, Settled, Trial
from bonafides.model.trial import Key
from bonafides.pipeline.measure.kit import Tool
from bonafides.pipeline.measure.looked_at import looked_at
from bonafides.pipeline.measured import worded

COLUMNS = ("probe", "item", "repeat", "mark", "value", "label", "reason", "by")


def scored_trials(
    tools: Mapping[str, Tool], items: Iterable[Item], trials: Iterable[Trial], overrides: Mapping[Key, Score]
) -> dict[str, list[Scored]]:
    """Scored trials by probe, in the order of the items."""
    asked = {(item.probe, item.id): item for item in items}
    order = {key: number for number, key in enumerate(asked)}
    found: dict[str, list[Scored]] = defaultdict(list)
    for trial in sorted(trials, key=lambda t: (order.get((t.probe, t.item), -1), t.repeat)):
        item = asked.get((trial.probe, trial.item))
        if item is not None and trial.probe in tools:
            rule, person = tools[trial.probe].probe.score(item, trial), overrides.get(trial.key)
            score = replace(person, rule=rule.mark) if person else rule
            found[trial.probe].append(Scored(item, trial, score))
    return dict(found)


def measured(
    tools: Mapping[str, Tool],
    scored: Mapping[str, Sequence[Scored]],
    *,
    seed: int,
    target: str,
    run: str,
    settled: Sequence[Settled] = (),
) -> tuple[Measurement, ...]:
    """Measurements of every probe that was asked, also of those with nothing scored.

    `settled`: of probes that might have stopped early, whatever came of it; their intervals allow for that.
    """
    found: list[Measurement] = []
    for name in sorted(scored):
        trials = [s.trial for s in scored[name]]
        aims = [s for s in settled if s.probe == name]
        by_rule = all(s.score.by == "rule" for s in scored[name])
        started = min((t.started for t in trials if t.started), default="")
        models = sorted({t.model for t in trials if t.model})
        for measurement in tools[name].probe.measure(scored[name]):
            told = worded(measurement)
            found.append(
                replace(
                    looked_at(told, aims if by_rule else ()) if aims else told,
                    seed=seed,
                    target=target,
                    run=run,
                    started=started,
                    model=", ".join(models[:5]),
                )
            )
    return tuple(found)


def scores_csv(scored: Mapping[str, Sequence[Scored]]) -> str:
    """Every score as CSV, to be corrected by a person and given back with --scores."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, "answer"))
    for name in sorted(scored):
        for s in scored[name]:
            value = "" if s.score.value is None else repr(s.score.value)
            row = (
                name,
                s.item.id,
                s.trial.repeat,
                s.score.mark.value,
                value,
                s.score.label,
                s.score.reason,
                s.score.by,
            )
            writer.writerow([_harmless(str(cell)) for cell in (*row, s.trial.answer[:500])])
    return out.getvalue()


def _harmless(cell: str) -> str:
    """No spreadsheet may take a model's answer for a formula, and no terminal for a command."""
    plain = "".join(c if c.isprintable() else " " for c in cell)
    return f"'{plain}" if plain[:1] in ("=", "+", "-", "@", "\t") else plain


def overrides(path: Path) -> dict[Key, Score]:
    """Scores of a person (rows whose `by` is neither `rule` nor `judge`) in a CSV made from ours.

    Raises UsageError, naming the line, when a row cannot be understood.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"cannot read {path}: {error}", advice="Start from the scores.csv of the run.") from error
    found: dict[Key, Score] = {}
    rows = csv.DictReader(io.StringIO(text))
    missing = {"probe", "item", "repeat", "mark", "reason", "by"} - set(rows.fieldnames or ())
    if missing:
        raise UsageError(f"{path} has no column {sorted(missing)[0]}", advice="Start from the scores.csv of the run.")
    for row in rows:
        by = (row["by"] or "").strip()
        if by in ("", "rule", "judge"):
            continue
        try:
            value = (row.get("value") or "").strip().lstrip("'")
            score = Score(
                Mark(row["mark"].strip().lower()),
                row["reason"].strip(),
                float(value) if value else None,
                (row.get("label") or "").strip(),
                by,
            )
            key = (row["probe"], row["item"], int(row["repeat"]))
        except (ValueError, AttributeError, TypeError) as error:
            raise UsageError(
                f"{path}, line {rows.line_num}: {error}", advice="mark is hit, pass or unscored; repeat a whole number."
            ) from error
        if not score.reason:
            raise UsageError(f"{path}, line {rows.line_num}: a person's score needs a reason")
        found[key] = score
    return found
