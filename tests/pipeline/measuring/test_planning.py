"""Plans: what fits the budget, which probes a target allows, and the user's own files."""

from pathlib import Path

import pytest

from bonafides.errors import TargetError, UsageError
from bonafides.model import Limits, Prices, Tenant
from bonafides.pipeline.measure.kit import Tool, chosen
from bonafides.pipeline.measure.planning import planned
from bonafides.pipeline.measure.user_files import loaded
from loopback import target
from measuring_kit import TINY


def _tool(name: str, intrusive: str = "none", needs: tuple[str, ...] = ()) -> Tool:
    return Tool(name, TINY.probe, name, intrusive, 10, needs)


def test_probes_that_intrude_run_only_when_they_are_named() -> None:
    tools = {t.id: t for t in (_tool("a"), _tool("b", "mild"), _tool("c", "high"))}
    names = [[t.id for t in chosen(tools, wanted)] for wanted in ((), ("mild",), ("high",), ("c",), ("c", "none"))]
    assert names == [["a"], ["a", "b"], ["a", "b", "c"], ["c"], ["a", "c"]]
    with pytest.raises(UsageError, match="no probe 'd'"):
        chosen(tools, ("d",))


def test_a_plan_fits_the_budget_of_calls() -> None:
    spec = target("scripted", limits=Limits(calls=33), prices=Prices("EUR", per_call=0.5))
    plan = planned(spec, [_tool("a"), _tool("b")], 1, 3, 50)
    assert plan.fitted
    assert 25 <= plan.most.calls <= 33
    assert plan.most.cost == plan.most.calls * 0.5
    whole = planned(target("scripted"), [_tool("a")], 1, 1, None)
    assert (whole.most.calls, whole.fitted) == (10, False)


def test_what_a_target_cannot_do_is_left_out_and_said() -> None:
    spec = target("command", options={})
    plan = planned(spec, [_tool("a"), _tool("s", needs=("system",)), _tool("t", needs=("tenants",))], 1, 1, None)
    assert [s.tool.id for s in plan.shares] == ["a"]
    assert [name for name, _ in plan.skipped] == ["s", "t"]
    with pytest.raises(UsageError, match="no probe can be used"):
        planned(spec, [_tool("t", needs=("tenants",))], 1, 1, None)
    assert planned(target("scripted", tenants={"b": Tenant()}), [_tool("t", needs=("tenants",))], 1, 1, None).shares


def test_calls_that_start_a_conversation_are_in_the_plan() -> None:
    options = {"request": {"q": "{{prompt}}"}, "answer": "a", "conversation": {"start": {"url": "https://x/start"}}}
    spec = target(
        "http-json", "https://x", options=options, prices=Prices("EUR", per_call=1.0), limits=Limits(calls=50)
    )
    plan = planned(spec, [_tool("a")], 1, 2, 100)
    assert plan.shares[0].calls == plan.most.calls == plan.most.cost == 2 * 2 * len(plan.items) <= 50


def test_the_same_seed_plans_the_same_items() -> None:
    plans = [planned(target("scripted"), [_tool("a")], seed, 1, 5).items for seed in (1, 1, 2)]
    assert plans[0] == plans[1] != plans[2]


def test_files_of_the_user_are_read(tmp_path: Path) -> None:
    (tmp_path / "q.csv").write_text('\ufeffquestion,answer\nWho?,"Ana, of course"\n', encoding="utf-8")
    (tmp_path / "d.md").write_text("# Rules\n")
    (tmp_path / "h.html").write_text("<p>Opening hours are nine to five.</p>")
    (tmp_path / "x.yaml").write_text("- NO\n")
    options = {"a": {"file": "q.csv"}, "b": {"files": ["d.md", "h.html"]}, "c": [{"file": "x.yaml"}], "n": 5}
    found = loaded(options, tmp_path)
    assert isinstance(found, dict)
    assert found["a"] == [{"question": "Who?", "answer": "Ana, of course"}]
    assert found["b"]["d.md"] == "# Rules\n"
    assert "nine to five" in found["b"]["h.html"]
    assert (found["c"], found["n"]) == ([["NO"]], 5)


@pytest.mark.parametrize("name", ["missing.csv", "missing.pdf", "bad.yaml", "bad.csv"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.yaml").write_text("a: [")
    (tmp_path / "bad.csv").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(TargetError, match=name):
        loaded({"file": name}, tmp_path)
