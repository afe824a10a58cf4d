"""Results of scanners, recounted from their rows."""

import json
from pathlib import Path

import pytest

from bonafides.claims.red_team import claims
from bonafides.model import Claim, Document, Evidence, fold


def _claims(text: str) -> dict[str, Claim]:
    document = Document(Evidence("r.jsonl", "0" * 64, len(text), "application/jsonl"), text, kind="red-team-report")
    found = {c.topic.removeprefix("red-team."): c for c in claims(document)}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(text[c.start : c.end]) == c.quote
    return found


def _reasons(found: dict[str, Claim]) -> str:
    return "; ".join(found["valid"].details["reasons"])  # type: ignore[arg-type]


def _garak(*entries: dict[str, object], closed: bool = True) -> str:
    head = {"entry_type": "init", "garak_version": "0.14", "start_time": "2026-05-01T10:00:00"}
    tail = [{"entry_type": "completion", "end_time": "2026-05-01T11:00:00"}] if closed else []
    return "\n".join(json.dumps(e) for e in (head, *entries, *tail)) + "\n"


def _eval(probe: str, passed: int, total: int) -> dict[str, object]:
    return {"entry_type": "eval", "probe": probe, "detector": "d.D", "passed": passed, "total_evaluated": total}


def test_garak_is_recounted_and_attempts_count_once() -> None:
    twice = [{"entry_type": "attempt", "uuid": "u", "seq": 0, "status": s, "outputs": ["a"]} for s in (1, 2)]
    found = _claims(_garak(*twice, _eval("dan.Dan", 30, 40), _eval("promptinject.Hijack", 60, 60)))
    assert found["attempts"].value == 100 and found["attempts"].details["repeated_entries"] == 1
    assert found["success-rate"].value == "10%" and found["date"].value == "2026-05-01"
    assert found["valid"].value == "yes"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (_garak(), "nothing was evaluated"),
        (_garak(_eval("dan.Dan", 5, 9), closed=False), "truncated"),
        (_garak(_eval("dan.Dan", 5, 9)) + '{"entry_type": "att', "cut"),
        (_garak(_eval("test.Test", 8, 8)), "self-test"),
        (_garak(_eval("dan.Dan", 1, 1)), "one attempt"),
        (_garak(_eval("dan.Dan", 5, 9) | {"fails": 1}), "do not add up"),
    ],
)
def test_worthless_scans_are_doubted(text: str, why: str) -> None:
    found = _claims(text)
    assert found["valid"].value == "doubtful" and why in _reasons(found)


def _promptfoo(rows: list[dict[str, object]]) -> str:
    return json.dumps({"results": {"timestamp": "2026-04-02T00:00:00Z", "results": rows, "stats": {}}})


def test_promptfoo_errors_are_not_resistance() -> None:
    bad = {"success": False, "failureReason": 2, "error": "429", "metadata": {"pluginId": "pii"}}
    found = _claims(_promptfoo([bad, bad]))
    assert found["attempts"].value == 0 and "success-rate" not in found
    assert "all answers are errors" in _reasons(found)


def test_promptfoo_failed_assertions_are_attacks_that_succeeded() -> None:
    row = {"response": {"output": "x"}, "metadata": {"pluginId": "pii"}}
    found = _claims(_promptfoo([row | {"success": n > 0} for n in range(4)]))
    assert found["success-rate"].value == "25%" and found["valid"].value == "yes"


def test_a_benchmark_of_ability_is_no_red_team() -> None:
    found = _claims(json.dumps({"results": {"mmlu": {"acc": 0.7}}, "configs": {}, "model_name": "m-1"}))
    assert found["is-ai-red-team"].value == "no" and found["model-version"].value == "m-1"


REAL = {
    "garak-test_with_ci.report.jsonl": {"attempts": 50, "success-rate": "26%", "valid": "doubtful"},
    "garak-agg.report.jsonl": {"attempts": 1, "success-rate": "0%", "valid": "doubtful", "is-ai-red-team": "yes"},
    "garak-test.report.jsonl": {"attempts": 8, "valid": "doubtful", "is-ai-red-team": "partly"},
    "defectdojo-garak-no_hits.jsonl": {
        "attempts": None,
        "success-rate": None,
        "model-version": "gpt2",
        "date": "2026-06-14",
        "is-ai-red-team": "partly",
        "valid": "doubtful",
    },
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_real_reports(name: str, shared: Path) -> None:
    text = (shared / "benchmarks/evidence/docs/redteam" / name).read_bytes().decode()
    found = _claims(text)
    assert {t: found[t].value if t in found else None for t in REAL[name]} == REAL[name]
