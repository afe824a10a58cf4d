"""`bonafides lab`: serve a simulated vendor whose truth is known."""

import os
import sys
from typing import Annotated

import typer

from bonafides.errors import UsageError

app = typer.Typer(
    no_args_is_help=True, help="Simulated vendors whose truth is known: to try things, and to prove them."
)

MODEL = "BONAFIDES_LAB_MODEL"
"""Environment variable that names the model file of scenarios that need one."""


@app.command("list")
def list_() -> None:
    """Name every scenario, and what a right measurement finds in it."""
    from bonafides_lab.scenario import names, scenario  # noqa: PLC0415  (--help must not load anything)

    for name in names():
        it = scenario(name)
        options = ", ".join(f"{key}={value}" for key, value in {**it.options, **it.faults}.items())
        sys.stdout.write(f"{name}\n  {it.about}\n  truth: {it.truth}\n{f'  options: {options}' if options else ''}\n")


@app.command()
def serve(
    scenario: Annotated[str, typer.Argument(help="Name of a scenario; `bonafides lab list` names them.")],
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes a free one.")] = 8765,
    seed: Annotated[int, typer.Option(help="Decides every draw: the same seed gives the same vendor.")] = 1,
    change: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="OPTION=VALUE", help="Change an option, e.g. p=0.2, faults.hang=0.05."),
    ] = None,
) -> None:
    """Serve a simulated vendor until Ctrl-C: OpenAI chat and responses, Anthropic messages, a chat API, a websocket."""
    from bonafides_lab.scenario import scenario as load  # noqa: PLC0415

    changes = dict(_pair(text) for text in change or ())
    loaded = load(scenario, changes)
    if "model_file" in loaded.options and "model_file" not in changes and os.environ.get(MODEL):
        loaded = load(scenario, {**changes, "model_file": os.environ[MODEL]})
    try:
        import asyncio  # noqa: PLC0415

        from bonafides_lab.server import serve as start  # noqa: PLC0415
        from bonafides_lab.vendor import Vendor  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise UsageError(
            f"the laboratory needs the library {error.name!r}", advice="pip install 'bonafides[lab]'"
        ) from error

    def ready(address: str) -> None:
        sys.stdout.write(
            f"{loaded.name}: {loaded.about}\ntruth: {loaded.truth}\n"
            f"{address}/v1 (openai-chat, openai-responses, anthropic-messages), {address}/chat (http-json), "
            f"{address}/ws (websocket), {address}/lab (what was asked)\n"
        )
        sys.stdout.flush()

    try:
        asyncio.run(start(Vendor(loaded, seed), port, ready))
    except OSError as error:
        raise UsageError(f"cannot serve on port {port}: {error.strerror}", advice="Choose another --port.") from error


def _pair(text: str) -> tuple[str, str]:
    name, separator, value = text.partition("=")
    if not separator:
        raise UsageError(f"--set {text!r}: it must be OPTION=VALUE")
    return name.strip(), value.strip()
