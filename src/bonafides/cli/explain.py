"""`bonafides explain`: what a check or control asks, why, and what satisfies it."""

import sys
from typing import Annotated

import typer

COMMAND = "explain"


def run(
    name: Annotated[str, typer.Argument(help="A check (family.name) or a control (ZT-01); 'list' for all.")],
) -> None:
    """Explain a check or a control: the question, why it matters, what satisfies it, which frameworks ask it."""
    from bonafides.pipeline.explain import explain  # noqa: PLC0415  (--help must not load the catalogue)

    sys.stdout.write(explain(name))
