"""`bonafides read`: documents in, claims out, no judgement."""

import sys
from pathlib import Path
from typing import Annotated

import typer

COMMAND = "read"


def run(
    packet: Annotated[list[Path], typer.Argument(metavar="PACKET...", help="Files, folders or zips.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")] = False,
) -> None:
    """Say what each document is and what it claims, with citations, and judge nothing.

    Exit code: 0 read, 2 wrong usage, 3 nothing readable.
    """
    from bonafides.model import Read  # noqa: PLC0415  (--help must not load the readers)
    from bonafides.pipeline.read import read_packet  # noqa: PLC0415
    from bonafides.report import claims_text, read_json  # noqa: PLC0415

    documents, claims = read_packet(packet)
    render = read_json.render if as_json else claims_text.render
    sys.stdout.write(render(documents, claims))
    if all(d.read is Read.NOT_READ for d in documents):
        raise typer.Exit(3)
