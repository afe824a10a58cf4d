"""Check a mapping of a user's file key by key, and say everything that is wrong with it at once."""

import datetime
from collections.abc import Mapping
from difflib import get_close_matches


class Fields:
    """The keys of one mapping, taken one by one; what is wrong is noted, what nobody took is unknown."""

    def __init__(self, data: object, place: str, problems: list[str]) -> None:
        """`place` is how the mapping is called in messages; `problems` collects them."""
        self._data: dict[str, object] = {}
        self._place, self._problems = place, problems
        self._known: list[str] = []
        if isinstance(data, Mapping):
            self._data = {str(name): value for name, value in data.items()}
        elif data is not None:
            problems.append(f"{place or 'the file'} must be a mapping of keys to values, not {_named(data)}")

    def __contains__(self, name: str) -> bool:
        return self._data.get(name) is not None

    def take(self, name: str, types: type | tuple[type, ...], *, required: bool = False) -> object:
        """The value of a key, or None; a wrong type or a missing key is noted."""
        self._known.append(name)
        value = self._data.get(name)
        if value is None:
            if required:
                self._problems.append(f"{self._at(name)} is missing")
            return None
        wanted = types if isinstance(types, tuple) else (types,)
        if not isinstance(value, wanted) or (isinstance(value, bool) and bool not in wanted):
            expected = " or ".join(_TYPE_NAMES.get(t, t.__name__) for t in wanted)
            self._problems.append(f"{self._at(name)} must be {expected}, not {_named(value)}")
            return None
        return value

    def text(self, name: str, *, required: bool = False) -> str:
        """A text, stripped; empty where it is absent."""
        value = self.take(name, (str, int, float), required=required)
        return str(value).strip() if value is not None else ""

    def number(self, name: str, default: float | None = None, *, low: float = 0, above: bool = True) -> float | None:
        """A number greater than `low` (or at least, unless `above`)."""
        value = self.take(name, (int, float))
        if not isinstance(value, int | float):
            return default
        if value < low or (above and value == low):
            self._problems.append(f"{self._at(name)} must be {'more than' if above else 'at least'} {low:g}")
            return default
        return float(value)

    def whole(self, name: str, default: int | None = None, *, low: int = 1) -> int | None:
        """A whole number of at least `low`."""
        value = self.take(name, int)
        if not isinstance(value, int):
            return default
        if value < low:
            self._problems.append(f"{self._at(name)} must be at least {low}")
            return default
        return value

    def day(self, name: str, *, required: bool = False) -> datetime.date | None:
        """A date such as 2026-12-31."""
        value = self.take(name, (datetime.date, str), required=required)
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, str):
            try:
                return datetime.date.fromisoformat(value.strip())
            except ValueError:
                self._problems.append(f"{self._at(name)} must be a date such as 2026-12-31, not {value!r}")
                return None
        return value if isinstance(value, datetime.date) else None

    def texts(self, name: str) -> dict[str, str]:
        """A mapping of texts to texts."""
        value = self.take(name, Mapping)
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, Mapping) else {}

    def rest(self) -> None:
        """Note every key that nobody took, with the known one that it resembles."""
        for name in sorted(set(self._data) - set(self._known)):
            close = get_close_matches(name, self._known, 1)
            hint = f"; did you mean {close[0]}?" if close else ""
            self._problems.append(f"{self._at(name)} is not known here{hint}")

    def _at(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name


_TYPE_NAMES: dict[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
    datetime.date: "a date",
}


def _named(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:37]}..."
