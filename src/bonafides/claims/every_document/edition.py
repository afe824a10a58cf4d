"""Which edition of itself a document is: its version, what it replaces, and whether it has been replaced."""

import re
from itertools import pairwise

from bonafides.model import BlockKind, Document, fold

HEAD = 12
"""Blocks at the head in which a document tells its version or that it is out of date."""
OF_OTHERS = frozenset({"red-team-report", "penetration-test-report", "bill-of-materials", "questionnaire-answers"})
"""Kinds that tell the version of what was tested, not their own."""
_NUMBER = r"v?\.?\s?(?P<version>\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)"
_VERSION = re.compile(
    rf"\b(?:[Vv]ersion|VERSION|[Rr]evision|[Rr]ev\.|[Ee]dition)(?:\s+(?:[Nn]o\.?|[Nn]umber))?\s*[:#]?\s*{_NUMBER}(?![\d/-])"
)
_SHORT = re.compile(rf"^{_NUMBER.replace('v?', 'v', 1)}$")
_ALONE = re.compile(rf"^{_NUMBER}$")
_SUPERSEDED = re.compile(
    r"\b(?:this (?:version|document|policy|agreement|notice|report|card|model card|statement)|these terms)\b[^.]{0,40}\b(?:has been|have been|was|were|is|are)\b[^.]{0,20}\b(?:superseded|replaced|archived|withdrawn|outdated|no longer (?:in force|current|valid|effective))"
    r"|\b(?:superseded by|archived version|previous version of th(?:is|e|ese)|no longer in (?:force|effect))\b|\b(?:viewing|reading) an? (?:old|archived|previous|earlier|outdated)\b",
    re.IGNORECASE,
)
_REPLACES = re.compile(
    r"\b(?:this|these|the present|it)\b[^.;]{0,60}\b(?:supersedes?|replaces?|cancels and replaces)\b[^.;]{0,80}\b(?:version|edition|revision|report|card|policy|agreement|terms|addendum|notice)s?\b[^.;]{0,40}\b(?:of|dated|from)\b[^.;]{0,25}\d{4}"
    r"|\b(?:supersedes?|replaces?)\b[^.;]{0,30}\b(?:version|edition|revision)\b\s*v?\d[\d.]*|\b(?:supersedes?|replaces?)\s*:\s*\S[^.;]{2,60}",
    re.IGNORECASE,
)


def edition(document: Document) -> dict[str, str]:
    """`version`, `replaces` and `superseded`, each only where the document says it."""
    head = [fold(b.view.text)[:1_500] for b in document.blocks[:HEAD] if b.kind is not BlockKind.CODE]
    found = {"version": "" if document.kind in OF_OTHERS else _version(head)}
    for key, pattern in (("superseded", _SUPERSEDED), ("replaces", _REPLACES)):
        found[key] = next((m[0] for text in head if (m := pattern.search(text))), "")
    return {key: value for key, value in found.items() if value}


def _version(head: list[str]) -> str:
    """The version in a line of the head: "Version 4.1", "v2", or a number in the line below the word."""
    for text, below in pairwise([*head, ""]):
        stated = _VERSION.search(text) if len(text) <= 120 else None
        alone = _ALONE.match(below) if text.strip(" :").casefold() == "version" else None
        match = stated or _SHORT.match(text) or alone
        if match:
            return match["version"]
    return ""
