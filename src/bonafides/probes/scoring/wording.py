"""The patterns of data/stance, compiled once; linear in the length of an answer, whatever it holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import re2

from bonafides.catalog.files import load

LANGUAGES = ("english", "french", "german", "spanish")


@dataclass(frozen=True, slots=True)
class Cues:
    """Patterns for one stance, by whether the answer speaks of itself."""

    first_person: "re2._Regexp"
    impersonal: "re2._Regexp"


@cache
def cues(stance: str) -> Cues:
    """Patterns of `abstain` or `refuse` in all languages."""
    files = [load(f"stance/{language}.yaml")[stance] for language in LANGUAGES]
    return Cues(*(either(p for f in files for p in f[kind]) for kind in ("first_person", "impersonal")))


@cache
def listed(file: str, name: str = "") -> "re2._Regexp":
    """One list of a file of data/stance."""
    rows = load(f"stance/{file}.yaml")
    return either(rows[name] if name else rows)


def either(patterns: Iterable[str]) -> "re2._Regexp":
    """One pattern for many, without regard to case."""
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    return re2.compile("|".join(f"(?:{p})" for p in patterns), options=options)
