"""Answers of a garak report, counted one by one from its attempts: a hit where any detector says so."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bonafides.claims.red_team.records import Record, text

THRESHOLD = 0.5
"""Score from which a detector's result is a hit, where the report does not set another."""
Judged = tuple[str, str]
"""A probe and a detector."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Answers that at least one detector judged, how many of them are hits, and the same by probe and detector."""

    answers: int
    hits: int
    by_detector: Mapping[Judged, tuple[int, int]]
    """(judged, hits)."""
    texts: tuple[str, ...]


def rows_of(attempts: Sequence[Record], threshold: float, counts: Callable[[str, str], bool]) -> Rows:
    """Count attempts that were scored; `counts` tells which probes and detectors are attacks at all."""
    judged: Counter[Judged] = Counter()
    hit: Counter[Judged] = Counter()
    answers = hits = 0
    texts: list[str] = []
    for record in attempts:
        probe = text(record.data, "probe_classname").removeprefix("probes.")
        of_answer: dict[int, bool] = {}
        for detector, place, score in _scores(record.data):
            if counts(probe, detector):
                judged[probe, detector] += 1
                hit[probe, detector] += score >= threshold
                of_answer[place] = of_answer.get(place, False) or score >= threshold
        answers, hits = answers + len(of_answer), hits + sum(of_answer.values())
        texts += _texts(record.data) if of_answer else ()
    return Rows(answers, hits, {key: (judged[key], hit[key]) for key in judged}, tuple(texts))


def threshold_of(records: Sequence[Record]) -> float:
    """The score from which on a result was counted as a hit in this run."""
    stated = (r.data.get("run.eval_threshold") for r in records)
    return next((float(s) for s in stated if isinstance(s, int | float) and not isinstance(s, bool)), THRESHOLD)


def _scores(data: Mapping[str, Any]) -> Iterator[tuple[str, int, float]]:
    results = data.get("detector_results")
    for detector, scores in results.items() if isinstance(results, dict) else ():
        for place, score in enumerate(scores if isinstance(scores, list) else ()):
            if isinstance(score, int | float):
                yield str(detector), place, float(score)


def _texts(data: Mapping[str, Any]) -> Iterator[str]:
    for output in data.get("outputs") or ():
        said = output.get("text") if isinstance(output, dict) else output
        if isinstance(said, str):
            yield said
