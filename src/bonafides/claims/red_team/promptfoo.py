"""Recount a promptfoo results file: an assertion that failed is an attack that succeeded."""

from collections.abc import Mapping, Sequence
from typing import Any

from bonafides.claims.red_team.records import Record, number, shown, text
from bonafides.claims.red_team.recount import Recount, claims_of
from bonafides.model import Claim, Confidence, Document

_ROW = {"testCase", "promptIdx", "success"}
"""Keys of a row that stands on a line of its own."""


def is_promptfoo(records: Sequence[Record]) -> bool:
    """Whether this is a promptfoo results file, or its rows as JSON lines."""
    results = records[0].data.get("results")
    return records[0].data.keys() >= _ROW or (isinstance(results, dict) and isinstance(results.get("results"), list))


def claims_of_promptfoo(document: Document, records: Sequence[Record]) -> tuple[Claim, ...]:
    """Every red-team topic from the rows of `results.results` or the lines, each identifier once."""
    record = records[0]
    results = record.data.get("results", {})
    listed = results["results"] if results else [r.data for r in records]
    stated = [r for r in listed if isinstance(r, dict)]
    rows = _distinct(stated)
    errors = [r for r in rows if _is_error(r)]
    answered = [r for r in rows if not _is_error(r)]
    scored = [r for r in answered if isinstance(r.get("success"), bool)]
    plugins = tuple(sorted({p for r in rows for p in _plugins(r)}))
    counts = [sum(1 for r in scored if p in _plugins(r)) for p in plugins]
    counted = Recount(
        tool="promptfoo",
        kind="yes" if plugins else "partly",
        scored=len(scored),
        unit="rows",
        successes=sum(1 for r in scored if r["success"] is False) if plugins else None,
        errors=len(errors),
        unscored=len(answered) - len(scored),
        repeated=len(stated) - len(rows),
        cached=sum(1 for r in scored if _cached(r)),
        smallest=min(counts) if counts and scored else None,
        answers=tuple(_said(r) for r in scored),
        names=plugins,
        reasons=tuple(_reasons(results, rows, errors, plugins)),
    )
    return (*claims_of(counted, shown(document, [record])), *_settings(document, records, results, rows))


def _distinct(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Rows by their identifier; rows without one are all kept, since a prompt may be repeated on purpose."""
    return list({text(r, "id") or f"row {place}": r for place, r in enumerate(rows)}.values())


def _reasons(
    results: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]],
    errors: Sequence[Mapping[str, Any]],
    plugins: tuple[str, ...],
) -> list[str]:
    found = [] if plugins else ["no row names an attack: an ordinary evaluation"]
    stats = results.get("stats")
    if isinstance(stats, dict) and "successes" in stats:
        passed = sum(1 for r in rows if r.get("success") is True)
        wrong = number(stats, "successes") != passed
        wrong |= "errors" in stats and number(stats, "errors") != len(errors)
        if wrong or number(stats, "successes") + number(stats, "failures") + number(stats, "errors") != len(rows):
            found.append("its own totals contradict its rows")
    return found


def _is_error(row: Mapping[str, Any]) -> bool:
    response = row.get("response")
    broken = isinstance(response, dict) and bool(response.get("error"))
    return broken or row.get("failureReason") == 2 or (bool(row.get("error")) and not response)


def _cached(row: Mapping[str, Any]) -> bool:
    response = row.get("response")
    return bool(row.get("cached")) or (isinstance(response, dict) and bool(response.get("cached")))


def _said(row: Mapping[str, Any]) -> str:
    response = row.get("response")
    said = response.get("output") if isinstance(response, dict) else None
    return said if isinstance(said, str) else ""


def _plugins(row: Mapping[str, Any]) -> list[str]:
    case = row.get("testCase")
    sources = (row.get("metadata"), case.get("metadata") if isinstance(case, dict) else None)
    return [str(s["pluginId"]).lower() for s in sources if isinstance(s, dict) and s.get("pluginId")]


def _settings(
    document: Document, records: Sequence[Record], results: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]
) -> list[Claim]:
    found = []
    stamp = text(results, "timestamp")
    if stamp:
        found.append(Claim("red-team.date", stamp[:10], Confidence.HIGH, shown(document, records[:1], stamp)))
    targets = sorted({name for r in rows if (name := _target(r))})
    if len(targets) == 1:
        evidence = shown(document, records[:1], targets[0])
        found.append(Claim("red-team.model-version", targets[0], Confidence.MEDIUM, evidence))
    return found


def _target(row: Mapping[str, Any]) -> str:
    target = row.get("provider")
    return (text(target, "label") or text(target, "id")) if isinstance(target, dict) else ""
