"""Logs of evaluation tools in containers: Inspect archives, PyRIT databases, rows of lm-eval; all recounted."""

import io
import json
import sqlite3
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.claims.red_team import claims
from bonafides.documents.reading import read
from bonafides.model import Claim, Document, Read, fold

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def _read(name: str, data: bytes) -> tuple[Document, dict[str, Claim]]:
    document = classify(read(name, data))
    found = {c.topic.removeprefix("red-team."): c for c in claims(document)} if document.text else {}
    for c in (c for claim in found.values() for c in claim.citations):
        assert fold(document.text[c.start : c.end]) == c.quote and c.quote
    return document, found


def _reasons(found: dict[str, Claim]) -> str:
    return "; ".join(found["valid"].details["reasons"])  # type: ignore[arg-type]


def _zstd_zip(members: dict[str, bytes]) -> bytes:
    """A zip whose members say method 93, as Inspect writes them: packed by hand, since `zipfile` cannot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(name, zstd.compress(data))
    raw = bytearray(out.getvalue())
    for signature, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = raw.find(signature)
        while place >= 0:
            raw[place + at : place + at + 2] = (93).to_bytes(2, "little")
            place = raw.find(signature, place + 4)
    return bytes(raw)


def _trial(number: int, score: object = "I", **more: Any) -> dict[str, Any]:
    return {"id": number, "epoch": 1, "input": "an attack", "output": {"completion": f"no, {number}"}} | {
        "scores": {"attack_success": {"value": score}} if score is not None else {},
        "events": [],
    } | more  # fmt: skip


def _inspect(trials: list[dict[str, Any]], *, status: str = "success", zstd: bool = True, **run: Any) -> bytes:
    about = {"task": "prompt_injection", "model": "vendor/m-2", "created": "2026-05-04T10:00:00+00:00"}
    about |= {"scorers": [{"name": "attack_success"}], "config": {"epochs": 1}} | run
    head = {"status": status, "eval": about, "results": {"completed_samples": len(trials)}}
    members = {"_journal/start.json": json.dumps({"eval": about}).encode()}
    if status != "started":
        members["header.json"] = json.dumps(head).encode()
    members |= {f"samples/{n}_epoch_1.json": json.dumps(t).encode() for n, t in enumerate(trials)}
    if zstd:
        return _zstd_zip(members)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("zstd", [True, False])
def test_inspect_is_recounted_with_an_interval(zstd: bool) -> None:
    trials = [_trial(n, "C" if n < 3 else "I") for n in range(30)]
    document, found = _read("run.eval", _inspect(trials, zstd=zstd))
    assert (document.kind, document.read) == ("red-team-report", Read.FULL)
    assert found["attempts"].value == 30 and found["success-rate"].value == "10%"
    details = found["success-rate"].details
    assert (details["low_percent"], details["high_percent"]) == (3.46, 25.62)  # Wilson, 3 of 30, by hand
    assert found["model-version"].value == "vendor/m-2" and found["date"].value == "2026-05-04"
    assert found["is-ai-red-team"].value == "yes" and found["valid"].value == "yes"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (_inspect([_trial(1), _trial(2)], status="started"), "did not finish"),
        (_inspect([_trial(n, None, error={"message": "429"}) for n in range(5)]), "all answers are errors"),
        (_inspect([_trial(n, None if n % 2 else "I") for n in range(6)]), "have no score"),
        (_inspect([_trial(1), _trial(1), _trial(2)]), "more than once"),
        (_inspect([_trial(n, events=[{"event": "model", "cache": "read"}]) for n in range(4)]), "cache"),
        (_inspect([_trial(n, output={}) for n in range(4)]), "no trial holds an answer"),
        (_inspect([_trial(1)]), "single attempt"),
        (_inspect([_trial(n) for n in range(4)], task="strange", scorers=[{"name": "f1"}]), "test of ability"),
        (
            _inspect([_trial(n) for n in range(4)], scorers=[{"name": "includes"}]),
            "attack or the defence",
        ),
        (_inspect([_trial(1), _trial(2)], config={"limit": 2}, dataset={"samples": 500}), "only 2 of 500"),
    ],
)
def test_worthless_logs_are_doubted(data: bytes, why: str) -> None:
    _, found = _read("run.eval", data)
    assert found["valid"].value == "doubtful" and why in _reasons(found)


def test_a_high_refusal_score_is_turned_round() -> None:
    data = _inspect([_trial(n, 1 if n < 9 else 0) for n in range(10)], scorers=[{"name": "refusal"}])
    assert _read("run.eval", data)[1]["success-rate"].value == "10%"


def test_a_damaged_member_is_said() -> None:
    data = bytearray(_inspect([_trial(n) for n in range(3)]))
    at = data.find(b"samples/1_epoch_1.json") + len(b"samples/1_epoch_1.json")
    data[at : at + 12] = b"\0" * 12
    document, found = _read("run.eval", bytes(data))
    assert document.read is Read.PARTIAL and "samples/1_epoch_1.json" in document.reason
    assert found["attempts"].value == 2 and "contradict" in _reasons(found)


def test_the_real_inspect_log(shared: Path) -> None:
    data = (shared / "benchmarks/evidence/docs/redteam/inspect-mmlu-summary-choices.eval").read_bytes()
    document, found = _read("x.eval", data)
    assert document.read is Read.FULL and found["is-ai-red-team"].value == "no"
    assert found["attempts"].value == 1 and "success-rate" not in found
    assert "test of ability" in _reasons(found) and found["model-version"].value == "openai/gpt-4o"


def _pyrit(path: Path, rows: dict[str, list[dict[str, object]]], *, journal: str = "delete") -> bytes:
    database = sqlite3.connect(path)
    database.execute(f"PRAGMA journal_mode = {journal}")
    database.execute("CREATE TABLE alembic_version (version_num TEXT)")
    database.execute("INSERT INTO alembic_version VALUES ('f00d')")
    for table, listed in rows.items():
        columns = sorted({c for row in listed for c in row})
        database.execute(f'CREATE TABLE "{table}" ({", ".join(columns)})')
        for row in listed:
            marks = ", ".join("?" for _ in columns)
            database.execute(f'INSERT INTO "{table}" VALUES ({marks})', [row.get(c) for c in columns])  # noqa: S608
    database.commit()
    database.close()
    return path.read_bytes()


def _prompts(count: int, **more: object) -> list[dict[str, object]]:
    target = json.dumps({"model_name": "vendor-m-2"})
    base = {"role": "assistant", "converted_value": "no", "timestamp": "2026-03-01 10:00:00"}
    return [
        base | {"id": f"p{n}", "conversation_id": f"c{n}", "prompt_target_identifier": target} | more
        for n in range(count)
    ]


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_pyrit_attack_results_are_recounted(tmp_path: Path, journal: str) -> None:
    outcomes = ["success"] * 2 + ["failure"] * 18 + ["undetermined"]
    results: list[dict[str, object]] = [
        {"id": f"r{n}", "conversation_id": f"c{n}", "outcome": o, "objective": "x"} for n, o in enumerate(outcomes)
    ]
    tables = {"PromptMemoryEntries": _prompts(21), "AttackResultEntries": results}
    document, found = _read("memory.db", _pyrit(tmp_path / "m.db", tables, journal=journal))
    assert document.kind == "red-team-report" and document.read is (Read.PARTIAL if journal == "wal" else Read.FULL)
    assert found["success-rate"].value == "10%" and found["attempts"].details["unscored"] == 1
    assert found["model-version"].value == "vendor-m-2" and found["date"].value == "2026-03-01"
    assert found["is-ai-red-team"].details["revision"] == "f00d"


def test_pyrit_scores_without_a_direction_make_no_rate(tmp_path: Path) -> None:
    scores: list[dict[str, object]] = [
        {"id": f"s{n}", "prompt_request_response_id": f"p{n}", "score_type": "true_false", "score_value": "True"}
        for n in range(4)
    ]
    tables = {"PromptMemoryEntries": _prompts(4), "ScoreEntries": scores}
    _, found = _read("memory.db", _pyrit(tmp_path / "m.db", tables))
    assert found["attempts"].value == 4 and "success-rate" not in found and "true means" in _reasons(found)


def test_other_databases_are_kept_as_evidence_only(tmp_path: Path) -> None:
    data = _pyrit(tmp_path / "m.db", {"customers": [{"name": "x"}]})
    document = read("crm.db", data)
    assert document.read is Read.NOT_READ and "known red-team tool" in document.reason
    assert read("crm.db", data[:3000]).read is Read.NOT_READ


def _rows(values: list[object], metric: str = "acc") -> bytes:
    rows = [
        {"doc_id": n, "doc": {}, "resps": [["a"]], "filtered_resps": ["a"], metric: v} for n, v in enumerate(values)
    ]
    return "\n".join(json.dumps(r) for r in rows).encode()


def test_lm_eval_rows_are_counted_and_stay_a_benchmark() -> None:
    document, found = _read("samples_mmlu_2026.jsonl", _rows([1.0, 0.0, 1.0, 1.0]))
    assert document.kind == "red-team-report" and found["is-ai-red-team"].value == "no"
    assert found["attempts"].value == 4 and found["is-ai-red-team"].details["hits"] == 3
    assert "success-rate" not in found and "not an attack" in _reasons(found)


def test_lm_eval_totals_cannot_be_recounted() -> None:
    data = {
        "results": {"toxigen": {"acc": 0.4}},
        "n-shot": {},
        "n-samples": {"toxigen": {"original": 9, "effective": 3}},
    }
    document, found = _read("results_2026.json", json.dumps(data).encode())
    assert document.kind == "red-team-report" and found["is-ai-red-team"].value == "partly"
    assert "totals only" in _reasons(found) and "only part" in _reasons(found)


def _promptfoo(rows: list[dict[str, object]], **stats: int) -> bytes:
    return json.dumps({"evalId": "e", "results": {"results": rows, "stats": stats}}).encode()


def test_promptfoo_caches_and_repeats_are_said() -> None:
    row = {"success": True, "response": {"output": "x", "cached": True}, "metadata": {"pluginId": "pii"}}
    rows: list[dict[str, object]] = [row | {"id": "a"}, row | {"id": "a"}, row | {"id": "b"}]
    _, found = _read("r.json", _promptfoo(rows, successes=3, failures=0, errors=0))
    assert found["attempts"].value == 2
    assert all(w in _reasons(found) for w in ("from a cache", "more than once", "totals contradict"))


def test_a_member_that_unpacks_to_far_more_than_it_says_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bonafides.documents.inspect_log.MAX_MEMBER", 1_000_000)
    trials = [_trial(1), _trial(2, input="a" * 3_000_000), _trial(3)]
    document, found = _read("run.eval", _inspect(trials))
    assert document.read is Read.PARTIAL and "larger than" in document.reason
    assert found["attempts"].value == 2


def test_words_of_an_attack_are_not_the_words_of_the_vendor() -> None:
    trials = [_trial(n, input="[INSERT COMPANY NAME] xxxxxxxx is a template by Acme Inc.") for n in range(3)]
    topics = {c.topic for c in extract(_read("run.eval", _inspect(trials))[0])}
    assert "document.date" in topics and not topics & {"document.template", "subject.vendor", "document.precedence"}
