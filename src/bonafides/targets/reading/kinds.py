"""Find the connectors: every module directly in `targets`; the file name is the kind."""

import pkgutil
from importlib import import_module
from types import ModuleType

import bonafides.targets
from bonafides.model import Target
from bonafides.targets.reading.opening import Surroundings
from bonafides.targets.wire.call import Connector


def kinds() -> tuple[str, ...]:
    """Names of all kinds of target, sorted."""
    found = (m.name for m in pkgutil.iter_modules(bonafides.targets.__path__) if not m.ispkg)
    return tuple(sorted(name.replace("_", "-") for name in found))


def kind_module(kind: str) -> ModuleType:
    """The connector's module: `connect`, `NEEDS`, `OPTIONS`, and `RUNS_CODE` where it does."""
    return import_module(f"bonafides.targets.{kind.replace('-', '_')}")


def connect(target: Target, around: Surroundings) -> Connector:
    """Open the target with the connector of its kind. Raises TargetError."""
    connector: Connector = kind_module(target.kind).connect(target, around)
    return connector


def takes_system(target: Target) -> bool:
    """Whether a system message of ours reaches this target."""
    kind = kind_module(target.kind)
    if hasattr(kind, "takes_system"):
        return bool(kind.takes_system(target))
    return True


def side_calls(target: Target) -> int:
    """Calls besides the questions that each conversation takes, such as one that starts it."""
    kind = kind_module(target.kind)
    return int(kind.side_calls(target)) if hasattr(kind, "side_calls") else 0
