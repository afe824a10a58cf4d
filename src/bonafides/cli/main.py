"""The command line: every module of this package with a `COMMAND` is a command."""

import errno
import os
import pkgutil
import sys
from importlib import import_module
from importlib.metadata import entry_points

import typer

import bonafides.cli
from bonafides import __version__
from bonafides.errors import BonafidesError, NothingReadable, OutputError

USAGE, NOTHING_READABLE, INTERRUPTED = 2, 3, 130
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Audit the vendor of an AI tool: read what it sent, say what that proves and where it is silent.\n\n"
    "Start with: bonafides audit PACKET.zip",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"bonafides {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Holds what stands before the command."""


for _module in sorted(m.name for m in pkgutil.iter_modules(bonafides.cli.__path__)):
    if _module != "main":
        _command = import_module(f"bonafides.cli.{_module}")
        app.command(_command.COMMAND)(_command.run)

# Packages that stand beside the core bring commands of their own, such as the laboratory's.
for _entry in sorted(entry_points(group="bonafides.commands"), key=lambda e: e.name):
    app.add_typer(_entry.load(), name=_entry.name)


def main() -> None:
    """Run; errors of bonafides become one line and what to do next, and exit codes of `interfaces`: 2, 3."""
    try:
        _run()
    except BonafidesError as error:
        sys.stderr.write(f"bonafides: {_inert(str(error))}\n")
        if error.advice:
            sys.stderr.write(f"  {_inert(error.advice)}\n")
        sys.exit(NOTHING_READABLE if isinstance(error, NothingReadable) else USAGE)
    except BrokenPipeError:
        # The reader of our output went away; Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _run() -> None:
    """The command; what it printed is flushed here, where a full disk is still an error that can be told."""
    try:
        app()
    except SystemExit:
        _flush()
        raise
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise _unprinted(error) from error


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unprinted(error) from error


def _unprinted(error: OSError) -> OutputError:
    # Nothing more can be printed; Python would complain once more at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OutputError(f"cannot write the results ({error.strerror or error})", advice="Make room, or print elsewhere.")


def _inert(text: str) -> str:
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
