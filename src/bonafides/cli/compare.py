"""`bonafides compare`: two versions of a document in, what changed for the customer out."""

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

COMMAND = "compare"


def run(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The version you agreed to: PDF, DOCX, HTML, Markdown.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The version the vendor has now; any readable format.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")] = False,
) -> None:
    """Say what changed for the customer between two versions of a document, topic by topic, with quotes.

    Order, numbering, layout, links and wording that change no right are left out. Exit code: 0 compared (whatever
    changed), 2 wrong usage, 3 not readable.
    """
    from bonafides.pipeline.compare import compare  # noqa: PLC0415  (--help must not load the readers)
    from bonafides.report import comparison_json, comparison_text  # noqa: PLC0415

    difference = compare(old, new)
    if as_json:
        sys.stdout.write(comparison_json.render(difference))
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
    sys.stdout.write(comparison_text.render(difference, str(old), str(new), width=max(40, min(width, 110))))
