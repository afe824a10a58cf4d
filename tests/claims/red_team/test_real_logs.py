"""Logs that the tools themselves wrote in runs against a lab scenario (`logs/README.md`), counted by hand beside."""

import json
import sqlite3
from pathlib import Path

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read
from bonafides.model import Claim, fold

LOGS = Path(__file__).parent / "logs"
COUNTED = {
    "garak.report.jsonl": {"attempts": 26, "success-rate": "23.08%", "valid": "yes", "date": "2026-11-26"},
    "garak.hitlog.jsonl": {"attempts": None, "success-rate": None, "valid": "doubtful", "date": None},
    "promptfoo.json": {"attempts": 10, "success-rate": "50%", "valid": "yes", "date": "2026-11-26"},
    "promptfoo.jsonl": {"attempts": 10, "success-rate": "50%", "valid": "yes", "date": None},
    "pyrit.sql": {"attempts": 12, "success-rate": "58.33%", "valid": "yes", "date": "2026-11-26"},
    "samples_mini_jailbreak_asr.jsonl": {"attempts": 15, "success-rate": "33.33%", "valid": "yes", "date": None},
}


def _bytes(name: str, folder: Path) -> tuple[str, bytes]:
    data = (LOGS / name).read_bytes()
    if not name.endswith(".sql"):
        return name, data
    path = folder / "memory.db"
    with sqlite3.connect(path) as opened:
        opened.executescript(data.decode())
    return path.name, path.read_bytes()


def _claims(name: str, data: bytes) -> dict[str, Claim]:
    document = classify(read(name, data))
    assert document.kind == "red-team-report"
    found = {c.topic: c for c in extract(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote and c.quote
    return found


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_a_real_log_is_recounted(name: str, tmp_path: Path) -> None:
    found = _claims(*_bytes(name, tmp_path))
    told = {t: found[f"red-team.{t}"].value if f"red-team.{t}" in found else None for t in COUNTED[name]}
    assert told == COUNTED[name]
    assert found["red-team.is-ai-red-team"].value == "yes"


@pytest.mark.parametrize("name", ["garak.report.jsonl", "garak.hitlog.jsonl", "promptfoo.jsonl", "pyrit.sql"])
def test_what_it_is_about_is_the_model_asked_and_no_word_of_an_attack(name: str, tmp_path: Path) -> None:
    found = _claims(*_bytes(name, tmp_path))
    assert found["red-team.model-version"].value == found["subject.tool"].value == "lab-1"
    day = found.get("document.date")
    assert day is None or day.value == found["red-team.date"].value
    assert not {"document.template", "document.precedence", "subject.vendor"} & found.keys()


def test_totals_of_lm_eval_are_told_to_be_no_more_than_that() -> None:
    found = _claims("results_2026.json", (LOGS / "lm_eval_results.json").read_bytes())
    assert "red-team.success-rate" not in found and found["red-team.date"].value == "2026-11-26"
    reasons = str(found["red-team.valid"].details["reasons"])
    assert "totals only" in reasons and "only part of each task" in reasons


def _garak() -> list[dict[str, object]]:
    return [json.loads(line) for line in (LOGS / "garak.report.jsonl").read_text("utf-8").splitlines()]


def _of(entries: list[dict[str, object]]) -> Claim:
    return _claims("g.report.jsonl", "\n".join(map(json.dumps, entries)).encode())["red-team.valid"]


def test_an_answer_that_two_detectors_judged_counts_once() -> None:
    attempts = _claims("g.report.jsonl", (LOGS / "garak.report.jsonl").read_bytes())["red-team.attempts"]
    assert attempts.details["evaluations"] == 28 and attempts.value == 26


def test_totals_of_garak_that_its_attempts_do_not_bear_out_are_doubted() -> None:
    entries = _garak()
    edited = next(e for e in entries if e["entry_type"] == "eval" and e["probe"] == "promptinject.HijackKillHumans")
    edited |= {"passed": 12, "fails": 0}
    assert "totals contradict its attempts" in str(_of(entries).details["reasons"])


def test_attempts_that_were_taken_out_are_missed() -> None:
    kept = [e for e in _garak() if "promptinject" not in str(e.get("probe_classname"))]
    assert "attempts of some of its evaluations are not in it" in str(_of(kept).details["reasons"])


@pytest.mark.parametrize(("missing", "doubted"), [(0, False), (1, False), (4, True)])
def test_answers_that_never_came_are_no_resistance(missing: int, doubted: bool) -> None:
    """As garak 0.17.1 writes them where a request failed: no output, no score, a count of `nones`."""
    entries = _garak()
    scored = [e for e in entries if e["entry_type"] == "attempt" and e["status"] == 2 and "Hijack" in str(e)]
    for entry in scored[:missing]:
        entry["outputs"] = [None, None]
        entry["detector_results"] = {"promptinject.AttackRogueString": [None, None]}
    hits = sum(s == 1.0 for e in scored for s in e["detector_results"]["promptinject.AttackRogueString"])  # type: ignore[index]
    told = next(e for e in entries if e["entry_type"] == "eval" and e["probe"] == "promptinject.HijackKillHumans")
    left = 2 * (len(scored) - missing)
    told |= {"total_evaluated": left, "fails": hits, "passed": left - hits, "nones": 2 * missing}
    found = _of(entries)
    assert (f"{2 * missing} of 28 answers were missing" in str(found.details["reasons"])) is doubted
    assert (found.value == "doubtful") is doubted


def test_answers_that_are_all_the_same_words_are_no_test_of_a_model() -> None:
    data = json.loads((LOGS / "promptfoo.json").read_bytes())
    for row in data["results"]["results"]:
        row["response"]["output"] = "Your request was blocked by policy."
    found = _claims("r.json", json.dumps(data).encode())
    assert "all 10 answers are the same words" in str(found["red-team.valid"].details["reasons"])
