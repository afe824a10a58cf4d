"""The line that tells how far a run is."""

from collections.abc import Callable

from bonafides.pipeline.measure.engine import Progress

_FAST, _SLOW = 0.25, 10.0


def progress_line(progress: Progress, currency: str = "") -> str:
    """`120/500 trials, 38.2/s, 3 errors, 0.0123 EUR, 10 s left`."""
    rate = progress.made / progress.seconds if progress.seconds > 0 else 0.0
    left = (progress.planned - progress.done) / rate if rate else None
    parts = [f"{progress.done}/{progress.planned} trials", f"{rate:.1f}/s", f"{progress.errors} errors"]
    if currency:
        parts.append(f"{progress.cost:.4f} {currency}")
    parts.append("..." if left is None else f"{_duration(left)} left")
    return ", ".join(parts)


def reporter(write: Callable[[str], object], *, live: bool, currency: str = "") -> Callable[[Progress], None]:
    """A function to be told of progress; it writes a line that overwrites itself (`live`), or one now and then."""
    last = -_SLOW if live else 0.0

    def told(progress: Progress) -> None:
        nonlocal last
        if progress.seconds - last < (_FAST if live else _SLOW):
            return
        last = progress.seconds
        line = progress_line(progress, currency)
        write(f"\r{line:<78}" if live else f"{line}\n")

    return told


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
