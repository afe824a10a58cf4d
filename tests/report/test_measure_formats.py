"""A run as text, JSON, JUnit, SARIF, Inspect's log and CSV: numbers never bare, hostile text never alive."""

import csv
import json
import xml.etree.ElementTree as ET

import pytest

from bonafides.model import Estimate, Item, Measurement, Run, Scored, Trial, TrialStatus, hit, passed
from bonafides.pipeline.measure.scoring import scores_csv
from bonafides.report import measure_inspect, measure_json, measure_junit, measure_sarif, measure_text

HOSTILE = '=HYPERLINK("x")\x1b[2J<script>&"\u202e\ud800'


def _scored(number: int, answer: str) -> Scored:
    item = Item(f"i{number}", "tiny", ("One?", "Two?"), system="S", expected={"secret": ["a"]})
    trial = Trial(f"i{number}", "tiny", 0, 5, TrialStatus.FINISHED, (answer, answer), finish="stop", model="m")
    return Scored(item, trial, hit(f"because {answer}") if number else passed("good", value=2.5))


def _run(*, complete: bool = True) -> Run:
    measurements = (
        Measurement("bad-rate", Estimate(0.5, 0.1, 0.9, 2, "wilson"), "tiny", "answers", 1, 0),
        Measurement("gap", Estimate(None, float("-inf"), float("inf"), 0, "nothing-scored"), "tiny", "pairs", None, 3),
    )
    return Run(
        id="r1",
        target=f"Vendor {HOSTILE}",
        started="2026-05-01T10:00:00.000+00:00",
        seed=5,
        planned=2 if complete else 9,
        trials=2,
        errors=0,
        error_kinds={},
        calls=4,
        tokens=80,
        cost=0.25,
        currency="EUR",
        flying=0,
        damaged=0,
        why="done" if complete else "dead",
        because="" if complete else f"no answer {HOSTILE}",
        seconds=1.5,
        scored={"tiny": [_scored(0, "fine"), _scored(1, HOSTILE)]},
        measurements=measurements,
    )


def _inert(text: str) -> bool:
    return not any(c in text for c in ("\x1b", "\u202e", "\ud800"))


@pytest.mark.parametrize("complete", [True, False])
def test_text(complete: bool) -> None:
    text = measure_text.render(_run(complete=complete), f"out/{HOSTILE}")
    assert _inert(text)
    assert "50.0%, 95% interval 10.0% to 90.0%" in text
    assert "n 2 answers (wilson)" in text
    assert "nothing could be scored (3 unscored)" in text
    assert ("--resume" in text) is not complete
    assert "0.2500 EUR" in text


def test_json_has_no_number_that_json_lacks() -> None:
    text = measure_json.render(_run())
    assert _inert(text)
    rate, gap = json.loads(text)["measurements"]
    assert (rate["value"], rate["low"], rate["high"], rate["n"], rate["method"]) == (0.5, 0.1, 0.9, 2, "wilson")
    assert (gap["value"], gap["low"], gap["high"]) == (None, None, None)


def test_junit_tells_failed_from_not_found_out() -> None:
    held = {"bad-rate > 1%": True, "gap > 1": None, f"x < {HOSTILE}": False}
    text = measure_junit.render(_run(complete=False), held)
    assert _inert(text)
    suite = ET.fromstring(text)  # noqa: S314  (our own output)
    assert {k: suite.get(k) for k in ("tests", "failures", "errors", "skipped")} == {
        "tests": "6",
        "failures": "1",
        "errors": "2",
        "skipped": "1",
    }
    assert len(suite.findall("testcase")) == 6
    assert len(suite.findall(".//failure")) == 1
    assert len(suite.findall(".//error")) == 2


def test_sarif() -> None:
    run = json.loads(
        measure_sarif.render(_run(complete=False), {"a > 1": True, "b > 1": None, "c > 1": False}, "t.yaml")
    )
    (only,) = run["runs"]
    assert [(r["ruleId"], r["kind"]) for r in only["results"]] == [
        ("tiny/bad-rate", "informational"),
        ("tiny/gap", "informational"),
        ("fail-on", "fail"),
        ("fail-on", "open"),
    ]
    assert only["invocations"][0]["executionSuccessful"] is False


def test_inspect_log() -> None:
    text = measure_inspect.render(_run())
    assert _inert(text)
    log = json.loads(text)
    assert (log["version"], log["status"], len(log["samples"])) == (2, "success", 2)
    good, bad = log["samples"]
    assert good["scores"]["tiny"]["value"] == 2.5
    assert bad["scores"]["tiny"]["value"] == "I"
    assert [m["role"] for m in good["messages"]] == ["system", "user", "assistant", "user", "assistant"]
    assert log["results"]["scores"][0]["metrics"]["bad-rate"]["params"]["high"] == 0.9
    assert "gap" not in log["results"]["scores"][0]["metrics"]
    assert json.loads(measure_inspect.render(_run(complete=False)))["status"] == "error"


def test_scores_csv_is_no_program() -> None:
    text = scores_csv(_run().scored)
    assert _inert(text)
    rows = list(csv.DictReader(text.splitlines()))
    assert [r["mark"] for r in rows] == ["pass", "hit"]
    assert rows[1]["answer"].startswith("'=HYPERLINK")
