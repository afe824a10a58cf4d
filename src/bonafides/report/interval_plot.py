"""Intervals against claims as SVG: one file, no script, readable without colour and when read aloud."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from bonafides.model import Reconciliation, figure
from bonafides.report.inert import inert

WIDTH, LEFT, RIGHT, ROW, TOP = 720, 265, 130, 34, 26
_TICKS = 4
_ENDS = (0.04, 0.08, 0.12, 0.2, 0.4, 0.6, 0.8)
"""Ends of an axis of shares whose quarters are round."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One interval, and the claim it is held against."""

    label: str
    value: float
    low: float
    high: float
    unit: str
    stated: float | None = None
    word: str = ""
    """Word at the end of the line."""


def bars(entries: Iterable[Reconciliation]) -> tuple[Bar, ...]:
    """Bars of the entries that rest on a measurement."""
    found = []
    for entry in entries:
        measurement = entry.measurement
        value = measurement.estimate.value if measurement else None
        if measurement is not None and value is not None:
            low, high = measurement.bounds
            label = f"{measurement.metric} ({measurement.probe})"
            found.append(Bar(label, value, low, high, measurement.unit, entry.stated, entry.standing.value))
    return tuple(found)


def render(bars: Sequence[Bar], *, title: str) -> str:
    """One SVG a unit, since shares and dates share no axis; '' when there is nothing to draw.

    The interval is a line with ends, the point estimate a dot, the claim a hollow diamond; a contradicted interval is
    dashed. Colours are those of the page.
    """
    ordered = sorted(bars, key=lambda b: b.unit)
    return "".join(_chart(list(group), f"{title}, {unit}") for unit, group in groupby(ordered, key=lambda b: b.unit))


def _chart(bars: list[Bar], title: str) -> str:
    low, high = _range(bars)
    height = TOP + ROW * len(bars) + 30
    rows = "".join(_row(bar, TOP + ROW * i + ROW // 2, low, high) for i, bar in enumerate(bars))
    told = " ".join(_told(bar) for bar in bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="100%" role="img" '
        f'font-family="system-ui, sans-serif" font-size="12" fill="currentColor" stroke="currentColor">'
        f"<title>{_text(title)}</title><desc>{_text(told)}</desc>"
        f"{_axis(low, high, height, bars[0].unit)}{rows}</svg>\n"
    )


def _row(bar: Bar, y: int, low: float, high: float) -> str:
    start, end, dot = (_x(v, low, high) for v in (bar.low, bar.high, bar.value))
    dashed = ' stroke-dasharray="6 4"' if bar.word == "contradicted" else ""
    claim = ""
    if bar.stated is not None:
        at = _x(bar.stated, low, high)
        claim = f'<path d="M{at:.1f} {y - 8}l7 8l-7 8l-7 -8z" fill="none" stroke-width="2"/>'
    return (
        f'<text x="{LEFT - 10}" y="{y + 4}" text-anchor="end" stroke="none">{_text(_short(bar.label))}</text>'
        f'<line x1="{start:.1f}" y1="{y}" x2="{end:.1f}" y2="{y}" stroke-width="3"{dashed}/>'
        f'<path d="M{start:.1f} {y - 6}v12M{end:.1f} {y - 6}v12" stroke-width="2"/>'
        f'<circle cx="{dot:.1f}" cy="{y}" r="4"/>{claim}'
        f'<text x="{WIDTH - RIGHT + 10}" y="{y + 4}" stroke="none">{_text(bar.word)}</text>'
    )


def _axis(low: float, high: float, height: int, unit: str) -> str:
    places = [low + (high - low) * i / _TICKS for i in range(_TICKS + 1)]
    return "".join(
        f'<line x1="{_x(p, low, high):.1f}" y1="{TOP - 6}" x2="{_x(p, low, high):.1f}" y2="{height - 24}" '
        f'stroke-width="0.5" opacity="0.4"/><text x="{_x(p, low, high):.1f}" y="{height - 8}" '
        f'text-anchor="middle" stroke="none">{_text(figure(p, unit))}</text>'
        for p in places
    )


def _range(bars: Sequence[Bar]) -> tuple[float, float]:
    ends = [v for b in bars for v in (b.low, b.high, b.value, b.stated) if v is not None and abs(v) != float("inf")]
    low, high = min(ends), max(ends)
    if bars[0].unit == "share":
        return 0.0, next((end for end in _ENDS if end >= high), 1.0)
    room = (high - low) * 0.08 or 1.0
    return low - room, high + room


def _x(value: float, low: float, high: float) -> float:
    share = (min(max(value, low), high) - low) / (high - low)
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _told(bar: Bar) -> str:
    claimed = "" if bar.stated is None else f", claimed {figure(bar.stated, bar.unit)}"
    span = f"{figure(bar.low, bar.unit)} to {figure(bar.high, bar.unit)}"
    return f"{bar.label}: {figure(bar.value, bar.unit)}, {span}{claimed}. {bar.word}."


def _short(text: str) -> str:
    return text if len(text) <= 38 else f"{text[:37]}…"


def _text(text: str) -> str:
    return escape(inert(text))
