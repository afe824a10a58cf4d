"""Measurements as evidence: worded by their cards, each citing its line of `measurements.txt`."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bonafides.catalog.probes import probe_card, probe_ids
from bonafides.model import MAX_QUOTE, Citation, Measurement, fold, said

FILE = "measurements.txt"


def stated(measurements: Iterable[Measurement]) -> tuple[Measurement, ...]:
    """The same, sorted, with title and unit from the cards and a citation of their line."""
    told = sorted(map(worded, measurements), key=lambda m: (m.probe, m.metric, str(m.details.get("attribute", ""))))
    text = measurements_text(told)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    found, start = [], 0
    for number, (line, measurement) in enumerate(zip(text.splitlines(), told, strict=True), 1):
        quote = fold(line)[:MAX_QUOTE]
        citation = Citation(FILE, sha256, quote, start, start + len(quote), None, f"line {number}")
        found.append(replace(measurement, citation=citation))
        start += len(line) + 1
    return tuple(found)


def measurements_text(measurements: Sequence[Measurement]) -> str:
    """One line each: what was measured on which target and run, with its figure."""
    return "".join(f"{_line(m)}\n" for m in measurements)


def _line(measurement: Measurement) -> str:
    about = measurement.details.get("attribute")
    what = f"{measurement.metric} ({about})" if about else measurement.metric
    where = f"target {measurement.target}, run {measurement.run}, seed {measurement.seed}"
    return fold(f"{measurement.probe}: {what}: {said(measurement)}; {where}")[:MAX_QUOTE].strip()


def worded(measurement: Measurement) -> Measurement:
    """The same with the unit and the title of its card, where there is one."""
    if measurement.probe not in probe_ids():
        return measurement
    card = {m.id: m for m in probe_card(measurement.probe).metrics}.get(measurement.metric)
    return replace(measurement, unit=card.unit, title=card.title) if card else measurement
