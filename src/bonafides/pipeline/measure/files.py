"""The files that a run leaves beside its log."""

from collections.abc import Mapping
from pathlib import Path

from bonafides.errors import OutputError
from bonafides.model import Run
from bonafides.pipeline.measure.scoring import scores_csv
from bonafides.pipeline.measured import FILE as MEASUREMENTS_FILE
from bonafides.pipeline.measured import measurements_text
from bonafides.report import measure_inspect, measure_json, measure_junit, measure_sarif


def write(run: Run, folder: Path, held: Mapping[str, bool | None], target_file: Path) -> None:
    """Write `measurements.json`, `measurements.txt`, `scores.csv`, `junit.xml` and `results.sarif`.

    Raises OutputError when the disk refuses; the log of trials is not touched.
    """
    files = {
        "measurements.json": measure_json.render(run),
        MEASUREMENTS_FILE: measurements_text(run.measurements),
        "scores.csv": scores_csv(run.scored),
        "junit.xml": measure_junit.render(run, held),
        "results.sarif": measure_sarif.render(run, held, target_file.as_posix()),
    }
    _write(folder, files)


def write_inspect(run: Run, folder: Path) -> None:
    """Write `inspect.json`, the run as a log that Inspect reads. Raises OutputError when the disk refuses."""
    _write(folder, {"inspect.json": measure_inspect.render(run)})


def _write(folder: Path, files: Mapping[str, str]) -> None:
    try:
        for name, text in files.items():
            draft = folder / f".{name}.part"
            draft.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
            draft.replace(folder / name)
    except OSError as error:
        raise OutputError(
            f"cannot write to {folder}: {error.strerror or error}",
            advice="The log of trials is kept: make room and run again with --resume.",
        ) from error
