"""Libraries that only measuring needs: loaded late, and missed in one sentence."""

from importlib import import_module
from types import ModuleType

from bonafides.errors import UsageError


def need(module: str, extra: str) -> ModuleType:
    """The module, imported now. Raises UsageError that says which extra to install."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"this needs the library {module.partition('.')[0]!r}, which is not installed",
            advice=f"pip install 'bonafides[{extra}]'",
        ) from error
