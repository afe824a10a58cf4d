"""Results in the head of a Hugging Face card: every metric with its data set and its place, in whatever YAML style."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

LONGEST = 60_000
"""Characters of a head that is parsed; longer ones hold chat samples, not results."""
_EMPTY = ("", "null", "~", "none", "nan")


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured, the value as written, and the span of the value in the head."""

    name: str
    value: str
    start: int
    end: int


@lru_cache(maxsize=16)
def results(head: str) -> tuple[Result, ...]:
    """Metrics below `model-index`; nothing where the head is no YAML or names an alias."""
    body = head.strip().removeprefix("---").removesuffix("---")
    at = head.find(body)
    if len(head) > LONGEST or "model-index" not in head:
        return ()
    try:
        root = YAML(typ="safe", pure=True).compose(body)
    except YAMLError:
        return ()
    entries = _items(_child(root, "model-index"))
    return tuple(r for entry in entries for each in _items(_child(entry, "results")) for r in _of(each, at))


def _of(result: Node, at: int) -> Iterator[Result]:
    """The metrics of one entry of `results`, which names its data set."""
    data = _child(result, "dataset")
    tested = _text(_child(data, "name")) or _text(_child(data, "type"))
    for metric in _items(_child(result, "metrics")):
        value = _child(metric, "value")
        called = [_text(_child(metric, key)) for key in ("name", "type")]
        if isinstance(value, ScalarNode) and value.value.casefold() not in _EMPTY:
            name = " ".join(dict.fromkeys(part for part in (tested, *called) if part))
            yield Result(name, value.value, at + value.start_mark.index, at + value.end_mark.index)


def _child(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return next((value for name, value in node.value if isinstance(name, ScalarNode) and name.value == key), None)


def _items(node: Node | None) -> list[Node]:
    return list(node.value) if isinstance(node, SequenceNode) else []


def _text(node: Node | None) -> str:
    return str(node.value) if isinstance(node, ScalarNode) else ""
