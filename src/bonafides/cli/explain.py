"""`bonafides explain`: what a check, control, framework or policy asks, why, and what satisfies it."""

import shutil
import sys
from typing import Annotated

import typer

COMMAND = "explain"


def run(
    name: Annotated[
        str,
        typer.Argument(
            help="A check (family.name), a control (ZT-01), a framework (hecvat) or a policy (default); "
            "'list', 'frameworks' or 'policies' for all."
        ),
    ],
) -> None:
    """Explain a check, a control, a framework or a policy.

    For a check or control: the question, why it matters, what satisfies it, what to ask and demand, and which
    frameworks ask for it, and which are known not to. Exit code: 0, or 2 when there is nothing of this name.
    """
    from bonafides.pipeline.explain import explain  # noqa: PLC0415  (--help must not load the catalogue)

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
    sys.stdout.write(explain(name, min(width, 110)))
