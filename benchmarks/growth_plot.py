"""A plot of time and memory against pages, as plain SVG."""

from collections.abc import Sequence

WIDTH, HEIGHT, LEFT, TOP, STEP = 640, 300, 60, 30, 320


def draw(points: Sequence[tuple[int, float, float]]) -> str:
    """SVG of two panels from (pages, seconds of processor time, megabytes)."""
    panels = [
        ("seconds of processor time", [(p, s) for p, s, _ in points]),
        ("MB, all processes", [(p, m) for p, _, m in points]),
    ]
    body = "".join(_panel(title, values, LEFT + index * STEP) for index, (title, values) in enumerate(panels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH + 40} {HEIGHT}" font-family="sans-serif" font-size="11">'
        f'<title>Audit: processor time and memory against pages</title><rect width="100%" height="100%" fill="white"/>{body}</svg>\n'
    )


def _panel(title: str, values: Sequence[tuple[int, float]], left: int) -> str:
    wide, high = STEP - 90, HEIGHT - TOP - 50
    most_x, most_y = max(x for x, _ in values), max(y for _, y in values)
    spots = [(left + x / most_x * wide, TOP + high - y / most_y * high) for x, y in values]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in spots)
    return (
        f'<path d="M{left} {TOP}V{TOP + high}H{left + wide}" fill="none" stroke="black"/>'
        f'<polyline points="{line}" fill="none" stroke="#06c" stroke-width="1.5"/>{dots}'
        f'<text x="{left}" y="{TOP - 10}">{title}</text><text x="{left - 6}" y="{TOP + 4}" text-anchor="end">{most_y:.4g}</text>'
        f'<text x="{left + wide}" y="{TOP + high + 16}" text-anchor="end">{most_x} pages</text>'
        f'<text x="{left - 6}" y="{TOP + high}" text-anchor="end">0</text>'
    )
