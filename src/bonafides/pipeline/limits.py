"""What the reading of one file may cost, and how a process binds itself to that."""

from dataclasses import dataclass

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's clock still holds there.
    resource = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on reading one file of a packet."""

    seconds: float = 300.0
    """Time by the clock; the parent ends a reader that takes longer."""
    cpu_seconds: int = 200
    """Processor time; the kernel ends a reader that takes more."""
    memory: int = 2_000_000_000
    """Bytes of address space of the reader, libraries counted (about 300 MB of them)."""


def bind(limits: Limits) -> None:
    """Bind this process for good: so much memory, no core dump, and not one byte written to a file."""
    if resource is None:
        return
    _lower(resource.RLIMIT_AS, limits.memory)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)


def allow_next(limits: Limits) -> None:
    """Give this process `cpu_seconds` more than it has used so far; the kernel ends it (SIGXCPU) when they are gone."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime) + 1 + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _lower(kind: int, value: int) -> None:
    _, hard = resource.getrlimit(kind)
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (bound, bound))
