"""Scenarios: one YAML file each, found by being there; options on the command line come on top."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ruamel.yaml.error import YAMLError

from bonafides.catalog.files import parse
from bonafides.errors import UsageError

_FOLDER = resources.files("bonafides_lab") / "scenarios"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A vendor whose truth is known."""

    name: str
    about: str
    truth: str
    """What a right measurement finds, in words; options in braces are filled in."""
    behaviours: tuple[str, ...]
    """Asked in this order; the first that has an answer gives it, and `honest` comes last."""
    options: Mapping[str, object]
    faults: Mapping[str, object]
    model: str = "lab-1"
    """What it calls itself."""


@cache
def names() -> tuple[str, ...]:
    """Every scenario, sorted."""
    return tuple(sorted(f.name.removesuffix(".yaml") for f in _FOLDER.iterdir() if f.name.endswith(".yaml")))


def scenario(name: str, changes: Mapping[str, str] | None = None) -> Scenario:
    """The scenario of this name with options (or `faults.x`) changed.

    Raises UsageError when it does not exist, or has no such option.
    """
    if name not in names():
        raise UsageError(f"the laboratory has no scenario {name!r}", advice=f"It has: {', '.join(names())}.")
    data = parse((_FOLDER / f"{name}.yaml").read_text("utf-8"))
    options, faults = dict(data.get("options", {})), dict(data.get("faults", {}))
    for key, text in (changes or {}).items():
        group, _, fault = key.rpartition(".")
        place = faults if group == "faults" else options
        if group not in ("", "faults") or (group == "" and fault not in options):
            known = ", ".join([*options, "faults.KIND"])
            raise UsageError(f"scenario {name} has no option {key!r}", advice=f"It has: {known}.")
        place[fault] = _value(text)
    return Scenario(
        name,
        data["about"],
        str(data["truth"]).format(**options),
        tuple(data.get("behaviours", ())),
        options,
        faults,
        data.get("model", "lab-1"),
    )


def _value(text: str) -> object:
    try:
        return parse(text)
    except YAMLError as error:
        raise UsageError(f"{text!r} is no value: {error}") from error
