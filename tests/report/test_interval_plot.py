"""The plot of intervals against claims: well-formed, escaped, told in words, no colour needed."""

import re
from xml.etree import ElementTree

import pytest

from bonafides.report.interval_plot import Bar, render

BARS = [
    Bar("fabrication-rate", 0.3, 0.22, 0.39, "share", 0.018, "contradicted"),
    Bar("attack-success-rate", 0.0, 0.0, 0.06, "share", 0.02, "untested"),
    Bar("knowledge-end", 2023.2, 2022.9, 2023.5, "year", 2023.5, "corroborated"),
]
SVG = "{http://www.w3.org/2000/svg}"


def _charts(text: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(f"<all>{text}</all>"))  # noqa: S314  (our own text)


def test_one_chart_a_unit() -> None:
    charts = _charts(render(BARS, title="Claims"))
    assert [len(c.findall(f"{SVG}circle")) for c in charts] == [2, 1]
    assert render([], title="Claims") == ""


def test_read_aloud_it_says_everything() -> None:
    told = _charts(render(BARS, title="Claims"))[0].findtext(f"{SVG}desc") or ""
    assert "fabrication-rate: 30.0%, 22.0% to 39.0%, claimed 1.8%. contradicted." in told


def test_no_colour_is_needed() -> None:
    text = render(BARS, title="Claims")
    assert set(re.findall(r"(?:fill|stroke)=\"([^\"]+)\"", text)) <= {"currentColor", "none"}
    assert text.count("stroke-dasharray") == 1
    for word in ("contradicted", "untested", "corroborated"):
        assert f">{word}<" in text


def test_hostile_labels_are_inert() -> None:
    text = render([Bar("<script>x</script>\x1b[2J\u202e", 0.1, 0.0, 0.2, "share", 0.1, "<b>")], title='"><img>')
    assert "<script" not in text and "<b>" not in text and "<img" not in text and "\x1b" not in text
    assert len(_charts(text)) == 1


@pytest.mark.parametrize("low,high", [(0.0, float("inf")), (float("-inf"), float("inf")), (2.0, 2.0)])
def test_open_ends_stay_in_the_picture(low: float, high: float) -> None:
    text = render([Bar("latency", 2.0, low, high, "seconds", 3.0)], title="t")
    assert "inf" not in re.sub(r"<desc>.*?</desc>", "", text)
    places = [float(x) for x in re.findall(r"[xc][x12]=\"([\d.]+)\"", text)]
    assert all(0 <= x <= 720 for x in places)
