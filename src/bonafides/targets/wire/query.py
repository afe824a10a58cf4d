"""JMESPath expressions of a target file."""

from collections.abc import Callable

from bonafides.errors import TargetError
from bonafides.targets.wire.chat import count, flat_text
from bonafides.targets.wire.extras import need

Query = Callable[[object], object]


def query(expression: str, place: str) -> Query:
    """The expression as a function of the answer's JSON; what it cannot be applied to gives None.

    Raises TargetError, naming the `place` in the target file, when it is no JMESPath.
    """
    jmespath = need("jmespath", "measure")
    try:
        compiled = jmespath.compile(expression)
    except jmespath.exceptions.JMESPathError as error:
        raise TargetError(
            f"{place}: {expression!r} is no JMESPath", advice="See https://jmespath.org; for example data.reply"
        ) from error

    def find(data: object) -> object:
        try:
            found: object = compiled.search(data)
        except jmespath.exceptions.JMESPathError:
            return None
        return found

    return find


def as_text(value: object) -> str | None:
    """What was found as text; None where there is nothing, or nothing that is text."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return flat_text(value) or "".join(v for v in value if isinstance(v, str)) or None
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def as_count(value: object) -> int | None:
    """What was found as a count."""
    return count(value)
