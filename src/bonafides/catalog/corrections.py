"""Files of corrections: what people say in place of the machine's readings; what cannot be is refused by its entry."""

import datetime
import difflib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml.error import YAMLError

from bonafides.catalog.cards import check_ids
from bonafides.catalog.files import load, names, parse
from bonafides.errors import CorrectionError
from bonafides.model import Correction, Corrects, Outcome

ADVICE = "docs/corrections.md shows an entry of each sort."
_SIGNED = ("author", "reason", "date", "expiry")
_SORTS: Mapping[Corrects, tuple[tuple[str, ...], tuple[str, ...]]] = {
    Corrects.KIND: (("document", "kind"), ()),
    Corrects.CLAIM: (("document", "topic", "value"), ("quote",)),
    Corrects.FINDING: (("check", "outcome"), ()),
    Corrects.WAIVER: (("waive",), ()),
}
"""Keys that make an entry of each sort, and keys that it may have."""


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The entries of one file, in its order. Raises CorrectionError, naming the entry to mend and the nearest name."""
    try:
        data = parse(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise CorrectionError(f"{path}: {error}", advice=ADVICE) from error
    entries = data.get("corrections") if isinstance(data, Mapping) else None
    if not isinstance(entries, list):
        raise CorrectionError(f"{path}: a list under `corrections:` is wanted", advice=ADVICE)
    read = tuple(_correction(entry, number, f"{path.name}, entry {number}") for number, entry in enumerate(entries, 1))
    targets = [(c.corrects is Corrects.WAIVER, c.target) for c in read]
    twice = next((target for _, target in (t for t in targets if targets.count(t) > 1)), "")
    if twice:
        raise CorrectionError(f"{path.name}: two entries speak of {twice}", advice="Keep the one that holds.")
    return read


def known_topics() -> tuple[str, ...]:
    """Topics that a correction may name without the packet having a claim on them."""
    return tuple(load("topics.yaml"))


def nearest(value: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?`, or '' when nothing is near."""
    near = difflib.get_close_matches(value, list(known), n=2, cutoff=0.5)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""


def _correction(entry: Any, number: int, where: str) -> Correction:
    if not isinstance(entry, Mapping):
        raise CorrectionError(f"{where}: keys with values are wanted", advice=ADVICE)
    sort = _sort(entry, where)
    needed, optional = _SORTS[sort]
    signed = ("owner", *_SIGNED[1:]) if sort is Corrects.WAIVER else _SIGNED
    known = (*needed, *optional, *signed)
    for key in entry:
        if key not in known:
            raise CorrectionError(f"{where}: unknown key {key!r}{nearest(str(key), known)}", advice=ADVICE)
    for key in (*needed, *signed):
        if entry.get(key) in (None, ""):
            raise CorrectionError(f"{where}: `{key}` is missing", advice=ADVICE)
    date, expiry = _date(entry, "date", where), _date(entry, "expiry", where)
    if expiry < date:
        raise CorrectionError(f"{where}: it expires ({expiry}) before its date ({date})", advice=ADVICE)
    return Correction(
        number=number,
        corrects=sort,
        value=_value(sort, entry, where),
        author=str(entry[signed[0]]),
        reason=str(entry["reason"]),
        date=date,
        expiry=expiry,
        document=str(entry.get("document", "")),
        topic=str(entry.get("topic", "")),
        check=_check(entry.get("check", entry.get("waive", "")), where),
        quote=str(entry.get("quote", "")),
    )


def _sort(entry: Mapping[str, Any], where: str) -> Corrects:
    """An entry is of the sort whose own key it has; of two sorts at once it is none."""
    own = {"waive": Corrects.WAIVER, "check": Corrects.FINDING, "topic": Corrects.CLAIM, "kind": Corrects.KIND}
    found = [sort for key, sort in own.items() if key in entry]
    if len(found) != 1:
        raise CorrectionError(f"{where}: exactly one of {', '.join(own)} is wanted", advice=ADVICE)
    return found[0]


def _value(sort: Corrects, entry: Mapping[str, Any], where: str) -> str | int | tuple[str, ...]:
    if sort is Corrects.KIND:
        return _one_of(entry["kind"], [n.split("/")[1].removesuffix(".yaml") for n in _kinds()], "kind", where)
    if sort is Corrects.FINDING:
        return _one_of(entry["outcome"], [o.value for o in Outcome if o is not Outcome.ERROR], "outcome", where)
    if sort is Corrects.CLAIM:
        return _claimed(str(entry["topic"]), entry["value"], where)
    return ""


def _claimed(topic: str, value: Any, where: str) -> str | int | tuple[str, ...]:
    allowed = load("topics.yaml").get(topic, "any")
    if isinstance(allowed, list):
        return _one_of(value, allowed, f"value of {topic}", where)
    if isinstance(value, list):
        return tuple(map(str, value))
    return value if isinstance(value, int) and not isinstance(value, bool) else str(value)


def _kinds() -> Sequence[str]:
    return (*names("document_kinds"), "document_kinds/other.yaml")


def _check(name: Any, where: str) -> str:
    return _one_of(name, check_ids(), "check", where) if name else ""


def _one_of(value: Any, known: Iterable[str], what: str, where: str) -> str:
    listed = list(known)
    if value in listed:
        return str(value)
    near = nearest(str(value), listed) or (f"; it is one of {', '.join(listed)}" if len(listed) < 10 else "")
    raise CorrectionError(f"{where}: there is no {what} {value!r}{near}", advice=ADVICE)


def _date(entry: Mapping[str, Any], key: str, where: str) -> datetime.date:
    value = entry[key]
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise CorrectionError(f"{where}: {key} {value!r} is no date; write 2026-11-30", advice=ADVICE) from None
