"""The child in which untrusted files are parsed: files come in on one pipe, readings go out on another."""

import os
import sys
from dataclasses import replace

from bonafides.documents.received import not_read
from bonafides.errors import CatalogError
from bonafides.pipeline.frames import Reading, arriving, packed
from bonafides.pipeline.limits import allow_next, bind
from bonafides.pipeline.one_file import one_file

TOO_BIG = "needs more memory than a reader is given; ask for it in smaller files"


def serve() -> None:
    """Read files until the parent closes the pipe. The first value is the Limits, each further one a path and bytes.

    Answers are a Reading each, or the text of a CatalogError.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library prints must not end up between two answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.dont_write_bytecode = True
    values = arriving(sys.stdin.buffer)
    limits = next(values)
    bind(limits)
    for path, data in values:
        allow_next(limits)
        answers.write(_answer(path, data))
        answers.flush()


def _answer(path: str, data: bytes) -> bytes:
    try:
        return packed(_unless_too_big(path, data))
    except CatalogError as error:
        return packed(str(error))
    except ImportError as error:
        return packed(f"a part that reads files is missing or broken ({error}); install bonafides again")
    except MemoryError:
        return packed((not_read(path, data, TOO_BIG), ()))


def _unless_too_big(path: str, data: bytes) -> Reading:
    document, claims = one_file(path, data)
    if "MemoryError" in document.reason:
        return replace(document, reason=TOO_BIG), ()
    return document, claims
