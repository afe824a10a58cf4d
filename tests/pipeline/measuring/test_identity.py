"""Who answered: a model under another name, and one that is changed while it is measured, are seen in what is recorded."""

import itertools
import json
from pathlib import Path

from aiohttp import web

from bonafides.model import Identity, Run, changes
from bonafides.report import measure_json, measure_text
from measuring_kit import chat, items, run_served


def _run(folder: Path, *said: tuple[str, str, str]) -> Run:
    """A run on a vendor that says (model, fingerprint, header) of each answer in turn, the last one for ever."""
    turn = itertools.count()

    async def answer(request: web.Request) -> web.Response:
        number = next(turn)
        model, fingerprint, by = said[min(number, len(said) - 1)]
        body = {**chat("good"), "model": model, "system_fingerprint": fingerprint}
        return web.json_response(body, headers={"X-Served-By": by, "X-Request-Id": str(number)})

    return run_served(answer, folder, items(12), concurrency=1)


def test_a_silent_swap_shows_where_the_fingerprint_changes(tmp_path: Path) -> None:
    run = _run(tmp_path, *[("m", "fp_a", "x")] * 4, ("m", "fp_b", "x"))
    (changed,) = changes(run.identities)
    assert changed.startswith("fingerprint changed while it was measured: fp_a (4) then fp_b (8)")
    assert changed in measure_text.render(run, "out").replace("\n", " ")


def test_another_model_than_was_asked_for_is_said(tmp_path: Path) -> None:
    run = _run(tmp_path, ("frontier-5", "", "small-open-8b"))
    assert changes(run.identities) == ()
    assert "asked for model m, answered as frontier-5" in measure_text.render(run, "out")
    by = {(row["field"], row["value"], row["trials"]) for row in json.loads(measure_json.render(run))["answered_by"]}
    assert by == {("model", "frontier-5", 12), ("header x-served-by", "small-open-8b", 12)}


def test_a_vendor_as_it_should_be_says_nothing_worth_a_line(tmp_path: Path) -> None:
    text = measure_text.render(_run(tmp_path, ("m", "fp", "x")), "out")
    assert "asked for model" not in text
    assert "who answers" not in text


def test_names_that_take_turns_did_not_change_but_differ() -> None:
    a = Identity("model", "a", 2, "2026-01-01T00:00:00", "2026-01-01T00:00:09")
    b = Identity("model", "b", 1, "2026-01-01T00:00:05", "2026-01-01T00:00:05")
    assert changes([a, b]) == ("model differed from answer to answer: a (2), b (1)",)
