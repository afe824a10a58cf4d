"""`bonafides read`: documents in, claims out, no judgement."""

import datetime
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from bonafides.model import Reader

COMMAND = "read"


def run(
    packet: Annotated[list[Path], typer.Argument(metavar="PACKET...", help="Files, folders or zips.")],
    reader: Annotated[
        Reader, typer.Option(help="rules, or llm: a language model as second reader; sends text to --llm-url.")
    ] = Reader.RULES,
    llm_url: Annotated[
        str, typer.Option(help="Endpoint of the second reader, https or local; its key in BONAFIDES_LLM_KEY.")
    ] = "",
    llm_model: Annotated[str, typer.Option(help="Name of the model there.")] = "",
    llm_calls: Annotated[int, typer.Option(help="Most calls that the second reader may make.")] = 200,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")] = False,
) -> None:
    """Say what each document is and what it claims, with citations, and judge nothing.

    Exit code: 0 read, 2 wrong usage, 3 nothing readable.
    """
    from bonafides.model import Read  # noqa: PLC0415  (--help must not load the readers)
    from bonafides.pipeline.llm_endpoint import endpoint  # noqa: PLC0415
    from bonafides.pipeline.read import read_packet  # noqa: PLC0415
    from bonafides.report import claims_text, read_json  # noqa: PLC0415

    second = endpoint(llm_url, llm_model, llm_calls) if reader is Reader.LLM else None
    documents, claims = read_packet(packet)
    account = None
    if second:
        from bonafides.pipeline.llm_reader import second_reading  # noqa: PLC0415  (its libraries load only when used)

        today = datetime.datetime.now(tz=datetime.UTC).date()
        claims, account = second_reading(documents, claims, second, os.environ, today, progress=_notice)
    render = read_json.render if as_json else claims_text.render
    sys.stdout.write(render(documents, claims, account))
    if all(d.read is Read.NOT_READ for d in documents):
        raise typer.Exit(3)


def _notice(text: str) -> None:
    sys.stderr.write(f"{text.encode('unicode_escape').decode()}\n")
