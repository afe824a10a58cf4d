"""Values on a pipe between the audit and its readers: a length, then a pickle that may only hold our own nouns."""

import io
import pickle
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

from bonafides.model import Claim, Document

Reading = tuple[Document, tuple[Claim, ...]]
LENGTH = struct.Struct(">Q")
LARGEST = 1_000_000_000
"""Bytes of one value; a reader that sends more is treated as broken."""

_PLAIN = frozenset({("builtins", "frozenset"), ("builtins", "set"), ("datetime", "date"), ("datetime", "datetime")})


class BrokenFrame(Exception):  # noqa: N818  (the outcome is its name)
    """What came over the pipe is not what a reader sends."""


class _Careful(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        # A dotted name would walk from one of our modules to whatever that module imports.
        if module.startswith("bonafides.model.") and "." not in name:
            found = super().find_class(module, name)
            if getattr(found, "__module__", "") == module:
                return found
        raise BrokenFrame(f"{module}.{name} is no noun")


def packed(value: object) -> bytes:
    """The frame of `value`: its length in eight bytes, then the pickle."""
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(body)) + body


def unpacked(body: bytes | bytearray | memoryview) -> Any:
    """The value of a frame without its length; a reader is not trusted. Raises BrokenFrame."""
    try:
        return _Careful(io.BytesIO(body)).load()
    except (pickle.UnpicklingError, EOFError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise BrokenFrame(f"no value ({type(error).__name__})") from error


def arriving(stream: BinaryIO) -> Iterator[Any]:
    """Values that the parent sends, until it closes the pipe."""
    while len(head := stream.read(LENGTH.size)) == LENGTH.size:
        yield pickle.loads(stream.read(LENGTH.unpack(head)[0]))  # noqa: S301  (from our own parent process)
