"""Two versions of a subprocessor list: who came, who left, whose entry changed, and whether the date kept still."""

from collections.abc import Mapping

from bonafides.model import Citation, Claim, Direction, TopicChange

TOPIC = "subprocessors.list"
UPDATED = "subprocessors.updated"
_FIELDS = ("purpose", "data", "place", "chain")
_SHOWN = 3


def listing(was: Mapping[str, Claim], now: Mapping[str, Claim]) -> TopicChange | None:
    """What changed in the rows, None where nothing did or one version has no rows that could be read."""
    if TOPIC not in was or TOPIC not in now:
        return None
    before, after = _rows(was[TOPIC]), _rows(now[TOPIC])
    came, went = [n for n in after if n not in before], [n for n in before if n not in after]
    changed = [(n, field) for n in after if n in before for field in _FIELDS if _differs(before[n], after[n], field)]
    if not came and not went and not changed:
        return None
    parts = [f"new: {_label(after[n])}" for n in came[:_SHOWN]]
    parts += [f"no longer listed: {_label(before[n])}" for n in went[:_SHOWN]]
    parts += [
        f"{_label(after[n])}: {f} {before[n].get(f) or '-'} became {after[n].get(f) or '-'}"
        for n, f in changed[:_SHOWN]
    ]
    more = len(came) + len(went) + len(changed) - len(parts)
    parts += [f"and {more} more"] if more > 0 else []
    silent = _date(was) and _date(was) == _date(now)
    parts += [f"the list still says it was updated on {_date(now)}: a silent edit"] if silent else []
    # A row that leaves sends the data to fewer, one that comes to more; the rest is for a person to judge.
    direction = (
        Direction.WORSE
        if came and not went
        else Direction.BETTER
        if went and not came and not changed
        else Direction.UNCLEAR
    )
    old, new = f"{len(before)} listed", f"{len(after)} listed"
    return TopicChange(TOPIC, direction, True, old, new, "; ".join(parts), _quote(was[TOPIC]), _quote(now[TOPIC]))


def _rows(claim: Claim) -> dict[str, Mapping[str, object]]:
    rows = claim.details.get("rows")
    listed = [r for r in rows if isinstance(r, Mapping)] if isinstance(rows, list | tuple) else []
    return {"".join(ch for ch in str(r.get("name", "")).casefold() if ch.isalnum()): r for r in listed}


def _differs(old: Mapping[str, object], new: Mapping[str, object], field: str) -> bool:
    return _plain(old.get(field)) != _plain(new.get(field))


def _plain(value: object) -> str:
    return " ".join(str(value or "").casefold().replace(",", " ").replace(".", " ").split())


def _label(row: Mapping[str, object]) -> str:
    about = row.get("purpose") or row.get("place")
    return f"{row.get('name')} ({about})" if about else str(row.get("name"))


def _date(claims: Mapping[str, Claim]) -> str:
    return str(claims[UPDATED].value) if UPDATED in claims else ""


def _quote(claim: Claim) -> Citation | None:
    return claim.citations[0] if claim.citations else None
