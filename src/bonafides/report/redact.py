"""An audit without the vendor's text: findings and places stay, words, names of files and free values go."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from bonafides.model import Audit, Citation, Claim, Document, Engagement, Evidence

GONE = "[redacted]"
RUN = 6
"""Words of a document in a row that are taken for its text wherever they stand."""
_CODED = re.compile(r"[A-Za-z0-9+./_-]{1,40}")
_QUOTED = re.compile(r"“[^”]*”")
_WORD = re.compile(r"\w+")
_KEPT_DETAILS = ("days", "tiers")
_OURS = frozenset({"card", "control", "element", "clause", "policy", "corrections", "probe", "metric", "version"})
"""Fields that hold our own words, or those of the buyer's people; a common run of words there is no leak."""


def redact(audit: Audit) -> Audit:
    """The same audit with `document-03.pdf` for each file, no quotes, and no run of `RUN` words of any document.

    Digests, offsets, pages and outcomes stay, so that whoever holds the packet finds every place again.
    """
    paths = [d.evidence.path for d in sorted(audit.documents, key=lambda d: (d.evidence.path, d.evidence.sha256))]
    names = {path: _name(number, path) for number, path in enumerate(paths, 1)}
    runs = frozenset().union(*(_runs(d.text) for d in audit.documents))
    cleaned: Audit = _walk(audit, lambda text: _clean(text, names, runs), names)
    return replace(cleaned, redacted=True)


def _name(number: int, path: str) -> str:
    suffix = PurePosixPath(path).suffix.lower()
    return f"document-{number:02}{suffix if re.fullmatch(r'[.][a-z0-9]{1,5}', suffix) else ''}"


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [m.group().casefold() for m in _WORD.finditer(text)]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def _clean(text: str, names: Mapping[str, str], runs: frozenset[tuple[str, ...]]) -> str:
    for path in sorted(names, key=len, reverse=True):
        text = text.replace(path, names[path])
    text = _QUOTED.sub(f"“{GONE}”", text)
    found = list(_WORD.finditer(text))
    low = [m.group().casefold() for m in found]
    marked = [False] * len(found)
    for i in range(len(found) - RUN + 1):
        if tuple(low[i : i + RUN]) in runs:
            marked[i : i + RUN] = [True] * RUN
    return _without(text, found, marked)


def _without(text: str, found: list[re.Match[str]], marked: list[bool]) -> str:
    kept, at = [], 0
    for i, (match, gone) in enumerate(zip(found, marked, strict=True)):
        if gone and (i == 0 or not marked[i - 1]):
            kept.append(text[at : match.start()] + GONE)
        if gone:
            at = match.end()
    return "".join(kept) + text[at:]


def _walk(value: Any, clean: Callable[[str], str], names: Mapping[str, str]) -> Any:
    """The value with every text in it cleaned; the nouns that carry the vendor's text are handled by name."""
    if isinstance(value, str):
        return value if type(value) is not str else clean(value)
    if isinstance(value, Citation):
        return replace(value, path=names.get(value.path, value.path), quote="", locator=_place(value))
    if isinstance(value, Document):
        return _document(value, clean, names)
    if isinstance(value, Claim):
        return _claim(value, clean, names)
    if isinstance(value, tuple):
        return tuple(_walk(item, clean, names) for item in value)
    if isinstance(value, Mapping):
        return {clean(str(k)): _walk(v, clean, names) for k, v in value.items()}
    if is_dataclass(value) and not isinstance(value, type | Engagement):
        told = {f.name: _walk(getattr(value, f.name), clean, names) for f in fields(value) if f.name not in _OURS}
        return replace(value, **told)
    return value


def _place(citation: Citation) -> str:
    # A locator names headings, tables and sheets: the vendor's words.
    number = re.search(r"(?:line|row) \d+$", citation.locator)
    return f"p. {citation.page}" if citation.page else number[0] if number else ""


def _document(value: Document, clean: Callable[[str], str], names: Mapping[str, str]) -> Document:
    old = value.evidence
    evidence = Evidence(names[old.path], old.sha256, old.size, old.media_type)
    parts = tuple(replace(p, title=GONE) for p in value.parts)
    lost = tuple(replace(u, where=clean(u.where), reason=clean(u.reason)) for u in value.unread)
    told = replace(value, evidence=evidence, text="", blocks=(), links=(), metadata={}, parts=parts, unread=lost)
    return replace(told, reason=clean(value.reason))


def _claim(value: Claim, clean: Callable[[str], str], names: Mapping[str, str]) -> Claim:
    details = {key: value.details[key] for key in _KEPT_DETAILS if key in value.details}
    free = not isinstance(value.value, int) and not (isinstance(value.value, str) and _CODED.fullmatch(value.value))
    return replace(
        value,
        value=GONE if free else value.value,
        citations=_walk(value.citations, clean, names),
        details=details,
        path=names.get(value.path, value.path),
        part=None if value.part is None else GONE,
    )
