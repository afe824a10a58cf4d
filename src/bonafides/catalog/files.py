"""Open the data files: YAML and text that people may change, cached, read the strict way."""

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bonafides.errors import CatalogError

_ROOT = resources.files("bonafides") / "data"


def file(path: str) -> Traversable:
    """The data file at `path` (relative to `data/`)."""
    found = _ROOT
    for step in path.split("/"):
        found = found / step
    return found


@cache
def load(path: str) -> Any:
    """Content of one YAML file; `NO` stays a string and duplicate keys raise. Treat it as read-only.

    Raises CatalogError when the file is missing or broken.
    """
    try:
        return parse(file(path).read_text("utf-8"))
    except (OSError, YAMLError) as error:
        raise CatalogError(f"{path}: {error}") from error


def parse(text: str) -> Any:
    """One YAML document, read like our own files. Raises YAMLError."""
    return YAML(typ="safe").load(text)


@cache
def names(folder: str) -> tuple[str, ...]:
    """Paths of all YAML files below `folder`, sorted, relative to `data/`."""
    return tuple(sorted(_walk(file(folder), folder)))


def _walk(folder: Traversable, prefix: str) -> list[str]:
    found: list[str] = []
    for entry in folder.iterdir() if folder.is_dir() else ():
        path = f"{prefix}/{entry.name}"
        found += _walk(entry, path) if entry.is_dir() else [path] if entry.name.endswith(".yaml") else []
    return found
